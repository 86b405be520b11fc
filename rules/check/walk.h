// Walking over the expressions of a rule. Internal to rules/check and rules/lint.
// Depth is bounded by the parser (expressions nested above 64 levels are errors there).
#ifndef RADAP_RULES_CHECK_WALK_H_
#define RADAP_RULES_CHECK_WALK_H_

#include <vector>

#include "rules/check/model.h"

namespace radap::check {

// Calls visit(expr) for the expression and all its operands, an expression before its operands.
template <typename Visit>
void VisitExpr(const model::Expr& expr, const Visit& visit) {
  visit(expr);
  for (const model::Expr& operand : expr.args) VisitExpr(operand, visit);
}

// The same for each condition and value of the rule. Outcomes of bands, steps, points and cells are plain
// numbers and are left out.
template <typename Visit>
void VisitExprs(const model::Rule& rule, const Visit& visit) {
  for (const model::Branch& branch : rule.branches) {
    if (branch.kind == model::BranchKind::kWhen) VisitExpr(branch.condition, visit);
    if (branch.kind != model::BranchKind::kLadder) VisitExpr(branch.value, visit);
    if (branch.kind == model::BranchKind::kMatrix) VisitExpr(branch.column, visit);
    for (const model::Point& point : branch.points) VisitExpr(point.at, visit);
  }
}

inline bool IsUnresolved(const model::Expr& expr) {
  return expr.op == model::Op::kRule && expr.rule < 0;
}

struct Call {
  int rule = -1;
  Span span;
};

// Every rule that this rule names: called, taken from members, or asked of members; in the order of
// the text, with repetitions. The scores that an aggregate takes from elements are not among them.
std::vector<Call> CallsOf(const model::Rule& rule);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_WALK_H_
