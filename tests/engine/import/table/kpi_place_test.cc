// Items and groups of KPIs: typed, inherited from above, from section rows, not in the pack.
#include <gtest/gtest.h>

#include "engine/import/table/codes.h"
#include "tests/engine/import/table/tables.h"

namespace radap::testing {
namespace {

Read ReadRows(std::string_view rows) {
  return ReadText("หัวข้อ | กลุ่ม | ตัวชี้วัด | หน่วย\n" + std::string(rows));
}

TEST(TableKpiPlace, AsPeopleTypeIt) {
  const Read read = ReadRows(
      "7.1 | 1 | a | x\n"
      "#7.2 | #2 | b | x\n"
      "7. 3 | กลุ่มที่ 3 | c | x\n"
      "๗.๔ | ๔. | d | x\n"
      "หัวข้อ 7.5 ผลกระทบ | ผลกระทบเศรษฐกิจ | e | x\n"
      "ตามพันธกิจ | ตามแผนยุทธศาสตร์ | f | x\n"
      "7.6/3 | | g | x\n"
      " | 7.1/4 | h | x\n");
  EXPECT_EQ(read.Kpis(),
            "7.1/1 a [x] target=missing\n7.2/2 b [x] target=missing\n7.3/3 c [x] target=missing\n"
            "7.4/4 d [x] target=missing\n7.5/2 e [x] target=missing\n7.1/2 f [x] target=missing\n"
            "7.6/3 g [x] target=missing\n7.1/4 h [x] target=missing\n");
  EXPECT_EQ(read.Places(), "");
}

TEST(TableKpiPlace, EmptyCellsInheritFromAbove) {
  const Read read = ReadRows(
      "7.1 | 1 | a | x\n"
      " | | b | x\n"
      " | 2 | c | x\n"
      "7.2 | | d | x\n"
      "7.2 | 3 | e | x\n"
      "7.2 | | f | x\n");
  EXPECT_EQ(read.Kpis(),
            "7.1/1 a [x] target=missing\n7.1/1 b [x] target=missing\n7.1/2 c [x] target=missing\n"
            "7.2 d [x] target=missing\n7.2/3 e [x] target=missing\n7.2/3 f [x] target=missing\n");
  EXPECT_EQ(read.Places(), "F0789 KPI!A3\nF0789 KPI!B3\n");
  EXPECT_EQ(read.Message(TableCode::kInherited),
            "rows without item in column `หัวข้อ`: 2; the one above was used");
}

TEST(TableKpiPlace, SectionRows) {
  const Read read = ReadText(
      "ตัวชี้วัด | หน่วย\n"
      "ไม่มีที่ | x\n"
      "หมวด 7 ผลลัพธ์\n"
      "7.1 ตามพันธกิจ\n"
      "a | x\n"
      "กลุ่มที่ 2 แผน\n"
      "b | x\n"
      "ผลปรับปรุงด้านกฎหมาย\n"
      "c | x\n"
      "การเป็นต้นแบบ\n"
      "d | x\n"
      "7.9 ไม่มีในเกณฑ์\n"
      "e | x\n");
  EXPECT_EQ(read.Kpis(),
            " ไม่มีที่ [x] target=missing\n7.1 a [x] target=missing\n7.1/2 b [x] target=missing\n"
            "7.1/3 c [x] target=missing\n7.4 d [x] target=missing\n7.9 e [x] target=missing\n");
  EXPECT_EQ(read.Places(),
            "F0791 KPI!A2 /kpis/0/item\nF0790 KPI!A3\nF0790 KPI!A4\nF0790 KPI!A6\nF0790 KPI!A8\n"
            "F0790 KPI!A10\nF0794 KPI!A12\n");
  EXPECT_EQ(read.Message(TableCode::kFromSection),
            "category 7 of the rows below comes from the section row `หมวด 7 ผลลัพธ์`");
}

TEST(TableKpiPlace, ASectionInTheColumnsOfItemAndName) {
  const Read read = ReadRows(
      "7.1 | | ตามพันธกิจ\n"
      " | 1 | a | x\n"
      " | 1 | b | x\n"
      "7.2 | | ความพึงพอใจ\n");
  EXPECT_EQ(
      read.Kpis(),
      "7.1/1 a [x] target=missing\n7.1/1 b [x] target=missing\n7.2 ความพึงพอใจ [] target=missing\n");
  EXPECT_EQ(read.Places(), "F0790 KPI!A2\n");
}

TEST(TableKpiPlace, IdsThatThePackDoesNotHave) {
  const Read read = ReadRows(
      "7.9 | 1 | a | x\n"
      "7.1 | 9 | b | x\n"
      "7.2 | ความพึงพอใจลูกค้าหลก | c | x\n"
      "7.3 | 7.1/1 | d | x\n"
      "1.1.1 | | e | x\n"
      "อะไร | 1.5 | f | x\n");
  EXPECT_EQ(read.Kpis(),
            "7.9/1 a [x] target=missing\n7.1/9 b [x] target=missing\n7.2 c [x] target=missing\n"
            "7.3 d [x] target=missing\n1.1.1 e [x] target=missing\nอะไร f [x] target=missing\n");
  EXPECT_EQ(read.Places(),
            "F0794 KPI!A2 /kpis/0/item\nF0794 KPI!B3 /kpis/1/group\nF0794 KPI!B4 /kpis/2/group\n"
            "F0795 KPI!B5 /kpis/3/group\nF0794 KPI!A6 /kpis/4/item\nF0794 KPI!A7 /kpis/5/item\n"
            "F0794 KPI!B7 /kpis/5/group\n");
  EXPECT_EQ(read.Message(TableCode::kUnknownId),
            "`7.9` is no item of pack pmqa4-2568: the nearest is `7.1`");
}

}  // namespace
}  // namespace radap::testing
