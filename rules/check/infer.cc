#include "rules/check/infer.h"

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/score_units.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using model::Op;
using model::TypeKind;

constexpr model::UnitIndex kPlainNumber = 0;

enum class BuiltInUnit : model::UnitIndex {
#define UNIT(name, id, th, en, called) name,
#include "rules/base/unit.def"
};

model::UnitIndex IndexOf(BuiltInUnit unit) { return static_cast<model::UnitIndex>(unit); }

Found Known(model::Expr& expr, model::Type type) {
  expr.type = type;
  return {.is_known = true, .type = type};
}

Found KnownNumber(model::Expr& expr, model::UnitIndex unit) {
  if (unit == kNoUnit) return {};
  return Known(expr, {.kind = TypeKind::kNumber, .unit = unit});
}

Found Bare(model::Expr& expr) {
  Found found = KnownNumber(expr, kPlainNumber);
  found.is_bare = true;
  return found;
}

Found Truth(model::Expr& expr) { return Known(expr, {.kind = TypeKind::kTruth}); }

// An operand of the type found, where a number is needed; reports E0306.
Found RequireNumber(const model::Expr& expr, const Found& found, Inference& inference) {
  if (found.IsUnknown() || found.IsA(TypeKind::kNumber)) return found;
  Report(inference.diagnostics, Code::kNumberExpected, expr.span, {TextOf(inference, found)});
  return {};
}

// The common unit of both operands, which a bare one takes. Reports E0302.
Found Unify(model::Expr& expr, const Found& left, const Found& right, Inference& inference) {
  if (left.IsUnknown() || right.IsUnknown()) return {};
  if (left.is_bare && !right.is_bare) Adapt(expr.args[0], right.type.unit);
  if (right.is_bare && !left.is_bare) Adapt(expr.args[1], left.type.unit);
  if (left.is_bare) return right;
  if (right.is_bare || left.type.unit == right.type.unit) return left;
  Report(inference.diagnostics, Code::kUnitsDiffer, expr.span,
         {TextOf(inference, left), TextOf(inference, right)});
  return {};
}

Found InferSum(model::Expr& expr, Inference& inference) {
  const Found left = InferNumber(expr.args[0], inference);
  const Found right = InferNumber(expr.args[1], inference);
  const Found found = Unify(expr, left, right, inference);
  if (found.IsUnknown()) return {};
  return found.is_bare ? Bare(expr) : KnownNumber(expr, found.type.unit);
}

Found InferProduct(model::Expr& expr, Inference& inference) {
  const Found left = InferNumber(expr.args[0], inference);
  const Found right = InferNumber(expr.args[1], inference);
  if (left.IsUnknown() || right.IsUnknown()) return {};
  if (left.is_bare && right.is_bare) return Bare(expr);
  if (left.type.unit == kPlainNumber) return KnownNumber(expr, right.type.unit);
  if (right.type.unit == kPlainNumber) return KnownNumber(expr, left.type.unit);
  Report(inference.diagnostics, Code::kProductUnit, expr.span,
         {TextOf(inference, left), TextOf(inference, right)});
  return {};
}

Found InferQuotient(model::Expr& expr, Inference& inference) {
  const Found left = InferNumber(expr.args[0], inference);
  const Found right = InferNumber(expr.args[1], inference);
  if (left.IsUnknown() || right.IsUnknown()) return {};
  if (left.is_bare && right.is_bare) return Bare(expr);
  if (right.type.unit == kPlainNumber) return KnownNumber(expr, left.type.unit);
  if (left.type.unit == right.type.unit) return KnownNumber(expr, kPlainNumber);
  Report(inference.diagnostics, Code::kQuotientUnit, expr.span,
         {TextOf(inference, left), TextOf(inference, right)});
  return {};
}

bool IsEquality(Op op) { return op == Op::kEqual || op == Op::kNotEqual; }

Found InferComparison(model::Expr& expr, Inference& inference) {
  const Found left = Infer(expr.args[0], inference);
  const Found right = Infer(expr.args[1], inference);
  if (IsEquality(expr.op) && left.is_known && !left.IsA(TypeKind::kNumber)) {
    Report(inference.diagnostics, Code::kNotComparable, expr.span, {TextOf(inference, left)});
    return Truth(expr);
  }
  const Found left_number = RequireNumber(expr.args[0], left, inference);
  const Found right_number = RequireNumber(expr.args[1], right, inference);
  Unify(expr, left_number, right_number, inference);
  return Truth(expr);
}

Found InferNegation(model::Expr& expr, Inference& inference) {
  const Found found = InferNumber(expr.args[0], inference);
  if (found.IsUnknown()) return {};
  return found.is_bare ? Bare(expr) : KnownNumber(expr, found.type.unit);
}

Found InferLogic(model::Expr& expr, Inference& inference) {
  for (model::Expr& operand : expr.args) {
    const Found found = Infer(operand, inference);
    if (found.IsUnknown() || found.IsA(TypeKind::kTruth)) continue;
    Report(inference.diagnostics, Code::kConditionExpected, operand.span,
           {TextOf(inference, found)});
  }
  return Truth(expr);
}

Found InferTextTest(model::Expr& expr, Inference& inference) {
  for (model::Expr& operand : expr.args) {
    const Found found = Infer(operand, inference);
    if (found.IsUnknown() || found.IsA(TypeKind::kText)) continue;
    Report(inference.diagnostics, Code::kTextExpected, operand.span, {TextOf(inference, found)});
  }
  return Truth(expr);
}

