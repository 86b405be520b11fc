// Numbers of any denominators. Where those of a whole strip are so small that no product overflows, one loop without
// branches does it all; where not, cell by cell.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

#include "engine/batch/columns/order.h"
#include "engine/batch/columns/steps.h"
#include "engine/batch/columns/vectors.h"

namespace radap::batch {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr int kSmallBits = 46;  // of cells whose products with parts of small edges fit

void Set(Strip& strip, std::size_t cell, Ratio value) {
  strip.number()[cell] = value.number;
  strip.denominator()[cell] = value.denominator;
}

// What cannot be done leaves the cell 0, without a value or too wide for this path.
void SetNone(Strip& strip, std::size_t cell, std::uint8_t state) {
  if (IsKnown(strip.state()[cell])) strip.state()[cell] |= state;
  Set(strip, cell, {});
}

// Bits that the cells of a strip need at most, without their signs.
struct Bits {
  int number = 0;
  int denominator = 0;
};

int WidthOf(std::uint64_t number) { return 64 - std::countl_zero(number); }
int WidthOf(std::int64_t number) {
  return WidthOf(static_cast<std::uint64_t>(number < 0 ? ~number : number));
}

RADAP_WIDE Bits BitsOf(const Cells& cells, std::size_t count) {
  std::uint64_t numbers = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t number = cells.number[i];
    numbers |= static_cast<std::uint64_t>(number < 0 ? ~number : number);
  }
  std::uint64_t denominators = 0;
  const std::size_t many = cells.denominator_step == 0 ? 1 : count;
  for (std::size_t i = 0; i < many; ++i) {
    denominators |= static_cast<std::uint64_t>(cells.denominator[i]);
  }
  return {WidthOf(numbers), WidthOf(denominators)};
}

// Whether products of the one's numbers and the other's denominators, and the sum of two of them, fit.
bool CrossFits(Bits a, Bits b) {
  return a.number + b.denominator < 62 && b.number + a.denominator < 62;
}

// One denominator a cell, even where it is the same for all.
class Denominators {
 public:
  Denominators(const Cells& cells, std::size_t count) : at_(cells.denominator) {
    if (cells.denominator_step != 0) return;
    std::fill_n(same_.begin(), count, *cells.denominator);
    at_ = same_.data();
  }
  Denominators(const Denominators&) = delete;
  Denominators& operator=(const Denominators&) = delete;
  const std::int64_t* data() const { return at_; }

 private:
  const std::int64_t* at_;
  std::array<std::int64_t, kStrip> same_;
};

// -1, 0, 1 as Compare. REQUIRES: CrossFits.
RADAP_WIDE void CompareSmall(const Cells& a, const Cells& b, std::size_t count,
                             std::int8_t* __restrict order) {
  const Denominators a_denominators(a, count);
  const Denominators b_denominators(b, count);
  const std::int64_t* const over_a = a.number;
  const std::int64_t* const over_b = b.number;
  const std::int64_t* const under_a = a_denominators.data();
  const std::int64_t* const under_b = b_denominators.data();
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t left = over_a[i] * under_b[i];
    const std::int64_t right = over_b[i] * under_a[i];
    order[i] =
        static_cast<std::int8_t>(static_cast<int>(left > right) - static_cast<int>(left < right));
  }
}

void CompareCells(const Cells& a, const Cells& b, std::size_t count, std::int8_t* order) {
  if (CrossFits(BitsOf(a, count), BitsOf(b, count))) return CompareSmall(a, b, count, order);
  for (std::size_t i = 0; i < count; ++i) {
    order[i] = static_cast<std::int8_t>(Compare(a.RatioAt(i), b.RatioAt(i)));
  }
}

// a - b. REQUIRES: CrossFits, and so do products of denominators.
RADAP_WIDE void SubtractSmall(const Cells& a, const Cells& b, std::size_t count,
                              std::int64_t* __restrict number,
                              std::int64_t* __restrict denominator) {
  const Denominators a_denominators(a, count);
  const Denominators b_denominators(b, count);
  const std::int64_t* const over_a = a.number;
  const std::int64_t* const over_b = b.number;
  const std::int64_t* const under_a = a_denominators.data();
  const std::int64_t* const under_b = b_denominators.data();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_same = under_a[i] == under_b[i];  // not to be squared
    const std::int64_t by_a = is_same ? 1 : under_a[i];
    const std::int64_t by_b = is_same ? 1 : under_b[i];
    number[i] = over_a[i] * by_b - over_b[i] * by_a;
    denominator[i] = under_a[i] * by_b;
  }
}

