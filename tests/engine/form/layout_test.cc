#include "engine/form/layout.h"

#include <gtest/gtest.h>

#include "engine/form/layout_years.h"
#include "tests/engine/form/form_parts.h"

namespace radap::form {
namespace {

std::string KeysOf(const FormLayout& layout) {
  std::string keys;
  for (const FormSheet& sheet : layout.sheets) keys += (keys.empty() ? "" : " ") + sheet.key;
  return keys;
}

const FormSheet& SheetOf(const FormLayout& layout, const std::string& key) {
  std::size_t i = 0;
  while (layout.sheets[i].key != key) ++i;
  return layout.sheets[i];
}

// "targets/2567 results/-1": the year, or the years from the fiscal year.
std::string YearsIn(const FormSheet& sheet) {
  std::string years;
  for (const FormColumn& column : sheet.columns) {
    if (!column.year) continue;
    years += (years.empty() ? "" : " ") + column.key +
             std::to_string(column.year->year.value_or(column.year->from_fiscal));
  }
  return years;
}

TEST(LayoutTest, SheetsOfThePacks) {
  EXPECT_EQ(KeysOf(LayOut(ProgramOf("pmqa4-2568"), {})),
            "organisation category/1 category/2 category/3 category/4 category/5 category/6 kpis "
            "claimed");
  EXPECT_EQ(KeysOf(LayOut(ProgramOf("seam-scm-2566"), {})),
            "organisation category/1 category/2 ratings claimed");
  EXPECT_EQ(KeysOf(LayOut(ProgramOf("iam-plan-2567"), {})),
            "organisation category/1 category/2 category/3 kpis claimed");
}

TEST(LayoutTest, YearsOfThePacks) {
  const auto years = [](const char* pack, const Leaves& leaves) {
    return YearsIn(SheetOf(LayOut(ProgramOf(pack), leaves), "kpis"));
  };
  EXPECT_EQ(years("pmqa4-2568", {}), "results/-2 results/-1 results/0");
  EXPECT_EQ(years("pmqa4-2568", {{"/fiscal_year", Exact(2567)}}),
            "results/2565 results/2566 results/2567");
  EXPECT_EQ(
      years("pmqa4-2568", {{"/fiscal_year", Exact(2567)}, {"/kpis/0/results/2570", Exact(1)}}),
      "results/2565 results/2566 results/2567 results/2570");
  EXPECT_EQ(years("fund-digital-2561", {}), "targets/2560 targets/2561 results/2561 judged/2561");
}

TEST(LayoutTest, RowsOfAnIssueAreAsManyAsItsEvidence) {
  const auto rows = [](const Leaves& leaves, const std::string& key) {
    int count = 0;
    const FormLayout layout = LayOut(ProgramOf("pmqa4-2568"), leaves);
    for (const FormRow& row : SheetOf(layout, "category/1").rows) count += row.key == key ? 1 : 0;
    return count;
  };
  EXPECT_EQ(rows({}, "/answers/1.1.1/issues/1"), 1);
  EXPECT_EQ(rows({}, "/answers/1.1.1/issues/3"), 2);  // starred
  EXPECT_EQ(rows({{"/answers/1.1.1/issues/1/evidence/2/file", std::string("c")},
                  {"/answers/1.1.1/issues/1/evidence/1/file", std::string("b")},
                  {"/answers/1.1.1/issues/1/evidence/0/url", std::string("a")}},
                 "/answers/1.1.1/issues/1"),
            3);
}

TEST(LayoutTest, KpiRowsOfAnEmptyForm) {
  const FormLayout plan = LayOut(ProgramOf("iam-plan-2567"), {});
  const std::vector<FormRow>& rows = SheetOf(plan, "kpis").rows;
  EXPECT_EQ(rows.size(), 79U + 20U);  // a row each, and some to spare
  EXPECT_EQ(rows[1].item, "1.1.1.1");
  EXPECT_EQ(rows[1].group, "2");
  const FormLayout award = LayOut(ProgramOf("pmqa4-2568"), {});
  EXPECT_EQ(SheetOf(award, "kpis").rows.size(), 30U + 20U);
  EXPECT_EQ(SheetOf(award, "kpis").rows[5].item, "7.2");
  EXPECT_EQ(SheetOf(award, "kpis").rows[5].group, "");
}

TEST(LayoutTest, PathsOfCells) {
  EXPECT_EQ(PathOfCell("/answers/1.1.1/issues/3", "answer", 0, {}), "/answers/1.1.1/issues/3");
  EXPECT_EQ(PathOfCell("/answers/1.1.1/issues/3", "file", 1, {}),
            "/answers/1.1.1/issues/3/evidence/1/file");
  EXPECT_EQ(PathOfCell("/kpis/0", "targets/", 0, 2567), "/kpis/0/targets/2567");
  EXPECT_EQ(PathOfCell("/ratings/1.1", "/", 0, 2567), "/ratings/1.1/2567");
  EXPECT_EQ(PathOfCell("/kpis/0", "targets/", 0, {}), "");
  EXPECT_EQ(PathOfCell("", "name", 0, {}), "");
  EXPECT_EQ(PathOfCell("/kpis/0", "", 0, {}), "");
}

}  // namespace
}  // namespace radap::form
