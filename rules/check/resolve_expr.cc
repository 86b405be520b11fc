#include <algorithm>
#include <array>

#include "rules/base/codes.h"
#include "rules/check/properties.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

using ast::ExprKind;
using model::Op;

model::Expr ResolveLiteral(const ast::Expr& expr, Resolver& resolver) {
  const auto number = ResolveNumber(expr.word, resolver);
  const auto unit = expr.unit ? ResolveUnit(*expr.unit, resolver) : std::nullopt;
  if (!number || (expr.unit && !unit)) return Unresolved(expr.span);
  model::Expr literal = MakeExpr(Op::kNumber, expr.span);
  literal.number = *number;
  // A number without a unit takes the one its place needs: decided by types.cc.
  literal.type.unit = unit.value_or(kNoUnit);
  return literal;
}

model::Expr ResolveText(const ast::Expr& expr) {
  model::Expr text = MakeExpr(Op::kText, expr.span);
  text.text = expr.word.text;
  return text;
}

bool HasEarlierYears(const model::Expr& fact) {
  constexpr std::array kOfYears = {Property::kResult, Property::kTarget, Property::kTargetText,
                                   Property::kJudged, Property::kRating};
  return fact.op == Op::kProperty && std::ranges::find(kOfYears, fact.property) != kOfYears.end();
}

// "result of 2 years before"; only few facts have years.
model::Expr ResolveYearsBefore(const ast::Expr& expr, ElementKind subject, Resolver& resolver) {
  constexpr int kMostYears = 99;
  model::Expr result = ResolveName(expr.word, subject, resolver);
  if (IsUnresolved(result)) return result;
  if (!HasEarlierYears(result)) {
    Report(resolver.diagnostics, Code::kNoEarlierYears, expr.word.span, {expr.word.text});
    return Unresolved(expr.span);
  }
  const auto years =
      expr.number ? ResolveWhole(*expr.number, 1, kMostYears, resolver) : std::nullopt;
  if (!years) return Unresolved(expr.span);
  result.years_before = *years;
  result.span = expr.span;
  return result;
}

// "filled at basic".
model::Expr ResolveAtLevel(const ast::Expr& expr, Resolver& resolver) {
  if (expr.word.text != TextOf(Property::kFilled)) {
    Report(resolver.diagnostics, Code::kFilledNotAsked, expr.span);
    return Unresolved(expr.span);
  }
  const auto level = ResolveLevel(expr.names.front(), resolver);
  if (!level) return Unresolved(expr.span);
  model::Expr filled = MakeExpr(Op::kFilledAt, expr.span);
  filled.levels = 1U << static_cast<unsigned>(*level);
  return filled;
}

struct Signature {
  std::string_view word;
  std::size_t least;
  std::size_t most;
  std::string_view example;
};

constexpr std::size_t kAnyNumber = 100;
constexpr std::array kSignatures = {
    Signature{"min", 2, kAnyNumber, "min(a, b)"},
    Signature{"max", 2, kAnyNumber, "max(a, b)"},
    Signature{"clamp", 3, 3, "clamp(x, 0, 500)"},
    Signature{"round", 2, 2, "round(x, 2)"},
};

// Reports E0257 and is false if a function has too many or too few values.
bool HasArguments(const ast::Expr& call, Resolver& resolver) {
  for (const Signature& signature : kSignatures) {
    if (signature.word != call.word.text) continue;
    if (signature.least <= call.args.size() && call.args.size() <= signature.most) return true;
    const std::string least = std::to_string(signature.least);
    const std::string most = std::to_string(signature.most);
    const bool is_exact = signature.least == signature.most;
    Report(resolver.diagnostics, Code::kArgumentCount, call.span,
           {call.word.text, is_exact ? least : least + " ถึง " + most,
            is_exact ? least : least + " to " + most, std::to_string(call.args.size()),
            std::string(signature.example)});
  }
  return false;
}

model::Expr Join(Op op, model::Expr a, model::Expr b, Span span) {
  model::Expr joined = MakeExpr(op, span);
  joined.args.push_back(std::move(a));
  joined.args.push_back(std::move(b));
  return joined;
}

model::Expr ResolveRound(const ast::Expr& call, ElementKind subject, Resolver& resolver) {
  constexpr int kMostPlaces = 10;
  const ast::Expr& places = call.args[1];
  model::Expr round = MakeExpr(Op::kRound, call.span);
  round.args.push_back(ResolveExpr(call.args[0], subject, resolver));
  if (places.kind != ExprKind::kNumber || places.unit) {
    Report(resolver.diagnostics, Code::kConstantExpected, places.span);
    return Unresolved(call.span);
  }
  round.years_before = ResolveWhole(places.word, 0, kMostPlaces, resolver).value_or(0);
  return round;
}

