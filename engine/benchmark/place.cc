#include "engine/benchmark/place.h"

#include <algorithm>

#include "engine/benchmark/distribution.h"

namespace radap::benchmark {
namespace {

// Of n peers in rising order, those from `low` to before `high` may be equal to the subject, the others are not.
struct Among {
  std::int64_t low = 0;
  std::int64_t high = 0;

  friend bool operator==(const Among&, const Among&) = default;
};

// Wider, until those before, within and behind it are none or at least k each. REQUIRES: n >= k.
Among Widened(Among among, std::int64_t n, std::int64_t k) {
  const auto mend_ends = [&] {
    if (!MayTell(among.low, k)) among.low = 0;
    if (!MayTell(n - among.high, k)) among.high = n;
  };
  mend_ends();
  if (MayTell(among.high - among.low, k)) return among;
  among.low = std::max<std::int64_t>(0, among.high - k);
  among.high = std::max(among.high, among.low + k);
  mend_ends();
  return among;
}

Percentile Between(Among among, std::int64_t n) {
  return {Exact::Ratio(100 * among.low, n), Exact::Ratio(100 * among.high, n)};
}

// What the score says by itself and by the fences.
Place PlaceOf(const ProgramScale& scale, const Exact& score, const Distribution& distribution) {
  Place place;
  place.score = score;
  const auto next = std::ranges::find_if(
      scale.levels, [&](const ProgramLevel& level) { return level.from > score; });
  const int index = static_cast<int>(next - scale.levels.begin());
  place.level = index - 1;
  if (next != scale.levels.end()) place.next = NextLevel{index, next->from, next->from - score};
  place.is_outlier = distribution.low_fence &&
                     (score < *distribution.low_fence || score > *distribution.high_fence);
  return place;
}

// What bins and quantiles leave open.
Among AmongBins(const Exact& score, const Distribution& distribution) {
  const std::int64_t n = distribution.n;
  Among among{0, n};
  const std::vector<Bin>& bins = distribution.bins;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (i + 1 < bins.size() && bins[i].to <= score) among.low += bins[i].organisations;
    if (i > 0 && bins[i].from > score) among.high -= bins[i].organisations;
  }
  for (const QuantileOf& quantile : kQuantiles) {
    const std::optional<Exact>& value = distribution.*quantile.member;
    if (!value) continue;
    const std::int64_t position = quantile.numerator * (n - 1);  // over the denominator
    const std::int64_t floor = position / quantile.denominator;
    const std::int64_t ceiling = (position + quantile.denominator - 1) / quantile.denominator;
    if (score > *value) among.low = std::max(among.low, floor + 1);
    if (score < *value) among.high = std::min(among.high, ceiling);
  }
  return among;
}

}  // namespace

Place PlaceAmong(const ProgramScale& scale, const Exact& score, const ScoreColumn::Sorted& scores,
                 const Distribution& distribution, std::int64_t k) {
  Place place = PlaceOf(scale, score, distribution);
  if (distribution.is_hidden) {
    place.tied = -1;
    return place;
  }
  const std::int64_t n = scores.count();
  const Among exact{scores.Below(score), scores.AtMost(score)};
  const Among told = Widened(exact, n, k);
  const std::int64_t tied = exact.high - exact.low;
  place.tied = told == exact || tied == 0 ? tied : -1;
  if (told.high == exact.high) place.rank = n - exact.high + 1;
  place.percentile = Between(told, n);
  if (told == exact) {
    const Exact percent = scores.PercentileRank(score);
    place.percentile = Percentile{percent, percent};
  }
  return place;
}

Place PlaceIn(const ProgramScale& scale, const Exact& score, const Distribution& distribution) {
  Place place = PlaceOf(scale, score, distribution);
  place.tied = -1;
  if (!distribution.is_hidden)
    place.percentile = Between(AmongBins(score, distribution), distribution.n);
  return place;
}

}  // namespace radap::benchmark
