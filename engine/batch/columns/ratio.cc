#include "engine/batch/columns/ratio.h"

#include <charconv>
#include <limits>
#include <string>

namespace radap::batch {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

bool Fits(Int128 value) { return value > kLeast && value <= kMost; }

Int128 Magnitude(Int128 value) { return value < 0 ? -value : value; }

Int128 GreatestDivisor(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

std::optional<std::int64_t> Integer(const char* begin, const char* end) {
  std::int64_t value = 0;
  const auto read = std::from_chars(begin, end, value);
  if (read.ec != std::errc() || read.ptr != end || value == kLeast) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Ratio> RatioOf(const Exact& exact) {
  const std::string text = exact.ToFraction();
  const char* const end = text.data() + text.size();
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) {
    const auto whole = Integer(text.data(), end);
    return whole ? std::optional(Ratio{*whole, 1}) : std::nullopt;
  }
  const auto number = Integer(text.data(), text.data() + slash);
  const auto denominator = Integer(text.data() + slash + 1, end);
  if (!number || !denominator) return std::nullopt;
  return Ratio{*number, *denominator};
}

bool Fit(Int128 number, Int128 denominator, Ratio& result) {
  if (denominator < 0) {
    number = -number;
    denominator = -denominator;
  }
  if (!Fits(number) || !Fits(denominator)) {
    const Int128 divisor = GreatestDivisor(Magnitude(number), denominator);
    number /= divisor;
    denominator /= divisor;
    if (!Fits(number) || !Fits(denominator)) return false;
  }
  result = {static_cast<std::int64_t>(number), static_cast<std::int64_t>(denominator)};
  return true;
}

bool AddWide(Ratio a, Ratio b, Ratio& sum) {
  if (a.denominator == b.denominator) {
    return Fit(static_cast<Int128>(a.number) + b.number, a.denominator, sum);
  }
  const Int128 left = static_cast<Int128>(a.number) * b.denominator;
  const Int128 right = static_cast<Int128>(b.number) * a.denominator;
  return Fit(left + right, static_cast<Int128>(a.denominator) * b.denominator, sum);
}

bool MultiplyWide(Ratio a, Ratio b, Ratio& product) {
  return Fit(static_cast<Int128>(a.number) * b.number,
             static_cast<Int128>(a.denominator) * b.denominator, product);
}

bool DivideWide(Ratio a, Ratio b, Ratio& quotient) {
  return Fit(static_cast<Int128>(a.number) * b.denominator,
             static_cast<Int128>(a.denominator) * b.number, quotient);
}

}  // namespace radap::batch
