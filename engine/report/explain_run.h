// One run of a rule put into words: its registers are the facts, its instructions the grammar.
//
// Evaluator + rule + subject -> Run -> Labels. A condition is told as it is, not as it was asked: "target 9
// is below the mean 9.5" where `target >= history` is no. Knows no pack: all names come from labels of the
// program and from element.def. Tested by tests/engine/report/explain_test.cc.
#ifndef RADAP_ENGINE_REPORT_EXPLAIN_RUN_H_
#define RADAP_ENGINE_REPORT_EXPLAIN_RUN_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/eval/evaluator.h"
#include "rules/base/text.h"
#include "rules/compile/program.h"

namespace radap::explain {

struct Run {
  Evaluator& evaluator;
  int rule = -1;
  Subject subject = -1;
  Trace trace;

  const Program& program() const { return evaluator.program(); }
  const Rule& code() const { return program().rules[static_cast<std::size_t>(rule)]; }
  const Instruction& At(std::uint32_t i) const { return code().code[i]; }
  const Value& ValueAt(std::uint32_t i) const { return trace.registers[i]; }
};

// `from`: the instruction to begin with, the first one of a branch.
Run RunOf(Evaluator& evaluator, int rule, Subject subject, std::size_t from = 0);
// The kUnless of the `when` that returned; -1 if the branch that returned has no condition.
int DecidingUnless(const Run& run);
// The instruction whose value was returned. REQUIRES: returned_at >= 0.
std::uint32_t Returned(const Run& run);

// Decimals that a computed value is shown with, when nothing asks for more.
int PlacesOfUnit(const Program& program, std::string_view unit);
// "9.5", "111.11 %", "yes", "missing".
Label ValueText(const Program& program, const Value& value, std::string_view unit, int places);
Label ValueText(const Program& program, const Value& value, std::string_view unit);
// Names of a rule or test: its label, else its name.
Label NameOf(const Program& program, int rule);

// A member of an aggregate, with what the aggregate takes of it.
struct Part {
  Subject subject = -1;  // -1: a past result
  int year = 0;          // of a past result
  Value value;
  Exact weight;
  bool is_in = true;  // false: the aggregate's test is not yes for it
};
std::vector<Part> PartsOf(Evaluator& evaluator, const Aggregate& aggregate, Subject subject);

// "target 9", "success 111.11 %", "the mean 9.5 of 9 and 10"; `places` at least, for values that are not given facts.
Label Noun(const Run& run, std::uint32_t i, int places);
// The same without the value: "target", "success"; empty for what has no name.
Label NameOf(const Run& run, std::uint32_t i);
// "result 10 / target 9 × 100".
Label Formula(const Run& run, std::uint32_t i);
// "mean of 9 (2565) and 10 (2566)", "the mean 9.5 of 9 and 10".
Label AggregateFormula(const Run& run, const Aggregate& aggregate, bool in_formula);
Label AggregateNoun(const Run& run, const Aggregate& aggregate, const Value& value, int places);
// How things are with a condition: "target 9 is below the mean 9.5 of 9 and 10".
Label Condition(const Run& run, std::uint32_t i);
// Of a value that came because no condition held: the comparisons and blanks that they failed on.
Label WhatFailed(const Run& run);
// Why a test came out as it did.
Label ReasonOfTest(const Run& run);

// The label of a field of the pack, else its name.
Label NameOf(const Program& program, const Field& field);
// "not filled in: measure, result" of what these levels ask of an element, or that all is filled in.
Label FilledWords(const Evaluator& evaluator, Subject subject, std::uint32_t levels);
// The constant that an instruction has by its name; null for a plain number.
const Constant* NamedConstant(const Run& run, std::uint32_t i);

// "105 to below 110".
Label TextOfBand(const Band& band);
const Band* FindBand(const Program& program, const Instruction& bands, const Value& value);
// "success 105.3 % is in the band `105 to below 110`". REQUIRES: i is a kBands with a known operand.
Label BandWords(const Run& run, std::uint32_t i);
// "success 95 % lies between 80 (300) and 100 (500): 300 + (95 - 80) / (100 - 80) × (500 - 300)".
// REQUIRES: i is a kInterpolate with a value.
Label CurveWords(const Run& run, std::uint32_t i);
// "row likelihood 2 and column impact 5 of the table". REQUIRES: i is a kMatrix with a value.
Label MatrixWords(const Run& run, std::uint32_t i);
// "Basic: 2 of 2 met, 300; Advance: ...".
Label LadderWords(const Run& run, const Ladder& ladder);

}  // namespace radap::explain

#endif  // RADAP_ENGINE_REPORT_EXPLAIN_RUN_H_
