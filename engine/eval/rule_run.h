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
  RuleRun(const RuleRun&) = delete;
  RuleRun& operator=(const RuleRun&) = delete;
  ~RuleRun();

  Value Run() { return Run(0, nullptr); }
  // `from`: the instruction to begin with, the first one of a branch.
  Trace RunTraced(std::size_t from);

 private:
  // `ran`, if it is there, becomes true where it was.
  Value Run(std::size_t from, std::vector<bool>* ran);
  Value Execute(const Instruction& instruction);
  Value Leaf(const Instruction& instruction);  // one that takes no register
  Value BandOf(const Value& operand, const std::vector<Band>& bands) const;
  Value Interpolate(const Value& operand, const Curve& curve) const;
  Value LookUp(const Matrix& matrix) const;
  Value Climb(const Ladder& ladder) const;

  // Good until another rule runs.
  const Value& Register(std::size_t index) const {
    return evaluator_.registers_[first_register_ + index];
  }

  Evaluator& evaluator_;
  const Rule& rule_;
  Subject subject_;
  std::size_t first_register_;
  int returned_at_ = -1;
};

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_RULE_RUN_H_
