// One run of one rule for one subject: the interpreter behind Evaluator.
// Instruction i writes register i; see Opcode for what each does. Private to engine/eval.
#ifndef RADAP_ENGINE_EVAL_RULE_RUN_H_
#define RADAP_ENGINE_EVAL_RULE_RUN_H_

#include <cstddef>
#include <vector>

#include "engine/eval/evaluator.h"
#include "engine/eval/value.h"
#include "rules/compile/program.h"

namespace radap {

class RuleRun {
 public:
  RuleRun(Evaluator& evaluator, const Rule& rule, Subject subject);

  // `from`: the instruction to begin with, the first one of a branch.
  Value Run(std::size_t from = 0);
  // REQUIRES: Run was called and gave `value`.
  Trace TakeTrace(Value value);

 private:
  Value Execute(const Instruction& instruction);
  Value Leaf(const Instruction& instruction);  // one that takes no register
  Value BandOf(const Value& operand, const std::vector<Band>& bands) const;
  Value Interpolate(const Value& operand, const Curve& curve) const;
  Value LookUp(const Matrix& matrix) const;
  Value Climb(const Ladder& ladder) const;

  const Value& Register(std::uint32_t index) const { return registers_[index]; }

  Evaluator& evaluator_;
  const Rule& rule_;
  Subject subject_;
  std::vector<Value> registers_;
  std::vector<bool> ran_;
  int returned_at_ = -1;
};

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_RULE_RUN_H_
