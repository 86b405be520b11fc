// Rows of KPIs: amounts with their units, what is missing and what is not available, rows that are none.
#include <gtest/gtest.h>

#include "engine/import/table/codes.h"
#include "tests/engine/import/table/tables.h"

namespace radap::testing {
namespace {

constexpr std::string_view kHeader =
    "ปีงบประมาณ 2567\n"
    "หัวข้อ | กลุ่ม | ตัวชี้วัด | หน่วยวัด | ทิศทาง | เป้าหมาย | ผล 2566 | ผล 2567 | ความสำเร็จ | คะแนน | "
    "หมายเหตุ\n";

// Rows of KPIs from row 3, less item and group.
Read ReadRows(std::string_view rows) {
  std::string text(kHeader);
  while (!rows.empty()) {
    const std::string_view line = rows.substr(0, rows.find('\n'));
    rows.remove_prefix(std::min(line.size() + 1, rows.size()));
    text += "7.1 | 1 | " + std::string(line) + "\n";
  }
  return ReadText(text);
}

TEST(TableKpis, AllFields) {
  const Read read = ReadRows(
      "ร้อยละ⏎งาน | ร้อยละ | ค่ามากดี | ๘๐.๕๐ | 1,839 | #82 | 101.86 | #300 | บรรทัดหนึ่ง⏎บรรทัดสอง\n");
  EXPECT_EQ(read.Kpis(),
            "7.1/1 ร้อยละ งาน [ร้อยละ] higher target=80.5 2566=1839 2567=82 success=101.86 score=300 "
            "note=บรรทัดหนึ่ง\nบรรทัดสอง\n");
  EXPECT_EQ(read.Places(), "");
}

TEST(TableKpis, PercentAgainstTheUnit) {
  const Read read = ReadRows(
      "a | ร้อยละ | | 15% | %0.15 | %0.2 | 104.5% |\n"
      "b | % | | ร้อยละ 15 | | | %1.045 |\n"
      "c | แผน | | 15% | %0.15\n"
      "d | | | 15% | %0.15 | 7 ราย\n");
  EXPECT_EQ(read.Kpis(),
            "7.1/1 a [ร้อยละ] target=15 2566=15 2567=20 success=104.5\n"
            "7.1/1 b [%] target=15 success=104.5\n"
            "7.1/1 c [แผน] target=15 2566=15\n"
            "7.1/1 d [%] target=15 2566=15 2567=7\n");
  EXPECT_EQ(read.Places(),
            "F0784 KPI!F5 /kpis/2/target\nF0784 KPI!G5 /kpis/2/results/2566\n"
            "F0785 KPI!F6 /kpis/3/target\nF0784 KPI!H6 /kpis/3/results/2567\n"
            "F0783 KPI!G3\nF0783 KPI!H3\nF0783 KPI!I4\n");
  EXPECT_EQ(
      read.Message(TableCode::kShownAsPercent),
      "column `ผล 2566` has cells shown as percentages (2), read as shown: 0.15 was read as 15");
  EXPECT_EQ(
      read.Message(TableCode::kUnitDiffers),
      "`15%` was typed though the unit of the row is `แผน`; the number 15 was used, not converted: "
      "check which unit is right");
}

TEST(TableKpis, ZeroBlankAndNotAvailableStayApart) {
  const Read read = ReadRows(
      "a | บาท | | | - | 0 บาท\n"
      "b | | | N/A | 0 บาท | ไม่มีข้อมูล\n"
      "c | ราย | | \u00a0 | #0 | 0 บาท\n"
      "d | - | - | – | n.a. | —\n");
  EXPECT_EQ(read.Kpis(),
            "7.1/1 a [บาท] target=missing 2567=0\n"
            "7.1/1 b [บาท] target=missing 2566=0\n"
            "7.1/1 c [ราย] target=missing 2566=0 2567=0\n"
            "7.1/1 d [] target=missing\n");
  EXPECT_EQ(
      read.Places(),
      "F0781 KPI!G3 /kpis/0/results/2566\n"
      "F0781 KPI!F4 /kpis/1/target\nF0785 KPI!G4 /kpis/1/results/2566\n"
      "F0781 KPI!H4 /kpis/1/results/2567\nF0784 KPI!H5 /kpis/2/results/2567\n"
      "F0781 KPI!D6 /kpis/3/unit\nF0781 KPI!E6 /kpis/3/direction\nF0781 KPI!F6 /kpis/3/target\n"
      "F0781 KPI!G6 /kpis/3/results/2566\nF0781 KPI!H6 /kpis/3/results/2567\n");
}

TEST(TableKpis, WordsAndOtherKindsAreNoAmounts) {
  const Read read =
      ReadRows("a | แผน | | ≥ 80 | 80-90 | !#DIV/0! | ?true | @2024-01-15 | !#REF!\n");
  EXPECT_EQ(read.Kpis(), "7.1/1 a [แผน] target=missing target-2567=“≥ 80”\n");
  EXPECT_EQ(read.Places(),
            "F0786 KPI!F3 /kpis/0/targets/2567\nF0780 KPI!G3 /kpis/0/results/2566\n"
            "F0782 KPI!H3 /kpis/0/results/2567\nF0780 KPI!I3 /kpis/0/claimed/success\n"
            "F0780 KPI!J3 /kpis/0/claimed/score\nF0782 KPI!K3 /kpis/0/note\n");
}

TEST(TableKpis, Directions) {
  const Read read = ReadRows(
      "a | x | ค่าน้อยดี\nb | x | Lower\nc | x | ยิ่งมากยิ่งดี\nd | x | ↑\ne | x | Higher is better\nf | x "
      "| ดี\n");
  EXPECT_EQ(read.Kpis(),
            "7.1/1 a [x] lower target=missing\n7.1/1 b [x] lower target=missing\n"
            "7.1/1 c [x] higher target=missing\n7.1/1 d [x] higher target=missing\n"
            "7.1/1 e [x] higher target=missing\n7.1/1 f [x] target=missing\n");
  EXPECT_EQ(read.Places(), "F0787 KPI!E8 /kpis/5/direction\n");
}

TEST(TableKpis, RowsThatAreNoKpis) {
  const Read read = ReadText(std::string(kHeader) +
                             "(1) | (2) | (3) | (4)\n"
                             "7.1 | 1 | a | แผน\n"
                             "\n"
                             " | | รวม 7.1 | | | | | | | #500\n"
                             "รวมทั้งสิ้น | | | | | | | | | #500\n"
                             "7.1 | 1 | รวมพลังคนรุ่นใหม่ | คน\n"
                             "7.1 | 2 | | แผน | | #5\n"
                             "ข้อมูล ณ สิ้นปี\n");
  EXPECT_EQ(read.Kpis(), "7.1/1 a [แผน] target=missing\n7.1/1 รวมพลังคนรุ่นใหม่ [คน] target=missing\n");
  EXPECT_EQ(read.Places(),
            "F0774 KPI!A3\nF0792 KPI!C6\nF0792 KPI!A7\nF0793 KPI!A9\nF0793 KPI!A10\n");
  EXPECT_EQ(
      read.Message(TableCode::kRowNotUsed),
      "this row has no name of the KPI; cells not used: 4, the first is `7.1`. Complete it, or "
      "remove it if it is no data");
}

TEST(TableKpis, FindingsAreManyButNotEndless) {
  std::string rows;
  for (int i = 0; i < 12000; ++i) rows += "a | x | ? | 1\n";
  const Read read = ReadRows(rows);
  EXPECT_EQ(read.dossier.kpis.size(), 12000U);
  EXPECT_LT(read.findings.size(), 10100U);
  EXPECT_NE(read.Places().find("F0014 "), std::string::npos);
}

}  // namespace
}  // namespace radap::testing
