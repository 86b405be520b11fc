#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

using RowFlags = std::array<std::uint8_t, kRows>;

// Goes over the subjects of the strip: `fill` gets the first cell of one within the strip, and its field; -1: none.
template <typename Fill>
void EachField(const Step& step, Strip& strip, Fill fill) {
  const std::vector<int>& fields = strip.plan.choices[static_cast<std::size_t>(step.p)];
  for (std::size_t at = 0; at < strip.count; at += kRows) {
    fill(at, fields[(strip.begin + at) / kRows]);
  }
}

void ShowFilled(Strip& strip, std::size_t at, int field) {
  std::uint8_t* const state = strip.state() + at;
  if (field < 0) {
    std::fill_n(state, kRows, kLacks);
    return;
  }
  const std::uint8_t* const filled = strip.block().filled.data() + Index(field) * kRows;
  for (std::size_t row = 0; row < kRows; ++row) {
    state[row] = static_cast<std::uint8_t>((filled[row] ^ 1U) << 7U);
  }
}

void AllFilled(const Block& block, const std::vector<int>& fields, RowFlags& all) {
  for (const int field : fields) {
    const std::uint8_t* const filled = block.filled.data() + Index(field) * kRows;
    for (std::size_t row = 0; row < kRows; ++row) all[row] &= filled[row];
  }
}

void Hold(const Block& block, const FilledTable::Need& need, RowFlags& all) {
  std::array<int, kRows> met{};
  for (const std::vector<int>& term : need.terms) {
    RowFlags holds;
    holds.fill(1);
    AllFilled(block, term, holds);
    for (std::size_t row = 0; row < kRows; ++row) met[row] += holds[row];
  }
  for (std::size_t row = 0; row < kRows; ++row) {
    all[row] &= static_cast<std::uint8_t>(met[row] >= need.at_least);
  }
}

}  // namespace

void FieldNumberStep(const Step& step, Strip& strip) {
  EachField(step, strip, [&](std::size_t at, int field) {
    ShowFilled(strip, at, field);
    std::int64_t* const number = strip.number() + at;
    if (field < 0) {
      std::fill_n(number, kRows, 0);
      return;
    }
    // What is not filled in may have any number in the block.
    const std::size_t first = Index(field) * kRows;
    const Block& block = strip.block();
    for (std::size_t row = 0; row < kRows; ++row) {
      number[row] = block.filled[first + row] != 0 ? block.field_millionths[first + row] : 0;
    }
  });
}

void FieldTextStep(const Step& step, Strip& strip) {
  EachField(step, strip, [&](std::size_t at, int field) {
    ShowFilled(strip, at, field);
    if (field < 0) return;
    const std::string_view* const texts = strip.block().field_text.data() + Index(field) * kRows;
    std::copy_n(texts, kRows, strip.text() + at);
  });
}

// What is blank was not bound, so a text that is filled in says something.
void FieldBlankStep(const Step& step, Strip& strip) {
  EachField(step, strip, [&](std::size_t at, int field) {
    std::uint8_t* const out = strip.state() + at;
    if (field < 0) {
      std::fill_n(out, kRows, kYes);
      return;
    }
    const std::uint8_t* const filled = strip.block().filled.data() + Index(field) * kRows;
    for (std::size_t row = 0; row < kRows; ++row) out[row] = filled[row] == 0 ? kYes : kNo;
  });
}

void FilledAtStep(const Step& step, Strip& strip) {
  const FilledTable& table = strip.plan.filled[static_cast<std::size_t>(step.p)];
  for (std::size_t at = 0; at < strip.count; at += kRows) {
    const FilledTable::Asked& asked = table.by_slot[(strip.begin + at) / kRows];
    RowFlags all;
    all.fill(asked.asks ? kYes : kNo);
    AllFilled(strip.block(), asked.required, all);
    for (const FilledTable::Need& need : asked.needs) Hold(strip.block(), need, all);
    std::copy(all.begin(), all.end(), strip.state() + at);
  }
}

}  // namespace radap::batch
