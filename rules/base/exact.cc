// The arithmetic of Exact. Both operands small: products in 128 bits, reduced by gcds of 64 bits before
// they are multiplied, so that a sum or product is fully reduced without a 128-bit gcd. Anything that does
// not fit goes through boost's cpp_rational, and comes back as soon as it fits again.
#include "rules/base/exact.h"

#include <fmt/format.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <utility>

#include "rules/base/int128.h"

namespace radap {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr int kMaxSmallPower = 18;  // 10^18 < 2^63 < 10^19

// Absolute value; unlike -x, also of INT64_MIN.
std::uint64_t Magnitude(std::int64_t x) {
  return x < 0 ? 0U - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x);
}

// 10^power. REQUIRES: 0 <= power <= kMaxSmallPower.
std::uint64_t SmallPowerOfTen(int power) {
  std::uint64_t result = 1;
  while (power-- > 0) result *= 10;
  return result;
}

cpp_int PowerOfTen(int power) {
  return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(power));
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

[[noreturn]] void Crash(std::string_view message) {
  fmt::print(stderr, "radap: bug: {}\n", message);
  std::abort();
}

// The parts of a JSON number, digits as written. `digits` are those of the integer and the fraction.
struct NumberText {
  bool negative = false;
  std::string digits;
  int fraction_digits = 0;
  int exponent = 0;  // stops growing at 10000
};

std::optional<NumberText> Split(std::string_view text) {
  NumberText parts;
  std::size_t at = 0;
  const auto peek = [&] { return at < text.size() ? text[at] : '\0'; };
  if (peek() == '-') parts.negative = (++at > 0);
  const std::size_t integer = at;
  while (IsDigit(peek())) parts.digits += text[at++];
  if (at == integer || (text[integer] == '0' && at - integer > 1)) return std::nullopt;
  if (peek() == '.') {
    const std::size_t fraction = ++at;
    while (IsDigit(peek())) parts.digits += text[at++];
    if (at == fraction) return std::nullopt;
    parts.fraction_digits = static_cast<int>(at - fraction);
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at;
    const bool negative = peek() == '-';
    if (negative || peek() == '+') ++at;
    const std::size_t exponent = at;
    for (; IsDigit(peek()); ++at) {
      if (parts.exponent < 10000) parts.exponent = parts.exponent * 10 + (text[at] - '0');
    }
    if (at == exponent) return std::nullopt;
    if (negative) parts.exponent = -parts.exponent;
  }
  if (at != text.size()) return std::nullopt;
  return parts;
}

// |value| * 10^places, rounded half away from zero to a whole number.
struct Rounded {
  std::string digits;
  bool is_exact = true;
  bool is_zero = false;
};

template <typename Unsigned>
Rounded Round(const Unsigned& numerator, const Unsigned& denominator, const Unsigned& power) {
  const Unsigned scaled = numerator * power;
  Unsigned quotient = scaled / denominator;
  const Unsigned rest = scaled % denominator;
  if (rest + rest >= denominator) quotient += 1;
  Rounded result;
  result.is_exact = rest == 0;
  result.is_zero = quotient == 0;
  if constexpr (std::is_same_v<Unsigned, Uint128>) {
    result.digits = fmt::format_int(static_cast<std::uint64_t>(quotient)).str();
    if (quotient >> 64 != 0) result.digits = cpp_int(quotient).str();
  } else {
    result.digits = quotient.str();
  }
  return result;
}

// "12345", 2 -> "123.45".
std::string WithPoint(const Rounded& rounded, bool is_negative, int places) {
  std::string text = rounded.digits;
  const auto decimals = static_cast<std::size_t>(places);
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - decimals, 1, '.');
  if (is_negative && !rounded.is_zero) text.insert(0, 1, '-');
  return text;
}

}  // namespace

struct Exact::Wide {
  cpp_rational value;

  // The small form if it fits. REQUIRES: numerator and denominator are coprime, denominator > 0.
  static Exact Fit(Int128 numerator, Int128 denominator) {
    if (numerator < kMin || numerator > kMax || denominator > kMax) {
      return Exact(Wide{cpp_rational(cpp_int(numerator), cpp_int(denominator))});
    }
    Exact small;
    small.numerator_ = static_cast<std::int64_t>(numerator);
    small.denominator_ = static_cast<std::int64_t>(denominator);
    return small;
  }