// A bare operand (`5 is missing`) is odd but harmless.
Found InferIs(model::Expr& expr, Inference& inference) {
  for (model::Expr& operand : expr.args) Infer(operand, inference);
  return Truth(expr);
}

// The unit of what is taken of the members; none after reporting E0315.
std::optional<model::UnitIndex> UnitOfMembers(const model::Expr& expr, Inference& inference) {
  const model::Model& model = inference.model;
  if (expr.rule >= 0) return model.rules[static_cast<std::size_t>(expr.rule)].type.unit;
  const auto unit = UnitOfMemberScores(inference.rule, expr.collection, model, inference.users);
  if (!unit) {
    Report(inference.diagnostics, Code::kScalesMixed, expr.span,
           {std::string(PluralOf(expr.collection)), std::string(TextOf(expr.function))});
  }
  return unit;
}

Found InferAggregate(model::Expr& expr, Inference& inference) {
  if (expr.function == model::Function::kCount) {
    return KnownNumber(expr, IndexOf(BuiltInUnit::kCount));
  }
  if (expr.function == model::Function::kShare) return KnownNumber(expr, kPlainNumber);
  if (expr.of_results) return KnownNumber(expr, IndexOf(BuiltInUnit::kMeasure));
  const auto unit = UnitOfMembers(expr, inference);
  if (!unit) return {};
  if (expr.collection == ElementKind::kKpi && *unit == IndexOf(BuiltInUnit::kMeasure)) {
    Report(inference.diagnostics, Code::kMeasuresMixed, expr.span);
    return {};
  }
  return KnownNumber(expr, *unit);
}

Found InferScore(model::Expr& expr, Inference& inference) {
  const auto unit = UnitOfOwnScore(inference.rule, inference.model, inference.users);
  if (unit) return KnownNumber(expr, *unit);
  const ElementKind subject =
      inference.model.rules[static_cast<std::size_t>(inference.rule)].subject;
  Report(inference.diagnostics, Code::kOwnScalesMixed, expr.span, {std::string(PluralOf(subject))});
  return {};
}

Found InferRound(model::Expr& expr, Inference& inference) {
  const Found found = InferNumber(expr.args[0], inference);
  if (found.IsUnknown()) return {};
  return found.is_bare ? Bare(expr) : KnownNumber(expr, found.type.unit);
}

Found InferCall(model::Expr& expr, Inference& inference) {
  if (expr.rule < 0) return {};
  const model::Type type = inference.model.rules[static_cast<std::size_t>(expr.rule)].type;
  if (type.kind == TypeKind::kNumber) return KnownNumber(expr, type.unit);
  return Known(expr, type);
}

Found InferLiteral(model::Expr& expr) {
  if (expr.type.unit == kNoUnit) return Bare(expr);
  return KnownNumber(expr, expr.type.unit);
}

}  // namespace

Found Infer(model::Expr& expr, Inference& inference) {
  switch (expr.op) {
    case Op::kNumber:
      return InferLiteral(expr);
    case Op::kTruth:
      return Truth(expr);
    case Op::kText:
      return Known(expr, {.kind = TypeKind::kText});
    case Op::kProperty:
    case Op::kField:
      return Known(expr, expr.type);
    case Op::kFilledAt:
    case Op::kIsAtLevel:
      return Truth(expr);
    case Op::kScore:
      return InferScore(expr, inference);
    case Op::kRound:
      return InferRound(expr, inference);
    case Op::kRule:
      return InferCall(expr, inference);
    case Op::kNegate:
      return InferNegation(expr, inference);
    case Op::kNot:
    case Op::kAnd:
    case Op::kOr:
      return InferLogic(expr, inference);
    case Op::kAdd:
    case Op::kSubtract:
    case Op::kMin:
    case Op::kMax:
      return InferSum(expr, inference);
    case Op::kMultiply:
      return InferProduct(expr, inference);
    case Op::kDivide:
      return InferQuotient(expr, inference);
    case Op::kLess:
    case Op::kLessOrEqual:
    case Op::kGreater:
    case Op::kGreaterOrEqual:
    case Op::kEqual:
    case Op::kNotEqual:
      return InferComparison(expr, inference);
    case Op::kIsOneOf:
    case Op::kIsMissing:
      return InferIs(expr, inference);
    case Op::kContains:
    case Op::kStartsWith:
      return InferTextTest(expr, inference);
    case Op::kAggregate:
      return InferAggregate(expr, inference);
  }
  return {};
}

Found InferNumber(model::Expr& expr, Inference& inference) {
  const Found found = Infer(expr, inference);
  return RequireNumber(expr, found, inference);
}

void Adapt(model::Expr& expr, model::UnitIndex unit) {
  expr.type = {.kind = TypeKind::kNumber, .unit = unit};
  if (expr.args.empty()) return;
  Adapt(expr.args[0], unit);
  const bool is_sum = expr.op == Op::kAdd || expr.op == Op::kSubtract;
  if (is_sum || expr.op == Op::kMin || expr.op == Op::kMax) Adapt(expr.args[1], unit);
}

std::string TextOf(const Inference& inference, const Found& found) {
  return check::TextOf(inference.model, found.type);
}

}  // namespace radap::check
