#include "engine/import/open_sheet/cell_value.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "engine/import/text/ascii.h"

namespace radap {
namespace {

constexpr std::size_t kSignificant = 15;
constexpr int kMaxExponent = 308;

// digits * 10^exponent
struct Decimal {
  bool is_negative = false;
  std::string digits;
  int exponent = 0;
};

std::optional<Decimal> ParseDecimal(std::string_view text) {
  Decimal decimal;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    decimal.is_negative = text[0] == '-';
    text.remove_prefix(1);
  }
  bool is_fraction = false;
  while (!text.empty() && (IsDigit(text[0]) || (text[0] == '.' && !is_fraction))) {
    if (text[0] == '.') {
      is_fraction = true;
    } else {
      decimal.digits += text[0];
      decimal.exponent -= is_fraction ? 1 : 0;
    }
    text.remove_prefix(1);
  }
  if (decimal.digits.empty()) return std::nullopt;
  if (text.empty()) return decimal;
  if (text[0] != 'e' && text[0] != 'E') return std::nullopt;
  text.remove_prefix(1);
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (exponent > 2 * kMaxExponent || exponent < -2 * kMaxExponent) return std::nullopt;
  decimal.exponent += exponent;
  return decimal;
}

// Half away from zero, in place; leading and trailing zeros go.
void RoundToSignificant(Decimal& decimal) {
  std::string& digits = decimal.digits;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > kSignificant) {
    const bool is_up = digits[kSignificant] >= '5';
    decimal.exponent += static_cast<int>(digits.size() - kSignificant);
    digits.resize(kSignificant);
    std::size_t at = kSignificant;
    while (is_up && at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (is_up && at > 0) ++digits[at - 1];
    if (is_up && at == 0) digits.insert(0, 1, '1');
  }
  while (!digits.empty() && digits.back() == '0') {
    digits.pop_back();
    ++decimal.exponent;
  }
}

std::string TwoDigits(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 2 ? "0" + digits : digits;
}

// Days since 1970-01-01 -> "2024-01-15" (the civil calendar; eras of 400 years from 1 March of year
// 0).
std::string DateOfDay(std::int64_t day) {
  const std::int64_t shifted = day + 719468;
  const std::int64_t era = shifted / 146097;
  const std::int64_t of_era = shifted % 146097;
  const std::int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * of_year + 2) / 153;
  const std::int64_t day_of_month = of_year - (153 * month_from_march + 2) / 5 + 1;
  const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return std::to_string(year) + "-" + TwoDigits(month) + "-" + TwoDigits(day_of_month);
}

// ".5625" -> 48600, rounded to the second; at most 86,400.
std::int64_t SecondsOf(std::string_view fraction) {
  std::int64_t parts = 0;
  std::int64_t whole = 1;
  for (const char digit : fraction.substr(0, 12)) {
    parts = parts * 10 + (digit - '0');
    whole *= 10;
  }
  return (parts * 86400 * 2 + whole) / (2 * whole);
}

// "_x000D_" at the start -> 0x0D; code units of surrogates are left alone.
std::optional<unsigned> EscapedLetter(std::string_view text) {
  if (text.size() < 7 || text.substr(0, 2) != "_x" || text[6] != '_') return std::nullopt;
  unsigned letter = 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, letter, 16);
  const bool is_one = error == std::errc() && end == text.data() + 6;
  if (!is_one || (letter >= 0xD800 && letter <= 0xDFFF)) return std::nullopt;
  return letter;
}

void AppendUtf8(std::string& out, unsigned letter) {
  if (letter < 0x80) {
    out += static_cast<char>(letter);
  } else if (letter < 0x800) {
    out += static_cast<char>(0xC0 | (letter >> 6));
    out += static_cast<char>(0x80 | (letter & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (letter >> 12));
    out += static_cast<char>(0x80 | ((letter >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (letter & 0x3F));
  }
}

}  // namespace

std::optional<std::string> PlainNumber(std::string_view text) {
  std::optional<Decimal> decimal = ParseDecimal(text);
  if (!decimal) return std::nullopt;
  RoundToSignificant(*decimal);
  std::string& digits = decimal->digits;
  if (digits.empty()) return "0";
  const int size = static_cast<int>(digits.size());
  const int point = size + decimal->exponent;  // digits before the decimal point
  if (point > kMaxExponent + 1 || point < -kMaxExponent - 20) return std::nullopt;
  if (decimal->exponent >= 0) {
    digits.append(static_cast<std::size_t>(decimal->exponent), '0');
  } else if (point > 0) {
    digits.insert(static_cast<std::size_t>(point), 1, '.');
  } else {
    digits.insert(0, "0." + std::string(static_cast<std::size_t>(-point), '0'));
  }
  return (decimal->is_negative ? "-" : "") + digits;
}

std::optional<std::string> DateOfSerial(std::string_view number, bool is_1904) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::int64_t serial = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + point, serial);
  if (error != std::errc() || end != number.data() + point) return std::nullopt;
  std::int64_t seconds = point < number.size() ? SecondsOf(number.substr(point + 1)) : 0;
  serial += seconds / 86400;
  seconds %= 86400;
  // Excel has a 29 February 1900 (day 60), which never was: days before it are one later than they
  // should be.
  constexpr std::int64_t k1970Of1900 = 25569;
  constexpr std::int64_t k1970Of1904 = 24107;
  constexpr std::int64_t kLastDay = 2958465;  // 9999-12-31
  if (serial < 1 || serial > kLastDay || (!is_1904 && serial == 60)) return std::nullopt;
  const std::int64_t early = !is_1904 && serial < 60 ? 1 : 0;
  std::string text = DateOfDay(serial + early - (is_1904 ? k1970Of1904 : k1970Of1900));
  if (seconds != 0) {
    text += "T" + TwoDigits(seconds / 3600) + ":" + TwoDigits(seconds / 60 % 60) + ":" +
            TwoDigits(seconds % 60);
  }
  return text;
}

std::optional<CellPosition> PositionOf(std::string_view cell_name) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < cell_name.size() && cell_name[letters] >= 'A' && cell_name[letters] <= 'Z') {
    if (letters == 3) return std::nullopt;
    column = column * 26 + static_cast<std::size_t>(cell_name[letters] - 'A') + 1;
    ++letters;
  }
  std::size_t row = 0;
  const char* const end = cell_name.data() + cell_name.size();
  const auto [after, error] = std::from_chars(cell_name.data() + letters, end, row);
  if (error != std::errc() || after != end) return std::nullopt;
  if (column < 1 || column > 16384 || row < 1 || row > 1048576) return std::nullopt;
  return CellPosition{row - 1, column - 1};
}

std::string PlainText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned letter = static_cast<unsigned char>(text[i]);
    if (letter == '_') {
      const std::optional<unsigned> escaped = EscapedLetter(text.substr(i));
      if (escaped) {
        AppendUtf8(out, *escaped);
        i += 6;
        continue;
      }
    }
    out += text[i];
  }
  // Line ends: "\r\n" and "\r" -> "\n".
  std::string lines;
  lines.reserve(out.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] != '\r') {
      lines += out[i];
    } else if (i + 1 == out.size() || out[i + 1] != '\n') {
      lines += '\n';
    }
  }
  return lines;
}

}  // namespace radap
