// A score that is written as a number outside the scale of the pack: in a line, a band, or the
// steps of a ladder taken together, or as what a share is multiplied with. What is calculated otherwise is
// not looked into.
#include "rules/check/report.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

constexpr int kPlaces = 6;

struct Scores {
  const model::Model& model;
  const model::Rule& rule;
  Diagnostics& diagnostics;
};

void Compare(const Exact& score, Span at, Scores& scores) {
  const model::Model& model = scores.model;
  if (model.scale_low <= score && score <= model.scale_high) return;
  check::Report(scores.diagnostics, Code::kOffScale, at,
                {check::TextOf(scores.rule), score.ToPlain(kPlaces),
                 model.scale_low.ToPlain(kPlaces), model.scale_high.ToPlain(kPlaces)});
}

void FindInLadder(const model::Branch& ladder, Scores& scores) {
  Exact sum;
  for (const model::Step& step : ladder.steps) sum += step.value.number;
  Compare(sum, ladder.span, scores);
}

bool IsShare(const model::Expr& expr) {
  return expr.op == model::Op::kAggregate && expr.function == model::Function::kShare;
}

// A score that is a number, or the one of "share of issues met * 600 points", where all are met.
void FindInValue(const model::Expr& value, Scores& scores) {
  if (value.op == model::Op::kNumber) Compare(value.number, value.span, scores);
  if (value.op != model::Op::kMultiply) return;
  const model::Expr& left = value.args[0];
  const model::Expr& right = value.args[1];
  if (IsShare(left) && right.op == model::Op::kNumber) Compare(right.number, right.span, scores);
  if (IsShare(right) && left.op == model::Op::kNumber) Compare(left.number, left.span, scores);
}

void FindInBranch(const model::Branch& branch, Scores& scores) {
  switch (branch.kind) {
    case model::BranchKind::kBands:
      for (const model::Band& band : branch.bands) Compare(band.value.number, band.span, scores);
      return;
    case model::BranchKind::kLadder:
      return FindInLadder(branch, scores);
    case model::BranchKind::kWhen:
    case model::BranchKind::kOtherwise:
      return FindInValue(branch.value, scores);
  }
}

}  // namespace

void FindOffScale(const model::Model& model, Diagnostics& diagnostics) {
  for (const model::Rule& rule : model.rules) {
    const bool is_score = rule.name.empty() || rule.name == "score";
    const bool is_on_scale =
        rule.type.kind == model::TypeKind::kNumber && rule.type.unit == model.scale_unit;
    if (!is_score || !is_on_scale) continue;
    Scores scores{model, rule, diagnostics};
    for (const model::Branch& branch : rule.branches) FindInBranch(branch, scores);
  }
}

}  // namespace radap::lint
