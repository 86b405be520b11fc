#include <cstdint>
#include <cstring>
#include <limits>

#include "engine/batch/columns/steps.h"

namespace radap::batch {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

void Set(Strip& strip, std::size_t cell, Ratio value) {
  strip.number()[cell] = value.number;
  strip.denominator()[cell] = value.denominator;
}

// What cannot be done leaves the cell 0, without a value or too wide for this path.
void SetNone(Strip& strip, std::size_t cell, std::uint8_t state) {
  if (IsKnown(strip.state()[cell])) strip.state()[cell] |= state;
  Set(strip, cell, {});
}

template <typename Make>
void CombineRatios(const Step& step, Strip& strip, Make make) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::uint8_t* const __restrict state = strip.state();
  std::int64_t* const __restrict number = strip.number();
  std::int64_t* const __restrict denominator = strip.denominator();
  for (std::size_t i = 0; i < count; ++i) {
    state[i] = static_cast<std::uint8_t>(a.state[i] | b.state[i]);
    Ratio result;
    if (!make(a.RatioAt(i), b.RatioAt(i), result)) {
      result = {};
      state[i] |= IsKnown(state[i]) ? kTooWide : kLacks;
    }
    number[i] = result.number;
    denominator[i] = result.denominator;
  }
}

template <Opcode op>
bool Holds(int order) {
  if constexpr (op == Opcode::kLess) return order < 0;
  if constexpr (op == Opcode::kLessOrEqual) return order <= 0;
  if constexpr (op == Opcode::kGreater) return order > 0;
  if constexpr (op == Opcode::kGreaterOrEqual) return order >= 0;
  if constexpr (op == Opcode::kEqual) return order == 0;
  return order != 0;
}

template <Opcode op>
void CompareRatiosStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::uint8_t* const __restrict out = strip.state();
  for (std::size_t i = 0; i < count; ++i) {
    const auto holds = static_cast<std::uint8_t>(Holds<op>(Compare(a.RatioAt(i), b.RatioAt(i))));
    out[i] = static_cast<std::uint8_t>(holds | a.state[i] | b.state[i]);
  }
}

// The number of edges that the value has reached. REQUIRES: products and one more fit the integer.
template <typename Integer>
std::size_t BandOf(const BandEdges& bands, Ratio value) {
  std::size_t band = 0;
  for (std::size_t edge = 0; edge < bands.edges.size(); ++edge) {
    const Ratio from = bands.edges[edge];
    const Integer left = static_cast<Integer>(value.number) * from.denominator;
    const Integer right = static_cast<Integer>(from.number) * value.denominator;
    band += static_cast<std::size_t>(left + bands.includes[edge] > right);
  }
  return band;
}

// number / denominator, half away from zero. REQUIRES: denominator > 0.
Int128 RoundedQuotient(Int128 number, std::int64_t denominator) {
  const Int128 magnitude = number < 0 ? -number : number;
  const Int128 whole = magnitude / denominator;
  const Int128 rounded = whole + (2 * (magnitude % denominator) >= denominator ? 1 : 0);
  return number < 0 ? -rounded : rounded;
}

}  // namespace

void AddRatiosStep(const Step& step, Strip& strip) {
  CombineRatios(step, strip, [](Ratio a, Ratio b, Ratio& sum) { return Add(a, b, sum); });
}

void SubtractRatiosStep(const Step& step, Strip& strip) {
  CombineRatios(step, strip, [](Ratio a, Ratio b, Ratio& rest) { return Subtract(a, b, rest); });
}

void MultiplyRatiosStep(const Step& step, Strip& strip) {
  CombineRatios(step, strip,
                [](Ratio a, Ratio b, Ratio& product) { return Multiply(a, b, product); });
}

void ScaleRatiosStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  std::uint8_t* const __restrict state = strip.state();
  std::int64_t* const __restrict number = strip.number();
  std::int64_t* const __restrict denominator = strip.denominator();
  for (std::size_t i = 0; i < count; ++i) {
    state[i] = a.state[i];
    denominator[i] = a.denominator[i];
    if (!__builtin_mul_overflow(a.number[i], step.p, &number[i])) continue;
    Ratio product;
    if (MultiplyWide(a.RatioAt(i), {step.p, 1}, product)) {
      Set(strip, i, product);
    } else {
      SetNone(strip, i, kTooWide);
    }
  }
}

void DivideStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::uint8_t* const __restrict state = strip.state();
  std::int64_t* const __restrict number = strip.number();
  std::int64_t* const __restrict denominator = strip.denominator();
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t over = a.number[i];
    const std::int64_t under = b.number[i];
    const bool is_least = over == kLeast || under == kLeast;  // has no opposite
    const bool is_zero = under == 0;
    const std::int64_t sign = under < 0 ? -1 : 1;
    const auto mark = static_cast<std::uint8_t>((is_zero ? kLacks : 0) | (is_least ? kTooWide : 0));
    state[i] = static_cast<std::uint8_t>(a.state[i] | b.state[i] | mark);
    number[i] = is_least ? 0 : over * sign;
    denominator[i] = is_zero || is_least ? 1 : under * sign;
  }
}

void DivideRatiosStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells b = strip.Of(step.from[1]);
  CombineRatios(step, strip, [](Ratio over, Ratio under, Ratio& quotient) {
    if (under.number != 0) return Divide(over, under, quotient);
    quotient = {};
    return true;
  });
  for (std::size_t i = 0; i < count; ++i) {
    if (b.number[i] == 0) strip.state()[i] |= kLacks;
  }
}

void BandOfRatiosStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const BandEdges& bands = strip.plan.bands[static_cast<std::size_t>(step.p)];
  const Cells a = strip.Of(step.from[0]);
  std::int64_t* const __restrict number = strip.number();
  for (std::size_t i = 0; i < count; ++i) {
    const Ratio value = a.RatioAt(i);
    const bool is_small = bands.are_small & IsSmall(value);
    number[i] =
        bands.values[is_small ? BandOf<std::int64_t>(bands, value) : BandOf<Int128>(bands, value)];
  }
  if (step.lacks) std::memcpy(strip.state(), a.state, count);
}

void RoundStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  for (std::size_t i = 0; i < count; ++i) {
    strip.state()[i] = a.state[i];
    const Ratio value = a.RatioAt(i);
    const Int128 rounded =
        RoundedQuotient(static_cast<Int128>(value.number) * step.p, value.denominator);
    const bool fits = rounded > kLeast && rounded <= std::numeric_limits<std::int64_t>::max();
    strip.number()[i] = fits ? static_cast<std::int64_t>(rounded) : 0;
    if (!fits) strip.state()[i] |= IsKnown(a.state[i]) ? kTooWide : kLacks;
  }
}

Operation CompareRatiosStepOf(Opcode op) {
  switch (op) {
    case Opcode::kLess:
      return CompareRatiosStep<Opcode::kLess>;
    case Opcode::kLessOrEqual:
      return CompareRatiosStep<Opcode::kLessOrEqual>;
    case Opcode::kGreater:
      return CompareRatiosStep<Opcode::kGreater>;
    case Opcode::kGreaterOrEqual:
      return CompareRatiosStep<Opcode::kGreaterOrEqual>;
    case Opcode::kEqual:
      return CompareRatiosStep<Opcode::kEqual>;
    default:
      return CompareRatiosStep<Opcode::kNotEqual>;
  }
}

Operation ExtremeOfRatiosStepOf(Opcode op) {
  if (op == Opcode::kMin) {
    return [](const Step& step, Strip& strip) {
      CombineRatios(step, strip, [](Ratio a, Ratio b, Ratio& least) {
        least = Compare(b, a) < 0 ? b : a;
        return true;
      });
    };
  }
  return [](const Step& step, Strip& strip) {
    CombineRatios(step, strip, [](Ratio a, Ratio b, Ratio& greatest) {
      greatest = Compare(b, a) > 0 ? b : a;
      return true;
    });
  };
}

}  // namespace radap::batch
