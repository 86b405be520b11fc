#include <string>
#include <utility>
#include <vector>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/assess/starred.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr std::size_t kMaxListed = 8;

bool IsBelow(const Program& program, int element, int ancestor) {
  while (element >= 0 && element != ancestor) element = program.elements[Index(element)].parent;
  return element == ancestor;
}

// "2.3.1/2, 2.3.2/2", at most eight of them.
Label ListOf(const Program& program, const std::vector<int>& issues) {
  std::string listed;
  for (std::size_t i = 0; i < issues.size() && i < kMaxListed; ++i) {
    listed += (i == 0 ? "" : ", ") + program.elements[Index(issues[i])].id;
  }
  Label label = Same(listed);
  if (issues.size() > kMaxListed) {
    const std::string more = std::to_string(issues.size() - kMaxListed);
    label.th += " และอีก " + more;
    label.en += " and " + more + " more";
  }
  return label;
}

}  // namespace

void LintClaims(const Assessed& assessed, Findings& findings) {
  const Evaluator& evaluator = assessed.evaluation.evaluator;
  const std::vector<int> starred = StarredWithoutFile(assessed);
  for (const ScoreLine& line : assessed.evaluation.scores) {
    if (line.claim_holds || evaluator.IsKpi(line.subject)) continue;
    const int places = PlacesOf(evaluator.ScaleOf(line.subject));
    std::vector<Label> args = {Same(line.id), Same(line.claimed->ToPlain(places)),
                               Same(line.value.ToPlain(places))};
    std::vector<int> lacking;
    for (const int issue : starred) {
      if (IsBelow(assessed.program, issue, line.subject)) lacking.push_back(issue);
    }
    const bool is_below = *line.claimed < line.value;
    FindingCode code = AssessCode::kClaimNotSupported;
    if (is_below) code = AssessCode::kClaimBelowSupported;
    if (!is_below && !lacking.empty()) {
      code = AssessCode::kClaimLacksFiles;
      args.push_back(ListOf(assessed.program, lacking));
    }
    findings.push_back(MakeFinding(code, "/claimed/" + line.id, std::move(args)));
  }
}

}  // namespace radap
