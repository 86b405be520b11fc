#include "rules/lint/reach.h"

#include <set>

#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::lint {

std::vector<int> RulesWithin(const model::Model& model, int rule) {
  std::vector<int> within = {rule};
  std::set<int> seen = {rule};
  for (std::size_t i = 0; i < within.size(); ++i) {
    const model::Rule& next = model.rules[static_cast<std::size_t>(within[i])];
    check::VisitExprs(next, [&](const model::Expr& expr) {
      if (expr.op == model::Op::kRule && seen.insert(expr.rule).second) {
        within.push_back(expr.rule);
      }
    });
  }
  return within;
}

bool HasMembers(const model::Model& model, const model::Element& element, ElementKind kind) {
  return !check::MembersOf(model, element, kind).empty();
}

}  // namespace radap::lint
