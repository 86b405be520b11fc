#include <array>

#include "engine/gaps/gap_parts.h"

namespace radap {

void CloseIssue(IssueFacts& issue, GapKind kind) {
  if (kind != GapKind::kEvidenceMissing) issue.claimed = true;
  if (kind != GapKind::kNotClaimed && issue.files == 0) issue.files = 1;
}

std::optional<Gap> FindIssueGap(Evaluator& evaluator, Subject issue) {
  // The cheapest fix first.
  constexpr std::array kFixes = {GapKind::kEvidenceMissing, GapKind::kNotClaimed,
                                 GapKind::kNotClaimedNoEvidence};
  const auto element = static_cast<std::size_t>(issue);
  const IssueFacts given = evaluator.facts().issues[element];
  const auto closed = [&](GapKind fix) {
    IssueFacts issue_closed = given;
    CloseIssue(issue_closed, fix);
    return issue_closed;
  };
  if (closed(GapKind::kNotClaimedNoEvidence) == given) return std::nullopt;
  const Ancestors ancestors(evaluator, issue);
  const Subject question = evaluator.ParentOf(issue);
  const Exact score = evaluator.Score(question);
  Gap gap;
  gap.subject = issue;
  gap.id = evaluator.program().elements[element].id;
  for (const GapKind fix : kFixes) {
    if (closed(fix) == given) continue;
    bool helps = false;
    evaluator.Suppose(
        {issue}, [&](Facts& facts) { facts.issues[element] = closed(fix); },
        [&](Facts& facts) { facts.issues[element] = given; },
        [&] {
          helps = evaluator.Score(question) > score;
          if (helps) gap.gain = ancestors.GainNow(evaluator);
        });
    if (!helps) continue;
    gap.kind = fix;
    return gap;
  }
  return std::nullopt;
}

}  // namespace radap
