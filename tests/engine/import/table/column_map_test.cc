// The file of --map.
#include <gtest/gtest.h>

#include "engine/import/table/codes.h"
#include "tests/engine/import/table/tables.h"

namespace radap::testing {
namespace {

TEST(TableColumnMap, LinesAndComments) {
  Findings findings;
  const ColumnMap map = ReadColumnMap(
      "# ความหมายของหัวตาราง\n"
      "\n"
      "  ผลงาน  ปีนี้ = result-๒๕๖๗  # ปีล่าสุด\r\n"
      "A = item\n"
      "x = y = name",
      findings);
  EXPECT_EQ(map, (ColumnMap{{"ผลงาน ปีนี้", "result-2567"}, {"A", "item"}, {"x = y", "name"}}));
  EXPECT_TRUE(findings.empty());
}

TEST(TableColumnMap, MistakesNameTheLine) {
  Findings findings;
  const ColumnMap map =
      ReadColumnMap("A item\n= item\nA = item\nA = name\nB = itme\nC =\n", findings);
  EXPECT_EQ(map, (ColumnMap{{"A", "item"}}));
  ASSERT_EQ(findings.size(), 5U);
  const FindingCode codes[] = {TableCode::kMapLine, TableCode::kMapLine, TableCode::kMapLine,
                               TableCode::kMapField, TableCode::kMapField};
  const int lines[] = {1, 2, 4, 5, 6};
  for (std::size_t i = 0; i < findings.size(); ++i) {
    EXPECT_EQ(findings[i].code, codes[i]);
    EXPECT_EQ(findings[i].place.line, lines[i]);
  }
  EXPECT_NE(MessageOf(findings[3], Language::kEnglish).find("did you mean `item`?"),
            std::string::npos);
}

}  // namespace
}  // namespace radap::testing
