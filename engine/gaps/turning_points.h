// Where the score of a KPI can turn as its result or its target moves.
//
// Reads the code of the KPI's score rule, and of the rules that it calls, with the one fact unknown and all
// others as given: every comparison, band edge and point of a curve that hangs on the unknown gives a turning
// point. Between two neighbours the score's branch stays the same. Exact; no search. Tested by
// tests/engine/gaps/turning_points_test.cc.
#ifndef RADAP_ENGINE_GAPS_TURNING_POINTS_H_
#define RADAP_ENGINE_GAPS_TURNING_POINTS_H_

#include <optional>
#include <vector>

#include "engine/eval/evaluator.h"
#include "rules/base/exact.h"

namespace radap {

// Rising, each once; nothing where the rules do with the unknown what is not solved for: rounding, a matrix, a
// product of it with itself, points of a curve that move with it. `unknown` is Property::kResult (of the fiscal year) or Property::kTarget.
std::optional<std::vector<Exact>> TurningPoints(Evaluator& evaluator, Subject kpi,
                                                Property unknown);

}  // namespace radap

#endif  // RADAP_ENGINE_GAPS_TURNING_POINTS_H_
