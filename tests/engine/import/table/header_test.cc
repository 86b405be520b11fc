// Where a table begins, what its columns are, and what is said of columns that are not used.
#include <gtest/gtest.h>

#include "engine/import/table/codes.h"
#include "tests/engine/import/table/tables.h"

namespace radap::testing {
namespace {

TEST(TableHeader, OneLineBelowTitles) {
  const Read read = ReadText(
      "แบบรายงาน\n"
      "\n"
      "หัวข้อ | กลุ่ม | ตัวชี้วัด | หน่วยวัด | เป้าหมาย | ผล 2567\n"
      "7.1 | 1 | งานเสร็จ | แผน | #5 | #6\n");
  EXPECT_EQ(read.Kpis(), "7.1/1 งานเสร็จ [แผน] target=5 2567=6\n");
  EXPECT_EQ(read.Places(), "F0774 KPI!A1\n");
}

TEST(TableHeader, TwoLinesWithAMergedCellAboveTheYears) {
  const Read read = ReadText(
      "Item | Group | KPI | Unit | Target | ผลการดำเนินงาน | | | หมายเหตุ\n"
      " | | | | | 2565 | พ.ศ. 2566 | ปี ๒๕๖๗ |\n"
      "7.1 | 1 | a | b | #5 | #1 | #2 | #3 | x\n");
  EXPECT_EQ(read.Kpis(), "7.1/1 a [b] target=5 2565=1 2566=2 2567=3 note=x\n");
  EXPECT_EQ(read.Places(), "");
}

TEST(TableHeader, TwoLinesWhereTheNameIsInTheLowerOne) {
  const Read read = ReadText(
      " | | | ผล | | เป้าหมาย |\n"
      "หัวข้อ | กลุ่ม | ตัวชี้วัด | 2566 | 2567 | 2567 | 2568\n"
      "7.1 | 1 | a | #1 | #2 | #3 | #4\n");
  EXPECT_EQ(read.Kpis(), "7.1/1 a [] target=missing target-2567=3 target-2568=4 2566=1 2567=2\n");
}

TEST(TableHeader, ALoneYearBelowSomethingUnknownIsNoResult) {
  const Read read = ReadText(
      "หัวข้อ | ตัวชี้วัด | ผล | งบประมาณ |\n"
      " | | 2567 | 2566 | 2567\n"
      "7.1 | a | #1 | #2 | #3\n");
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=missing 2567=1\n");
  EXPECT_EQ(read.Places(), "F0775 KPI!D1\nF0775 KPI!E1\n");
  const Read lower = ReadText(
      " | | งบประมาณ |\n"
      "ตัวชี้วัด | หัวข้อ | 2566 | 2567\n"
      "a | 7.1 | #2 | #3\n");
  EXPECT_EQ(lower.Kpis(), "7.1 a [] target=missing\n");
  const Read years = ReadText(
      "ข้อมูล | | ปี 2566 | | ปี 2567 |\n"
      "ตัวชี้วัด | หัวข้อ | เป้าหมาย | ผล | เป้าหมาย | ผล\n"
      "a | 7.1 | #1 | #2 | #3 | #4\n");
  EXPECT_EQ(years.Kpis(), "7.1 a [] target=missing target-2566=1 target-2567=3 2566=2 2567=4\n");
}

TEST(TableHeader, ATitleRightAboveIsNoPartOfIt) {
  for (const std::string title :
       {"ตัวชี้วัดของกรม", "หน่วยงาน | กรมตัวอย่าง", " | | | พิมพ์เมื่อวาน", "ผลการดำเนินงาน"}) {
    const Read read = ReadText(title + "\nตัวชี้วัด | หัวข้อ | 2566\na | 7.1 | #2\n");
    EXPECT_EQ(read.Kpis(), "7.1 a [] target=missing 2566=2\n") << title;
  }
}

TEST(TableHeader, DataBelowIsNoSecondLine) {
  const Read read = ReadText(
      "หัวข้อ | ตัวชี้วัด | ผล 2567\n"
      "7.1 | ผลลัพธ์ | 2567\n");
  EXPECT_EQ(read.Kpis(), "7.1 ผลลัพธ์ [] target=missing 2567=2567\n");
}

TEST(TableHeader, LonelyAndChristianYearsAreSaid) {
  const Read read = ReadText(
      "item | name | 2566 | Result 2024\n"
      "7.1 | a | #1 | #2\n");
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=missing 2566=1 2567=2\n");
  EXPECT_EQ(read.Places(), "F0778 KPI!C1\nF0778 KPI!D1\n");
  EXPECT_EQ(read.Message(TableCode::kHeaderYear),
            "`2566` was read as result of B.E. 2566: say with --map if it is not");
}

TEST(TableHeader, AResultWithoutYearIsOfTheFiscalYear) {
  const std::string rows = "item | name | ผล\n7.1 | a | #1\n";
  const Read with = ReadText("ปีงบประมาณ 2567\n" + rows);
  EXPECT_EQ(with.Kpis(), "7.1 a [] target=missing 2567=1\n");
  EXPECT_EQ(with.Places(), "F0778 KPI!C2\n");
  const Read without = ReadText(rows);
  EXPECT_EQ(without.Kpis(), "7.1 a [] target=missing\n");
  EXPECT_EQ(without.Places(), "F0779 KPI!C1\n");
}

TEST(TableHeader, UnknownColumnsSayHowToMapThem) {
  const Read read = ReadText(
      "item | name | target | หน่วยวดั | Foo | | | ลำดับ | คำถาม\n"
      "7.1 | a | #1 | แผน | x | y | | #1 | z | beyond\n"
      "7.2 | b | #1 | | x | | | #2 |\n");
  EXPECT_EQ(read.Places(),
            "F0775 KPI!D1\nF0775 KPI!E1\nF0775 KPI!F2\nF0774 KPI!H1\nF0776 KPI!I1\n"
            "F0775 KPI!J2\n");
  EXPECT_EQ(read.Message(TableCode::kUnknownColumn),
            "unknown header `หน่วยวดั`, cells not read: 1. Add a line such as `หน่วยวดั = unit` to the "
            "file of --map (the nearest known header is `หน่วยวัด`), or map it to ignore");
}

TEST(TableHeader, TheSameFieldTwice) {
  const Read read = ReadText(
      "item | name | target | เป้าหมาย | ผล 2567 | Result 2024\n"
      "7.1 | a | #1 | #2 | #3 | #4\n");
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=1 2567=3\n");
  EXPECT_EQ(read.Places(), "F0777 KPI!D1\nF0777 KPI!F1\n");
}

TEST(TableHeader, FormulasAreSaidOncePerColumn) {
  const Read read = ReadText("item | name | target\n7.1 | a | =1\n7.1 | b | =2\n7.1 | c | #3\n");
  EXPECT_EQ(read.Places(), "F0788 KPI!C2\n");
  EXPECT_EQ(
      read.Message(TableCode::kFormulas),
      "column `target` has formulas (2); the values that the file keeps were used, nothing was "
      "computed");
}

TEST(TableHeader, TheMapGoesBeforeTheSynonyms) {
  const Read read = ReadText(
      "item | name | target | งบประมาณ 2567 | Foo\n"
      "7.1 | a | #1 | #2 | x\n",
      {{"งบประมาณ ๒๕๖๗", "result-2567"}, {"TARGET", "baseline"}, {"E", "ignore"}, {"Bar", "unit"}});
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=missing baseline=1 2567=2\n");
  EXPECT_EQ(read.Places(), "F0799\n");
}

TEST(TableHeader, TheMapMeansEitherLineOfAHeader) {
  const std::string rows =
      "item | name | ผล | งบประมาณ |\n"
      " | | 2566 | 2567 | จริง\n"
      "7.1 | a | #1 | #2 | #3\n";
  EXPECT_EQ(ReadText(rows, {{"2567", "target"}, {"งบประมาณ จริง", "result-2567"}}).Kpis(),
            "7.1 a [] target=2 2566=1 2567=3\n");
}

TEST(TableHeader, LettersDoWithoutAHeader) {
  const Read read = ReadText(
      "แผนงาน\n"
      "7.1 | งานหนึ่ง | #1\n"
      "7.2 | งานสอง | #2\n",
      {{"A", "item"}, {"B", "name"}, {"C", "target"}});
  EXPECT_EQ(read.Kpis(), "7.1 งานหนึ่ง [] target=1\n7.2 งานสอง [] target=2\n");
}

TEST(TableHeader, TheSameHeaderOnANewPage) {
  const Read read = ReadText(
      "item | name | target | x\n7.1 | a | #1 | u\n"
      "item | name | target | x\n | b | #2 | u\n");
  EXPECT_EQ(read.Kpis(), "7.1 a [] target=1\n7.1 b [] target=2\n");
  EXPECT_EQ(read.Places(), "F0775 KPI!D1\nF0789 KPI!A4\n");
}

}  // namespace
}  // namespace radap::testing
