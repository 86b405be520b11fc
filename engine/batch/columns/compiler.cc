#include <utility>

#include "engine/batch/columns/plan_builder.h"
#include "rules/base/index.h"

namespace radap::batch {

Compiler::Compiler(const Schema& schema) : schema_(schema) {
  builders_.reserve(kElementKinds);
  for (std::size_t kind = 0; kind < kElementKinds; ++kind) {
    builders_.emplace_back(*this, schema, static_cast<ElementKind>(kind));
  }
}

void Compiler::GiveUp(const std::string& why) {
  if (why_not_.empty()) why_not_ = why;
}

// What findings and scores take of the subjects of one kind.
void Compiler::Require(PlanBuilder& builder) {
  const Program& program = *schema_.program;
  const int raw = builder.RawScoreStep();
  if (raw >= 0) {
    const int score = builder.ScoreStep();
    builder.plan().raw_score = builder.Keep(raw);
    builder.plan().score = builder.Keep(score);
  }
  for (const Lint& lint : program.lints) {
    if (lint.subject != builder.kind()) continue;
    const int condition = builder.Keep(builder.RuleStep(lint.condition));
    builder.plan().lints.push_back({&lint, condition});
  }
  if (builder.kind() != ElementKind::kKpi) return;
  const int success = program.FindRule("success", ElementKind::kKpi);
  if (success >= 0) builder.plan().success = builder.Keep(builder.RuleStep(success));
}

std::vector<Plan> Compiler::Finish(std::string& why_not) {
  for (PlanBuilder& builder : builders_) Require(builder);
  std::vector<Plan> plans;
  for (PlanBuilder& builder : builders_) plans.push_back(builder.Finish());
  why_not = why_not_;
  return plans;
}

}  // namespace radap::batch
