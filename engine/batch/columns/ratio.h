// Fractions of two 64-bit integers, reduced only when they must be.
//
// Each operation gives false if even the reduced result does not fit; the caller then leaves the dossier to the general
// path. The common case, where nothing overflows, is inline. Tested by tests/engine/batch/columns/ratio_test.cc.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_RATIO_H_
#define RADAP_ENGINE_BATCH_COLUMNS_RATIO_H_

#include <cstdint>
#include <limits>
#include <optional>

#include "rules/base/exact.h"
#include "rules/base/int128.h"

namespace radap::batch {

struct Ratio {
  std::int64_t number = 0;
  std::int64_t denominator = 1;  // > 0
};

// -most <= number < most, in one comparison. REQUIRES: `most` is a power of two.
constexpr bool IsWithin(std::int64_t number, std::uint64_t most) {
  return static_cast<std::uint64_t>(number) + most < 2 * most;
}

// Nothing if it does not fit. Slow: for constants of a pack.
std::optional<Ratio> RatioOf(const Exact& exact);

// -1, 0 or 1. Cannot overflow.
inline int Compare(Ratio a, Ratio b) {
  const Int128 left = static_cast<Int128>(a.number) * b.denominator;
  const Int128 right = static_cast<Int128>(b.number) * a.denominator;
  return static_cast<int>(left > right) - static_cast<int>(left < right);
}

// number / denominator as a Ratio, reduced if it does not fit otherwise. REQUIRES: denominator is not 0; neither is
// the smallest Int128.
bool Fit(Int128 number, Int128 denominator, Ratio& result);

bool AddWide(Ratio a, Ratio b, Ratio& sum);
bool MultiplyWide(Ratio a, Ratio b, Ratio& product);
bool DivideWide(Ratio a, Ratio b, Ratio& quotient);

inline bool Add(Ratio a, Ratio b, Ratio& sum) {
  std::int64_t left = 0;
  std::int64_t right = 0;
  if (a.denominator == b.denominator) {
    sum.denominator = a.denominator;
    return !__builtin_add_overflow(a.number, b.number, &sum.number) || AddWide(a, b, sum);
  }
  const bool overflows = __builtin_mul_overflow(a.number, b.denominator, &left) ||
                         __builtin_mul_overflow(b.number, a.denominator, &right) ||
                         __builtin_add_overflow(left, right, &sum.number) ||
                         __builtin_mul_overflow(a.denominator, b.denominator, &sum.denominator);
  return !overflows || AddWide(a, b, sum);
}

inline bool Subtract(Ratio a, Ratio b, Ratio& difference) {
  return b.number != std::numeric_limits<std::int64_t>::min() &&
         Add(a, {-b.number, b.denominator}, difference);
}

inline bool Multiply(Ratio a, Ratio b, Ratio& product) {
  const bool overflows = __builtin_mul_overflow(a.number, b.number, &product.number) ||
                         __builtin_mul_overflow(a.denominator, b.denominator, &product.denominator);
  return !overflows || MultiplyWide(a, b, product);
}

// REQUIRES: b is not 0.
inline bool Divide(Ratio a, Ratio b, Ratio& quotient) { return DivideWide(a, b, quotient); }

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_RATIO_H_
