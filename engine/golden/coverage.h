// Which branches of a pack's rules its golden cases reach, and how often.
//
// Program -> Coverage; each case adds what its Evaluator has computed; then branches() is the report. A branch is
// what may give the value of a rule: a `when`, `otherwise`, band, step of a ladder, part of a curve, cell of a
// matrix; of a lint, that it is raised. Rules are those with a name and those that an element has itself; what
// was not computed in a case is not replayed. Tested by tests/engine/golden/coverage_test.cc.
#ifndef RADAP_ENGINE_GOLDEN_COVERAGE_H_
#define RADAP_ENGINE_GOLDEN_COVERAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/eval/evaluator.h"
#include "rules/base/text.h"
#include "rules/compile/program.h"

namespace radap::golden {

enum class BranchKind : std::uint8_t { kWhen, kOtherwise, kBand, kStep, kCurve, kCell, kLint };

std::string_view TextOf(BranchKind kind);  // "when"

struct Branch {
  BranchKind kind{};
  Span span;        // its line in the pack
  Label part = {};  // of a curve or matrix: which part of the line; else empty
  int reached = 0;  // a step: points were given for it
};

struct RuleCoverage {
  std::string
      title;  // "rule score of kpi", "1.1" for the rule of an element itself, "lint no-growth of kpi"
  int rule = -1;
  bool is_lint = false;
  std::vector<Branch> branches;

  int Reached() const;  // branches
};

class Coverage {
 public:
  explicit Coverage(const Program& program);

  enum class Of : std::uint8_t { kAll, kKpis };
  // Counts what the evaluator has computed; of a case of one KPI only what is about KPIs. REQUIRES: it is of this
  // program.
  void Add(Evaluator& evaluator, Of of);

  const std::vector<RuleCoverage>& rules() const { return rules_; }
  int Branches() const;
  int Reached() const;
  // Reached of all branches, in tenths of a percent, rounded down: 1000 only if all are.
  int Permille() const;

 private:
  void AddRun(Evaluator& evaluator, Subject subject, RuleCoverage& rule) const;

  const Program& program_;
  std::vector<RuleCoverage> rules_;
};

}  // namespace radap::golden

#endif  // RADAP_ENGINE_GOLDEN_COVERAGE_H_
