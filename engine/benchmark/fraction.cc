#include "engine/benchmark/fraction.h"

#include <algorithm>

namespace radap::benchmark {
namespace {

constexpr std::size_t kChunk = 18;  // digits that fit an int64

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

// Of 1 to 18 digits.
std::int64_t SmallNumber(std::string_view digits) {
  std::int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

Exact PowerOfTen(std::size_t power) {
  std::int64_t result = 1;
  while (power-- > 0) result *= 10;
  return result;
}

std::optional<Exact> WholeNumber(std::string_view digits) {
  if (digits.empty() || digits.size() > kMaxFractionDigits) return std::nullopt;
  if (!std::all_of(digits.begin(), digits.end(), IsDigit)) return std::nullopt;
  Exact number;
  while (!digits.empty()) {
    const std::size_t size = std::min(kChunk, digits.size());
    number = number * PowerOfTen(size) + Exact(SmallNumber(digits.substr(0, size)));
    digits.remove_prefix(size);
  }
  return number;
}

}  // namespace

std::optional<Exact> ParseFraction(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t line = text.find('/');
  const std::optional<Exact> numerator = WholeNumber(text.substr(0, line));
  if (!numerator) return std::nullopt;
  const Exact signed_numerator = is_negative ? -*numerator : *numerator;
  if (line == std::string_view::npos) return signed_numerator;
  const std::optional<Exact> denominator = WholeNumber(text.substr(line + 1));
  if (!denominator || denominator->IsZero()) return std::nullopt;
  return signed_numerator / *denominator;
}

Exact WideRatio(Int128 numerator, std::int64_t denominator) {
  constexpr std::int64_t kPart = std::int64_t{1} << 62;
  const Exact high(static_cast<std::int64_t>(numerator / kPart));
  const Exact low(static_cast<std::int64_t>(numerator % kPart));
  return (high * Exact(kPart) + low) / Exact(denominator);
}

}  // namespace radap::benchmark
