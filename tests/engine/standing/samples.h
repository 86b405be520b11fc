// A small pack and hand-made figures for the tests of engine/standing: every number is known by heart.
//
// 25 peers; the organisation has 380 of 500. Category 1 (items 1.1, 1.2) and 2 (item 2.1); levels from 300 and 400.
#ifndef RADAP_TESTS_ENGINE_STANDING_SAMPLES_H_
#define RADAP_TESTS_ENGINE_STANDING_SAMPLES_H_

#include <string>
#include <string_view>

#include "engine/standing/standing.h"

namespace radap::standing::testing {

const Program& SmallProgram();
// The same on a scale from 1 to 5.
const Program& RatingProgram();

// Peers of the element around 350, as many as asked for.
benchmark::Distribution SmallDistribution(int element, std::int64_t n);
// Total, category 1 (the organisation is tied there), item 1.1 (peers hidden), item 1.2 (no score, quantiles hidden).
Portrait SmallPortrait();
// Another edition: 1/3 by the criteria and 1/3 by the organisation, which print as 0.33 + 0.33 = 0.67.
history::ChangeSplit SmallSplit();

benchmark::Member MemberOf(std::string organisation, std::string name, std::string level = "basic");
// Names that are hard to show: quotes, a formula, right to left with an override, 10,000 letters, line ends.
std::vector<benchmark::Member> HostileMembers();
RankingView SmallRanking();
ClaimsView SmallClaims();
ReadinessView SmallReadiness();
HeatView SmallHeat();

ReportOptions Options(Language language);
std::string Text(const auto& what, Language language = Language::kEnglish) {
  return Render(what, Format::kText, Options(language));
}
// The first line that has this in it, without the spaces before it; empty if there is none.
std::string LineWith(const std::string& text, std::string_view part);
bool Has(std::string_view text, std::string_view part);
int CountOf(std::string_view text, std::string_view part);
// Whether the text is that of the file in this folder; tools/update_goldens rewrites it.
void ExpectGolden(const std::string& name, const std::string& text);

}  // namespace radap::standing::testing

#endif  // RADAP_TESTS_ENGINE_STANDING_SAMPLES_H_
