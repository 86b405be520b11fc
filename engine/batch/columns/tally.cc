#include "engine/batch/columns/tally.h"

#include <algorithm>
#include <array>

#include "engine/batch/columns/strip.h"
#include "engine/batch/columns/vectors.h"

namespace radap::batch {
namespace {

// kTooWide if the byte says so, else 0.
std::uint8_t WideOf(std::uint8_t state) {
  return static_cast<std::uint8_t>((state & kWideBit) * 3);
}

void Count(const std::uint8_t* in, std::size_t count, std::int64_t* counts) {
  for (std::size_t i = 0; i < count; ++i) counts[i] += in[i];
}

// Takes out those for which the truth is not yes; what is too wide may have been one.
void Keep(const std::uint8_t* truths, std::size_t count, std::uint8_t* in, std::uint8_t* state) {
  for (std::size_t i = 0; i < count; ++i) {
    state[i] = static_cast<std::uint8_t>(state[i] | WideOf(truths[i]));
    in[i] = static_cast<std::uint8_t>(in[i] & static_cast<std::uint8_t>(truths[i] == kYes));
  }
}

void KeepKnown(const std::uint8_t* values, std::size_t count, std::uint8_t* in,
               std::uint8_t* state) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto mask = static_cast<std::uint8_t>(-in[i]);
    state[i] = static_cast<std::uint8_t>(state[i] | (mask & WideOf(values[i])));
    in[i] = static_cast<std::uint8_t>(in[i] & static_cast<std::uint8_t>(IsKnown(values[i])));
  }
}

void NoteLacking(const std::uint8_t* values, std::size_t count, const std::uint8_t* in,
                 std::uint8_t* state) {
  for (std::size_t i = 0; i < count; ++i) {
    state[i] =
        static_cast<std::uint8_t>(state[i] | (static_cast<std::uint8_t>(-in[i]) & values[i]));
  }
}

}  // namespace

void Tally::Resize(std::size_t cells) {
  for (auto* column : {&among_, &had_, &count_, &weight_, &number_, &denominator_}) {
    column->resize(cells);
  }
  state_.resize(cells);
}

void Tally::Begin(Gather gather, bool known_only, std::size_t cells) {
  gather_ = gather;
  known_only_ = known_only;
  const auto first = static_cast<std::ptrdiff_t>(cells);
  for (auto* column : {&among_, &had_, &count_, &weight_, &number_}) {
    std::fill(column->begin(), column->begin() + first, 0);
  }
  std::fill(denominator_.begin(), denominator_.begin() + first, 1);
  std::fill(state_.begin(), state_.begin() + first, kKnown);
}

void Tally::BeginPlain(std::size_t cells) {
  std::fill_n(number_.begin(), cells, 0);
  std::fill_n(state_.begin(), cells, kKnown);
}

void Tally::Add(std::size_t cell, std::size_t count, const Member& member) {
  std::array<std::uint8_t, kStrip> in;
  std::fill_n(in.begin(), count, std::uint8_t{1});
  std::uint8_t* const state = state_.data() + cell;
  if (member.among != nullptr) Keep(member.among, count, in.data(), state);
  Count(in.data(), count, among_.data() + cell);
  if (member.test != nullptr) Keep(member.test, count, in.data(), state);
  if (known_only_ && member.may_lack) {
    Count(in.data(), count, had_.data() + cell);
    KeepKnown(member.value.state, count, in.data(), state);
  } else if (member.may_lack) {
    NoteLacking(member.value.state, count, in.data(), state);
  }
  Count(in.data(), count, count_.data() + cell);
  if (gather_ != Gather::kNothing) AddValues(cell, count, in.data(), member);
}

