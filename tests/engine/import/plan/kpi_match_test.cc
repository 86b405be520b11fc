#include "engine/import/plan/kpi_match.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

PlanKpi Row(const std::string& name, Leading leading = Leading::kUnknown) {
  PlanKpi row;
  row.name = name;
  row.leading = leading;
  row.place.line = 5;
  return row;
}

PlanItem Item(const std::vector<std::string>& names) {
  PlanItem item;
  item.id = "1.1";
  for (const std::string& name : names) {
    item.groups.push_back({static_cast<int>(item.groups.size()) + 1, name, ""});
  }
  return item;
}

TEST(PlanKpiMatch, TwoMeasuresInOneRow) {
  PlanKpi row = Row("ประมาณการ");
  row.unit = "ร้อยละ ล้านบาท";
  row.baseline = "N/A N/A";
  row.targets = {{2567, "กลุ่มใหญ่ (40%) 120.00"}, {2568, "130"}, {2569, "ดี"}, {2570, ""}};
  Findings findings;
  std::vector<PlanKpi> rows = {row};
  SplitMeasures(rows, 2, KnownUnits(), findings);
  EXPECT_EQ(LinesOf(rows), (Lines{"-1 unknown | ประมาณการ | ร้อยละ | N/A | กลุ่มใหญ่ (40%) |  | ดี | ",
                                  "-1 unknown | ประมาณการ | ล้านบาท | N/A | 120.00 | 130 |  | "}));
  EXPECT_EQ(LinesOf(findings), Lines{"F0840 line 5"});
}

TEST(PlanKpiMatch, ARowIsKeptWholeWhereThePackHasOneKpi) {
  PlanKpi row = Row("1. กลุ่ม 2. ชุดข้อมูล");
  row.unit = "ร้อยละ ล้านบาท";
  Findings findings;
  std::vector<PlanKpi> rows = {row};
  SplitMeasures(rows, 1, KnownUnits(), findings);
  EXPECT_EQ(rows.size(), 1U);
  EXPECT_EQ(LinesOf(findings), Lines{"F0841 line 5"});
}

TEST(PlanKpiMatch, ByOrder) {
  Findings findings;
  EXPECT_EQ(MatchGroups({Row("a"), Row("b")}, Item({"x", "y"}), findings),
            (std::vector<std::optional<int>>{1, 2}));
  EXPECT_TRUE(findings.empty());
}

TEST(PlanKpiMatch, ByNameWhereLeadingAndLaggingAreSwapped) {
  Findings findings;
  const PlanItem item = Item({"แผนงานสำเร็จ (ตัวชี้วัดนำ)", "ลูกค้าพอใจ (ตัวชี้วัดตาม)"});
  EXPECT_EQ(
      MatchGroups({Row("ลูกค้าพอใจมาก", Leading::kLagging), Row("แผนงานสำเร็จดี", Leading::kLeading)},
                  item, findings),
      (std::vector<std::optional<int>>{2, 1}));
  EXPECT_EQ(LinesOf(findings), (Lines{"F0863 line 5", "F0863 line 5"}));
}

TEST(PlanKpiMatch, RowsTooFewOrTooMany) {
  Findings findings;
  EXPECT_EQ(MatchGroups({Row("ลูกค้าพอใจ"), Row("xyz"), Row("แผนงาน")}, Item({"แผนงาน", "ลูกค้าพอใจ"}),
                        findings),
            (std::vector<std::optional<int>>{2, std::nullopt, 1}));
  EXPECT_EQ(LinesOf(findings),
            (Lines{"F0865 line 5", "F0863 line 5", "F0864 line 5", "F0863 line 5"}));
  EXPECT_TRUE(MatchGroups({}, Item({"a"}), findings).empty());
  EXPECT_EQ(MatchGroups({Row("a")}, Item({}), findings),
            std::vector<std::optional<int>>{std::nullopt});
}

}  // namespace
}  // namespace radap::testing
