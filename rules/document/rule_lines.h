// The lines of a rule in words, in the order they are tried: each condition with its value, each
// band, step, point and row of a table. Program + rule -> RuleLines. Tested by
// tests/rules/document/wording_test.cc.
#ifndef RADAP_RULES_DOCUMENT_RULE_LINES_H_
#define RADAP_RULES_DOCUMENT_RULE_LINES_H_

#include <vector>

#include "rules/document/wording.h"

namespace radap::document {

enum class LineKind {
  kWhen,
  kOtherwise,
  kBands,
  kLadder,
  kCurve,
  kMatrix,
  kBand,
  kStep,
  kPoint,
  kRow
};

struct RuleLine {
  LineKind kind{};
  Label what;   // the condition, band, step, place; kOtherwise and heads of tables: empty
  Label value;  // what it gives; the head of a table: what it is looked up by
  Span span;    // in the text of the pack
  std::vector<Label> cells = {};  // kMatrix: the columns; kRow: the values below them
};

// Lines of a table follow the line of its head.
std::vector<RuleLine> LinesOf(const Wording& wording, const Rule& rule);

// A curve whose places are all numbers, for a drawing; no points if the rule ends in none.
struct KnownCurve {
  std::vector<Exact> at;
  std::vector<Exact> value;
};
KnownCurve CurveOf(const Program& program, const Rule& rule);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_RULE_LINES_H_
