#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "engine/batch/columns/order.h"
#include "engine/batch/columns/steps.h"
#include "engine/batch/columns/vectors.h"

namespace radap::batch {
namespace {

// Without a value where one of the two is so.
void CombineStates(const Step& step, Strip& strip, const std::uint8_t* a, const std::uint8_t* b) {
  const std::size_t count = strip.count;
  if (!step.lacks) return;
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::uint8_t>(a[i] | b[i]);
}

void CopyState(const Step& step, Strip& strip, const std::uint8_t* a) {
  if (step.lacks) std::memcpy(strip.state(), a, strip.count);
}

// Numbers made one by one, each of which may overflow.
template <typename Make>
void MakeChecked(const Step& step, Strip& strip, Make overflows) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = step.from[1] < 0 ? a : strip.Of(step.from[1]);
  std::uint8_t* const __restrict state = strip.state();
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    state[i] = static_cast<std::uint8_t>(a.state[i] | b.state[i]);
    if (overflows(a.number[i], b.number[i], &out[i])) {
      out[i] = 0;
      state[i] |= IsKnown(state[i]) ? kTooWide : kLacks;
    }
  }
}

template <typename Make>
void Combine(const Step& step, Strip& strip, Make make) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) out[i] = make(a.number[i], b.number[i]);
  CombineStates(step, strip, a.state, b.state);
}

// -1, 0, 1.
RADAP_WIDE void PutOrders(const std::int64_t* a, const std::int64_t* b, std::size_t count,
                          std::int8_t* __restrict orders) {
  for (std::size_t i = 0; i < count; ++i) {
    const int order = static_cast<int>(a[i] > b[i]) - static_cast<int>(a[i] < b[i]);
    orders[i] = static_cast<std::int8_t>(order);
  }
}

template <Opcode op>
void CompareStep(const Step& step, Strip& strip) {
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::array<std::int8_t, kStrip> orders;
  PutOrders(a.number, b.number, strip.count, orders.data());
  PutTruths<op>(orders.data(), a.state, b.state, strip.count, strip.state());
}

}  // namespace

RADAP_WIDE void ScaleStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) out[i] = a.number[i] * step.p;
  CopyState(step, strip, a.state);
}

void ScaleCheckedStep(const Step& step, Strip& strip) {
  MakeChecked(step, strip, [&](std::int64_t a, std::int64_t, std::int64_t* out) {
    return __builtin_mul_overflow(a, step.p, out);
  });
}

RADAP_WIDE void AddStep(const Step& step, Strip& strip) {
  Combine(step, strip, [](std::int64_t a, std::int64_t b) { return a + b; });
}

void AddCheckedStep(const Step& step, Strip& strip) {
  MakeChecked(step, strip, [](std::int64_t a, std::int64_t b, std::int64_t* out) {
    return __builtin_add_overflow(a, b, out);
  });
}

RADAP_WIDE void SubtractStep(const Step& step, Strip& strip) {
  Combine(step, strip, [](std::int64_t a, std::int64_t b) { return a - b; });
}

void SubtractCheckedStep(const Step& step, Strip& strip) {
  MakeChecked(step, strip, [](std::int64_t a, std::int64_t b, std::int64_t* out) {
    return __builtin_sub_overflow(a, b, out);
  });
}

void MultiplyStep(const Step& step, Strip& strip) {
  Combine(step, strip, [](std::int64_t a, std::int64_t b) { return a * b; });
}

RADAP_WIDE void BandStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const BandEdges& bands = strip.plan.bands[static_cast<std::size_t>(step.p)];
  const Cells a = strip.Of(step.from[0]);
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t band = 0;
    for (const std::int64_t from : bands.from)
      band += static_cast<std::size_t>(a.number[i] >= from);
    out[i] = bands.values[band];
  }
  CopyState(step, strip, a.state);
}

RADAP_WIDE void SelectNumberStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const std::uint8_t* const a = strip.Of(step.from[0]).state;
  const Cells b = strip.Of(step.from[1]);
  const Cells c = strip.Of(step.from[2]);
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t yes = b.number[i];
    const std::int64_t no = c.number[i];
    out[i] = a[i] == kYes ? yes : no;
  }
  if (step.denominator == 0) {
    std::int64_t* const __restrict denominator = strip.denominator();
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t yes = b.denominator[i * b.denominator_step];
      const std::int64_t no = c.denominator[i * c.denominator_step];
      denominator[i] = a[i] == kYes ? yes : no;
    }
  }
  if (step.lacks) SelectCodeStep(step, strip);
}

