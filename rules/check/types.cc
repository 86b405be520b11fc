// The lines of rules against the types that they must have. The types of expressions are in
// infer.cc.
#include <fmt/format.h>

#include "rules/base/codes.h"
#include "rules/check/checks.h"
#include "rules/check/infer.h"
#include "rules/check/report.h"
#include "rules/check/score_units.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

constexpr int kPlaces = 6;

std::string Conversion(const std::string& found, const std::string& needed) {
  if (found == "number") return fmt::format("`... * N {}`", needed);
  if (needed == "number") return fmt::format("`... / N {}`", found);
  return fmt::format("`... / N {} * N {}`", found, needed);
}

// How to turn `found` into `needed`, as the author would write it.
std::string Correction(const model::Expr& value, const std::string& found,
                       const std::string& needed, std::string_view or_word) {
  if (value.op != model::Op::kNumber) return Conversion(found, needed);
  const std::string number = value.number.ToPlain(kPlaces);
  if (needed == "number") return fmt::format("`{}`", number);
  return fmt::format("`{0}` {1} `{0} {2}`", number, or_word, needed);
}

void CheckCondition(model::Expr& condition, Inference& inference) {
  const Found found = Infer(condition, inference);
  if (found.IsUnknown() || found.IsA(model::TypeKind::kTruth)) return;
  Report(inference.diagnostics, Code::kConditionExpected, condition.span,
         {TextOf(inference, found)});
}

void CheckNumberValue(model::Expr& value, const model::Rule& rule, Inference& inference) {
  const Found found = InferNumber(value, inference);
  const model::UnitIndex unit = rule.type.unit;
  if (found.IsUnknown() || unit == kNoUnit) return;
  if (found.is_bare) {
    Adapt(value, unit);
    return;
  }
  if (found.type.unit == unit) return;
  const std::string has = TextOf(inference, found);
  const std::string needs = TextOf(inference.model, rule.type);
  Report(inference.diagnostics, Code::kValueUnit, value.span,
         {has, TextOf(rule), needs, Correction(value, has, needs, "หรือ"),
          Correction(value, has, needs, "or")})
      .other = rule.name.empty() ? std::nullopt : std::optional(rule.span);
}

void CheckTruthValue(model::Expr& value, const model::Rule& rule, Inference& inference) {
  if (rule.name.empty()) {
    CheckCondition(value, inference);
    return;
  }
  const Found found = Infer(value, inference);
  if (found.IsUnknown() || found.IsA(model::TypeKind::kTruth)) return;
  Report(inference.diagnostics, Code::kTestValueExpected, value.span,
         {TextOf(inference, found), TextOf(rule)});
}

void CheckValue(model::Expr& value, const model::Rule& rule, Inference& inference) {
  if (rule.type.kind == model::TypeKind::kNumber) {
    CheckNumberValue(value, rule, inference);
  } else {
    CheckTruthValue(value, rule, inference);
  }
}

void CheckBanded(model::Branch& branch, const model::Rule& rule, Inference& inference) {
  const Found found = InferNumber(branch.value, inference);
  if (found.is_bare) Adapt(branch.value, 0);
  for (model::Band& band : branch.bands) CheckValue(band.value, rule, inference);
}

// The places of the points have the unit of what is looked up.
void CheckPlace(model::Expr& at, const Found& looked_up, Inference& inference) {
  const Found found = InferNumber(at, inference);
  if (found.IsUnknown() || looked_up.IsUnknown()) return;
  if (found.is_bare) {
    Adapt(at, looked_up.type.unit);
  } else if (found.type.unit != looked_up.type.unit) {
    Report(inference.diagnostics, Code::kUnitsDiffer, at.span,
           {TextOf(inference, looked_up), TextOf(inference, found)});
  }
}

void CheckInterpolated(model::Branch& branch, const model::Rule& rule, Inference& inference) {
  const Found found = InferNumber(branch.value, inference);
  if (found.is_bare) Adapt(branch.value, 0);
  for (model::Point& point : branch.points) {
    CheckPlace(point.at, found, inference);
    CheckValue(point.value, rule, inference);
  }
}

void CheckMatrix(model::Branch& branch, const model::Rule& rule, Inference& inference) {
  for (model::Expr* key : {&branch.value, &branch.column}) {
    if (InferNumber(*key, inference).is_bare) Adapt(*key, 0);
  }
  for (model::Row& row : branch.rows) {
    for (model::Expr& cell : row.cells) CheckValue(cell, rule, inference);
  }
}

void CheckBranch(model::Branch& branch, const model::Rule& rule, Inference& inference) {
  switch (branch.kind) {
    case model::BranchKind::kWhen:
      CheckCondition(branch.condition, inference);
      CheckValue(branch.value, rule, inference);
      return;
    case model::BranchKind::kOtherwise:
      CheckValue(branch.value, rule, inference);
      return;
    case model::BranchKind::kBands:
      CheckBanded(branch, rule, inference);
      return;
    case model::BranchKind::kLadder:
      for (model::Step& step : branch.steps) CheckValue(step.value, rule, inference);
      return;
    case model::BranchKind::kInterpolate:
      return CheckInterpolated(branch, rule, inference);
    case model::BranchKind::kMatrix:
      return CheckMatrix(branch, rule, inference);
  }
}

// A score has the unit of the scale of each element that it is for.
void CheckScoreUnit(int index, Inference& inference) {
  const model::Rule& rule = inference.model.rules[static_cast<std::size_t>(index)];
  if (rule.name != "score" || rule.type.kind != model::TypeKind::kNumber) return;
  const auto scale = UnitOfOwnScore(index, inference.model, inference.users);
  if (rule.type.unit == scale || rule.type.unit == kNoUnit || scale == kNoUnit) return;
  if (!scale) {
    Report(inference.diagnostics, Code::kOwnScalesMixed, rule.span,
           {std::string(PluralOf(rule.subject))});
    return;
  }
  Report(inference.diagnostics, Code::kScoreUnit, rule.span,
         {TextOf(rule), TextOf(inference.model, rule.type), inference.model.units[*scale].id});
}

}  // namespace

void CheckTypes(model::Model& model, Diagnostics& diagnostics) {
  const Users users(model);
  Inference inference{model, users, diagnostics};
  for (std::size_t i = 0; i < model.rules.size(); ++i) {
    model::Rule& rule = model.rules[i];
    inference.rule = static_cast<int>(i);
    CheckScoreUnit(inference.rule, inference);
    for (model::Branch& branch : rule.branches) CheckBranch(branch, rule, inference);
  }
}

}  // namespace radap::check
