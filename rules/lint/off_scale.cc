// A score that is written as a number outside the scale of the pack: in a line, a band, or the
// steps of a ladder taken together. What is calculated is not looked into.
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

void FindInBranch(const model::Branch& branch, Scores& scores) {
  switch (branch.kind) {
    case model::BranchKind::kBands:
      for (const model::Band& band : branch.bands) Compare(band.value.number, band.span, scores);
      return;
    case model::BranchKind::kLadder:
      return FindInLadder(branch, scores);
    case model::BranchKind::kWhen:
    case model::BranchKind::kOtherwise:
      if (branch.value.op != model::Op::kNumber) return;
      Compare(branch.value.number, branch.value.span, scores);
      return;
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
