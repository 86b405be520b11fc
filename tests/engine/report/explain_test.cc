// Rules and facts -> the words of an explanation. Packs here are not of PMQA: nothing may hang on it.
#include "engine/report/explain.h"

#include <gtest/gtest.h>

#include <memory>

#include <string>
#include <string_view>

#include "tests/engine/report/reported.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

// One KPI 1.1/1#1 with these facts, explained.
explain::Explanation OfKpi(std::string_view rules, std::string_view facts) {
  static std::vector<std::unique_ptr<Reported>> kept;  // explanations point into their packs
  const std::string dossier =
      R"({"format": "radap.dossier/1", "pack": "small", "organisation": {"id": "x"},
          "fiscal_year": 2567, "kpis": [{"item": "1.1", "group": 1, "name": "K", )" +
      std::string(facts) + "}]}";
  kept.push_back(std::make_unique<Reported>(KpiPack(rules), dossier));
  Reported& reported = *kept.back();
  return explain::Explain(reported.evaluation, reported.gaps,
                          reported.evaluation.evaluator.SubjectOfKpi(0));
}

std::string Steps(const explain::Explanation& told) {
  std::string steps;
  for (const explain::Step& step : told.steps) steps += step.words.en + "\n";
  return steps;
}

struct Said {
  const char* name;
  const char* rules;
  const char* facts;
  const char* th;
  const char* en;
};

const Said kSaid[] = {
    {"missing", "rule score of kpi, points\n  when result is missing: 0\n  otherwise: 5\n",
     R"("target": 3)", "ไม่มีผล จึงได้ 0 (ถ้าไม่มีข้อนี้จะได้ 5)",
     "no result, so 0 (without this it would be 5)"},
    {"otherwise_constant",
     "rule score of kpi, points\n  when result is missing: 0\n  otherwise: 5\n",
     R"("results": {"2567": 1})", "ไม่เข้าเงื่อนไขอื่น จึงได้ 5", "no other condition holds, so 5"},
    {"equal_to_a_constant",
     "rule score of kpi, points\n  when target is missing: 0\n  when target = 0: 7\n  otherwise: "
     "7\n",
     R"("target": 0)", "เป้าหมายเป็น 0 จึงได้ 7", "target is 0, so 7"},
    {"above_by_little",
     "rule score of kpi, points\n  when target is missing: 0\n  when target > 9.5: 1\n  otherwise: "
     "1\n",
     R"("target": 9.500001)", "เป้าหมาย 9.500001 สูงกว่า 9.5 จึงได้ 1",
     "target 9.500001 is above 9.5, so 1"},
    {"and_tells_both",
     "rule score of kpi, points\n  when target is missing: 0\n  when direction is missing: 0\n  "
     "when target = 0 and direction is lower: 1\n  otherwise: 1\n",
     R"("target": 0, "direction": "lower")", "เป้าหมายเป็น 0 และค่าน้อยดี จึงได้ 1",
     "target is 0 and lower is better, so 1"},
    {"or_tells_the_one_that_holds",
     "rule score of kpi, points\n  when target is missing: 0\n  when direction is missing: 0\n  "
     "when target = 0 or direction is lower: 1\n  otherwise: 1\n",
     R"("target": 5, "direction": "lower")", "ค่าน้อยดี จึงได้ 1", "lower is better, so 1"},
    {"a_word_in_a_note",
     "rule score of kpi, points\n  when note contains \"N/A\": 0\n  "
     "otherwise: 0\n",
     R"("note": "N/A in 2567")", "หมายเหตุมีคำว่า “N/A” จึงได้ 0", "note contains `N/A`, so 0"},
    {"formula_with_brackets",
     "rule score of kpi, points\n  when result is missing: 0\n  when target is missing: 0\n"
     "  otherwise: (2 - result / target) * 100 points\n",
     R"("results": {"2567": 1}, "target": 4)", "(2 - ผล 1 / เป้าหมาย 4) × 100 = 175",
     "(2 - result 1 / target 4) × 100 = 175"},
    {"a_formula_under_a_condition",
     "rule score of kpi, points\n  when result is known and target is known: 10 points * 3\n"
     "  otherwise: 0\n",
     R"("results": {"2567": 1}, "target": 1)", "มีผล และมีเป้าหมาย จึงได้ 10 × 3 = 30",
     "result is given and target is given, so 10 × 3 = 30"},
};

class SentenceTest : public ::testing::TestWithParam<Said> {};

TEST_P(SentenceTest, Says) {
  const explain::Explanation told = OfKpi(GetParam().rules, GetParam().facts);
  EXPECT_EQ(told.sentence.th, GetParam().th);
  EXPECT_EQ(told.sentence.en, GetParam().en);
}

INSTANTIATE_TEST_SUITE_P(Rules, SentenceTest, ::testing::ValuesIn(kSaid),
                         [](const auto& each) { return std::string(each.param.name); });

// A value just under an edge is never shown as the edge.
constexpr std::string_view kBands = R"(
rule reached of kpi, percent th "บรรลุ" en "reached"
  when target = 0: 0 percent
  otherwise: result / target * 100 percent
rule score of kpi, points
  when reached is missing: 0
  bands of reached
    below 100 -> 200
    100 to below 105 -> 300
    105 and above -> 400
)";

