// Fields, functions, curves, tables, years and scales -> the words of an explanation.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/report/explain.h"
#include "tests/engine/report/reported.h"

namespace radap::testing {
namespace {

constexpr std::string_view kHead = R"(pack many version 1
  title th "ก" en "A"
  scale 0 .. 100 percent
  scale risk 1 .. 25 number th "ความเสี่ยง" en "risk"
    level low from 1 th "ยอมรับได้" en "acceptable"
    level managed from 12 th "ต้องจัดการ" en "to be managed"
constant limit 12 number th "เกณฑ์" en "limit"
)";

constexpr std::string_view kTree = R"(
rule size of question, number th "ขนาด" en "size"
  otherwise: round(max(likelihood, impact, 2) / 3, 1)
rule held of question, number th "ช่วง" en "held"
  otherwise: clamp(likelihood * 10, 1, 25)
test over of question th "เกินเกณฑ์" en "over the limit"
  otherwise: score >= limit
rule score of question, number th "ค่าความเสี่ยง" en "risk value"
  when not filled: 1
  when likelihood is missing: 1
  when impact is missing: 1
  matrix of likelihood by impact
    columns 1, 2, 3
    row 1 -> 1, 2, 3
    row 4 -> 4, 8, 12
rule progress of item, percent th "ความคืบหน้า" en "progress"
  otherwise: done
rule score of item, percent th "คะแนนหัวข้อ" en "item score"
  when progress is missing: 0
  interpolate progress
    at 60 -> 0
    at 80 -> 30
    at 100 -> 100
total th "รวม" en "Total": share of items fine among (applicable) * 100 percent
test fine of item th "ดี" en "fine"
  otherwise: score >= 30
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A"
    field done percent th "ทำแล้ว" en "done"
    field cost number in baht optional th "งบ" en "budget"
    question 1.1.1 scale risk th "ก" en "A"
      field likelihood number th "โอกาส" en "likelihood"
      field impact number th "ผลกระทบ" en "impact"
      field why text th "ทำไม" en "why"
      field who text th "ใคร" en "who"
      needs at least 1 of why, who
)";

std::string Dossier(std::string_view item, std::string_view question) {
  return R"({"format": "radap.dossier/1", "pack": "many", "organisation": {"id": "x"},
    "fiscal_year": 2567, "answers": {"1.1": {"fields": {)" +
         std::string(item) + R"(}}, "1.1.1": {"fields": {)" + std::string(question) + "}}}}";
}

class Told {
 public:
  Told(std::string_view id, std::string_view item, std::string_view question)
      : reported_(std::string(kHead) + std::string(kTree), Dossier(item, question)),
        told(explain::Explain(reported_.evaluation, reported_.gaps, reported_.program.Find(id))) {}

  std::string Text(Language language = Language::kEnglish) {
    reported_.options.language = language;
    return explain::ExplanationText(reported_.evaluation, told, reported_.options);
  }
  std::string Beside(std::size_t i) const { return told.beside.at(i).words.en; }

 private:
  Reported reported_;

 public:
  explain::Explanation told;
};

constexpr std::string_view kFilled = R"("likelihood": 4, "impact": 3, "who": "we")";

TEST(ExplainScoresTest, CurvesInsideAtAndBeyondTheirPoints) {
  EXPECT_EQ(Told("1.1", R"("done": 95)", "").told.sentence.en,
            "progress 95 % lies between 80 (gives 30) and 100 (gives 100): "
            "30 + (95 - 80) / (100 - 80) × (100 - 30), so 82.5 %");
  EXPECT_EQ(Told("1.1", R"("done": 80)", "").told.sentence.en,
            "progress 80 % is at the point 80, so 30 %");
  EXPECT_EQ(Told("1.1", R"("done": 20)", "").told.sentence.th,
            "ความคืบหน้า 20 % เลยจุดปลาย 60 จึงได้ 0 %");
  EXPECT_EQ(Told("1.1", R"("done": 95)", "").told.decision->line, "at 100 -> 100");
  EXPECT_EQ(Told("1.1", R"("done": 20)", "").told.decision->line, "at 60 -> 0");
}

TEST(ExplainScoresTest, ATableNamesItsRowAndColumn) {
  const Told told("1.1.1", "", kFilled);
  EXPECT_EQ(told.told.sentence.en, "row likelihood 4 and column impact 3 of the table, so 12");
  EXPECT_EQ(told.told.sentence.th, "แถวโอกาส 4 กับคอลัมน์ผลกระทบ 3 ของตาราง จึงได้ 12");
  EXPECT_EQ(told.told.decision->line, "row 4 -> 4, 8, 12");
}

TEST(ExplainScoresTest, BlanksThatAreMissingAreNamed) {
  const Told told("1.1.1", "", R"("impact": 3)");
  EXPECT_EQ(told.told.sentence.en,
            "not filled in: likelihood, at least 1 of these 2: why and who (0 filled in), so 1");
  EXPECT_EQ(told.told.facts.at(0).value.en, "not filled in");
  EXPECT_EQ(told.told.facts.at(1).value.en, "3");
  EXPECT_EQ(told.told.facts.at(2).value.en, "not filled in");  // `needs` names it: not optional
}

TEST(ExplainScoresTest, FunctionsAndNamedConstants) {
  const Told told("1.1.1", "", kFilled);
  ASSERT_EQ(told.told.beside.size(), 3U);
  EXPECT_EQ(told.Beside(0),
            "size = (the highest of likelihood 4, impact 3 and 2) / 3 rounded to 1 decimals = 1.3");
  EXPECT_EQ(told.Beside(1), "held = likelihood 4 × 10, but not below 1 and not above 25 = 25");
  EXPECT_EQ(told.Beside(2), "over the limit? yes: score 12 equals 12 (limit)");
}

TEST(ExplainScoresTest, UnitsAreThoseOfTheScale) {
  EXPECT_NE(Told("1.1", R"("done": 80, "cost": 1234567.5)", "")
                .Text()
                .find("30 of 100 %\n\nprogress 80 % is at the point 80, so 30 %\n\nFacts given\n"
                      "  done          80 %\n  budget        1,234,567.5 baht\n"),
            std::string::npos);
  EXPECT_NE(Told("1.1.1", "", kFilled).Text().find("12 of 25 · scale risk · level to be managed\n"),
            std::string::npos);
  EXPECT_NE(Told("1.1.1", "", kFilled).Text(Language::kThai).find("ได้ 12 จาก 25 · มาตราความเสี่ยง"),
            std::string::npos);
}

TEST(ExplainScoresTest, AShareAmongSome) {
  EXPECT_EQ(Told("total", R"("done": 80)", "").told.sentence.en,
            "1/1 of items fine among those with `applicable` × 100 = 100 %");
}

TEST(ExplainScoresTest, WhatGainsNothingIsNotCalledAGain) {
  Told told("1.1.1", R"("done": 100)", R"("impact": 3)");
  const std::string text = told.Text();
  EXPECT_EQ(text.find("+0"), std::string::npos) << text;
  EXPECT_NE(text.find("  Open points that change no total:\n  1.1.1       fill in: likelihood"),
            std::string::npos)
      << text;
}

// Targets of several years.
constexpr std::string_view kPlan = R"(pack plan version 1
  title th "ก" en "A"
  scale 0 .. 100 percent
rule score of kpi, percent th "ถึง" en "reached"
  when target is missing and judged is missing: 0
  when target is missing: 50
  when result is missing: 0
  when result >= target: 100
  otherwise: 0
rule grown of kpi, measure th "รวม" en "grown"
  otherwise: sum of known results of 2 years - target of 1 year before
test alert of kpi th "แจ้งเตือน" en "alert"
  when target is missing: no
  when result is missing: no
  otherwise: result < target * 0.9
total th "รวม" en "Total": mean of categories
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of kpis
    group 1 th "ก" en "A"
)";

constexpr std::string_view kPlanKpis = R"({"format": "radap.dossier/1", "pack": "plan",
  "organisation": {"id": "x"}, "fiscal_year": 2568, "kpis": [
  {"item": "1.1", "group": 1, "name": "N", "direction": "higher", "baseline": 4.1,
   "targets": {"2567": 4, "2568": {"relative_to": "baseline", "plus": 0.4}},
   "results": {"2567": 4, "2568": 4}},
  {"item": "1.1", "group": 1, "name": "T", "targets": {"2568": {"text": "ดี"}}},
  {"item": "1.1", "group": 1, "name": "J", "targets": {"2568": {"text": "a target in many words that is long"}},
   "judged": {"2568": true}},
  {"item": "1.1", "group": 1, "name": "Z", "targets": {"2568": null, "2569": 3}},
  {"item": "1.1", "group": 1, "name": "X", "applicable": false, "targets": {"2568": 3}}]})";

