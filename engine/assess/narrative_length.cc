#include <algorithm>
#include <string>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kShort = 50;  // letters; fewer tell nothing of how a thing is done

}  // namespace

void LintNarrativeLength(const Assessed& assessed, Findings& findings) {
  ForEachAnswer(assessed, [&](int question, const Answer&) {
    const Element& element = assessed.program.elements[Index(question)];
    if (!element.narrative_at_most) return;  // this pack asks for none here
    const Facts& facts = assessed.facts();
    const int letters = facts.questions[Index(question)].narrative_letters;
    const int limit = *element.narrative_at_most;
    const std::string path = "/answers/" + element.id + "/narrative";
    const auto claimed =
        std::count_if(element.children.begin(), element.children.end(),
                      [&](int issue) { return facts.issues[Index(issue)].claimed; });
    if (letters > limit) {
      findings.push_back(MakeFinding(
          AssessCode::kNarrativeOverLimit, path,
          {Same(element.id), Same(std::to_string(letters)), Same(std::to_string(limit))}));
    } else if (letters == 0 && claimed > 0) {
      findings.push_back(MakeFinding(AssessCode::kNarrativeEmpty, path,
                                     {Same(element.id), Same(std::to_string(claimed))}));
    } else if (letters < kShort && claimed > 0) {
      findings.push_back(MakeFinding(
          AssessCode::kNarrativeShort, path,
          {Same(element.id), Same(std::to_string(letters)), Same(std::to_string(claimed))}));
    }
  });
}

}  // namespace radap
