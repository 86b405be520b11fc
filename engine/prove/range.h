// A stretch of exact numbers, with or without its ends, for arithmetic that covers every number in it.
//
// Each operation gives a range that holds every outcome of operands in the given ranges; it may hold more.
// Ranges are never empty. Tested by tests/engine/prove/range_test.cc.
#ifndef RADAP_ENGINE_PROVE_RANGE_H_
#define RADAP_ENGINE_PROVE_RANGE_H_

#include <cstdint>
#include <optional>

#include "rules/base/exact.h"

namespace radap::prove {

struct End {
  int infinite = 0;   // -1, 1: there is no number at this end
  Exact at;           // where it is not infinite
  bool open = false;  // the number itself is not in the range; true where it is infinite
};

struct Range {
  End low;
  End high;

  static Range Point(const Exact& at) { return {{0, at, false}, {0, at, false}}; }
  static Range Between(const Exact& low, const Exact& high) {
    return {{0, low, false}, {0, high, false}};
  }
  static Range AtLeast(const Exact& low) { return {{0, low, false}, {1, 0, true}}; }
  static Range Above(const Exact& low) { return {{0, low, true}, {1, 0, true}}; }
  static Range Everything() { return {{-1, 0, true}, {1, 0, true}}; }

  bool IsPoint() const { return low.infinite == 0 && high.infinite == 0 && low.at == high.at; }
  bool Has(const Exact& number) const;
  bool IsInside(const Range& outer) const;
};

Range Hull(const Range& a, const Range& b);
std::optional<Range> Common(const Range& a, const Range& b);
Range Sum(const Range& a, const Range& b);
Range Negated(const Range& a);
Range Product(const Range& a, const Range& b);
// 1 / a. REQUIRES: 0 is not in a; it may be an open end.
Range Reciprocal(const Range& a);
// Of min(x, y) and max(x, y).
Range Lesser(const Range& a, const Range& b);
Range Greater(const Range& a, const Range& b);
// Rounded to that many decimals, half away from zero.
Range Rounded(const Range& a, std::uint32_t places);

// Every number of a is below (or not above) every number of b.
bool IsBelow(const Range& a, const Range& b);
bool IsNotAbove(const Range& a, const Range& b);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_RANGE_H_
