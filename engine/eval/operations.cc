#include "engine/eval/operations.h"

#include <algorithm>
#include <compare>
#include <string_view>

namespace radap {
namespace {

bool IsIn(const Exact& number, const Band& band) {
  if (band.low && (band.includes_low ? number < *band.low : number <= *band.low)) return false;
  return !band.high || (band.includes_high ? number <= *band.high : number < *band.high);
}

}  // namespace

Value Arithmetic(Opcode op, const Value& a, const Value& b) {
  if (!a.IsKnown()) return a;
  if (!b.IsKnown()) return b;
  switch (op) {
    case Opcode::kAdd:
      return Value::Number(a.number + b.number);
    case Opcode::kSubtract:
      return Value::Number(a.number - b.number);
    case Opcode::kMultiply:
      return Value::Number(a.number * b.number);
    default:
      break;
  }
  if (b.number.IsZero()) return Value::Undefined(UndefinedReason::kDivisionByZero);
  return Value::Number(a.number / b.number);
}

Value Comparison(Opcode op, const Value& a, const Value& b) {
  if (!a.IsKnown()) return a;
  if (!b.IsKnown()) return b;
  const auto order = a.number <=> b.number;
  switch (op) {
    case Opcode::kLess:
      return Value::Truth(std::is_lt(order));
    case Opcode::kLessOrEqual:
      return Value::Truth(std::is_lteq(order));
    case Opcode::kGreater:
      return Value::Truth(std::is_gt(order));
    case Opcode::kGreaterOrEqual:
      return Value::Truth(std::is_gteq(order));
    case Opcode::kEqual:
      return Value::Truth(std::is_eq(order));
    default:
      return Value::Truth(std::is_neq(order));
  }
}

Value Logic(Opcode op, const Value& a, const Value& b) {
  const bool deciding = op == Opcode::kOr;  // the truth that settles the outcome by itself
  const auto settles = [&](const Value& v) { return deciding ? v.IsYes() : v.IsNo(); };
  if (settles(a) || settles(b)) return Value::Truth(deciding);
  if (!a.IsKnown()) return a;
  if (!b.IsKnown()) return b;
  return Value::Truth(!deciding);
}

Value TextTest(Opcode op, const Value& a, const Value& b) {
  return Value::Truth(op == Opcode::kContains ? a.text.find(b.text) != std::string_view::npos
                                              : a.text.starts_with(b.text));
}

const Band* BandOf(const std::vector<Band>& bands, const Exact& number) {
  const auto found =
      std::ranges::find_if(bands, [&](const Band& band) { return IsIn(number, band); });
  return found == bands.end() ? nullptr : &*found;
}

}  // namespace radap
