// What changed from one year to the next: sums, and whether they look right once each figure is rounded.
// Private to engine/standing. Tested by tests/engine/standing/changes_test.cc.
#ifndef RADAP_ENGINE_STANDING_CHANGES_H_
#define RADAP_ENGINE_STANDING_CHANGES_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/history/history.h"
#include "rules/compile/program.h"

namespace radap::standing {

// after - before = criteria + you, where all of them are.
std::optional<Exact> ChangeOf(const history::ElementChange& change);

// Whether a + b = sum holds of the figures as they are shown. REQUIRES: it holds of the exact ones.
bool SeemsSum(const Exact& a, const Exact& b, const Exact& sum, int places);
// Whether any sum of the row seems wrong as shown: its parts, or the differences of its scores.
bool SeemsOff(const history::ElementChange& change, int places);

// Whether the list has no year before that one. Else a missing increase is because of other criteria.
bool IsFirstYear(const std::vector<history::YearScore>& years, std::size_t place);
// Whether the increase, as shown, is the difference of the two totals as they are shown.
bool SeemsOff(const std::vector<history::YearScore>& years, std::size_t place, int places);

// "-5/2" -> "(-5/2)": as a summand.
std::string InSum(const Exact& number);

// The name of its level in its own pack; empty where that has none.
std::string YearLevel(const history::YearScore& year, Language language);
int PlacesOf(const Program& program, const history::YearScore& year);
// Of its scale; of the main scale if this pack has no such element.
int PlacesOf(const Program& program, const history::ElementChange& change);
// Of the score of a KPI: of the group that it is in.
int PlacesOf(const Program& program, const history::KpiTrend& trend);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_CHANGES_H_
