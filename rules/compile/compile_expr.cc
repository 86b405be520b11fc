#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "rules/compile/passes.h"

namespace radap {
namespace {

using model::Op;

// Operators: an instruction whose operands are the values of the arguments.
Opcode OpcodeOf(Op op) {
  static constexpr auto kOperators = std::to_array<std::pair<Op, Opcode>>({
      {Op::kNegate, Opcode::kNegate},
      {Op::kNot, Opcode::kNot},
      {Op::kAdd, Opcode::kAdd},
      {Op::kSubtract, Opcode::kSubtract},
      {Op::kMultiply, Opcode::kMultiply},
      {Op::kDivide, Opcode::kDivide},
      {Op::kLess, Opcode::kLess},
      {Op::kLessOrEqual, Opcode::kLessOrEqual},
      {Op::kGreater, Opcode::kGreater},
      {Op::kGreaterOrEqual, Opcode::kGreaterOrEqual},
      {Op::kEqual, Opcode::kEqual},
      {Op::kNotEqual, Opcode::kNotEqual},
      {Op::kAnd, Opcode::kAnd},
      {Op::kOr, Opcode::kOr},
      {Op::kIsMissing, Opcode::kIsMissing},
      {Op::kContains, Opcode::kContains},
      {Op::kStartsWith, Opcode::kStartsWith},
      {Op::kMin, Opcode::kMin},
      {Op::kMax, Opcode::kMax},
  });
  const auto found = std::ranges::find(kOperators, op, &std::pair<Op, Opcode>::first);
  if (found == kOperators.end()) throw std::logic_error("OpcodeOf: not an operator");
  return found->second;
}

std::uint32_t EmitOperator(const model::Expr& expr, Pools& pools, Instructions& code) {
  const std::uint32_t a = EmitExpr(expr.args.at(0), pools, code);
  const std::uint32_t b = expr.args.size() > 1 ? EmitExpr(expr.args[1], pools, code) : 0;
  return Emit(code, {OpcodeOf(expr.op), a, b, expr.span});
}

std::uint32_t EmitIsOneOf(const model::Expr& expr, Pools& pools, Instructions& code) {
  const std::uint32_t a = EmitExpr(expr.args.at(0), pools, code);
  return Emit(code, {Opcode::kIsOneOf, a, expr.values, expr.span});
}

std::uint32_t EmitRound(const model::Expr& expr, Pools& pools, Instructions& code) {
  const std::uint32_t a = EmitExpr(expr.args.at(0), pools, code);
  return Emit(code, {Opcode::kRound, a, static_cast<std::uint32_t>(expr.years_before), expr.span});
}

std::uint32_t EmitProperty(const model::Expr& expr, Instructions& code) {
  return Emit(code, {Opcode::kProperty, static_cast<std::uint32_t>(expr.property),
                     static_cast<std::uint32_t>(expr.years_before), expr.span});
}

std::uint32_t EmitAggregate(const model::Expr& expr, Pools& pools, Instructions& code) {
  const Aggregate aggregate{.function = static_cast<Function>(expr.function),
                            .collection = expr.collection,
                            .of_results = expr.of_results,
                            .series = expr.property,
                            .years = expr.of_results ? expr.years_before : 0,
                            .through_now = expr.through_now,
                            .known_only = expr.known_only,
                            .rule = expr.rule,
                            .test = expr.test,
                            .among = expr.among};
  return Emit(code, {Opcode::kAggregate, pools.Add(aggregate), 0, expr.span});
}

}  // namespace

std::uint32_t Emit(Instructions& code, const Instruction& instruction) {
  code.push_back(instruction);
  return static_cast<std::uint32_t>(code.size() - 1);
}

std::uint32_t EmitExpr(const model::Expr& expr, Pools& pools, Instructions& code) {
  switch (expr.op) {
    case Op::kNumber:
      return Emit(code, {Opcode::kNumber, pools.Add(expr.number), 0, expr.span});
    case Op::kTruth:
      return Emit(code, {Opcode::kTruth, expr.truth ? 1U : 0U, 0, expr.span});
    case Op::kText:
      return Emit(code, {Opcode::kText, pools.Add(expr.text), 0, expr.span});
    case Op::kProperty:
      return EmitProperty(expr, code);
    case Op::kField:
      return Emit(code, {Opcode::kField, static_cast<std::uint32_t>(expr.field), 0, expr.span});
    case Op::kFilledAt:
      return Emit(code, {Opcode::kFilledAt, expr.levels, 0, expr.span});
    case Op::kIsAtLevel:
      return Emit(code, {Opcode::kIsAtLevel, expr.levels, 0, expr.span});
    case Op::kScore:
      return Emit(code, {Opcode::kScore, 0, 0, expr.span});
    case Op::kRound:
      return EmitRound(expr, pools, code);
    case Op::kRule:
      return Emit(code, {Opcode::kRule, static_cast<std::uint32_t>(expr.rule), 0, expr.span});
    case Op::kIsOneOf:
      return EmitIsOneOf(expr, pools, code);
    case Op::kAggregate:
      return EmitAggregate(expr, pools, code);
    default:
      return EmitOperator(expr, pools, code);
  }
}

}  // namespace radap
