#include "engine/import/sheet/workbook.h"

#include <gtest/gtest.h>

#include "tests/engine/import/made_sheets.h"

namespace radap {
namespace {

using testing::Dump;

Cell CellOf(CellKind kind, std::string text, bool is_formula = false, bool is_percent = false) {
  Cell cell;
  cell.kind = kind;
  cell.text = std::move(text);
  cell.is_formula = is_formula;
  cell.is_percent = is_percent;
  return cell;
}

// Ragged rows, an empty row, every kind, and texts that look like the fields around them.
Workbook Sample() {
  Sheet kpis;
  kpis.name = "หมวด 7\n2 5 ";
  kpis.rows = {{CellOf(CellKind::kText, "ตัวชี้วัด"), CellOf(CellKind::kText, "")},
               {},
               {CellOf(CellKind::kNumber, "0.15", true, true), CellOf(CellKind::kTruth, "true"),
                CellOf(CellKind::kDate, "2024-01-15"), CellOf(CellKind::kError, "#N/A"),
                CellOf(CellKind::kText, std::string("3 abc\0end\n", 10))}};
  Sheet hidden;
  hidden.is_hidden = true;
  Workbook workbook;
  workbook.sheets = {kpis, hidden};
  return workbook;
}

TEST(WorkbookTest, NamesOfCells) {
  EXPECT_EQ(CellName(4, 2), "C5");
  EXPECT_EQ(CellName(0, 25), "Z1");
  EXPECT_EQ(CellName(0, 26), "AA1");
  EXPECT_EQ(CellName(9, 701), "ZZ10");
  EXPECT_EQ(CellName(1048575, 16383), "XFD1048576");
  Sheet sheet;
  sheet.name = "KPI";
  EXPECT_EQ(TextOf(PlaceOf(sheet, 4, 2), Language::kEnglish), "sheet KPI, cell C5");
}

TEST(WorkbookTest, CellsThatAreNotThereAreEmptyTexts) {
  const Workbook workbook = Sample();
  const Sheet& sheet = workbook.sheets[0];
  EXPECT_EQ(sheet.At(2, 0).text, "0.15");
  for (const Cell* cell :
       {&sheet.At(0, 2), &sheet.At(1, 0), &sheet.At(3, 0), &sheet.At(-1, 0), &sheet.At(0, -1)}) {
    EXPECT_EQ(cell->text, "");
    EXPECT_EQ(cell->kind, CellKind::kText);
  }
}

TEST(WorkbookTest, SheetsAreFoundByTheirWholeName) {
  const Workbook workbook = Sample();
  EXPECT_EQ(workbook.Find("หมวด 7\n2 5 "), &workbook.sheets[0]);
  EXPECT_EQ(workbook.Find("หมวด 7"), nullptr);
}

TEST(WorkbookTextTest, ComesBackAsItWas) {
  const std::optional<Workbook> back = ReadWorkbook(WriteWorkbook(Sample()));
  ASSERT_TRUE(back);
  EXPECT_EQ(Dump(*back), Dump(Sample()));
  EXPECT_EQ(back->sheets[0].rows[1].size(), 0U);
  const std::optional<Workbook> none = ReadWorkbook(WriteWorkbook(Workbook()));
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->sheets.empty());
}

TEST(WorkbookTextTest, CutAnywhereItIsNothing) {
  const std::string text = WriteWorkbook(Sample());
  for (std::size_t size = 0; size < text.size(); ++size) {
    EXPECT_FALSE(ReadWorkbook(std::string_view(text).substr(0, size))) << size;
  }
  EXPECT_FALSE(ReadWorkbook(text + " "));
}

TEST(WorkbookTextTest, CountsAreNotBelieved) {
  for (const std::string_view text :
       {"", "end\n", "workbook end\n", "workbook -1 end\n", "workbook 18446744073709551616 end\n",
        "workbook 999999999 end\n", "workbook 1 0 99 x1 0 end\n",
        "workbook 1 0 18446744073709551615 x0 end\n", "workbook 1 0 1 x999999999 end\n",
        "workbook 1 0 1 x1 999999 end\n", "workbook 1 2 1 x0 end\n",
        "workbook 1 0 1 x1 1 99 1 aend\n",
        "workbook 1 0 1 \xFF"
        "0 end\n"}) {
    EXPECT_FALSE(ReadWorkbook(text)) << text;
  }
  EXPECT_TRUE(ReadWorkbook("workbook 1 0 1 x1 1 1 1 5end\n"));
}

TEST(WorkbookTextTest, NoMoreCellsThanAWorkbookMayHold) {
  std::string row = "999 ";  // with the row itself 1,000
  for (int i = 0; i < 999; ++i) row += "0 0 ";
  std::string rows;
  for (int i = 0; i < 2000; ++i) rows += row;
  EXPECT_TRUE(ReadWorkbook("workbook 1 0 0 2000 " + rows + "end\n"));
  EXPECT_FALSE(ReadWorkbook("workbook 1 0 0 2001 " + rows + "0 end\n"));
}

}  // namespace
}  // namespace radap
