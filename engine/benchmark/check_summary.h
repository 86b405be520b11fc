// Whether the figures of a summary file can be those of a cohort, by the rules of figures.h.
// Distribution -> WrongWith -> what is wrong. Used by ReadSummary. Tested by tests/engine/benchmark/hostile_summary_test.cc.
#ifndef RADAP_ENGINE_BENCHMARK_CHECK_SUMMARY_H_
#define RADAP_ENGINE_BENCHMARK_CHECK_SUMMARY_H_

#include <optional>

#include "engine/benchmark/figures.h"
#include "rules/base/text.h"

namespace radap::benchmark {

// Nothing if nothing is. `organisations`: of the whole cohort.
std::optional<Label> WrongWith(const Distribution& distribution, std::int64_t organisations,
                               std::int64_t k);

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_CHECK_SUMMARY_H_
