#include "engine/import/plan/compare_rows.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

PlanKpi Row(const std::string& unit, const std::string& baseline,
            const std::vector<std::string>& targets) {
  PlanKpi row;
  row.unit = unit;
  row.baseline = baseline;
  int year = 2567;
  for (const std::string& target : targets) {
    row.targets[year] = target;
    row.places[year++].line = 9;
  }
  return row;
}

TEST(PlanCompareRows, TheSameInOtherWordsAgrees) {
  std::vector<PrintedFigure> printed;
  Findings findings;
  EXPECT_TRUE(CompareRows(Row("ระดับความสำเร็จ", "-", {"1,000.00", "- ดี มาก", ""}),
                          Row("ระดับ ความสำเร็จ", "N/A", {"1000", "ดีมาก", "-"}), "k", printed,
                          findings));
  EXPECT_TRUE(printed.empty());
  EXPECT_TRUE(findings.empty());
}

TEST(PlanCompareRows, NumbersThatDifferArePrintedTwice) {
  std::vector<PrintedFigure> printed;
  Findings findings;
  EXPECT_FALSE(CompareRows(Row("ครั้ง", "1", {"2.00", "ดี"}), Row("คน", "1", {"3", "เลว"}), "k",
                           printed, findings));
  EXPECT_EQ(LinesOf(printed), Lines{"same 3 = 2.00 (line 9)"});
  EXPECT_EQ(LinesOf(findings), (Lines{"F0866", "F0866 line 9", "F0866 line 9"}));
}

TEST(PlanCompareRows, ASlipInAConstantDifference) {
  const PlanKpi a = Row("ล้านบาท", "", {"330.30", "346.81", "364.15", "382.36"});
  const PlanKpi b = Row("ล้านบาท", "", {"310.30", "326.82", "344.15", "362.36"});
  std::vector<PrintedFigure> printed;
  CompareDifferences({{&a, "a"}, {&b, "b"}}, printed);
  EXPECT_EQ(
      LinesOf(printed),
      (Lines{"difference 310.30 = 330.30 20 (line 9)", "difference 326.82 = 346.81 20 (line 9)",
             "difference 344.15 = 364.15 20 (line 9)", "difference 362.36 = 382.36 20 (line 9)"}));
}

TEST(PlanCompareRows, ASlipWhereOneRowHasMoreYears) {
  const PlanKpi a = Row("ล้านบาท", "", {"330.30", "346.81", "364.15", "382.36"});
  const PlanKpi b = Row("ล้านบาท", "", {"310.30", "326.82", "344.15", "362.36", "380"});
  std::vector<PrintedFigure> printed;
  CompareDifferences({{&a, "a"}, {&b, "b"}}, printed);
  EXPECT_EQ(printed.size(), 4U);
}

TEST(PlanCompareRows, NoSlipWhereRowsOnlyLookAlike) {
  const PlanKpi a = Row("ครั้ง", "", {"100", "100", "100", "100"});
  std::vector<PrintedFigure> printed;
  for (const PlanKpi& b :
       {Row("ครั้ง", "", {"80", "80", "80", "80"}),       // no slip
        Row("ครั้ง", "", {"80", "80", "80", "90"}),       // too large for one
        Row("ครั้ง", "", {"100", "100", "100", "99.9"}),  // the same rows
        Row("คน", "", {"80", "80", "80", "80.1"}),      // another unit
        Row("ครั้ง", "", {"80", "80", "80", "ดี"}), Row("ครั้ง", "", {"80", "80.1"})}) {
    CompareDifferences({{&a, "a"}, {&b, "b"}}, printed);
  }
  EXPECT_TRUE(printed.empty());
}

}  // namespace
}  // namespace radap::testing
