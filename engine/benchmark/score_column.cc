#include "engine/benchmark/score_column.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/benchmark/fraction.h"
#include "engine/benchmark/radix_sort.h"
#include "rules/base/int128.h"

namespace radap::benchmark {
namespace {

constexpr int kSumPlaces = 12;  // see Sum
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

// 1 to 18 digits from `at` on, which is moved behind them; -1 if there are none or more.
inline std::int64_t ReadDigits(std::string_view text, std::size_t& at) {
  constexpr std::size_t kMost = 18;
  const std::size_t begin = at;
  std::uint64_t number = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    number = number * 10 + static_cast<std::uint64_t>(text[at] - '0');
  }
  return at == begin || at - begin > kMost ? -1 : static_cast<std::int64_t>(number);
}

// The first of 0 .. count - 1 that `holds` does not hold for. REQUIRES: it holds for none behind that one.
template <typename Holds>
std::int64_t FirstNot(std::int64_t count, Holds holds) {
  std::int64_t low = 0;
  while (low < count) {
    const std::int64_t middle = low + (count - low) / 2;
    if (holds(middle)) {
      low = middle + 1;
    } else {
      count = middle;
    }
  }
  return low;
}

struct Keyed {
  std::uint64_t key = 0;
  std::size_t place = 0;
};

}  // namespace

void ScoreColumn::Push(Small score) {
  small_.push_back(score);
  if (score.denominator != kNone) ++count_;
}

bool ScoreColumn::Add(std::string_view text) {
  if (text.empty() || text == "-") {
    Push({});
    return true;
  }
  const bool is_negative = text[0] == '-';
  std::size_t at = is_negative ? 1 : 0;
  const std::int64_t numerator = ReadDigits(text, at);
  std::int64_t denominator = 1;
  if (numerator >= 0 && at < text.size() && text[at] == '/') denominator = ReadDigits(text, ++at);
  if (numerator >= 0 && denominator > 0 && at == text.size()) {
    Push({is_negative ? -numerator : numerator, denominator});
    return true;
  }
  const std::optional<Exact> wide = ParseFraction(text);
  if (!wide) {
    Push({});
    return false;
  }
  Push({static_cast<std::int64_t>(wide_.size()), kWide});
  wide_.push_back(*wide);
  return true;
}

void ScoreColumn::Add(const std::optional<Exact>& score) {
  Add(score ? std::string_view(score->ToFraction()) : std::string_view());
}

std::optional<Exact> ScoreColumn::at(std::size_t place) const {
  const Small& score = small_[place];
  if (score.denominator == kNone) return std::nullopt;
  if (score.denominator == kWide) return wide_[static_cast<std::size_t>(score.numerator)];
  return Exact::Ratio(score.numerator, score.denominator);
}

std::optional<std::int64_t> ScoreColumn::CommonDenominator() const {
  if (!wide_.empty()) return std::nullopt;
  std::int64_t common = 1;
  std::int64_t last = 1;  // of the score before: often the same
  for (const Small& score : small_) {
    if (score.denominator == kNone || score.denominator == last) continue;
    last = score.denominator;
    if (common % last == 0) continue;
    const Int128 product = static_cast<Int128>(common) * (last / std::gcd(common, last));
    if (product > kMax) return std::nullopt;
    common = static_cast<std::int64_t>(product);
  }
  return common;
}

std::optional<ScoreColumn::OverOne> ScoreColumn::Scale() const {
  const std::optional<std::int64_t> common = CommonDenominator();
  if (!common) return std::nullopt;
  OverOne scaled;
  scaled.denominator = *common;
  scaled.numerators.reserve(static_cast<std::size_t>(count_));
  scaled.places.reserve(static_cast<std::size_t>(count_));
  std::int64_t last = 1;
  std::int64_t factor = *common;
  for (std::size_t place = 0; place < small_.size(); ++place) {
    const Small& score = small_[place];
    if (score.denominator == kNone) continue;
    if (score.denominator != last) factor = *common / (last = score.denominator);
    const Int128 numerator = static_cast<Int128>(score.numerator) * factor;
    if (numerator < kMin || numerator > kMax) return std::nullopt;
    scaled.numerators.push_back(static_cast<std::int64_t>(numerator));
    scaled.places.push_back(place);
  }
  return scaled;
}

