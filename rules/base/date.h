// Dates and periods of the Buddhist era, as packs and dossiers write them: "2567-09-30", "2565-10..2567-09",
// "6 months". Read only; nothing here knows today's date. Tested by tests/rules/base/date_test.cc.
#ifndef RADAP_RULES_BASE_DATE_H_
#define RADAP_RULES_BASE_DATE_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace radap {

struct Date {
  int year = 0;  // Buddhist era, 2400 to 2999
  int month = 1;
  int day = 1;

  auto operator<=>(const Date&) const = default;
};

// "2567-09-30", a day that exists (leap years are those of the year less 543). Nothing otherwise.
std::optional<Date> ParseDate(std::string_view text);
std::string TextOf(const Date& date);

// "FROM..TO" of years, months or days, the first not after the second; or a whole number and a unit: day(s), week(s),
// month(s), quarter(s), year(s), วัน, สัปดาห์, เดือน, ไตรมาส, ปี.
bool IsPeriod(std::string_view text);

// The Thai fiscal year of that number: 1 October of the year before to 30 September.
Date FirstDayOfFiscalYear(int year);
Date LastDayOfFiscalYear(int year);

}  // namespace radap

#endif  // RADAP_RULES_BASE_DATE_H_
