// Shades of a heat map, light to dark, each with a colour of letters that reads on it (contrast of 4.5 or more).
// Share of a scale -> shade. Tested by tests/engine/chart/heat_map_test.cc.
#ifndef RADAP_ENGINE_CHART_SHADE_H_
#define RADAP_ENGINE_CHART_SHADE_H_

#include <cstddef>
#include <string_view>

#include "engine/chart/chart.h"

namespace radap::chart {

struct Shade {
  std::string_view fill;
  std::string_view letters;
};
inline constexpr std::size_t kShades = 8;

// Of [i / 8, (i + 1) / 8) of the scale; the last one with its end. Their lightness falls in equal steps.
const Shade& ShadeAt(std::size_t i);
std::size_t ShadeOf(const Exact& value, const Axis& axis);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_SHADE_H_
