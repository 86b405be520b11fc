#include "engine/batch/rows/read_exact.h"

#include <algorithm>
#include <charconv>

namespace radap::batch {
namespace {

constexpr std::size_t kPartDigits = 18;

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// REQUIRES: IsDigits. Part by part, since Exact::Parse takes no more than 40 digits.
Exact WholeOf(std::string_view digits) {
  Exact whole;
  while (!digits.empty()) {
    const std::string_view part = digits.substr(0, std::min(kPartDigits, digits.size()));
    std::int64_t value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    std::int64_t power = 1;
    for (std::size_t i = 0; i < part.size(); ++i) power *= 10;
    whole = whole * Exact(power) + Exact(value);
    digits.remove_prefix(part.size());
  }
  return whole;
}

}  // namespace

std::optional<Exact> ReadExact(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t slash = text.find('/');
  const std::string_view top = text.substr(0, slash);
  const std::string_view bottom = slash == std::string_view::npos ? "1" : text.substr(slash + 1);
  if (!IsDigits(top) || !IsDigits(bottom)) return std::nullopt;
  const Exact denominator = WholeOf(bottom);
  if (denominator.IsZero()) return std::nullopt;
  const Exact value = WholeOf(top) / denominator;
  return is_negative ? -value : value;
}

std::optional<std::int64_t> ReadCount(std::string_view text) {
  if (!IsDigits(text)) return std::nullopt;
  std::int64_t count = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
  return read.ec == std::errc() ? std::optional(count) : std::nullopt;
}

}  // namespace radap::batch
