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

// "result of 2 years before"; only results have years.
model::Expr ResolveYearsBefore(const ast::Expr& expr, ElementKind subject, Resolver& resolver) {
  constexpr int kMostYears = 99;
  model::Expr result = ResolveName(expr.word, subject, resolver);
  if (IsUnresolved(result)) return result;
  if (result.op != Op::kProperty || result.property != Property::kResult) {
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

model::Expr ResolveConstant(const ast::Expr& expr, Resolver& resolver) {
  const bool is_negative = expr.kind == ExprKind::kNegate && expr.args.size() == 1;
  const ast::Expr& number = is_negative ? expr.args.front() : expr;
  if (number.kind != ExprKind::kNumber) {
    Report(resolver.diagnostics, Code::kConstantExpected, expr.span);
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
    case ExprKind::kIs:
      return ResolveIs(expr, subject, resolver);
    case ExprKind::kAggregate:
      return ResolveAggregate(expr, subject, resolver);
    default:
      return ResolveOperation(expr, subject, resolver);
  }
}

}  // namespace radap::check