  static Rounded RoundTo(const Exact& exact, int places) {
    if (exact.wide_ == nullptr && places <= kMaxSmallPower) {
      return Round<Uint128>(Magnitude(exact.numerator_), Magnitude(exact.denominator_),
                            SmallPowerOfTen(places));
    }
    const cpp_rational value = exact.Widen().value;
    const cpp_int magnitude = abs(boost::multiprecision::numerator(value));
    return Round<cpp_int>(magnitude, boost::multiprecision::denominator(value), PowerOfTen(places));
  }
};

Exact::Exact(const Wide& wide) : wide_(std::make_shared<const Wide>(wide)) {}

Exact Exact::Narrow(const Wide& wide) {
  const cpp_int numerator = boost::multiprecision::numerator(wide.value);
  const cpp_int denominator = boost::multiprecision::denominator(wide.value);
  if (numerator < kMin || numerator > kMax || denominator > kMax) return Exact(wide);
  Exact small;
  small.numerator_ = numerator.convert_to<std::int64_t>();
  small.denominator_ = denominator.convert_to<std::int64_t>();
  return small;
}

Exact::Wide Exact::Widen() const {
  if (wide_ != nullptr) return *wide_;
  return Wide{cpp_rational(cpp_int(numerator_), cpp_int(denominator_))};
}

Exact Exact::Ratio(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) Crash("Exact::Ratio with denominator 0");
  const std::uint64_t top = Magnitude(numerator);
  const std::uint64_t bottom = Magnitude(denominator);
  const std::uint64_t divisor = std::gcd(top, bottom);
  const Int128 reduced = static_cast<Int128>(top / divisor);
  const bool is_negative = (numerator < 0) != (denominator < 0);
  return Wide::Fit(is_negative ? -reduced : reduced, static_cast<Int128>(bottom / divisor));
}

bool Exact::IsNumberText(std::string_view text) { return Split(text).has_value(); }

std::optional<Exact> Exact::Parse(std::string_view text) {
  const std::optional<NumberText> parts = Split(text);
  if (!parts || parts->digits.size() > kMaxDigits || std::abs(parts->exponent) > kMaxExponent) {
    return std::nullopt;
  }
  const int power = parts->exponent - parts->fraction_digits;
  if (parts->digits.size() <= kMaxSmallPower && power <= 0 && power >= -kMaxSmallPower) {
    std::int64_t mantissa = 0;
    for (const char digit : parts->digits) mantissa = mantissa * 10 + (digit - '0');
    return Ratio(parts->negative ? -mantissa : mantissa,
                 static_cast<std::int64_t>(SmallPowerOfTen(-power)));
  }
  // cpp_int reads a text that starts with 0 as octal.
  const std::size_t first = parts->digits.find_first_not_of('0');
  if (first == std::string::npos) return Exact(0);
  cpp_rational value{cpp_int(parts->digits.substr(first))};
  if (power >= 0) {
    value *= PowerOfTen(power);
  } else {
    value /= PowerOfTen(-power);
  }
  return Narrow(Wide{parts->negative ? cpp_rational(-value) : value});
}

Exact operator+(const Exact& a, const Exact& b) {
  if (a.wide_ != nullptr || b.wide_ != nullptr) {
    return Exact::Narrow({a.Widen().value + b.Widen().value});
  }
  if (a.denominator_ == 1 && b.denominator_ == 1) {
    return Exact::Wide::Fit(static_cast<Int128>(a.numerator_) + b.numerator_, 1);
  }
  // Knuth 4.5.1: with g = gcd(denominators), whatever the sum can still be reduced by divides g.
  const std::int64_t common = std::gcd(a.denominator_, b.denominator_);
  const std::int64_t a_part = a.denominator_ / common;
  const std::int64_t b_part = b.denominator_ / common;
  const Int128 sum =
      static_cast<Int128>(a.numerator_) * b_part + static_cast<Int128>(b.numerator_) * a_part;
  const std::int64_t rest = std::gcd(static_cast<std::int64_t>(sum % common), common);
  return Exact::Wide::Fit(sum / rest, static_cast<Int128>(a_part) * (b.denominator_ / rest));
}

