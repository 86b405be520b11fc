// Operations that need nothing but their operands. For all of them an operand without a value passes on as it
// is, unless said otherwise. Used by the interpreter and by those who read rules with a fact unknown.
// Tested by tests/engine/eval/operations_test.cc.
#ifndef RADAP_ENGINE_EVAL_OPERATIONS_H_
#define RADAP_ENGINE_EVAL_OPERATIONS_H_

#include <vector>

#include "engine/eval/value.h"
#include "rules/compile/program.h"

namespace radap {

// + - * /; undefined if b is 0 in a division.
Value Arithmetic(Opcode op, const Value& a, const Value& b);
Value Comparison(Opcode op, const Value& a, const Value& b);
// and, or: a side that settles the outcome does so even if the other has no value.
Value Logic(Opcode op, const Value& a, const Value& b);
// contains, starts with. REQUIRES: both are texts.
Value TextTest(Opcode op, const Value& a, const Value& b);

// The band that has the number in it; null if there is none.
const Band* BandOf(const std::vector<Band>& bands, const Exact& number);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_OPERATIONS_H_