RADAP_WIDE void ScaleSmall(const std::int64_t* numbers, std::int64_t factor, std::size_t count,
                           std::int64_t* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = numbers[i] * factor;
}

void OrStates(const Cells& a, const Cells& b, std::size_t count, std::uint8_t* __restrict out) {
  const std::uint8_t* const states = a.state;
  const std::uint8_t* const others = b.state;
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = static_cast<std::uint8_t>(states[i] | others[i]);
  }
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
void CompareRatiosStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::array<std::int8_t, kStrip> orders;
  CompareCells(a, b, count, orders.data());
  PutTruths<op>(orders.data(), a.state, b.state, count, strip.state());
}

// The number of edges that the value has reached.
std::size_t BandOf(const BandEdges& bands, Ratio value) {
  std::size_t band = 0;
  for (std::size_t edge = 0; edge < bands.edges.size(); ++edge) {
    const Ratio from = bands.edges[edge];
    const Int128 left = static_cast<Int128>(value.number) * from.denominator;
    const Int128 right = static_cast<Int128>(from.number) * value.denominator;
    band += static_cast<std::size_t>(left + bands.includes[edge] > right);
  }
  return band;
}

// The bands' values, all at once: each edge that is reached adds what its band has more than the one below.
// REQUIRES: edges are small and so are all cells.
RADAP_WIDE void PutBands(const BandEdges& bands, const Cells& cells, std::size_t count,
                         std::int64_t* __restrict out) {
  const Denominators denominators(cells, count);
  const std::int64_t* const numbers = cells.number;
  const std::int64_t* const under = denominators.data();
  std::fill_n(out, count, bands.values.front());
  for (std::size_t edge = 0; edge < bands.edges.size(); ++edge) {
    const Ratio from = bands.edges[edge];
    const std::int64_t included = bands.includes[edge];
    const std::int64_t more = bands.values[edge + 1] - bands.values[edge];
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t left = numbers[i] * from.denominator + included;
      out[i] += left > from.number * under[i] ? more : 0;
    }
  }
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
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  const Bits a_bits = BitsOf(a, count);
  const Bits b_bits = BitsOf(b, count);
  if (CrossFits(a_bits, b_bits) && a_bits.denominator + b_bits.denominator < 63) {
    OrStates(a, b, count, strip.state());
    return SubtractSmall(a, b, count, strip.number(), strip.denominator());
  }
  CombineRatios(step, strip,
                [](Ratio whole, Ratio part, Ratio& rest) { return Subtract(whole, part, rest); });
}

void MultiplyRatiosStep(const Step& step, Strip& strip) {
  CombineRatios(step, strip,
                [](Ratio a, Ratio b, Ratio& product) { return Multiply(a, b, product); });
}

void ScaleRatiosStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  if (BitsOf(a, count).number + WidthOf(step.p) < 63) {
    std::memcpy(strip.state(), a.state, count);
    std::copy_n(a.denominator, count, strip.denominator());
    return ScaleSmall(a.number, step.p, count, strip.number());
  }
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

RADAP_WIDE void DivideStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  std::uint8_t* const __restrict state = strip.state();
  std::int64_t* const __restrict number = strip.number();
  std::int64_t* const __restrict denominator = strip.denominator();
  for (std::size_t i = 0; i < count; ++i) {
    const std::int64_t over = a.number[i];
    const std::int64_t under = b.number[i];
    const bool is_least = (over == kLeast) | (under == kLeast);  // has no opposite
    const std::int64_t top = is_least ? 0 : over;
    const std::int64_t bottom = is_least ? 1 : under;
    number[i] = bottom < 0 ? -top : top;
    const std::int64_t size = bottom < 0 ? -bottom : bottom;
    denominator[i] = size + (size == 0 ? 1 : 0);
    const std::uint8_t wide = is_least ? kTooWide : kKnown;
    const std::uint8_t none = under == 0 ? kLacks : kKnown;
    state[i] = static_cast<std::uint8_t>(a.state[i] | b.state[i] | wide | none);
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
  const Bits bits = BitsOf(a, count);
  if (bands.are_small && std::max(bits.number, bits.denominator) < kSmallBits) {
    PutBands(bands, a, count, strip.number());
  } else {
    for (std::size_t i = 0; i < count; ++i) {
      strip.number()[i] = bands.values[BandOf(bands, a.RatioAt(i))];
    }
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
