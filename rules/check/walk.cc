#include "rules/check/walk.h"

namespace radap::check {

std::vector<Call> CallsOf(const model::Rule& rule) {
  std::vector<Call> calls;
  const auto add = [&calls](int called, Span span) {
    if (called >= 0) calls.push_back({called, span});
  };
  VisitExprs(rule, [&add](const model::Expr& expr) {
    add(expr.rule, expr.span);
    add(expr.test, expr.span);
    add(expr.among, expr.span);
  });
  for (const model::Branch& branch : rule.branches) {
    add(branch.test, branch.span);
    add(branch.among, branch.span);
    for (const model::Step& step : branch.steps) add(step.test, step.span);
  }
  return calls;
}

}  // namespace radap::check
