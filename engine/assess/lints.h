// The lints, one a file, each with what it looks for. Called in the order of the table in assess.cc.
// Tested by tests/engine/assess/, one file a lint.
#ifndef RADAP_ENGINE_ASSESS_LINTS_H_
#define RADAP_ENGINE_ASSESS_LINTS_H_

#include "engine/assess/assessed.h"
#include "engine/dossier/finding.h"

namespace radap {

// Claimed scores of items, categories and the total against what is supported; which starred issues lack a file.
void LintClaims(const Assessed& assessed, Findings& findings);
// Starred issues that are claimed without a file.
void LintStarred(const Assessed& assessed, Findings& findings);
// Narratives above the limit, or empty or very short under claimed issues.
void LintNarrativeLength(const Assessed& assessed, Findings& findings);
// The same narrative, or nearly, for two questions.
void LintSameNarrative(const Assessed& assessed, Findings& findings);
// "345 of 369" in a note against a result in percent.
void LintNoteShares(const Assessed& assessed, Findings& findings);
// "12 + 19" in a note against a result.
void LintNoteSums(const Assessed& assessed, Findings& findings);
// "at most 0.5 percent" in the note or name against the target.
void LintCriterion(const Assessed& assessed, Findings& findings);
// Targets that were reached in both years before, or lie far below the last result.
void LintEasyTarget(const Assessed& assessed, Findings& findings);
// Plain counts as KPIs.
void LintPlainCount(const Assessed& assessed, Findings& findings);
// A direction that does not go with the name.
void LintDirection(const Assessed& assessed, Findings& findings);
// A result of 0 where the note says that there was none.
void LintZeroNotAvailable(const Assessed& assessed, Findings& findings);
// Results that equal the target in all years.
void LintAlwaysTarget(const Assessed& assessed, Findings& findings);
// Success above 200 %: the target was too low.
void LintHighSuccess(const Assessed& assessed, Findings& findings);

// Whether results of all years, at least three, equal the target.
bool IsAlwaysTarget(const Kpi& kpi, int year);

}  // namespace radap

#endif  // RADAP_ENGINE_ASSESS_LINTS_H_
