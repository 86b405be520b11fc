// Places on the page: whole hundredths of a pixel, from exact numbers by one rounding, half away from zero.
// Exact + axis -> Place -> "12.5". Tested by tests/engine/chart/place_test.cc.
#ifndef RADAP_ENGINE_CHART_PLACE_H_
#define RADAP_ENGINE_CHART_PLACE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "rules/base/exact.h"

namespace radap::chart {

using Place = std::int64_t;
constexpr Place Px(std::int64_t pixels) { return pixels * 100; }

struct Point {
  Place x = 0;
  Place y = 0;
};
struct Rectangle {
  Place x = 0;
  Place y = 0;
  Place width = 0;
  Place height = 0;
};

// "12.34", "12.3", "-0.05", "12".
std::string ToText(Place place);

// How far along `length` a value lies between low and high; held at the end it lies beyond (-1: below low, 1: above
// high). Of an axis without extent: 0.
struct OnAxis {
  Place at = 0;
  int beyond = 0;
};
OnAxis PlaceOn(const Exact& value, const Exact& low, const Exact& high, Place length);

// Round numbers from low to high, both ends included, at most `most` + 3 of them.
std::vector<Exact> TicksOf(const Exact& low, const Exact& high, int most);
// The multiples of one round step that enclose the two.
struct Enclosing {
  Exact low;
  Exact high;
};
Enclosing Enclose(const Exact& low, const Exact& high, int most);

// The direction of the k-th of n spokes, clockwise from the top, in billionths of its length: {0, -10^9} is up.
// By integers: the angle is brought into one eighth of a turn, where five terms of Taylor's series are good to 3 billionths;
// so opposite spokes are opposite to the last digit. REQUIRES: 0 <= k < n.
struct Direction {
  std::int64_t right = 0;
  std::int64_t down = 0;
};
Direction DirectionOf(std::int64_t k, std::int64_t n);
Point Along(Point from, Direction direction, Place length);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_PLACE_H_
