#include "engine/standing/trend.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/standing/words.h"

namespace radap::standing {
namespace {

constexpr std::array<std::string_view, 8> kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::string_view kNoResult = "·";

// The middle block if all are equal.
std::string_view BlockOf(const Exact& result, const Exact& lowest, const Exact& highest) {
  if (lowest == highest) return kBlocks[kBlocks.size() / 2];
  const auto steps = static_cast<std::int64_t>(kBlocks.size());
  std::size_t block = 0;
  while (block + 1 < kBlocks.size() &&
         (result - lowest) * steps >= (highest - lowest) * static_cast<std::int64_t>(block + 1)) {
    ++block;
  }
  return kBlocks[block];
}

}  // namespace

std::string Sparkline(const history::KpiTrend& trend) {
  std::optional<Exact> lowest;
  std::optional<Exact> highest;
  for (const history::TrendPoint& point : trend.points) {
    if (!point.result) continue;
    lowest = lowest ? std::min(*lowest, *point.result) : *point.result;
    highest = highest ? std::max(*highest, *point.result) : *point.result;
  }
  std::string line;
  for (const history::TrendPoint& point : trend.points) {
    line += point.result ? BlockOf(*point.result, *lowest, *highest) : kNoResult;
  }
  return line;
}

std::string Arrow(const history::KpiTrend& trend, Language language) {
  std::optional<Exact> before;
  std::optional<Exact> last;
  for (const history::TrendPoint& point : trend.points) {
    if (!point.result) continue;
    before = last;
    last = point.result;
  }
  if (!before) return "";
  if (*last == *before) return Say(Word::kSteady, language);
  const bool is_up = *last > *before;
  if (!trend.direction) return Say(is_up ? Word::kUp : Word::kDown, language);
  const bool is_better = is_up == (*trend.direction == Direction::kHigher);
  return Say(is_better ? Word::kBetter : Word::kWorse, language);
}

std::optional<bool> IsReached(const history::KpiTrend& trend, const history::TrendPoint& point) {
  if (!trend.direction || !point.result || !point.target) return std::nullopt;
  return *trend.direction == Direction::kHigher ? *point.result >= *point.target
                                                : *point.result <= *point.target;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : ", ") + word;
  return line;
}

}  // namespace radap::standing