// min and max of any number of values, two at a time; clamp as max(min(x, high), low).
model::Expr ResolveCall(const ast::Expr& call, ElementKind subject, Resolver& resolver) {
  if (!HasArguments(call, resolver)) return Unresolved(call.span);
  if (call.word.text == "round") return ResolveRound(call, subject, resolver);
  std::vector<model::Expr> values;
  for (const ast::Expr& arg : call.args) values.push_back(ResolveExpr(arg, subject, resolver));
  if (call.word.text == "clamp") {
    if (values[1].op == Op::kNumber && values[2].op == Op::kNumber &&
        values[2].number < values[1].number) {
      Report(resolver.diagnostics, Code::kLimitsReversed, call.span,
             {call.args[1].word.text, call.args[2].word.text});
    }
    model::Expr below = Join(Op::kMin, std::move(values[0]), std::move(values[2]), call.span);
    return Join(Op::kMax, std::move(below), std::move(values[1]), call.span);
  }
  const Op op = call.word.text == "min" ? Op::kMin : Op::kMax;
  model::Expr joined = std::move(values.front());
  for (std::size_t i = 1; i < values.size(); ++i) {
    joined = Join(op, std::move(joined), std::move(values[i]), call.span);
  }
  return joined;
}

struct Operation {
  ExprKind kind;
  Op op;
};

constexpr Operation kOperations[] = {
    {ExprKind::kNegate, Op::kNegate},     {ExprKind::kNot, Op::kNot},
    {ExprKind::kAdd, Op::kAdd},           {ExprKind::kSubtract, Op::kSubtract},
    {ExprKind::kMultiply, Op::kMultiply}, {ExprKind::kDivide, Op::kDivide},
    {ExprKind::kLess, Op::kLess},         {ExprKind::kLessOrEqual, Op::kLessOrEqual},
    {ExprKind::kGreater, Op::kGreater},   {ExprKind::kGreaterOrEqual, Op::kGreaterOrEqual},
    {ExprKind::kEqual, Op::kEqual},       {ExprKind::kNotEqual, Op::kNotEqual},
    {ExprKind::kAnd, Op::kAnd},           {ExprKind::kOr, Op::kOr},
    {ExprKind::kContains, Op::kContains}, {ExprKind::kStartsWith, Op::kStartsWith},
};

model::Expr ResolveOperation(const ast::Expr& expr, ElementKind subject, Resolver& resolver) {
  model::Expr operation = Unresolved(expr.span);
  for (const Operation& entry : kOperations) {
    if (entry.kind == expr.kind) operation.op = entry.op;
  }
  for (const ast::Expr& operand : expr.args) {
    operation.args.push_back(ResolveExpr(operand, subject, resolver));
  }
  return operation;
}

}  // namespace

model::Expr MakeExpr(Op op, Span span) {
  model::Expr expr;
  expr.op = op;
  expr.span = span;
  return expr;
}

model::Expr Unresolved(Span span) {
  model::Expr expr = MakeExpr(Op::kRule, span);
  expr.rule = -1;
  return expr;
}

namespace {

std::string NearestConstant(const std::string& name, const Resolver& resolver) {
  std::vector<std::string_view> names;
  for (const model::Constant& constant : resolver.model.constants) names.push_back(constant.id);
  return NearestName(name, names).value_or("");
}

}  // namespace

model::Expr ResolveConstant(const ast::Expr& expr, Resolver& resolver) {
  const bool is_negative = expr.kind == ExprKind::kNegate && expr.args.size() == 1;
  const ast::Expr& number = is_negative ? expr.args.front() : expr;
  if (number.kind == ExprKind::kName) {
    if (auto constant = UseConstant(number.word, resolver)) {
      if (is_negative) constant->number = -constant->number;
      constant->span = expr.span;
      return std::move(*constant);
    }
  }
  if (number.kind != ExprKind::kNumber) {
    Diagnostic& found = Report(resolver.diagnostics, Code::kConstantExpected, expr.span);
    if (number.kind == ExprKind::kName) {
      found.did_you_mean = NearestConstant(number.word.text, resolver);
    }
    return Unresolved(expr.span);
  }
  model::Expr constant = ResolveLiteral(number, resolver);
  if (is_negative) constant.number = -constant.number;
  constant.span = expr.span;
  return constant;
}

model::Expr ResolveExpr(const ast::Expr& expr, ElementKind subject, Resolver& resolver) {
  switch (expr.kind) {
    case ExprKind::kNumber:
      return ResolveLiteral(expr, resolver);
    case ExprKind::kName:
      return ResolveName(expr.word, subject, resolver);
    case ExprKind::kText:
      return ResolveText(expr);
    case ExprKind::kYearsBefore:
      return ResolveYearsBefore(expr, subject, resolver);
    case ExprKind::kAtLevel:
      return ResolveAtLevel(expr, resolver);
    case ExprKind::kCall:
      return ResolveCall(expr, subject, resolver);
    case ExprKind::kIs:
      return ResolveIs(expr, subject, resolver);
    case ExprKind::kAggregate:
      return ResolveAggregate(expr, subject, resolver);
    default:
      return ResolveOperation(expr, subject, resolver);
  }
}

}  // namespace radap::check
