// Cells of a KPI row: text -> amount, text or relative target, with its finding.
#include "engine/import/plan/kpi_values.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

struct Read {
  Kpi kpi;
  std::vector<PrintedFigure> printed;
  Findings findings;
};

Read ReadRow(PlanKpi row) {
  row.place.line = 7;
  for (const auto& [year, cell] : row.targets) row.places[year] = row.place;
  Read read;
  read.kpi = ReadKpi(row, {"/kpis/0", "1.1 KPI 1"}, read.printed, read.findings);
  return read;
}

PlanKpi Row(const std::string& unit, const std::string& target) {
  PlanKpi row;
  row.name = "1. งาน";
  row.unit = unit;
  row.baseline = "-";
  row.targets[2567] = target;
  return row;
}

// "5", "none", "text ดี", "baseline + 0.1 text ..", and the codes of the findings.
std::string TargetText(const std::string& unit, const std::string& cell) {
  const Read read = ReadRow(Row(unit, cell));
  const YearTarget& target = read.kpi.targets.at(2567);
  std::string text = target.amount ? target.amount->ToPlain(10) : target.text.empty() ? "none" : "";
  if (!target.text.empty()) text += "text " + target.text;
  if (target.to_baseline) {
    text +=
        ", baseline + " + target.plus.ToPlain(10) + " + " + target.plus_percent.ToPlain(10) + "%";
  }
  for (const Finding& finding : read.findings)
    text += " " + std::string(radap::TextOf(finding.code));
  return text;
}

struct Case {
  const char* unit;
  const char* cell;
  const char* text;
};

TEST(PlanKpiValues, Targets) {
  for (const Case& one : {
           Case{"ล้านบาท", "1,839.00", "1839"},
           Case{"ครั้ง", "๓", "3"},
           Case{"ครั้ง", "0", "0"},
           Case{"ครั้ง", "-", "none"},
           Case{"ครั้ง", "", "none F0852"},
           Case{"ครั้ง", "N/A", "none F0847"},
           Case{"ร้อยละ", "15%", "15 F0842"},
           Case{"%", "ร้อยละ 80", "80 F0842"},
           Case{"ล้านบาท", "15%", "text 15% F0843"},
           Case{"จำนวนครั้ง", "2 ครั้ง", "2 F0842"},
           Case{"ระดับ", "ดีมาก", "text ดีมาก"},
           Case{"คะแนน", "4.59 (4.5+2%)", "4.59 F0844"},
           Case{"คะแนน", "4.59 (4.5 + 2 %)", "4.59 F0844"},
           Case{"คะแนน", "5 (เต็ม)", "5 F0846"},
           Case{"คะแนน", "5 ล้านขึ้นไป (43%)", "text 5 ล้านขึ้นไป (43%)"},
           Case{"ระดับ", "Baseline", "text Baseline"},
           Case{"ระดับ", "Baseline + 0.1", "text Baseline + 0.1, baseline + 0.1 + 0% F0845"},
           Case{"ระดับ", "ค่าฐาน-2%", "text ค่าฐาน-2%, baseline + 0 + -2% F0845"},
           Case{"ระดับ", "Baseline + มาก", "text Baseline + มาก"},
           Case{"ระดับ", "Baseline +", "text Baseline +"},
           Case{"ระดับ", "()", "text ()"},
           Case{"ระดับ", "(", "text ("},
           Case{"", "3", "3 F0853"},
       }) {
    EXPECT_EQ(TargetText(one.unit, one.cell), one.text) << one.cell;
  }
}

TEST(PlanKpiValues, AnIncreaseIsAPrintedFigureAndANote) {
  const Read read = ReadRow(Row("คะแนน", "4.59 (4.5+2%)"));
  EXPECT_EQ(LinesOf(read.printed), std::vector<std::string>{"increased 4.59 = 4.5 2 (line 7)"});
  EXPECT_EQ(read.printed[0].of, "1.1 KPI 1 target 2567");
  EXPECT_EQ(read.kpi.note, "2567: 4.59 (4.5+2%)");
  EXPECT_EQ(read.kpi.name, "งาน");
}

TEST(PlanKpiValues, Baselines) {
  const auto baseline = [](const std::string& cell) {
    PlanKpi row = Row("คะแนน", "1");
    row.baseline = cell;
    const Read read = ReadRow(row);
    std::string text = read.kpi.baseline ? read.kpi.baseline->ToPlain(10) : "none";
    if (!read.kpi.note.empty()) text += ", " + read.kpi.note;
    for (const Finding& finding : read.findings)
      text += " " + std::string(radap::TextOf(finding.code));
    return text;
  };
  EXPECT_EQ(baseline("95.08"), "95.08");
  EXPECT_EQ(baseline("0"), "0");
  EXPECT_EQ(baseline("-"), "none");
  EXPECT_EQ(baseline(""), "none");
  EXPECT_EQ(baseline("- -"), "none");
  EXPECT_EQ(baseline("N/A"), "none F0847");
  EXPECT_EQ(baseline("95.08 (ลดลง)"), "95.08, ค่าฐาน: ลดลง F0846");
  EXPECT_EQ(baseline("มาตรฐาน"), "none, ค่าฐานเป็นข้อความ: มาตรฐาน F0849");
}

TEST(PlanKpiValues, ATargetThatNamesTheYearOfTheBaselineAsksForItsResult) {
  PlanKpi row = Row("คะแนน", "ไม่น้อยกว่าปี 2566");
  row.baseline = "91.2";
  row.baseline_year = 2566;
  const Read read = ReadRow(row);
  EXPECT_EQ(read.kpi.results.at(2566), *Exact::Parse("91.2"));
  EXPECT_EQ(LinesOf(read.findings), std::vector<std::string>{"F0851 line 7"});
  row.baseline_year = 2565;
  EXPECT_TRUE(ReadRow(row).kpi.results.empty());
}

TEST(PlanKpiValues, DirectionsAreReadAndNeverGuessed) {
  PlanKpi row = Row("คะแนน", "1");
  EXPECT_FALSE(ReadRow(row).kpi.direction);
  row.direction = "ค่ามากดี";
  EXPECT_EQ(ReadRow(row).kpi.direction, Direction::kHigher);
  row.direction = "Lower is better";
  EXPECT_EQ(ReadRow(row).kpi.direction, Direction::kLower);
  row.direction = "ไม่มากไม่น้อย";
  EXPECT_EQ(LinesOf(ReadRow(row).findings), std::vector<std::string>{"F0850 line 7"});
}

}  // namespace
}  // namespace radap::testing
