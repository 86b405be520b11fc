#include "engine/assess/starred.h"

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "rules/base/index.h"

namespace radap {

std::vector<int> StarredWithoutFile(const Assessed& assessed) {
  std::vector<int> issues;
  const Facts& facts = assessed.facts();
  for (int i = 0; i < static_cast<int>(assessed.program.elements.size()); ++i) {
    const Element& element = assessed.program.elements[Index(i)];
    if (element.kind != ElementKind::kIssue || !element.starred) continue;
    const IssueFacts& issue = facts.issues[Index(i)];
    if (facts.applicable[Index(i)] && issue.claimed && issue.files == 0) issues.push_back(i);
  }
  return issues;
}

void LintStarred(const Assessed& assessed, Findings& findings) {
  for (const int i : StarredWithoutFile(assessed)) {
    const bool has_link = assessed.facts().issues[Index(i)].links > 0;
    findings.push_back(
        MakeFinding(has_link ? AssessCode::kStarredLinkOnly : AssessCode::kStarredNoFile,
                    PathOf(assessed.program, assessed.facts(), i),
                    {Same(assessed.program.elements[Index(i)].id)}));
  }
}

}  // namespace radap
