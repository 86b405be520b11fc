#include "engine/benchmark/distribution.h"

#include <algorithm>

#include "rules/base/index.h"

namespace radap::benchmark {
namespace {

constexpr int kParts = 10;  // of the scale

std::optional<Exact> QuantileOfAtLeast(std::int64_t k, const ScoreColumn::Sorted& scores,
                                       const Exact& share) {
  const Exact quantile = scores.Quantile(share);
  const bool is_told = scores.AtMost(quantile) >= k && scores.count() - scores.Below(quantile) >= k;
  return is_told ? std::optional(quantile) : std::nullopt;
}

std::optional<Best> BestOf(const ScoreColumn::Sorted& scores, std::int64_t k) {
  const std::int64_t n = scores.count();
  const std::int64_t of = std::max(k, (n + 9) / 10);
  if (!MayTell(n - of, k)) return std::nullopt;
  return Best{scores.Sum(n - of, n) / Exact(of), of};
}

Outliers OutliersOf(const ScoreColumn::Sorted& scores, const Distribution& distribution,
                    std::int64_t k) {
  const auto told = [k](std::int64_t organisations) {
    return MayTell(organisations, k) ? std::optional(organisations) : std::nullopt;
  };
  return {told(scores.Below(*distribution.low_fence)),
          told(scores.count() - scores.AtMost(*distribution.high_fence))};
}

std::vector<Bin> EqualParts(const ProgramScale& scale, const ScoreColumn::Sorted& scores) {
  std::vector<Bin> parts;
  const Exact width = (scale.high - scale.low) / Exact(kParts);
  std::int64_t below = 0;
  for (int i = 0; i < kParts; ++i) {
    const Exact from = scale.low + width * Exact(i);
    const bool is_last = i + 1 == kParts;
    const Exact to = is_last ? scale.high : from + width;
    const std::int64_t below_next = is_last ? scores.count() : scores.Below(to);
    parts.push_back({from, to, below_next - below});
    below = below_next;
  }
  return parts;
}

void Join(const Bin& next, Bin& bin) {
  bin.to = next.to;
  bin.organisations += next.organisations;
}

// From the left, each with those behind it until they may be told; what is left over goes to those before.
// REQUIRES: at least k in all.
std::vector<Bin> Joined(const std::vector<Bin>& parts, std::int64_t k) {
  std::vector<Bin> bins;
  bool is_open = false;
  for (const Bin& part : parts) {
    if (is_open) {
      Join(part, bins.back());
    } else {
      bins.push_back(part);
    }
    is_open = !MayTell(bins.back().organisations, k);
  }
  while (!MayTell(bins.back().organisations, k)) {
    const Bin last = bins.back();
    bins.pop_back();
    Join(last, bins.back());
  }
  return bins;
}

}  // namespace

const ProgramScale& ScaleOf(const Program& program, int element) {
  return program.scales[Index(program.elements[Index(element)].scale)];
}

void SetFences(Distribution& distribution) {
  if (!distribution.lower_quartile || !distribution.upper_quartile) return;
  const Exact reach =
      (*distribution.upper_quartile - *distribution.lower_quartile) * Exact::Ratio(3, 2);
  distribution.low_fence = *distribution.lower_quartile - reach;
  distribution.high_fence = *distribution.upper_quartile + reach;
}

Distribution Describe(int element, const ProgramScale& scale, const ScoreColumn::Sorted& scores,
                      std::int64_t k) {
  Distribution distribution;
  distribution.element = element;
  distribution.is_hidden = scores.count() < k;
  if (distribution.is_hidden) return distribution;
  distribution.n = scores.count();
  distribution.mean = scores.Sum(0, distribution.n) / Exact(distribution.n);
  for (const QuantileOf& quantile : kQuantiles) {
    const Exact share = Exact::Ratio(quantile.numerator, quantile.denominator);
    distribution.*quantile.member = QuantileOfAtLeast(k, scores, share);
  }
  SetFences(distribution);
  if (distribution.low_fence) distribution.outliers = OutliersOf(scores, distribution, k);
  distribution.best = BestOf(scores, k);
  distribution.bins = Joined(EqualParts(scale, scores), k);
  return distribution;
}

}  // namespace radap::benchmark
