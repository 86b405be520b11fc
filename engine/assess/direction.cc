#include <string>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/assess/words.h"
#include "engine/dossier/quote.h"

namespace radap {
namespace {

// The word of the name that speaks for the other direction; empty if there is none.
std::string_view WordAgainst(const std::string& name, Direction direction) {
  if (direction == Direction::kHigher) {
    return FirstOf(name, WordList::kDoneAbout).empty() ? FirstOf(name, WordList::kLowerIsBetter)
                                                       : std::string_view();
  }
  return FirstOf(name, WordList::kTurnedRound).empty() ? FirstOf(name, WordList::kHigherIsBetter)
                                                       : std::string_view();
}

}  // namespace

void LintDirection(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    if (!kpi.direction) return;
    const std::string_view word = WordAgainst(SearchText(kpi.name), *kpi.direction);
    if (word.empty() || PackSays(assessed, path, {"name-against-direction"})) return;
    findings.push_back(MakeFinding(AssessCode::kDirectionAgainstName, path + "/direction",
                                   {NameOf(kpi), Quoted(word), LabelOf(*kpi.direction)}));
  });
}

}  // namespace radap
