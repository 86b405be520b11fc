#include "engine/assess/assess.h"

#include "engine/assess/assessed.h"
#include "engine/assess/lints.h"

namespace radap {
namespace {

using LintFunction = void (*)(const Assessed&, Findings&);

// Scores and evidence first, then narratives, then KPIs.
constexpr LintFunction kLints[] = {
    LintClaims,           LintStarred,      LintNarrativeLength, LintSameNarrative, LintNoteShares,
    LintNoteSums,         LintCriterion,    LintEasyTarget,      LintPlainCount,    LintDirection,
    LintZeroNotAvailable, LintAlwaysTarget, LintHighSuccess,
};

}  // namespace

Findings Assess(const Program& program, const Evaluation& evaluation) {
  Findings findings;
  const Assessed assessed = AssessedOf(program, evaluation);
  for (const LintFunction lint : kLints) lint(assessed, findings);
  return findings;
}

}  // namespace radap
