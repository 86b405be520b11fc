// How a KPI went: a line of blocks, the way since the year before, whether each target was reached.
// KpiTrend -> words. Private to engine/standing. Tested by tests/engine/standing/trend_test.cc.
#ifndef RADAP_ENGINE_STANDING_TREND_H_
#define RADAP_ENGINE_STANDING_TREND_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/history/history.h"

namespace radap::standing {

// A letter a year, from ▁ (the lowest result) to █ (the highest); "·" where there is none.
std::string Sparkline(const history::KpiTrend& trend);

// The last result against the one before it, good or bad by the direction; empty with fewer than two.
std::string Arrow(const history::KpiTrend& trend, Language language);

// Nothing without a result, a target or a direction.
std::optional<bool> IsReached(const history::KpiTrend& trend, const history::TrendPoint& point);

// "baht, percent"
std::string Joined(const std::vector<std::string>& words);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_TREND_H_
