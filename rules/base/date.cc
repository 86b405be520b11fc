#include "rules/base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace radap {
namespace {

constexpr int kFirstYear = 2400;
constexpr int kLastYear = 2999;
constexpr int kYearsAheadOfCommonEra = 543;
constexpr std::size_t kMaxDigitsOfCount = 9;

constexpr auto kPeriodUnits = std::to_array<std::string_view>(
    {"day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
     "วัน", "สัปดาห์", "เดือน", "ไตรมาส", "ปี"});

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// All of `text`, just `length` digits.
std::optional<int> Digits(std::string_view text, std::size_t length) {
  if (text.size() != length || !std::all_of(text.begin(), text.end(), IsDigit)) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

int DaysOf(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int common = year - kYearsAheadOfCommonEra;
  const bool is_leap = common % 4 == 0 && (common % 100 != 0 || common % 400 == 0);
  return month == 2 && is_leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// "2565", "2565-10" or "2565-10-01": the first day of it.
std::optional<Date> FirstDayOf(std::string_view text) {
  const auto part = [&](std::size_t at, std::size_t length) -> std::optional<int> {
    if (text.size() < at) return 1;  // the text ends before this part
    if (text[at - 1] != '-') return std::nullopt;
    return Digits(text.substr(at, length), length);
  };
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const std::optional<int> year = Digits(text.substr(0, 4), 4);
  const std::optional<int> month = part(5, 2);
  const std::optional<int> day = part(8, 2);
  if (!year || !month || !day || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > DaysOf(*year, *month)) return std::nullopt;
  return Date{*year, *month, *day};
}

std::string_view WithoutSpaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<Date> ParseDate(std::string_view text) {
  return text.size() == 10 ? FirstDayOf(text) : std::nullopt;
}

std::string TextOf(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

bool IsPeriod(std::string_view text) {
  text = WithoutSpaces(text);
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    const std::string_view from = WithoutSpaces(text.substr(0, dots));
    const std::string_view to = WithoutSpaces(text.substr(dots + 2));
    const std::optional<Date> first = FirstDayOf(from);
    const std::optional<Date> last = FirstDayOf(to);
    return first && last && from.size() == to.size() && *first <= *last;
  }
  const auto* digits_end = std::find_if_not(text.begin(), text.end(), IsDigit);
  const auto digits = static_cast<std::size_t>(digits_end - text.begin());
  const std::string_view unit = WithoutSpaces(text.substr(digits));
  return digits > 0 && digits <= kMaxDigitsOfCount &&
         std::find(kPeriodUnits.begin(), kPeriodUnits.end(), unit) != kPeriodUnits.end();
}

Date FirstDayOfFiscalYear(int year) { return {year - 1, 10, 1}; }
Date LastDayOfFiscalYear(int year) { return {year, 9, 30}; }

}  // namespace radap