RADAP_WIDE void OrZeroStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t number = a.number[i];
    out[i] = IsKnown(a.state[i]) ? number : 0;
  }
  if (step.denominator == 0) {
    std::copy_n(a.denominator, strip.count, strip.denominator());
  }
  if (!step.lacks) return;
  std::uint8_t* const __restrict state = strip.state();
  for (std::size_t i = 0; i < count; ++i) state[i] = IsTooWide(a.state[i]) ? kTooWide : kKnown;
}

RADAP_WIDE void OrZeroIfCountsStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const std::uint8_t* const counts = strip.Of(step.from[1]).state;
  std::int64_t* const __restrict out = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t number = a.number[i];
    const bool is_there = IsKnown(a.state[i]) & (counts[i] == kYes);
    out[i] = is_there ? number : 0;
  }
  if (step.denominator == 0) {
    std::copy_n(a.denominator, strip.count, strip.denominator());
  }
  if (!step.lacks) return;
  std::uint8_t* const __restrict state = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_wide = IsTooWide(a.state[i]) & (counts[i] == kYes);
    state[i] = is_wide ? kTooWide : kKnown;
  }
}

void CopyStep(const Step& step, Strip& strip) {
  const Cells a = strip.Of(step.from[0]);
  if (strip.state() != nullptr) std::memcpy(strip.state(), a.state, strip.count);
  if (step.form == Form::kNumber) std::copy_n(a.number, strip.count, strip.number());
  if (step.form == Form::kNumber && step.denominator == 0) {
    std::copy_n(a.denominator, strip.count, strip.denominator());
  }
}

namespace {

void PickCells(const Step& step, Strip& strip, const Cells& from, std::size_t at,
               std::size_t count) {
  if (step.lacks) std::copy_n(from.state + at, count, strip.state() + at);
  if (step.form != Form::kNumber) return;
  std::copy_n(from.number + at, count, strip.number() + at);
  if (step.denominator != 0) return;
  for (std::size_t i = at; i < at + count; ++i) {
    strip.denominator()[i] = from.denominator[i * from.denominator_step];
  }
}

}  // namespace

void PickStep(const Step& step, Strip& strip) {
  const std::vector<int>& choices = strip.plan.choices[static_cast<std::size_t>(step.p)];
  const std::vector<int>& steps = strip.plan.choice_steps[static_cast<std::size_t>(step.q)];
  const bool of_kpis = strip.plan.kind == ElementKind::kKpi;
  const std::size_t run = of_kpis ? 1 : kRows;
  for (std::size_t at = 0; at < strip.count; at += run) {
    const std::size_t cell = strip.begin + at;
    const std::size_t place =
        of_kpis ? static_cast<std::size_t>(strip.block().kpis.group[cell]) : cell / kRows;
    const int choice = choices[place];
    if (choice < 0) continue;  // has none; nobody reads it
    PickCells(step, strip, strip.Of(steps[static_cast<std::size_t>(choice)]), at, run);
  }
}

Operation CompareStepOf(Opcode op) {
  switch (op) {
    case Opcode::kLess:
      return CompareStep<Opcode::kLess>;
    case Opcode::kLessOrEqual:
      return CompareStep<Opcode::kLessOrEqual>;
    case Opcode::kGreater:
      return CompareStep<Opcode::kGreater>;
    case Opcode::kGreaterOrEqual:
      return CompareStep<Opcode::kGreaterOrEqual>;
    case Opcode::kEqual:
      return CompareStep<Opcode::kEqual>;
    default:
      return CompareStep<Opcode::kNotEqual>;
  }
}

Operation ExtremeStepOf(Opcode op) {
  if (op == Opcode::kMin) {
    return [](const Step& step, Strip& strip) {
      Combine(step, strip, [](std::int64_t a, std::int64_t b) { return std::min(a, b); });
    };
  }
  return [](const Step& step, Strip& strip) {
    Combine(step, strip, [](std::int64_t a, std::int64_t b) { return std::max(a, b); });
  };
}

}  // namespace radap::batch
