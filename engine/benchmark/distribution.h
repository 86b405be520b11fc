// The figures about the scores of one element, by the rule of k (figures.h).
//
// Sorted scores -> Describe -> Distribution, a row of a Benchmark. Nothing in it is about fewer than k organisations.
// Tested by tests/engine/benchmark/figures_test.cc and k_test.cc, against R and Python.
#ifndef RADAP_ENGINE_BENCHMARK_DISTRIBUTION_H_
#define RADAP_ENGINE_BENCHMARK_DISTRIBUTION_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/benchmark/score_column.h"
#include "rules/base/exact.h"
#include "rules/compile/program.h"

namespace radap::benchmark {

// Organisations by score: [from, to), the last one [from, to]. Scores beyond the scale are in the outermost ones.
struct Bin {
  Exact from;
  Exact to;
  std::int64_t organisations = 0;  // 0, or at least k

  friend bool operator==(const Bin&, const Bin&) = default;
};

struct Best {
  Exact mean;
  std::int64_t of = 0;  // that many

  friend bool operator==(const Best&, const Best&) = default;
};

// Beyond 1.5 times the distance between the quartiles from the nearer one (Tukey). Nothing: some, but fewer than k.
struct Outliers {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;

  friend bool operator==(const Outliers&, const Outliers&) = default;
};

struct Distribution {
  int element = -1;    // index into Program::elements
  std::int64_t n = 0;  // peers that have a score; only that there are fewer than k if it is_hidden
  bool is_hidden = false;      // n < k: nothing below is set, n is 0
  Exact mean;                  // see ScoreColumn::Sorted::Sum
  std::optional<Exact> tenth;  // quantiles, type 7
  std::optional<Exact> lower_quartile;
  std::optional<Exact> median;
  std::optional<Exact> upper_quartile;
  std::optional<Exact> ninetieth;
  std::optional<Outliers> outliers;  // where both quartiles are shown
  std::optional<Best> best;          // nothing: the others would be fewer than k
  std::vector<Bin> bins;             // of ten equal parts of the scale
  std::optional<Exact> low_fence;    // of Tukey, where both quartiles are shown
  std::optional<Exact> high_fence;

  friend bool operator==(const Distribution&, const Distribution&) = default;
};

// A quantile of a Distribution: the member, its share, its name in summary files.
struct QuantileOf {
  std::optional<Exact> Distribution::*member;
  std::int64_t numerator;  // of the share
  std::int64_t denominator;
  const char* name;
};
inline constexpr QuantileOf kQuantiles[] = {
    {&Distribution::tenth, 1, 10, "tenth"},
    {&Distribution::lower_quartile, 1, 4, "lower_quartile"},
    {&Distribution::median, 1, 2, "median"},
    {&Distribution::upper_quartile, 3, 4, "upper_quartile"},
    {&Distribution::ninetieth, 9, 10, "ninetieth"},
};

// 0 or at least k: what may be told.
inline bool MayTell(std::int64_t organisations, std::int64_t k) {
  return organisations == 0 || organisations >= k;
}

const ProgramScale& ScaleOf(const Program& program, int element);

Distribution Describe(int element, const ProgramScale& scale, const ScoreColumn::Sorted& scores,
                      std::int64_t k);

// From the quartiles, where both are shown.
void SetFences(Distribution& distribution);

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_DISTRIBUTION_H_
