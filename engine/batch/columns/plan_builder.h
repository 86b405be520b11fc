// Puts the steps of plans together: equal ones once, numbers with the denominators that the pack settles.
//
// Compiler makes the plans of all kinds of subject; PlanBuilder the one of a kind, rule by rule, on demand: what no
// score, lint or claim needs is never built. A rule is read once into steps (lower_rule.cc): operands first, then for
// each condition both sides and a step that takes one. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_PLAN_BUILDER_H_
#define RADAP_ENGINE_BATCH_COLUMNS_PLAN_BUILDER_H_

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine/batch/columns/plan.h"
#include "engine/batch/facts/schema.h"

namespace radap::batch {

// Kinds in the order in which their plans run: members before those that take them.
inline constexpr std::array<ElementKind, kElementKinds> kOrder = {
    ElementKind::kKpi,  ElementKind::kIssue,    ElementKind::kQuestion, ElementKind::kGroup,
    ElementKind::kItem, ElementKind::kCategory, ElementKind::kTotal};

class Compiler;

class PlanBuilder {
 public:
  PlanBuilder(Compiler& compiler, const Schema& schema, ElementKind kind);

  // Steps, by their numbers in the plan. An equal one is not added again.
  int Add(const Step& step);
  int Constant(Ratio value);
  int Nothing();  // a number without a value
  int Truth(bool truth);
  // The cells of a step for other plans and for findings: all of them, beyond its strip.
  int Keep(int step);

  // The step of an instruction without registers that was read before; -1: none yet. Set it when it is read.
  int& Leaf(const Instruction& instruction);

  // The value of a rule for subjects of this kind.
  int RuleStep(int rule);
  // The score of the subjects: 0 where the rule gives none, and of a KPI that does not count.
  int ScoreStep();
  // The same as the rule gives it.
  int RawScoreStep();

  // A denominator to which all can be brought without a check; 0 if there is none.
  std::int64_t CommonDenominator(const std::vector<int>& steps) const;
  // REQUIRES: CommonDenominator gave it.
  int Scaled(int number, std::int64_t denominator);
  std::optional<Ratio> ConstantOf(int step) const;

  const Step& At(int step) const { return plan_.steps[static_cast<std::size_t>(step)]; }
  Plan& plan() { return plan_; }
  const Schema& schema() const { return schema_; }
  const Program& program() const { return *schema_.program; }
  ElementKind kind() const { return plan_.kind; }
  Compiler& compiler() { return compiler_; }
  // Columns cannot do this pack. Gives some step, to go on with.
  int GiveUp(const std::string& why);

  // Finds the steps that something needs.
  Plan Finish();

 private:
  using Key = std::tuple<Operation, std::array<int, 3>, std::int64_t, std::int64_t, std::int64_t>;

  bool ScalesFreely(int step, std::int64_t denominator) const;
  std::vector<int> ScoreRules() const;  // by slot, or of kKpi by element; -1 none
  int Pick(const std::vector<int>& rules);

  Compiler& compiler_;
  const Schema& schema_;
  Plan plan_;
  std::map<Key, int> known_;
  std::map<std::tuple<Opcode, std::uint32_t, std::uint32_t>, int> leaves_;
  std::map<int, int> rules_;  // -1: being read
  int raw_score_ = -1;
  int score_ = -1;
};

class Compiler {
 public:
  explicit Compiler(const Schema& schema);
  PlanBuilder& Of(ElementKind kind) { return builders_[static_cast<std::size_t>(kind)]; }
  void GiveUp(const std::string& why);
  // By kind. `why_not`: what columns cannot do; empty if they can do all.
  std::vector<Plan> Finish(std::string& why_not);

 private:
  void Require(PlanBuilder& builder);

  const Schema& schema_;
  std::vector<PlanBuilder> builders_;
  std::string why_not_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_PLAN_BUILDER_H_
