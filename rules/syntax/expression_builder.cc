#include "rules/syntax/expression_builder.h"

#include <algorithm>
#include <string>
#include <utility>

namespace radap::syntax {

Span ExpressionBuilder::SpanOf(std::string_view range) const {
  const auto begin = base_ + static_cast<std::uint32_t>(range.data() - line_);
  return {begin, begin + static_cast<std::uint32_t>(range.size())};
}

ast::Word ExpressionBuilder::WordOf(std::string_view range) const {
  return {std::string(range), SpanOf(range)};
}

ast::Word ExpressionBuilder::TextOf(std::string_view range) const {
  ast::Word word{{}, SpanOf(range)};
  for (std::size_t i = 1; i + 1 < range.size(); ++i) {
    if (range[i] == '\\') ++i;
    word.text += range[i];
  }
  return word;
}

void ExpressionBuilder::Push(Operand operand) {
  if (operand.height > kMaxExpressionDepth) {
    throw Failure{line_ + (operand.expr.span.begin - base_), Expected::kLessDepth};
  }
  operands_.push_back(std::move(operand));
}

void ExpressionBuilder::Push(ast::ExprKind kind, std::string_view range) {
  Operand operand;
  operand.expr.kind = kind;
  operand.expr.word = WordOf(range);
  operand.expr.span = operand.expr.word.span;
  Push(std::move(operand));
}

ExpressionBuilder::Operand ExpressionBuilder::Pop() {
  Operand operand = std::move(operands_.back());
  operands_.pop_back();
  return operand;
}

void ExpressionBuilder::PushNumber(std::string_view digits) {
  Push(ast::ExprKind::kNumber, digits);
}

void ExpressionBuilder::SetUnit(std::string_view unit) {
  Last().unit = WordOf(unit);
  ExtendTo(unit);
}

void ExpressionBuilder::PushName(std::string_view name) { Push(ast::ExprKind::kName, name); }

void ExpressionBuilder::PushText(std::string_view text) {
  Push(ast::ExprKind::kText, text);
  Last().word = TextOf(text);
}

void ExpressionBuilder::SetYears(std::string_view years) {
  if (Last().kind == ast::ExprKind::kName) Last().kind = ast::ExprKind::kYearsBefore;
  Last().number = WordOf(years);
}

void ExpressionBuilder::SetThroughNow() { Last().through_now = true; }

void ExpressionBuilder::SetLevel(std::string_view level) {
  Last().kind = ast::ExprKind::kAtLevel;
  AddName(level);
}

void ExpressionBuilder::Open(std::string_view token) {
  if (open_.size() >= static_cast<std::size_t>(kMaxExpressionDepth)) {
    throw Failure{token.data(), Expected::kLessDepth};
  }
  open_.push_back(token);
}

void ExpressionBuilder::CloseParenthesis(std::string_view token) {
  Last().span = {SpanOf(open_.back()).begin, SpanOf(token).end};
  open_.pop_back();
}

void ExpressionBuilder::ClosePrefix(ast::ExprKind kind) {
  Operand inner = Pop();
  const Span span{SpanOf(open_.back()).begin, inner.expr.span.end};
  open_.pop_back();
  if (kind == ast::ExprKind::kNegate && inner.expr.kind == ast::ExprKind::kNumber &&
      !inner.expr.word.text.starts_with('-')) {
    inner.expr.word.text.insert(0, 1, '-');
    inner.expr.word.span.begin = span.begin;
    inner.expr.span = span;
    return Push(std::move(inner));
  }
  Operand outer;
  outer.expr.kind = kind;
  outer.expr.span = span;
  outer.height = inner.height + 1;
  outer.expr.args.push_back(std::move(inner.expr));
  Push(std::move(outer));
}

void ExpressionBuilder::Combine(ast::ExprKind kind) {
  Operand right = Pop();
  Operand left = Pop();
  Operand both;
  both.expr.kind = kind;
  both.expr.span = {left.expr.span.begin, right.expr.span.end};
  both.height = std::max(left.height, right.height) + 1;
  both.expr.args.reserve(2);
  both.expr.args.push_back(std::move(left.expr));
  both.expr.args.push_back(std::move(right.expr));
  Push(std::move(both));
}

void ExpressionBuilder::BeginIs() {
  Operand subject = Pop();
  Operand is;
  is.expr.kind = ast::ExprKind::kIs;
  is.expr.span = subject.expr.span;
  is.height = subject.height + 1;
  is.expr.args.push_back(std::move(subject.expr));
  Push(std::move(is));
}

void ExpressionBuilder::SetNegated() { Last().negated = true; }

void ExpressionBuilder::AddName(std::string_view name) {
  Last().names.push_back(WordOf(name));
  ExtendTo(name);
}

void ExpressionBuilder::BeginAggregate(std::string_view function) {
  Push(ast::ExprKind::kAggregate, function);
  if (!function.starts_with("weighted")) return;
  Last().word.text = function.ends_with("sum") ? "weighted sum" : "weighted mean";
}

void ExpressionBuilder::SetKnownOnly() { Last().known_only = true; }

void ExpressionBuilder::SetCollection(std::string_view name) {
  if (Last().collection) Last().rule = std::move(Last().collection);
  Last().collection = WordOf(name);
  ExtendTo(name);
}

void ExpressionBuilder::SetTest(std::string_view name) {
  Last().test = WordOf(name);
  ExtendTo(name);
}

void ExpressionBuilder::MoveLastInto(std::vector<ast::Expr> ast::Expr::*parts) {
  Operand part = Pop();
  Operand whole = Pop();
  whole.height = std::max(whole.height, part.height + 1);
  (whole.expr.*parts).push_back(std::move(part.expr));
  Push(std::move(whole));
}

void ExpressionBuilder::CloseAmong(std::string_view token) {
  open_.pop_back();
  MoveLastInto(&ast::Expr::among);
  ExtendTo(token);
}

void ExpressionBuilder::CloseWhere(std::string_view token) {
  open_.pop_back();
  MoveLastInto(&ast::Expr::args);
  ExtendTo(token);
}

void ExpressionBuilder::BeginCall(std::string_view function) {
  Push(ast::ExprKind::kCall, function);
}

void ExpressionBuilder::AddArgument() { MoveLastInto(&ast::Expr::args); }

void ExpressionBuilder::CloseCall(std::string_view token) {
  open_.pop_back();
  ExtendTo(token);
}

void ExpressionBuilder::ExtendTo(std::string_view token) { Last().span.end = SpanOf(token).end; }

ast::Expr ExpressionBuilder::Take() { return Pop().expr; }

}  // namespace radap::syntax
