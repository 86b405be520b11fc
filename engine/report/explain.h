// Why a score is what it is: facts, steps, the line that decided, what was lost and what would gain it.
//
// Evaluation + Gaps + Subject -> Explain -> Explanation -> one of three renderers. All texts in both
// languages. Generic over packs. Tested by tests/engine/report/explain_test.cc.
#ifndef RADAP_ENGINE_REPORT_EXPLAIN_H_
#define RADAP_ENGINE_REPORT_EXPLAIN_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/report/explain_run.h"
#include "engine/report/report.h"
#include "rules/base/clause.h"

namespace radap::explain {

struct Fact {
  Label name;
  Label value;
};

// A rule or test that the score read, those that others read first; the score's own rule last.
struct Step {
  std::string rule;  // "success of kpi"
  Label label;
  Value value;
  std::string unit;
  Label words;
  std::optional<Clause> clause;
};

struct Member {
  Subject subject = -1;
  Label value;
  Label note;
};

struct Decision {
  std::string line;  // of the pack, as written, without indentation
  std::string file;  // that the line stands in
  int line_number = 0;
  std::optional<Clause> clause;  // of the rule
};

struct Explanation {
  Subject subject = -1;
  std::string id;
  Label name;
  std::optional<Exact> value;  // none: an issue or a group
  std::optional<Exact> claimed;
  std::optional<Exact> if_counted;  // of a KPI that does not count: what it would score
  Label advice;                     // what to do about that
  std::vector<Fact> facts;
  std::vector<Step> steps;
  std::vector<Step> beside;  // named rules and tests with a label that the score does not read
  std::vector<Member> members;
  Label slots;  // how many KPIs count and are needed; empty if nothing is asked
  Label sentence;
  std::optional<Decision> decision;
  std::optional<Clause> clause;  // of the element, or the nearest above that has one
  Subject clause_of = -1;        // the one that has it
  std::vector<Assume> assumes;
  Exact lost;
  std::vector<Gap> gaps;  // of the subject and what is below it, largest gain first
};

Explanation Explain(Evaluation& evaluation, const std::vector<Gap>& gaps, Subject subject);

// Parts of it.
std::vector<Fact> FactsOf(const Evaluator& evaluator, Subject subject);
// All runs that the score of the subject (or the tests on it) rests on, in the order of Step.
std::vector<Run> RunsOf(Evaluator& evaluator, Subject subject);
std::vector<Member> MembersOf(Evaluator& evaluator, Subject subject, const std::vector<Run>& runs);
Label SlotsOf(const Evaluator& evaluator, Subject subject);
Step StepOf(const Run& run);
// "target 9 is below the mean 9.5 of 9 and 10, so 100 although success is 111.11 %".
Label SentenceOf(const Run& run);
// What the rule would give if the `when` that decided did not stand in it; its branch has no condition.
std::optional<Run> WithoutDecision(const Run& run);
Decision DecisionOf(const Run& run);

std::string ExplanationText(Evaluation& evaluation, const Explanation& told,
                            const ReportOptions& options);
std::string ExplanationJson(Evaluation& evaluation, const Explanation& told,
                            const ReportOptions& options);
std::string ExplanationCsv(const Explanation& told);
// "award form of B.E. 2568 (award-form-2568.txt), line 3567".
Label TextOfClause(const Program& program, const Clause& clause);
std::string IdOf(const Evaluator& evaluator, Subject subject);

}  // namespace radap::explain

#endif  // RADAP_ENGINE_REPORT_EXPLAIN_H_