void Tally::AddValues(std::size_t cell, std::size_t count, const std::uint8_t* in,
                      const Member& member) {
  if (gather_ == Gather::kSum) {
    const std::int64_t* const numbers = member.value.number;
    for (std::size_t i = 0; i < count; ++i) {
      number_[cell + i] += numbers[i] * (member.weight * in[i]);
      weight_[cell + i] += member.weight * in[i];
    }
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (in[i] == 0) continue;
    weight_[cell + i] += member.weight;
    if (gather_ == Gather::kCheckedSum) {
      AddChecked(cell + i, member.value.number[i], member.weight);
    } else if (gather_ == Gather::kRatioSum) {
      AddRatio(cell + i, member.value.RatioAt(i), member.weight);
    } else {
      KeepExtreme(cell + i, member.value.RatioAt(i));
    }
  }
}

void Tally::AddChecked(std::size_t cell, std::int64_t number, std::int64_t weight) {
  std::int64_t weighted = 0;
  if (__builtin_mul_overflow(number, weight, &weighted) ||
      __builtin_add_overflow(number_[cell], weighted, &number_[cell])) {
    state_[cell] |= kTooWide;
    number_[cell] = 0;
  }
}

void Tally::AddRatio(std::size_t cell, Ratio value, std::int64_t weight) {
  Ratio sum{number_[cell], denominator_[cell]};
  if (!Multiply(value, {weight, 1}, value) || !batch::Add(sum, value, sum)) {
    state_[cell] |= kTooWide;
    sum = {};
  }
  number_[cell] = sum.number;
  denominator_[cell] = sum.denominator;
}

void Tally::KeepExtreme(std::size_t cell, Ratio value) {
  const int order = Compare(value, {number_[cell], denominator_[cell]});
  const bool is_first = count_[cell] == 1;  // counted before its value is taken
  if (!is_first && (gather_ == Gather::kLeast ? order >= 0 : order <= 0)) return;
  number_[cell] = value.number;
  denominator_[cell] = value.denominator;
}

void Tally::FinishPart(std::size_t cell, std::int64_t divisor, std::int64_t denominator,
                       std::size_t at, Room room) const {
  Ratio part{number_[cell], denominator_[cell]};
  if (divisor == 0) {
    room.state[at] |= kLacks;
    part = {};
  } else if (denominator != 0) {
    part.denominator = denominator * divisor;
  } else if (!Divide(part, {divisor, 1}, part)) {
    room.state[at] |= kTooWide;
    part = {};
  }
  room.number[at] = part.number;
  room.denominator[at] = part.denominator;
}

void Tally::Finish(Function function, std::size_t cell, std::size_t count, std::int64_t denominator,
                   const std::int64_t* of, Room room) const {
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = cell + i;
    const bool is_empty = count_[at] == 0;
    room.state[i] = state_[at];
    if (function == Function::kMean) {
      FinishPart(at, count_[at], denominator, i, room);
    } else if (function == Function::kWeightedMean) {
      FinishPart(at, weight_[at], denominator, i, room);
      if (is_empty) room.state[i] |= kLacks;
    } else if (function == Function::kShare) {
      const std::int64_t all = of == nullptr ? among_[at] : *of;
      if (all == 0) room.state[i] |= kLacks;
      room.number[i] = count_[at];
      room.denominator[i] = all == 0 ? 1 : all;
    } else {
      const bool is_sum = function == Function::kSum || function == Function::kWeightedSum;
      const bool is_count = function == Function::kCount;
      if (is_empty && !is_count && (!is_sum || had_[at] > 0)) room.state[i] |= kLacks;
      room.number[i] = is_count ? count_[at] : number_[at];
      if (room.denominator != nullptr) room.denominator[i] = denominator_[at];
    }
  }
}

RADAP_WIDE void Tally::FinishScaled(std::size_t cell, std::size_t count, std::int64_t factor,
                                    bool of_counts, Room room) const {
  const std::int64_t* const from = (of_counts ? count_ : number_).data() + cell;
  std::int64_t* const __restrict numbers = room.number;
  for (std::size_t i = 0; i < count; ++i) numbers[i] = from[i] * factor;
  if (room.state == nullptr) return;
  const std::uint8_t none = factor == 0 ? kLacks : kKnown;
  const std::uint8_t* const states = state_.data() + cell;
  std::uint8_t* const __restrict out = room.state;
  for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::uint8_t>(states[i] | none);
}

}  // namespace radap::batch
