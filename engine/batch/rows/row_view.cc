#include "engine/batch/rows/row_view.h"

#include <charconv>
#include <optional>

namespace radap::batch {
namespace {

std::optional<std::int64_t> SmallOf(std::string_view digits) {
  std::int64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

RowScore ScoreOf(const Exact& number) {
  const std::string fraction = number.ToFraction();
  const std::size_t slash = fraction.find('/');
  const auto numerator = SmallOf(std::string_view(fraction).substr(0, slash));
  const auto denominator = slash == std::string::npos
                               ? std::optional<std::int64_t>(1)
                               : SmallOf(std::string_view(fraction).substr(slash + 1));
  if (!numerator || !denominator) return {0, 0, &number};
  return {*numerator, *denominator, nullptr};
}

Exact ExactOf(const RowScore& score) {
  return score.wide != nullptr ? *score.wide : Exact::Ratio(score.numerator, score.denominator);
}

FindingCounts CountsOf(std::span<const RowFinding> findings) {
  FindingCounts counts;
  for (const RowFinding& finding : findings) {
    counts.errors += finding.severity == Severity::kError ? 1 : 0;
    counts.warnings += finding.severity == Severity::kWarning ? 1 : 0;
    counts.notes += finding.severity == Severity::kNote ? 1 : 0;
  }
  return counts;
}

}  // namespace radap::batch
