// The steps of Compile, one file each: expressions into rules, rules and elements into the Program.
// Used in this folder only; compile.h is the way in. Tested by tests/rules/compile/.
#ifndef RADAP_RULES_COMPILE_PASSES_H_
#define RADAP_RULES_COMPILE_PASSES_H_

#include <cstdint>
#include <vector>

#include "rules/check/model.h"
#include "rules/compile/pools.h"
#include "rules/compile/program.h"

namespace radap {

using Instructions = std::vector<Instruction>;

// Appends one instruction; returns its number.
std::uint32_t Emit(Instructions& code, const Instruction& instruction);

// Appends the instructions of `expr`, operands first; returns the number of the last, its value.
std::uint32_t EmitExpr(const model::Expr& expr, Pools& pools, Instructions& code);

Rule CompileRule(const model::Rule& rule, const model::Model& model, Pools& pools);

// Fills elements and elements_by_id.
void CompileElements(const model::Model& model, Program& program);

std::vector<Assume> CompileAssumes(const std::vector<model::Assume>& assumes);

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_PASSES_H_
