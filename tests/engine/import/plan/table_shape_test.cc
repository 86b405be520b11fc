#include "engine/import/plan/table_shape.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

// "kpis header 2: leading 1, name 2, unit 3, baseline 4 of 2566; 2567: 5, 2568: 6"
std::string ShapeText(std::string_view table) {
  const PlanShape shape = PlanShapeOf(Table(table));
  const char* const kinds[] = {"kpis", "budget", "long-term", "other"};
  std::string text = kinds[static_cast<int>(shape.kind)];
  text += " header " + std::to_string(shape.header_rows) + ":";
  const auto add = [&text](const std::string& name, int column) {
    if (column >= 0) text += " " + name + " " + std::to_string(column + 1);
  };
  add("initiative", shape.initiative);
  add("leading", shape.leading);
  add("name", shape.name);
  add("unit", shape.unit);
  add("baseline", shape.baseline);
  if (shape.baseline_year) text += " of " + std::to_string(*shape.baseline_year);
  add("direction", shape.direction);
  add("note", shape.note);
  add("total", shape.total);
  return text + "; " + shape.YearsText();
}

TEST(PlanTableShape, Kpis) {
  EXPECT_EQ(
      ShapeText(
          "| การวัดผล เป้าหมาย/ตัวชี้วัด | ตัวชี้วัด | หน่วยวัด | ข้อมูล Baseline ปี 2566 | เป้าหมายรายปี | |\n"
          "|--|--|--|--|--|--|\n| | | | | 2567 | ปี ๒๕๖๘ |\n| | งาน | ครั้ง | 1 | 2 | 3 |"),
      "kpis header 2: leading 1 name 2 unit 3 baseline 4 of 2566; 2567: 5, 2568: 6");
  EXPECT_EQ(
      ShapeText("| Initiative | Indicator | Unit | Direction | Baseline | Target 2567 | Target "
                "2568 | Note |\n| a |"),
      "kpis header 1: initiative 1 name 2 unit 3 baseline 5 direction 4 note 8; 2567: 6, 2568: 7");
}

TEST(PlanTableShape, ADataRowThatNamesYearsIsNoHeader) {
  EXPECT_EQ(
      ShapeText("| ตัวชี้วัด | หน่วยวัด | 2567 | 2568 |\n| a | ข | ไม่น้อยกว่าปี 2566 | ไม่น้อยกว่าปี 2567 |"),
      "kpis header 1: name 1 unit 2; 2567: 3, 2568: 4");
}

TEST(PlanTableShape, Budgets) {
  EXPECT_EQ(
      ShapeText(
          "| หมวด | รายการ | งบประมาณ (บาท) | | รวม |\n|-|-|-|-|-|\n| | | ปี 2567 | ปี 2568 | |"),
      "budget header 2: total 5; 2567: 3, 2568: 4");
  EXPECT_EQ(ShapeText("| กิจกรรม | กิจกรรมย่อย | งบประมาณ | | |\n| | | 2567 | 2568 | รวม |"),
            "long-term header 2: total 5; 2567: 3, 2568: 4");
}

TEST(PlanTableShape, OtherTables) {
  EXPECT_EQ(ShapeText("| a | b |\n| 2567 | 2568 |\n| 1 | 2 |"),
            "other header 1:; 2567: 1, 2568: 2");
  EXPECT_EQ(ShapeText("| กิจกรรม | ม.ค. |\n| 1 | 2 |"), "other header 1:; ");
  EXPECT_EQ(PlanShapeOf(PlanTable{}).kind, PlanTableKind::kOther);
}

}  // namespace
}  // namespace radap::testing
