// Bars, for what has too few spokes for a radar. Names and values -> SVG, as chart.h has it.
// Tested by tests/engine/chart/radar_test.cc.
#ifndef RADAP_ENGINE_CHART_BARS_H_
#define RADAP_ENGINE_CHART_BARS_H_

#include <string>
#include <vector>

#include "engine/chart/chart.h"

namespace radap::chart {

std::string Bars(const Frame& frame, const Axis& axis, const std::vector<std::string>& groups,
                 const std::vector<RadarSeries>& series);

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_BARS_H_
