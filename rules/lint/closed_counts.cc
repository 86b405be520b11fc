// A part that only some kinds of organisation have, but that the score above takes of all: for the others it
// counts as not done. `among (applicable)` was probably meant.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"
#include "rules/lint/reach.h"

namespace radap::lint {
namespace {

const model::Rule& RuleAt(const model::Model& model, int rule) {
  return model.rules[static_cast<std::size_t>(rule)];
}

// Whether the condition asks for what is applicable, or for the kind itself.
bool Asks(const model::Model& model, int condition) {
  if (condition < 0) return false;
  return std::ranges::any_of(RulesWithin(model, condition), [&](int rule) {
    bool asks = false;
    check::VisitExprs(RuleAt(model, rule), [&asks](const model::Expr& expr) {
      const bool is_property = expr.op == model::Op::kProperty;
      asks = asks || (is_property &&
                      (expr.property == Property::kApplicable || expr.property == Property::kKind));
    });
    return asks;
  });
}

bool TakesAll(const model::Model& model, const model::Expr& expr, ElementKind kind) {
  if (expr.op != model::Op::kAggregate || expr.of_results || expr.collection != kind) return false;
  const bool counts = expr.function == model::Function::kCount;
  const bool narrows_all = expr.function != model::Function::kShare && Asks(model, expr.test);
  return !counts && !narrows_all && !Asks(model, expr.among);
}

// The place in the rules of this score where members of that kind are taken, whoever they are for.
std::optional<Span> PlaceThatTakesAll(const model::Model& model, int score, ElementKind kind) {
  std::optional<Span> place;
  for (const int index : RulesWithin(model, score)) {
    const model::Rule& rule = RuleAt(model, index);
    check::VisitExprs(rule, [&](const model::Expr& expr) {
      if (!place && TakesAll(model, expr, kind)) place = expr.span;
    });
    for (const model::Branch& branch : rule.branches) {
      const bool is_ladder = branch.kind == model::BranchKind::kLadder && branch.collection == kind;
      if (!place && is_ladder && !Asks(model, branch.among)) place = branch.span;
    }
  }
  return place;
}

}  // namespace

void FindClosedCounts(const model::Model& model, Diagnostics& diagnostics) {
  for (const model::Element& element : model.elements) {
    if (element.open_to == kEveryKind || element.kind == ElementKind::kGroup) continue;
    const model::Element& above = model.elements[static_cast<std::size_t>(element.parent)];
    if (above.score < 0) continue;
    const auto place = PlaceThatTakesAll(model, above.score, element.kind);
    if (!place) continue;
    check::Report(diagnostics, Code::kClosedCounts, element.span,
                  {check::TextOf(element), check::TextOf(above)})
        .other = place;
  }
}

}  // namespace radap::lint