TEST(ExplainTest, BandsShowWhyOnEverySideOfAnEdge) {
  EXPECT_EQ(OfKpi(kBands, R"("target": 300000, "results": {"2567": 299999})").sentence.en,
            "reached 99.9997 % is in the band `below 100`, so 200");
  EXPECT_EQ(OfKpi(kBands, R"("target": 100, "results": {"2567": 105})").sentence.en,
            "reached 105 % is in the band `105 and above`, so 400");
  EXPECT_EQ(OfKpi(kBands, R"("target": 100, "results": {"2567": 104.999999})").sentence.th,
            "บรรลุ 104.999999 % อยู่ในช่วง 100 ถึงต่ำกว่า 105 จึงได้ 300");
}

constexpr std::string_view kHistory = R"(
rule history of kpi, measure th "ค่าเฉลี่ย" en "history"
  otherwise: mean of known results of 3 years before
test harder of kpi th "ยากขึ้น" en "harder"
  when history is missing: yes
  when direction is missing: target >= history
  when direction is lower: target <= history
  otherwise: target >= history
rule score of kpi, points
  when result is missing: 0
  when target is missing: 0
  when not harder: 100
  bands of result
    below 5 -> 200
    5 and above -> 400
)";

TEST(ExplainTest, NotATestTellsWhatTheTestFound) {
  const explain::Explanation told =
      OfKpi(kHistory, R"("target": 4, "results": {"2564": 5, "2566": 6, "2567": 7})");
  EXPECT_EQ(
      told.sentence.en,
      "target 4 is below the mean 5.5 of 5 and 6, so 100 although result is 7 (the bands alone "
      "would give 400)");
  EXPECT_EQ(Steps(told),
            "history = mean of 5 (2564) and 6 (2566) = 5.5\n"
            "harder? no: target 4 is below the mean 5.5 of 5 and 6\n"
            "score = 100, because target 4 is below the mean 5.5 of 5 and 6\n");
  ASSERT_TRUE(told.decision);
  EXPECT_EQ(told.decision->line, "when not harder: 100");
}

TEST(ExplainTest, AMeanOfOneYearIsNoList) {
  const explain::Explanation told =
      OfKpi(kHistory, R"("target": 4, "results": {"2566": 6, "2567": 3})");
  EXPECT_EQ(
      told.sentence.en,
      "target 4 is below history 6, so 100 although result is 3 (the bands alone would give 200)");
}

TEST(ExplainTest, WithoutHistoryTheTestHoldsAndSaysSo) {
  const explain::Explanation told = OfKpi(kHistory, R"("target": 4, "results": {"2567": 7})");
  EXPECT_EQ(told.steps.at(1).words.en, "harder? yes: no history");
  EXPECT_EQ(told.steps.at(0).words.en, "history: no value (data is missing)");
  EXPECT_EQ(told.sentence.en, "result 7 is in the band `5 and above`, so 400");
}

TEST(ExplainTest, TheTwoMeansOfACloseComparisonAreShownApart) {
  const explain::Explanation told = OfKpi(
      kHistory, R"("target": 3.3333, "results": {"2564": 3, "2565": 3, "2566": 4, "2567": 7})");
  EXPECT_TRUE(told.sentence.en.starts_with("target 3.3333 is below the mean 3.33333 of 3, 3 and 4"))
      << told.sentence.en;
}

TEST(ExplainTest, ARuleWithoutAValueCountsAsZero) {
  const explain::Explanation told = OfKpi(
      "rule ratio of kpi, number\n  otherwise: result / target\n"
      "rule score of kpi, points\n  when result is missing: 0\n  when target is missing: 0\n"
      "  otherwise: ratio * 1 points\n",
      R"("target": 0, "results": {"2567": 7})");
  EXPECT_EQ(told.sentence.en, "the rule gave no value (division by zero), so it counts as 0");
}