std::vector<std::pair<Exact, std::size_t>> ScoreColumn::WithPlaces() const {
  std::vector<std::pair<Exact, std::size_t>> scores;
  scores.reserve(static_cast<std::size_t>(count_));
  for (std::size_t place = 0; place < small_.size(); ++place) {
    if (small_[place].denominator != kNone) scores.emplace_back(*at(place), place);
  }
  return scores;
}

ScoreColumn::Sorted ScoreColumn::Sort() const {
  Sorted sorted;
  std::optional<OverOne> scaled = Scale();
  if (!scaled) {
    for (auto& [score, place] : WithPlaces()) sorted.wide_.push_back(score);
    std::sort(sorted.wide_.begin(), sorted.wide_.end());
    return sorted;
  }
  sorted.denominator_ = scaled->denominator;
  sorted.numerators_ = std::move(scaled->numerators);
  if (sorted.numerators_.empty()) return sorted;
  const std::int64_t lowest = *std::ranges::min_element(sorted.numerators_);
  RadixSort(sorted.numerators_, [lowest](std::int64_t numerator) {
    return static_cast<std::uint64_t>(numerator) - static_cast<std::uint64_t>(lowest);
  });
  return sorted;
}

std::vector<std::size_t> ScoreColumn::BestFirst() const {
  std::vector<std::size_t> places;
  places.reserve(static_cast<std::size_t>(count_));
  const std::optional<OverOne> scaled = Scale();
  if (!scaled) {
    std::vector<std::pair<Exact, std::size_t>> scores = WithPlaces();
    std::stable_sort(scores.begin(), scores.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [score, place] : scores) places.push_back(place);
    return places;
  }
  if (scaled->numerators.empty()) return places;
  const std::int64_t highest = *std::ranges::max_element(scaled->numerators);
  std::vector<Keyed> keyed;
  keyed.reserve(scaled->places.size());
  for (std::size_t i = 0; i < scaled->places.size(); ++i) {
    const auto below =
        static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(scaled->numerators[i]);
    keyed.push_back({below, scaled->places[i]});
  }
  RadixSort(keyed, [](const Keyed& entry) { return entry.key; });
  for (const Keyed& entry : keyed) places.push_back(entry.place);
  return places;
}

std::int64_t ScoreColumn::Sorted::count() const {
  return static_cast<std::int64_t>(wide_.empty() ? numerators_.size() : wide_.size());
}

Exact ScoreColumn::Sorted::operator[](std::int64_t rank) const {
  const auto at = static_cast<std::size_t>(rank);
  return wide_.empty() ? Exact::Ratio(numerators_[at], denominator_) : wide_[at];
}

std::int64_t ScoreColumn::Sorted::Below(const Exact& score) const {
  return FirstNot(count(), [&](std::int64_t rank) { return (*this)[rank] < score; });
}

std::int64_t ScoreColumn::Sorted::AtMost(const Exact& score) const {
  return FirstNot(count(), [&](std::int64_t rank) { return (*this)[rank] <= score; });
}

Exact ScoreColumn::Sorted::Sum(std::int64_t first, std::int64_t last) const {
  if (!wide_.empty()) {
    Exact sum;
    for (std::int64_t rank = first; rank < last; ++rank) {
      const Exact& score = wide_[static_cast<std::size_t>(rank)];
      sum += Exact::Parse(score.ToDecimal(kSumPlaces)).value_or(score);
    }
    return sum;
  }
  Int128 sum = 0;
  for (std::int64_t rank = first; rank < last; ++rank) {
    sum += numerators_[static_cast<std::size_t>(rank)];
  }
  return WideRatio(sum, denominator_);
}

Exact ScoreColumn::Sorted::Quantile(const Exact& share) const {
  const Exact position = share * Exact(count() - 1);
  // The whole part of position: the last rank at or below it.
  const std::int64_t low =
      FirstNot(count(), [&](std::int64_t rank) { return Exact(rank) <= position; }) - 1;
  const Exact lower = (*this)[low];
  if (position == Exact(low)) return lower;
  return lower + (position - Exact(low)) * ((*this)[low + 1] - lower);
}

Exact ScoreColumn::Sorted::PercentileRank(const Exact& score) const {
  const std::int64_t below = Below(score);
  return Exact::Ratio(50 * (below + AtMost(score)), count());
}

}  // namespace radap::benchmark