Exact operator-(const Exact& a, const Exact& b) { return a + -b; }

Exact operator*(const Exact& a, const Exact& b) {
  if (a.wide_ != nullptr || b.wide_ != nullptr) {
    return Exact::Narrow({a.Widen().value * b.Widen().value});
  }
  if (a.denominator_ == 1 && b.denominator_ == 1) {
    return Exact::Wide::Fit(static_cast<Int128>(a.numerator_) * b.numerator_, 1);
  }
  // A divisor of a positive int64 fits an int64, also where the other side is INT64_MIN.
  const auto crosswise = [](std::int64_t numerator, std::int64_t denominator) {
    return static_cast<std::int64_t>(
        std::gcd(Magnitude(numerator), static_cast<std::uint64_t>(denominator)));
  };
  const std::int64_t ab = crosswise(a.numerator_, b.denominator_);
  const std::int64_t ba = crosswise(b.numerator_, a.denominator_);
  return Exact::Wide::Fit(static_cast<Int128>(a.numerator_ / ab) * (b.numerator_ / ba),
                          static_cast<Int128>(a.denominator_ / ba) * (b.denominator_ / ab));
}

Exact operator/(const Exact& a, const Exact& b) {
  if (b.IsZero()) Crash("Exact division by zero");
  if (a.wide_ != nullptr || b.wide_ != nullptr) {
    return Exact::Narrow({a.Widen().value / b.Widen().value});
  }
  const std::uint64_t a_top = Magnitude(a.numerator_);
  const std::uint64_t b_top = Magnitude(b.numerator_);
  const auto a_bottom = static_cast<std::uint64_t>(a.denominator_);
  const auto b_bottom = static_cast<std::uint64_t>(b.denominator_);
  const std::uint64_t tops = std::gcd(a_top, b_top);
  const std::uint64_t bottoms = std::gcd(a_bottom, b_bottom);
  // Each factor is at most 2^63 and one of each pair below it, so both products are below 2^127.
  const auto numerator =
      static_cast<Int128>(static_cast<Uint128>(a_top / tops) * (b_bottom / bottoms));
  const auto denominator =
      static_cast<Int128>(static_cast<Uint128>(b_top / tops) * (a_bottom / bottoms));
  return Exact::Wide::Fit(a.Sign() * b.Sign() < 0 ? -numerator : numerator, denominator);
}

Exact Exact::operator-() const {
  if (wide_ != nullptr) return Narrow({-wide_->value});
  return Wide::Fit(-static_cast<Int128>(numerator_), denominator_);
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  if (a.wide_ != nullptr || b.wide_ != nullptr) {
    return a.Widen().value.compare(b.Widen().value) <=> 0;
  }
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  const Int128 left = static_cast<Int128>(a.numerator_) * b.denominator_;
  const Int128 right = static_cast<Int128>(b.numerator_) * a.denominator_;
  if (left == right) return std::strong_ordering::equal;
  return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

int Exact::Sign() const {
  if (wide_ != nullptr) return wide_->value.sign();
  return numerator_ > 0 ? 1 : (numerator_ < 0 ? -1 : 0);
}

std::string Exact::ToFraction() const {
  if (wide_ != nullptr) {
    const cpp_int denominator = boost::multiprecision::denominator(wide_->value);
    const std::string numerator = boost::multiprecision::numerator(wide_->value).str();
    return denominator == 1 ? numerator : numerator + "/" + denominator.str();
  }
  if (denominator_ == 1) return fmt::format_int(numerator_).str();
  return fmt::format("{}/{}", numerator_, denominator_);
}

std::string Exact::ToDecimal(int places) const {
  return WithPoint(Wide::RoundTo(*this, places), Sign() < 0, places);
}

std::string Exact::ToPlain(int places) const {
  const Rounded rounded = Wide::RoundTo(*this, places);
  std::string text = WithPoint(rounded, Sign() < 0, places);
  if (!rounded.is_exact || places == 0) return text;
  text.resize(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace radap