// Levels, weights, ratings.
const std::string kLadder =
    "pack ladder version 1\n"
    "  title th \"ก\" en \"A\"\n"
    "  scale 0 .. 500 points\n"
    "  levels\n"
    "    level basic from 300 points th \"พื้นฐาน\" en \"Basic\"\n"
    "    level middle from 350 points th \"กลาง\" en \"Middle\"\n"
    "    level advance from 400 points th \"ก้าวหน้า\" en \"Advance\"\n"
    "    level top from 500 points th \"สูง\" en \"Top\"\n"
    "test met of question th \"ผ่าน\" en \"met\"\n"
    "  otherwise: answered\n"
    "rule score of question, points\n"
    "  otherwise: 0\n"
    "rule score of item, points th \"คะแนน\" en \"points\"\n"
    "  ladder of questions met\n"
    "    step basic -> 300 points\n"
    "    step middle -> 50 points\n"
    "    step advance -> 50 points\n"
    "    step top -> 100 points\n"
    "total th \"ก\" en \"A\": mean of categories\n"
    "category 1 th \"ก\" en \"A\": weighted mean of items\n"
    "  item 1.1 weight 25 % th \"ก\" en \"A\"\n"
    "    question 1.1.1 level basic th \"ก\" en \"A\"\n"
    "    question 1.1.2 level advance th \"ก\" en \"A\"\n"
    "    question 1.1.3 level advance, top th \"ก\" en \"A\"\n"
    "  item 1.2 weight 75 % th \"ก\" en \"A\": 500 points * share of questions met\n"
    "    question 1.2.1 th \"ก\" en \"A\"\n";

constexpr std::string_view kLadderDossier =
    R"({"format": "radap.dossier/1", "pack": "ladder", "organisation": {"id": "x"}, "fiscal_year": 2567,
        "answers": {"1.1.1": {}, "1.1.2": {}, "1.2.1": {}}})";

std::string SentenceOf(Reported& reported, std::string_view id) {
  const int subject = reported.program.Find(id);
  return explain::Explain(reported.evaluation, reported.gaps, subject).sentence.en;
}

TEST(ExplainTest, LaddersWeightsAndShares) {
  Reported reported(kLadder, kLadderDossier);
  EXPECT_EQ(SentenceOf(reported, "1.1"),
            "Basic: 1 of 1 met, 300; Middle: nothing asked, 50; Advance: 1 of 2 met, 25; Top: not "
            "counted, the step before is not complete, so 375");
  EXPECT_EQ(SentenceOf(reported, "1"), "0.25 × 375 + 0.75 × 500 = 468.75");
  EXPECT_EQ(SentenceOf(reported, "1.2"), "500 × 1/1 of questions met = 500");
  EXPECT_EQ(SentenceOf(reported, "total"), "mean of 468.75 = 468.75");
}

// No id, format or language of the samples may end in a crash or in silence.
TEST(ExplainTest, EveryIdOfEverySampleIsExplained) {
  struct Sample {
    const char* name;
    const char* pack;
    int least;
  };
  constexpr Sample kSamples[] = {{"mof-ops-2567", "pmqa4-2568", 150},
                                 {"partial-province-2567", "pmqa4-2568", 150},
                                 {"broken-twenty-mistakes", "pmqa4-2568", 150},
                                 {"community-tourism-2564", "pmqa4-2565", 150},
                                 {"seam-scm-2564", "seam-scm-2566", 30},
                                 {"iam-plan-invented-2568", "iam-plan-2567", 200},
                                 {"fund-digital-invented-2561", "fund-digital-2561", 20}};
  for (const Sample& sample : kSamples) {
    Reported reported = Reported::OfSample(sample.name, sample.pack);
    const Evaluator& evaluator = reported.evaluation.evaluator;
    const auto subjects =
        static_cast<Subject>(reported.program.elements.size() + evaluator.facts().kpis.size());
    ASSERT_GT(subjects, sample.least);
    for (Subject subject = 0; subject < subjects; ++subject) {
      const std::string id = explain::IdOf(evaluator, subject);
      for (const ReportFormat format :
           {ReportFormat::kText, ReportFormat::kJson, ReportFormat::kCsv}) {
        const auto text =
            RenderExplanation(reported.evaluation, reported.gaps, id, format, reported.options);
        ASSERT_TRUE(text) << id;
        EXPECT_EQ(text->find("{0}"), std::string::npos) << *text;
      }
      const explain::Explanation told =
          explain::Explain(reported.evaluation, reported.gaps, subject);
      EXPECT_FALSE(told.sentence.th.empty() || told.sentence.en.empty()) << id;
      EXPECT_EQ(told.sentence.th.find("  "), std::string::npos) << told.sentence.th;
      EXPECT_EQ(told.sentence.en.find("  "), std::string::npos) << told.sentence.en;
    }
  }
}

TEST(ExplainTest, UnknownIdsHaveNoExplanation) {
  Reported reported(kLadder, kLadderDossier);
  for (const std::string_view id : {"", "9", "1.1.1/1", "1.1/1#1", "TOTAL"}) {
    EXPECT_FALSE(RenderExplanation(reported.evaluation, reported.gaps, id, ReportFormat::kText,
                                   reported.options))
        << id;
  }
}

}  // namespace
}  // namespace radap::testing
