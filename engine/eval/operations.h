// Operations that need nothing but their operands. For all of them an operand without a value passes on as it
// is, unless said otherwise. Used by the interpreter and by those who read rules with a fact unknown.
// Tested by tests/engine/eval/operations_test.cc.
#ifndef RADAP_ENGINE_EVAL_OPERATIONS_H_
#define RADAP_ENGINE_EVAL_OPERATIONS_H_

#include <cstdint>
#include <vector>

#include "engine/eval/value.h"
#include "rules/compile/program.h"

namespace radap {

// + - * /; undefined if b is 0 in a division.
Value Arithmetic(Opcode op, const Value& a, const Value& b);
Value Comparison(Opcode op, const Value& a, const Value& b);
// and, or: a side that settles the outcome does so even if the other has no value.
Value Logic(Opcode op, const Value& a, const Value& b);
// Whether there is nothing: no value, or a text with nothing in it.
bool IsMissing(const Value& a);
// contains, starts with.
Value TextTest(Opcode op, const Value& a, const Value& b);
// min, max of two.
Value Extreme(Opcode op, const Value& a, const Value& b);
// To that many decimals, half away from zero.
Value Rounded(const Value& a, std::uint32_t places);
// The curve at a value, its points being at these places. Undefined unless they all rise or all fall.
Value Interpolated(const Value& at, const std::vector<Value>& places, const Curve& curve);
// The cell of that row and column; undefined if there is no such row or column.
Value CellOf(const Matrix& matrix, const Value& row, const Value& column);

// The band that has the number in it; null if there is none.
const Band* BandOf(const std::vector<Band>& bands, const Exact& number);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_OPERATIONS_H_
