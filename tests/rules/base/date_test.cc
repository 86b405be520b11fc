// Dates and periods as people type them: what is one, and what only looks like one.
#include "rules/base/date.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

TEST(Date, GoesFromTextAndBack) {
  const std::optional<Date> date = ParseDate("2567-09-30");
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(*date, (Date{2567, 9, 30}));
  EXPECT_EQ(TextOf(*date), "2567-09-30");
  EXPECT_EQ(TextOf(Date{2565, 10, 1}), "2565-10-01");
}

TEST(Date, IsADayThatExists) {
  for (const char* text : {"2400-01-01", "2999-12-31", "2567-02-29", "2543-02-29", "2565-04-30"}) {
    EXPECT_TRUE(ParseDate(text).has_value()) << text;
  }
  // 2566 is 2023, 2443 is 1900: no leap years. 2022 is a year of the common era.
  for (const char* text :
       {"",           "2567",       "2567-09",     "2567-9-30",   "2567-09-3",   "2567-09-31",
        "2567-00-01", "2567-13-01", "2567-09-00",  "2566-02-29",  "2443-02-29",  "2022-10-01",
        "3000-01-01", "2567/09/30", "2567-09-30 ", " 2567-09-30", "2567-09-30x", "๒๕๖๗-09-30",
        "30-09-2567", "+567-09-30"}) {
    EXPECT_FALSE(ParseDate(text).has_value()) << text;
  }
}

TEST(Date, OfAFiscalYear) {
  EXPECT_EQ(TextOf(FirstDayOfFiscalYear(2568)), "2567-10-01");
  EXPECT_EQ(TextOf(LastDayOfFiscalYear(2568)), "2568-09-30");
  EXPECT_LT(LastDayOfFiscalYear(2567), FirstDayOfFiscalYear(2568));
}

TEST(Period, FromAndToOfOneKind) {
  for (const char* text : {"2565..2567", "2565..2565", "2565-10..2567-09", "2565-10 .. 2567-09",
                           "2565-10-01..2565-10-01", " 2565-10-01..2566-09-30 "}) {
    EXPECT_TRUE(IsPeriod(text)) << text;
  }
  for (const char* text : {"2567..2565", "2567-10..2567-09", "2567-09-30..2567-09-29", "2565..",
                           "..2565", "..", "2565", "2565-10-01", "2565..2567-09",
                           "2565-13..2567-09", "2022..2024", "2565...2567", "2565-2567"}) {
    EXPECT_FALSE(IsPeriod(text)) << text;
  }
}

TEST(Period, NumberAndUnit) {
  for (const char* text : {"6 months", "1 month", "3 เดือน", "3เดือน", "10 days", "2 weeks",
                           "4 quarters", "5 ปี", "90 วัน", "2 สัปดาห์", "1 ไตรมาส", " 1  year "}) {
    EXPECT_TRUE(IsPeriod(text)) << text;
  }
  for (const char* text : {"", " ", "months", "6", "-6 months", "1.5 years", "6 moons",
                           "six months", "1234567890 days", "6 months ago", "๖ เดือน"}) {
    EXPECT_FALSE(IsPeriod(text)) << text;
  }
}

}  // namespace
}  // namespace radap
