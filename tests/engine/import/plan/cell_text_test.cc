#include "engine/import/plan/cell_text.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

TEST(PlanCellText, MarkupIsReadAndOtherSignsAreKept) {
  EXPECT_EQ(CleanCell(" a<br>b "), "a b");
  EXPECT_EQ(CleanCell("<ul style=\"x\"> one <li>two</li></ul>"), "one two");
  EXPECT_EQ(CleanCell("a < b > c &amp; d\\|e"), "a < b > c & d|e");
  EXPECT_EQ(CleanCell("<unknown>"), "<unknown>");
  EXPECT_EQ(CleanCell("<br"), "<br");
  EXPECT_EQ(CleanCell(""), "");
}

TEST(PlanCellText, Codes) {
  EXPECT_EQ(CodeAtStart("AP1-1: name"), "AP1-1");
  EXPECT_EQ(CodeAtStart("AP1 – 2 : name"), "AP1-2");
  EXPECT_EQ(CodeAtStart("AP 1-1"), "AP1-1");
  EXPECT_EQ(CodeAtStart(".S4. name"), "S4");
  EXPECT_EQ(CodeAtStart("- T10.name"), "T10");
  EXPECT_EQ(CodeAtStart("...55. name"), "");
  EXPECT_EQ(CodeAtStart("SLA name"), "");
  EXPECT_EQ(CodeAtStart("Strategy 1"), "");
  EXPECT_EQ(CodeAtStart("AP12345678-1"), "");
  EXPECT_EQ(CodeAtStart(""), "");
  EXPECT_EQ(CodeAtStart("---"), "");
  EXPECT_EQ(LettersOfCode("AP1-1"), "AP");
}

TEST(PlanCellText, Bullets) {
  EXPECT_EQ(WithoutBullet("- งาน"), "งาน");
  EXPECT_EQ(WithoutBullet("2. งาน"), "งาน");
  EXPECT_EQ(WithoutBullet("1) งาน"), "งาน");
  EXPECT_EQ(WithoutBullet("1.5 เท่า"), "1.5 เท่า");
  EXPECT_EQ(WithoutBullet("-5"), "-5");
  EXPECT_EQ(WithoutBullet("2567"), "2567");
  EXPECT_FALSE(HasBullet("งาน"));
}

TEST(PlanCellText, YearsAreBuddhistAndAlone) {
  EXPECT_EQ(YearsIn("ปี 2567-2571"), (std::vector<int>{2567, 2571}));
  EXPECT_EQ(YearsIn("ปี ๒๕๖๗"), (std::vector<int>{2567}));
  EXPECT_TRUE(YearsIn("12567 2024 256 25678 2767").empty());
}

TEST(PlanCellText, Similarity) {
  EXPECT_EQ(Similarity("เงินสด จากลูกหนี้", "- เงินสดจากลูกหนี้"), Exact(1));
  EXPECT_EQ(Similarity("abcd", "wxyz"), Exact(0));
  EXPECT_EQ(Similarity("", ""), Exact(0));
  EXPECT_GT(Similarity("เงินสดที่ได้รับจากลูกหนี้รายใหญ่", "เงินสดจากลูกหนี้รายใหญ่"), Exact::Ratio(3, 4));
}

}  // namespace
}  // namespace radap
