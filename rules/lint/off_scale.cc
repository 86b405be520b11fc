// A score that is written as a number outside the scale of the pack: in a line, a band, or the
// steps of a ladder taken together, or as what a share is multiplied with. What is calculated otherwise is
// not looked into.
#include <optional>
#include <vector>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/score_units.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {
namespace {

constexpr int kPlaces = 6;

struct Scores {
  Exact low;
  Exact high;
  const model::Rule& rule;
  Diagnostics& diagnostics;
};

void Compare(const Exact& score, Span at, Scores& scores) {
  if (scores.low <= score && score <= scores.high) return;
  check::Report(scores.diagnostics, Code::kOffScale, at,
                {check::TextOf(scores.rule), score.ToPlain(kPlaces), scores.low.ToPlain(kPlaces),
                 scores.high.ToPlain(kPlaces)});
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
    case model::BranchKind::kInterpolate:
      for (const model::Point& point : branch.points) {
        Compare(point.value.number, point.span, scores);
      }
      return;
    case model::BranchKind::kMatrix:
      for (const model::Row& row : branch.rows) {
        for (const model::Expr& cell : row.cells) Compare(cell.number, row.span, scores);
      }
      return;
    case model::BranchKind::kWhen:
    case model::BranchKind::kOtherwise:
      return FindInValue(branch.value, scores);
  }
}

// The scale, -1 for the main one, of the first element that takes its score from the rule.
std::optional<int> ScaleOfScore(int rule, const model::Model& model, const check::Users& users) {
  const std::vector<int>& elements = users.Of(rule);
  if (elements.empty()) return std::nullopt;
  return model.elements[static_cast<std::size_t>(elements.front())].scale;
}

}  // namespace

void FindOffScale(const model::Model& model, Diagnostics& diagnostics) {
  const check::Users users(model);
  for (std::size_t i = 0; i < model.rules.size(); ++i) {
    const model::Rule& rule = model.rules[i];
    const bool is_score = rule.name.empty() || rule.name == "score";
    if (!is_score || rule.type.kind != model::TypeKind::kNumber) continue;
    const auto index = ScaleOfScore(static_cast<int>(i), model, users);
    if (!index) continue;
    const bool is_main = *index < 0;
    const auto* scale = is_main ? nullptr : &model.scales[static_cast<std::size_t>(*index)];
    Scores scores{is_main ? model.scale_low : scale->low, is_main ? model.scale_high : scale->high,
                  rule, diagnostics};
    for (const model::Branch& branch : rule.branches) FindInBranch(branch, scores);
  }
}

}  // namespace radap::lint
