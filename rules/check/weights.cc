#include <string>
#include <vector>

#include "rules/base/codes.h"
#include "rules/check/checks.h"
#include "rules/check/report.h"
#include "rules/check/score_units.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

constexpr int kPlaces = 6;

// The sum of the weights of all members; reports each member without one.
void CheckMembers(const model::Element& element, const model::Expr& mean, const model::Model& model,
                  Diagnostics& diagnostics) {
  Exact sum;
  std::string weights;
  bool has_member = false;
  bool is_complete = true;
  for (const int index : MembersOf(model, element, mean.collection)) {
    const model::Element& member = model.elements[static_cast<std::size_t>(index)];
    has_member = true;
    if (member.weight) {
      is_complete = is_complete && member.weight->Sign() >= 0;
      sum += *member.weight;
      weights +=
          (weights.empty() ? "" : ", ") + TextOf(member) + ": " + member.weight->ToPlain(kPlaces);
      continue;
    }
    is_complete = false;
    Report(diagnostics, Code::kWeightMissing, member.span, {TextOf(member)}).other = mean.span;
  }
  const bool takes_all =
      mean.function == model::Function::kWeightedMean && mean.test < 0 && mean.among < 0;
  if (!has_member || !is_complete || !takes_all || sum == Exact(1)) return;
  Diagnostic& wrong = Report(
      diagnostics, Code::kWeightsSum, element.span,
      {std::string(PluralOf(mean.collection)), TextOf(element), sum.ToPlain(kPlaces), weights});
  const bool is_same_line =
      element.span.begin <= mean.span.begin && mean.span.end <= element.span.end;
  if (!is_same_line) wrong.other = mean.span;
}

bool CanCarryWeight(ElementKind kind) {
  return kind == ElementKind::kCategory || kind == ElementKind::kItem ||
         kind == ElementKind::kQuestion || kind == ElementKind::kIssue;
}

void CheckMean(const std::vector<int>& users, const model::Expr& mean, const model::Model& model,
               Diagnostics& diagnostics) {
  if (!CanCarryWeight(mean.collection)) {
    Report(diagnostics, Code::kNoWeights, mean.span, {std::string(PluralOf(mean.collection))});
    return;
  }
  if (mean.known_only) {
    Report(diagnostics, Code::kWeightedPart, mean.span);
    return;
  }
  for (const int user : users) {
    CheckMembers(model.elements[static_cast<std::size_t>(user)], mean, model, diagnostics);
  }
}

}  // namespace

void CheckWeights(const model::Model& model, Diagnostics& diagnostics) {
  const Users users(model);
  for (std::size_t i = 0; i < model.rules.size(); ++i) {
    VisitExprs(model.rules[i], [&](const model::Expr& expr) {
      if (expr.op != model::Op::kAggregate) return;
      if (expr.function != model::Function::kWeightedMean &&
          expr.function != model::Function::kWeightedSum) {
        return;
      }
      CheckMean(users.Of(static_cast<int>(i)), expr, model, diagnostics);
    });
  }
}

}  // namespace radap::check
