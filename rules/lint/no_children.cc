// An element whose score is made of members that it does not have: a question without issues.
#include <map>
#include <set>
#include <string>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"
#include "rules/lint/reach.h"

namespace radap::lint {
namespace {

using Kinds = std::set<ElementKind>;

// The kinds of member that a score is made of.
Kinds MembersTaken(const model::Model& model, int score) {
  Kinds kinds;
  for (const int index : RulesWithin(model, score)) {
    const model::Rule& rule = model.rules[static_cast<std::size_t>(index)];
    check::VisitExprs(rule, [&kinds](const model::Expr& expr) {
      if (expr.op != model::Op::kAggregate || expr.of_results) return;
      if (expr.function != model::Function::kCount) kinds.insert(expr.collection);  // none is 0
    });
    for (const model::Branch& branch : rule.branches) {
      if (branch.kind == model::BranchKind::kLadder) kinds.insert(branch.collection);
    }
  }
  return kinds;
}

}  // namespace

void FindNoChildren(const model::Model& model, Diagnostics& diagnostics) {
  std::map<int, Kinds> taken;  // by score rule
  for (const model::Element& element : model.elements) {
    if (element.score < 0) continue;
    const auto [entry, is_new] = taken.try_emplace(element.score);
    if (is_new) entry->second = MembersTaken(model, element.score);
    for (const ElementKind kind : entry->second) {
      if (HasMembers(model, element, kind)) continue;
      check::Report(diagnostics, Code::kNoChildren, element.span,
                    {check::TextOf(element), std::string(PluralOf(kind))});
    }
  }
}

}  // namespace radap::lint
