#include "engine/eval/operations.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <string>
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

bool IsMissing(const Value& a) {
  return !a.IsKnown() || (a.state == ValueState::kText && CountLetters(a.text) == 0);
}

Value TextTest(Opcode op, const Value& a, const Value& b) {
  if (!a.IsKnown()) return a;
  if (!b.IsKnown()) return b;
  return Value::Truth(op == Opcode::kContains ? a.text.find(b.text) != std::string_view::npos
                                              : a.text.starts_with(b.text));
}

Value Extreme(Opcode op, const Value& a, const Value& b) {
  if (!a.IsKnown()) return a;
  if (!b.IsKnown()) return b;
  return (op == Opcode::kMin) == (b.number < a.number) ? b : a;
}

Value Rounded(const Value& a, std::uint32_t places) {
  if (!a.IsKnown()) return a;
  Exact digits;
  Exact unit = 1;
  bool is_fraction = false;
  const std::string text = a.number.ToDecimal(static_cast<int>(places));
  for (const char letter : text) {
    if (letter == '.') is_fraction = true;
    if (letter < '0' || letter > '9') continue;
    digits = digits * 10 + (letter - '0');
    if (is_fraction) unit = unit * 10;
  }
  return Value::Number((text.starts_with('-') ? -digits : digits) / unit);
}

Value Interpolated(const Value& at, const std::vector<Value>& places, const Curve& curve) {
  if (!at.IsKnown()) return at;
  for (const Value& place : places) {
    if (!place.IsKnown()) return place;
  }
  const int sense = places.size() < 2 ? 1 : (places[1].number - places[0].number).Sign();
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (sense == 0 || (places[i].number - places[i - 1].number).Sign() != sense) {
      return Value::Undefined(UndefinedReason::kPointsOutOfOrder);
    }
  }
  // The first point that is not yet passed.
  std::size_t next = 0;
  while (next < places.size() && (at.number - places[next].number).Sign() == sense) ++next;
  if (next == places.size()) return Value::Number(curve.points.back().value);
  const Curve::Point& to = curve.points[next];
  if (next == 0) return Value::Number(to.value);
  const Curve::Point& from = curve.points[next - 1];
  const Exact part =
      (at.number - places[next - 1].number) / (places[next].number - places[next - 1].number);
  return Value::Number(from.value + (to.value - from.value) * part);
}

Value CellOf(const Matrix& matrix, const Value& row, const Value& column) {
  if (!row.IsKnown()) return row;
  if (!column.IsKnown()) return column;
  const auto at_row = std::ranges::find(matrix.rows, row.number);
  const auto at_column = std::ranges::find(matrix.columns, column.number);
  if (at_row == matrix.rows.end() || at_column == matrix.columns.end()) {
    return Value::Undefined(UndefinedReason::kNotInMatrix);
  }
  const auto cell = (at_row - matrix.rows.begin()) * std::ssize(matrix.columns) +
                    (at_column - matrix.columns.begin());
  return Value::Number(matrix.cells[static_cast<std::size_t>(cell)]);
}

const Band* BandOf(const std::vector<Band>& bands, const Exact& number) {
  const auto found =
      std::ranges::find_if(bands, [&](const Band& band) { return IsIn(number, band); });
  return found == bands.end() ? nullptr : &*found;
}

}  // namespace radap
