// Which line of the pack gave a value: of a band, of a point of a curve, of a row of a table, else of the branch.
// Program + Rule + Trace -> Span. Tested by tests/engine/report/explain_scores_test.cc.
#ifndef RADAP_ENGINE_REPORT_DECIDING_H_
#define RADAP_ENGINE_REPORT_DECIDING_H_

#include <cstddef>

#include "engine/eval/evaluator.h"

namespace radap {

// The points of a curve that a value lies between; the same one twice at a point or beyond an end.
struct Segment {
  std::size_t from = 0;
  std::size_t to = 0;
};
// REQUIRES: the curve gave a value, so its places all rise or all fall.
Segment SegmentOf(const Curve& curve, const Trace& trace, const Exact& value);

// REQUIRES: the trace is of this rule and returned.
Span DecidingSpan(const Program& program, const Rule& rule, const Trace& trace);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_DECIDING_H_
