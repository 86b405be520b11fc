// The scores of one element of a pack, one place for each organisation of a cohort; some have none.
//
// Texts of exact numbers -> ScoreColumn -> order statistics. Exact: numerators over one denominator where they fit 64 bits
// (all packs of bands and shares), any size otherwise, which is slower. Tested by tests/engine/benchmark/score_column_test.cc
// and, against Python, by quantiles_test.py.
#ifndef RADAP_ENGINE_BENCHMARK_SCORE_COLUMN_H_
#define RADAP_ENGINE_BENCHMARK_SCORE_COLUMN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/base/exact.h"

namespace radap::benchmark {

class ScoreColumn {
 public:
  // The next place. "3400/7", "380"; "-" or "" is no score. False, and no score, if it is neither.
  bool Add(std::string_view text);
  void Add(const std::optional<Exact>& score);

  std::size_t size() const { return small_.size(); }  // places
  std::int64_t count() const { return count_; }       // places with a score
  std::optional<Exact> at(std::size_t place) const;
  // The scores that are there, rising, equal ones as often as they are.
  class Sorted;
  Sorted Sort() const;
  // Places with a score, the best first; equal ones in the order of their places.
  std::vector<std::size_t> BestFirst() const;

 private:
  // A score as it was written, reduced or not, if both sides fit.
  struct Small {
    std::int64_t numerator = 0;
    std::int64_t denominator = kNone;  // > 0, or:
  };
  static constexpr std::int64_t kNone = 0;   // no score
  static constexpr std::int64_t kWide = -1;  // wide_[numerator]

  // The scores that are there over one denominator, and their places.
  struct OverOne {
    std::int64_t denominator = 1;
    std::vector<std::int64_t> numerators;
    std::vector<std::size_t> places;
  };

  void Push(Small score);
  std::optional<std::int64_t> CommonDenominator() const;
  std::optional<OverOne> Scale() const;  // nothing if they do not fit 64 bits so
  std::vector<std::pair<Exact, std::size_t>> WithPlaces() const;

  std::vector<Small> small_;
  std::vector<Exact> wide_;
  std::int64_t count_ = 0;
};

class ScoreColumn::Sorted {
 public:
  std::int64_t count() const;
  // REQUIRES: 0 <= rank < count.
  Exact operator[](std::int64_t rank) const;
  std::int64_t Below(const Exact& score) const;   // how many are lower
  std::int64_t AtMost(const Exact& score) const;  // how many are lower or equal
  // Of ranks [first, last). Scores without a common denominator of 64 bits are each rounded to 12 decimals first: their
  // exact sum can have millions of digits, and its denominator would tell of single scores.
  Exact Sum(std::int64_t first, std::int64_t last) const;
  // Of Hyndman and Fan's type 7 (R's default, Excel's PERCENTILE.INC): linear between the two nearest. REQUIRES: count > 0,
  // 0 <= share <= 1.
  Exact Quantile(const Exact& share) const;
  // In percent: lower ones and half of the equal ones, of all. REQUIRES: count > 0.
  Exact PercentileRank(const Exact& score) const;

 private:
  friend class ScoreColumn;
  std::vector<std::int64_t> numerators_;  // over denominator_, if all fit
  std::int64_t denominator_ = 1;
  std::vector<Exact> wide_;  // else
};

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_SCORE_COLUMN_H_