TEST(ExplainScoresTest, TargetsOfTheYear) {
  Reported reported(kPlan, kPlanKpis);
  const auto tell = [&](std::size_t kpi) {
    return explain::Explain(reported.evaluation, reported.gaps,
                            reported.evaluation.evaluator.SubjectOfKpi(kpi));
  };
  const explain::Explanation told = tell(0);
  EXPECT_EQ(told.facts.at(0).value.en, "4.5 (baseline + 0.4)");
  EXPECT_EQ(told.facts.at(1).value.en, "2567: 4, 2568: baseline + 0.4");
  EXPECT_EQ(told.sentence.en, "result 4 is below target 4.5, so 0 %");
  EXPECT_EQ(told.beside.at(0).words.en, "grown = (4 + 4) - target of 2567 4 = 4");
  EXPECT_EQ(tell(1).facts.at(0).value.en, "“ดี”");
  EXPECT_EQ(tell(1).facts.at(2).value.en, "not judged yet");
  EXPECT_EQ(tell(1).sentence.en, "no target and not judged yet, so 0 %");
  EXPECT_EQ(tell(3).facts.at(0).value.en, "no target this year");
  EXPECT_EQ(tell(4).facts.at(0).value.en, "no");
}

TEST(PlanTextTest, TargetsAndMarksOfKpis) {
  Reported reported(kPlan, kPlanKpis);
  const std::string text = reported.Score(ReportFormat::kText);
  const auto row = [&](const char* name) { return Reported::LineWith(text, name); };
  EXPECT_TRUE(row(" N ").ends_with("≥ 4.5               4      0.00")) << row(" N ");
  EXPECT_TRUE(row(" T ").ends_with("“ดี”  not judged yet      0.00")) << row(" T ");
  EXPECT_TRUE(row(" J ").ends_with("in words     judged: yes     50.00")) << row(" J ");
  EXPECT_NE(text.find("Target “a target in many words that is long”\n"), std::string::npos);
  EXPECT_TRUE(row(" Z ").ends_with("none this year               –      0.00")) << row(" Z ");
  EXPECT_TRUE(row(" X ").ends_with("not applicable               –      0.00")) << row(" X ");
  EXPECT_NE(text.find("KPIs by what holds of them\n  - alert (1): 1.1/1#1\n"), std::string::npos);
  EXPECT_EQ(text.find("success"), std::string::npos);
}

}  // namespace
}  // namespace radap::testing
