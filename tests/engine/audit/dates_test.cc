// Printed dates: they exist, are of the Buddhist era, and lie where they should.
#include <gtest/gtest.h>

#include "engine/audit/figures.h"

namespace radap::audit {
namespace {

struct Case {
  const char* printed;
  std::vector<std::string> parts;
  AuditVerdict verdict;
  const char* why;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.printed; }

class DateTest : public ::testing::TestWithParam<Case> {};

TEST_P(DateTest, IsHeldAgainstTheCalendar) {
  const Case& c = GetParam();
  const AuditLine line = AuditFigure({PrintedKind::kDate, "x", c.printed, c.parts, "", false}, {});
  EXPECT_EQ(line.verdict, c.verdict) << line.why.en;
  EXPECT_EQ(line.why.en, c.why);
  EXPECT_FALSE(line.recomputed);
}

INSTANTIATE_TEST_SUITE_P(
    EachVerdict, DateTest,
    ::testing::Values(
        Case{"2567-02-29", {}, AuditVerdict::kMatches, "the day exists"},
        Case{"2567-09-30", {"2566-10-01", "2567-09-30"}, AuditVerdict::kMatches, "the day exists"},
        Case{"2568-02-29", {}, AuditVerdict::kMisprint, "there is no such day"},
        Case{"2567-13-01", {}, AuditVerdict::kMisprint, "there is no such day"},
        Case{"2024-02-29", {}, AuditVerdict::kMisprint, "a year of the Christian era"},
        Case{"2024-02-30", {}, AuditVerdict::kMisprint, "there is no such day"},
        Case{"2566-09-30", {"2566-10-01"}, AuditVerdict::kMisprint, "before 2566-10-01"},
        Case{"2567-10-01",
             {"2566-10-01", "2567-09-30"},
             AuditVerdict::kMisprint,
             "after 2567-09-30"},
        Case{"2567-10-01", {"", "2567-09-30"}, AuditVerdict::kMisprint, "after 2567-09-30"},
        Case{"2567-01-01",
             {"", "2567-09-30"},
             AuditVerdict::kCannotTell,
             "a date to compare with cannot be read: "},
        Case{"ม.ค. 2567", {}, AuditVerdict::kCannotTell, "the date cannot be read"},
        Case{"2567-1-1", {}, AuditVerdict::kCannotTell, "the date cannot be read"},
        Case{"", {}, AuditVerdict::kCannotTell, "the date cannot be read"}));

TEST(DateTest, AYearOfTheOtherEraIsShownAsItShouldBe) {
  const AuditLine line = AuditFigure({PrintedKind::kDate, "x", "2024-02-29", {}, "", false}, {});
  EXPECT_EQ(line.shown, "2567-02-29");
}

}  // namespace
}  // namespace radap::audit
