#include "engine/import/plan/plan_document.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

TEST(PlanDocument, LinesAndTablesInTheirOrder) {
  const PlanDocument document = Document("หัวเรื่อง\n\n| a | b |\n|---|:-:|\n| 1 | |\nท้าย\n| c |");
  ASSERT_EQ(document.size(), 4U);
  EXPECT_EQ(document[0].text, "หัวเรื่อง");
  ASSERT_EQ(document[1].table.rows.size(), 2U);
  EXPECT_EQ(document[1].table.rows[1].place.line, 5);
  EXPECT_EQ(document[1].table.rows[1].cells, (std::vector<std::string>{"1", ""}));
  EXPECT_EQ(document[1].table.Width(), 2);
  EXPECT_EQ(document[2].place.line, 6);
  EXPECT_EQ(document[3].table.rows[0].At(0), "c");
  EXPECT_EQ(document[3].table.rows[0].At(7), "");
  EXPECT_EQ(document[3].table.rows[0].At(-1), "");
}

TEST(PlanDocument, OddLines) {
  EXPECT_TRUE(Document("").empty());
  EXPECT_TRUE(Document("\n\r\n \t\n").empty());
  EXPECT_EQ(Table("|").rows.size(), 1U);
  EXPECT_TRUE(Table("|").rows[0].IsBlank());
  EXPECT_EQ(Table("| a \\| b | c").rows[0].cells, (std::vector<std::string>{"a | b", "c"}));
  EXPECT_EQ(Table("| a |\r\n| b |\r\n").rows.size(), 2U);
  EXPECT_EQ(Table("| a |\n|-|\n| - |\n|--|\n| b |").rows.size(), 3U);
}

TEST(PlanDocument, ARowWithTooManyCellsIsCutWithAFinding) {
  std::string row;
  for (int i = 0; i < 300; ++i) row += "| x ";
  Findings findings;
  const PlanDocument document = ReadPipeText(row + "|", findings);
  EXPECT_EQ(document[0].table.rows[0].cells.size(), 256U);
  EXPECT_EQ(LinesOf(findings), std::vector<std::string>{"F0831 line 1"});
}

Cell Text(std::string text) { return Cell{CellKind::kText, false, false, std::move(text)}; }

TEST(PlanDocument, SheetsAreLinesAndTables) {
  Sheet sheet;
  sheet.name = "แผน";
  sheet.rows = {{Text("AP1-1: งาน")},
                {},
                {Text("a"), Text("b")},
                {Text("only")},
                {Text(""), Cell{CellKind::kNumber, false, true, "0.15"}},
                {},
                {Text(""), Text("line")}};
  Sheet hidden = sheet;
  hidden.is_hidden = true;
  const PlanDocument document = ReadSheets(Workbook{{sheet, hidden}});
  ASSERT_EQ(document.size(), 3U);
  EXPECT_EQ(document[0].text, "AP1-1: งาน");
  ASSERT_EQ(document[1].table.rows.size(), 3U);
  EXPECT_EQ(document[1].table.rows[2].At(1), "15%");
  EXPECT_EQ(AtText(PlaceAt(document[1].table.rows[2], 1)), "แผน!B5");
  EXPECT_EQ(document[2].text, "line");
  EXPECT_EQ(document[2].place.cell, "B7");
}

}  // namespace
}  // namespace radap::testing
