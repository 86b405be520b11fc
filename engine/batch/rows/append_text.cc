#include "engine/batch/rows/append_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <numeric>

#include "rules/base/int128.h"
#include "rules/base/text.h"

namespace radap::batch {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::array<std::uint64_t, 5> kPowersOfTen = {1, 10, 100, 1000, 10000};
constexpr std::size_t kDigits = 40;  // of any number of 128 bits

std::uint64_t Magnitude(std::int64_t x) {
  return x < 0 ? 0U - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x);
}

void AppendUnsigned(std::uint64_t number, std::string& out) {
  std::array<char, kDigits> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), written.ptr);
}

// Up to three parts of 18 digits.
void AppendWide(Uint128 number, std::string& out) {
  constexpr std::uint64_t kPart = 1'000'000'000'000'000'000;
  if (number < kPart) return AppendUnsigned(static_cast<std::uint64_t>(number), out);
  AppendWide(number / kPart, out);
  const std::size_t begin = out.size();
  AppendUnsigned(static_cast<std::uint64_t>(number % kPart), out);
  out.insert(begin, 18 - (out.size() - begin), '0');
}

bool IsControl(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f';
}

// "=1", and "'=1", "''=1" that an apostrophe more would make of it.
bool LooksLikeFormula(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  return first != std::string_view::npos &&
         std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

}  // namespace

void AppendNumber(std::int64_t number, std::string& out) {
  if (number < 0) out += '-';
  AppendUnsigned(Magnitude(number), out);
}

void AppendFraction(std::int64_t numerator, std::int64_t denominator, std::string& out) {
  const std::uint64_t top = Magnitude(numerator);
  const auto bottom = static_cast<std::uint64_t>(denominator);
  const std::uint64_t divisor = bottom == 1 ? 1 : std::gcd(top, bottom);
  if (numerator < 0) out += '-';
  AppendUnsigned(top / divisor, out);
  if (bottom == divisor) return;
  out += '/';
  AppendUnsigned(bottom / divisor, out);
}

void AppendDecimal(std::int64_t numerator, std::int64_t denominator, int places, std::string& out) {
  const std::uint64_t power = kPowersOfTen[static_cast<std::size_t>(places)];
  const auto bottom = static_cast<std::uint64_t>(denominator);
  const Uint128 scaled = static_cast<Uint128>(Magnitude(numerator)) * power;
  // Division of 64 bits is many times faster.
  const bool is_small = scaled >> 63U == 0;
  Uint128 quotient =
      is_small ? Uint128{static_cast<std::uint64_t>(scaled) / bottom} : scaled / bottom;
  const auto rest = static_cast<std::uint64_t>(scaled - quotient * bottom);
  if (rest >= bottom - rest) ++quotient;  // half away from zero; rest < bottom
  if (numerator < 0 && quotient != 0) out += '-';
  AppendWide(quotient / power, out);
  if (places == 0) return;
  const std::size_t point = out.size();
  // 1 before the decimals keeps their zeros; the point takes its place.
  AppendUnsigned(static_cast<std::uint64_t>(quotient % power) + power, out);
  out[point] = '.';
}

void AppendCsvText(std::string_view text, std::string& out) {
  const bool is_quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (is_quoted) out += '"';
  if (LooksLikeFormula(text)) out += '\'';
  for (const char letter : text) {
    if (letter == '"') out += '"';
    out += IsControl(letter) ? ' ' : letter;
  }
  if (is_quoted) out += '"';
}

std::string_view WithoutApostrophe(std::string_view cell) {
  return cell.substr(cell.starts_with('\'') && LooksLikeFormula(cell) ? 1 : 0);
}

std::string AsUtf8(std::string_view bytes) {
  std::string text;
  while (const auto bad = FindInvalidUtf8(bytes)) {
    text.append(bytes.substr(0, *bad)).append(kReplacement);
    bytes.remove_prefix(*bad + 1);
  }
  text.append(bytes);
  std::ranges::replace_if(text, IsControl, ' ');
  return text;
}

}  // namespace radap::batch
