// Where a score stands among others, by the rule of k (figures.h).
// Score + sorted scores, or a distribution from a summary -> Place. Used in this folder only. Tested by
// tests/engine/benchmark/figures_test.cc and k_test.cc.
#ifndef RADAP_ENGINE_BENCHMARK_PLACE_H_
#define RADAP_ENGINE_BENCHMARK_PLACE_H_

#include "engine/benchmark/figures.h"
#include "engine/benchmark/score_column.h"
#include "rules/compile/program.h"

namespace radap::benchmark {

// REQUIRES: `distribution` describes `scores`.
Place PlaceAmong(const ProgramScale& scale, const Exact& score, const ScoreColumn::Sorted& scores,
                 const Distribution& distribution, std::int64_t k);

Place PlaceIn(const ProgramScale& scale, const Exact& score, const Distribution& distribution);

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_PLACE_H_
