// Each repair of a KPI table: a small table -> its rows and the findings.
#include "engine/import/plan/kpi_rows.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

const std::string kHead =
    "| แผนงาน | การวัดผล | ตัวชี้วัด | หน่วยวัด | Baseline ปี 2566 | เป้าหมาย | |\n"
    "|-|-|-|-|-|-|-|\n| | | | | | 2567 | 2568 |\n";

void Expect(const std::string& table, const Lines& rows, const Lines& findings) {
  Findings found;
  EXPECT_EQ(LinesOf(Rows(table, found)), rows) << table;
  EXPECT_EQ(LinesOf(found), findings) << table;
}

TEST(PlanKpiRows, PlainRows) {
  Expect(kHead + "| AP1 | Leading | ก | ครั้ง | - | 1 | 2 |\n| AP2 | Lagging | ข | คน | 3 | 4 | 5 |",
         {"1 leading | ก | ครั้ง | - | 1 | 2", "2 lagging | ข | คน | 3 | 4 | 5"}, {});
}

TEST(PlanKpiRows, TheFirstCellsAreInheritedWithinAnInitiative) {
  Expect(kHead +
             "| AP1 | Leading | ก | ครั้ง | - | 1 | 2 |\n| | | ข | คน | 3 | 4 | 5 |\n| AP2 | | ค | "
             "คน | 3 | 4 | 5 |",
         {"1 leading | ก | ครั้ง | - | 1 | 2", "1 leading | ข | คน | 3 | 4 | 5",
          "2 unknown | ค | คน | 3 | 4 | 5"},
         {"F0838 line 5"});
}

TEST(PlanKpiRows, AGhostColumnThatRepeatsIsLeftOut) {
  Expect(
      kHead + "| AP1 | Leading | ก | ระดับ | - | ดี | ดี มาก | ดีมาก |\n| | | ข | คน | - | 1 | 2 | 7 |",
      {"1 leading | ก | ระดับ | - | ดี | ดี มาก", "1 leading | ข | คน | - | 1 | 2"},
      {"F0832 line 4", "F0833 line 5", "F0838 line 5"});
}

TEST(PlanKpiRows, ShiftedRowsAreMovedBack) {
  Expect(kHead + "| AP1 | Leading | ก | ครั้ง | - | 1 | 2 |\n| - ข | | ร้อยละ | | 10% | 20% | |",
         {"1 leading | ก | ครั้ง | - | 1 | 2", "1 leading | - ข | ร้อยละ |  | 10% | 20%"},
         {"F0834 line 5", "F0838 line 5"});
  Expect(kHead + "| AP1 | Leading | | ก | ครั้ง | - | 1 | 2 |", {"1 leading | ก | ครั้ง | - | 1 | 2"},
         {"F0834 line 4"});
}

TEST(PlanKpiRows, ARowSplitOverPagesIsJoined) {
  Expect(
      kHead + "| AP1 | Leading | - ก ที่ | ครั้ง | - | 1 | 2 |\n\n\n" + kHead +
          "| งาน | | ทำ | | | | |\n| | Lagging | - ข | คน | - | ทำแล้ว และ | เสร็จ |\n\n" + kHead +
          "| | | | | | ไม่ลด | |",
      {"1 leading | - ก ที่ทำ | ครั้ง | - | 1 | 2", "1 lagging | - ข | คน | - | ทำแล้ว และไม่ลด | เสร็จ"},
      {"F0835 line 10", "F0835 line 16"});
}

TEST(PlanKpiRows, OtherTextBetweenTablesEndsTheRow) {
  Expect(kHead + "| AP1 | Leading | - ก | ครั้ง | - | 1 | 2 |\n\nหัวเรื่องอื่น\n\n" + kHead +
             "| | | ข | | | | |",
         {"1 leading | - ก | ครั้ง | - | 1 | 2", "1 leading | ข |  |  |  | "}, {"F0838 line 11"});
}

TEST(PlanKpiRows, ValuesOneRowOffAfterAPageBreak) {
  Expect(
      kHead + "| AP1 | Leading | - ก | ระดับ | - | ทำ และ | ทำ และ |\n\n" + kHead +
          "| | | - ข | ระดับ | | ปรับ | แก้ |\n| | | | | | ดี | ดีขึ้น |",
      {"1 leading | - ก | ระดับ | - | ทำ และปรับ | ทำ และแก้", "1 leading | - ข | ระดับ |  | ดี | ดีขึ้น"},
      {"F0835 line 9", "F0836 line 10", "F0838 line 9"});
}

TEST(PlanKpiRows, ASecondMeasureHasTheNameAbove) {
  Expect(kHead + "| AP1 | Leading | - ก | ร้อยละ | - | 1 | 2 |\n| | | | ล้านบาท | 9 | 3 | 4 |",
         {"1 leading | - ก | ร้อยละ | - | 1 | 2", "1 leading | - ก | ล้านบาท | 9 | 3 | 4"},
         {"F0837 line 5", "F0838 line 5"});
}

TEST(PlanKpiRows, ValuesBelowAnEmptyRowAreItsOwn) {
  Expect(kHead + "| AP1 | Leading | - ก | | | | |\n| | | | | | 1 | 2 |",
         {"1 leading | - ก |  |  | 1 | 2"}, {"F0835 line 5"});
}

TEST(PlanKpiRows, AJoinedTextDoesNotGrowWithoutEnd) {
  std::string text = kHead + "| AP1 | Leading | - ก | ระดับ | - | ทำ | ทำ |\n";
  for (int i = 0; i < 3000; ++i) text += "| | | | | | ข้อความ | |\n";
  Findings findings;
  const std::vector<PlanKpi> rows = Rows(text, findings);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_LT(rows[0].targets.at(2567).size(), 9000U);
}

TEST(PlanKpiRows, ColumnsThatAreNotThereAreBlank) {
  Expect("| ตัวชี้วัด | หน่วยวัด | 2567 | 2568 |\n| ก | ครั้ง |\n| ข | คน | 1 |",
         {"0 unknown | ก | ครั้ง |  |  | ", "0 unknown | ข | คน |  | 1 | "}, {});
}

}  // namespace
}  // namespace radap::testing
