// Tables with rows "รวม" -> the sums that they print. Whether they are right is for the audit.
#include "engine/import/plan/sums.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

Lines SumsOf(const std::string& table) {
  std::vector<PrintedFigure> printed;
  AddTableSums(Table(table), "t", printed);
  return LinesOf(printed);
}

TEST(PlanSums, ASumGoesBackToTheRowThatItNames) {
  EXPECT_EQ(SumsOf("| หน่วยงาน | คน |\n|-|-|\n| สายงาน | 1 |\n| ฝ่าย ก | 2 |\n| ส่วน | 3 |\n| รวมฝ่าย "
                   "ก | 6 |\n| รวมสายงาน | 6 |\n"
                   "| ฝ่าย ข | 4 |\n| รวมทั้งสิ้น | 10 |"),
            (Lines{"sum 6 = 2 3 (line 6)", "sum 6 = 1 2 3 (line 7)", "sum 10 = 1 2 3 4 (line 9)"}));
}

TEST(PlanSums, ASumOfAnUnknownNameInTheMiddleGoesBackToTheLastSum) {
  EXPECT_EQ(SumsOf("| a | n |\n| x | 1 |\n| รวมหนึ่ง | 1 |\n| y | 2 |\n| รวมสอง | 2 |\n| รวม | 3 |"),
            (Lines{"sum 1 = 1 (line 3)", "sum 2 = 2 (line 5)", "sum 3 = 1 2 (line 6)"}));
}

TEST(PlanSums, DashesAreZeroOnlyAloneAndBlanksAreNothing) {
  EXPECT_EQ(SumsOf("| a | n | m | k |\n| x | 1 | - | |\n| y | - | - | 2 |\n| รวม | 1 | 5 | 2 |\n| "
                   "รวมทั้งสิ้น | 1 | 5 | 2 |"),
            (Lines{"sum 1 = 1 (line 4)", "sum 5 = 0 0 (line 4)", "sum 2 = 2 (line 4)",
                   "sum 1 = 1 (line 5)", "sum 5 = 0 0 (line 5)", "sum 2 = 2 (line 5)"}));
}

TEST(PlanSums, ColumnsWithWordsAreNoSums) {
  EXPECT_EQ(
      SumsOf(
          "| a | วันที่ | n |\n| x | 1 ม.ค. | 1,000.50 |\n| y | 2 ม.ค. | 2 |\n| รวม | | 1,002.50 |"),
      Lines{"sum 1002.50 = 1000.50 2 (line 4)"});
  EXPECT_TRUE(SumsOf("| a | n |\n| x | 1 |\n| y | 2 |").empty());
  EXPECT_TRUE(SumsOf("").empty());
  EXPECT_TRUE(SumsOf("| รวม | 1 |").empty());
}

TEST(PlanSums, AColumnInPercentIsTheShareOfTheSum) {
  EXPECT_EQ(
      SumsOf("| กลุ่ม | จำนวน | ร้อยละ |\n| ก | 1 | 33.33 |\n| ข | 2 | 66.66 |\n| รวม | 3 | 100 |"),
      (Lines{"sum 3 = 1 2 (line 4)", "share 33.33 = 1 3 (line 2)", "share 66.66 = 2 3 (line 3)",
             "share 100 = 3 3 (line 4)"}));
}

TEST(PlanSums, RowSumsAndAHeadingWithTheSumOfItsRows) {
  const auto line = [](std::string label, bool is_sum, std::vector<std::string> cells,
                       std::string total) {
    PlanSumLine one;
    one.label = std::move(label);
    one.is_sum = is_sum;
    one.cells = std::move(cells);
    one.places.resize(one.cells.size());
    one.total = std::move(total);
    return one;
  };
  std::vector<PrintedFigure> printed;
  AddSums({line("ก", false, {"", ""}, "10"), line("- ข", false, {"1", "2"}, ""),
           line("- ค", false, {"3", "ไม่ชัด"}, ""), line("ง", false, {"5", "-"}, "5"),
           line("รวม", true, {"9", "2"}, "11")},
          "t", {"2567", "2568"}, printed);
  EXPECT_EQ(LinesOf(printed),
            (Lines{"sum 10 = 1 2 3 ? (line 0)", "sum 5 = 5 (line 0)", "sum 11 = 9 2 (line 0)",
                   "sum 9 = 1 3 5 (line 0)", "sum 2 = 2 ? (line 0)"}));
}

TEST(PlanSums, SumLabels) {
  for (const char* const label :
       {"รวม", "รวมงบลงทุน", "รวม (บาท)", "ยอดรวม", "Total", "Grand total"}) {
    EXPECT_TRUE(IsSumLabel(label)) << label;
  }
  for (const char* const label : {"", "รวมถึงงานอื่น", "รวบรวม", "งานรวม"}) {
    EXPECT_FALSE(IsSumLabel(label)) << label;
  }
}

TEST(PlanSums, AnEndlessTableHasNoSums) {
  std::string table = "| a | n |\n";
  for (int i = 0; i < 2000; ++i) table += "| รวม | 1 |\n| x | 1 |\n";
  EXPECT_TRUE(SumsOf(table).empty());
}

}  // namespace
}  // namespace radap::testing
