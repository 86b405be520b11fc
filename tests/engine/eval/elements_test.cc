// Scores of elements: shares, gated ladders, weighted means, conditions on members, rules without a value.
#include <string>

#include <gtest/gtest.h>

#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kHead =
    "pack small version 1\n"
    "  title th \"เล็ก\" en \"Small\"\n"
    "  scale 0 .. 500 points\n"
    "  levels\n"
    "    level basic from 300 points th \"พื้นฐาน\" en \"Basic\"\n"
    "    level advance from 400 points th \"ก้าวหน้า\" en \"Advance\"\n"
    "test met of issue\n"
    "  otherwise: claimed\n";

constexpr const char* kTail =
    "total th \"รวม\" en \"Total\": mean of categories\n"
    "category 1 th \"หมวด\" en \"Category\": mean of items\n";

// Claims the given issues of question 1.1.1.
std::string DossierClaiming(const std::string& issues) {
  std::string json =
      R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"x"},"fiscal_year":2567,"answers":{"1.1.1":{"issues":{)";
  for (const char issue : issues) {
    if (json.back() != '{') json += ',';
    json += std::string("\"") + issue + R"(":{"claimed":true})";
  }
  return json + "}}}}";
}

std::string ScoreOf(const std::string& pack, const std::string& json, std::string_view id) {
  const Program program = CompileOrStop(pack);
  const Dossier dossier = ReadOrStop(json);
  const Evaluation evaluation = Evaluate(program, dossier);
  for (const ScoreLine& line : evaluation.scores) {
    if (line.id == id) return line.value.ToFraction();
  }
  return "no such id";
}

std::string LadderPack() {
  return std::string(kHead) +
         "rule score of question, points\n"
         "  ladder of issues met\n"
         "    step basic -> 300\n"
         "    step advance -> 200\n" +
         kTail +
         "  item 1.1 th \"หัวข้อ\" en \"Item\": mean of questions\n"
         "    question 1.1.1 th \"คำถาม\" en \"Question\"\n"
         "      issue 1 level basic th \"ก\" en \"a\"\n"
         "      issue 2 level basic th \"ข\" en \"b\"\n"
         "      issue 3 level advance th \"ค\" en \"c\"\n"
         "      issue 4 level basic, advance th \"ง\" en \"d\"\n";
}

TEST(Ladder, NothingMet) { EXPECT_EQ(ScoreOf(LadderPack(), DossierClaiming(""), "1.1.1"), "0"); }
TEST(Ladder, ShareOfTheFirstStep) {
  EXPECT_EQ(ScoreOf(LadderPack(), DossierClaiming("1"), "1.1.1"), "100");
}
TEST(Ladder, SecondStepWaitsForTheFirst) {
  EXPECT_EQ(ScoreOf(LadderPack(), DossierClaiming("134"), "1.1.1"), "200");
}
TEST(Ladder, MemberOfTwoLevelsCountsAtEach) {
  EXPECT_EQ(ScoreOf(LadderPack(), DossierClaiming("124"), "1.1.1"), "400");
}
TEST(Ladder, Complete) {
  EXPECT_EQ(ScoreOf(LadderPack(), DossierClaiming("1234"), "1.1.1"), "500");
}

std::string QuestionPack(const std::string& rule, const std::string& issues) {
  return std::string(kHead) + rule + kTail +
         "  item 1.1 th \"หัวข้อ\" en \"Item\": mean of questions\n" +
         "    question 1.1.1 th \"คำถาม\" en \"Question\"\n" + issues;
}

constexpr const char* kThreeIssues =
    "      issue 1 starred th \"ก\" en \"a\"\n"
    "      issue 2 th \"ข\" en \"b\"\n"
    "      issue 3 th \"ค\" en \"c\"\n";

TEST(Share, IsExact) {
  const std::string rule =
      "rule score of question, points\n  otherwise: share of issues met * 500 points\n";
  EXPECT_EQ(ScoreOf(QuestionPack(rule, kThreeIssues), DossierClaiming("1"), "1.1.1"), "500/3");
}

TEST(Share, WhereChoosesAmongAllMembers) {
  const std::string rule =
      "rule score of question, points\n  otherwise: share of issues met where (not starred) * 300 "
      "points\n";
  EXPECT_EQ(ScoreOf(QuestionPack(rule, kThreeIssues), DossierClaiming("12"), "1.1.1"), "100");
}

TEST(Count, AtLeastSoMany) {
  const std::string rule =
      "rule score of question, points\n  when count of issues met >= 2: 500\n  otherwise: 0\n";
  EXPECT_EQ(ScoreOf(QuestionPack(rule, kThreeIssues), DossierClaiming("12"), "1.1.1"), "500");
  EXPECT_EQ(ScoreOf(QuestionPack(rule, kThreeIssues), DossierClaiming("3"), "1.1.1"), "0");
}

TEST(WeightedMean, UsesExactWeights) {
  const std::string pack =
      std::string(kHead) +
      "rule score of question, points\n  otherwise: share of issues met * 500 points\n"
      "total th \"รวม\" en \"Total\": mean of categories\n"
      "category 1 th \"หมวด\" en \"Category\": weighted mean of items\n"
      "  item 1.1 weight 0.1 th \"หัวข้อ\" en \"Item\": mean of questions\n"
      "    question 1.1.1 th \"คำถาม\" en \"Question\"\n"
      "      issue 1 th \"ก\" en \"a\"\n"
      "  item 1.2 weight 90 % th \"หัวข้อ\" en \"Item\": mean of questions\n"
      "    question 1.2.1 th \"คำถาม\" en \"Question\"\n"
      "      issue 1 th \"ก\" en \"a\"\n";
  EXPECT_EQ(ScoreOf(pack, DossierClaiming("1"), "1"), "50");
}

TEST(NoValue, CountsAsZeroAndIsReported) {
  const Program program =
      CompileOrStop(KpiPack("rule score of kpi, points\n"
                            "  when result is missing: 0\n  when target is missing: 0\n  "
                            "otherwise: result / target * 100 points\n"));
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"x"},"fiscal_year":2567,)"
      R"("kpis":[{"item":"1.1","group":1,"direction":"higher","target":0,"results":{"2567":1}}]})");
  const Evaluation evaluation = Evaluate(program, dossier);
  EXPECT_EQ(evaluation.scores[0].value, Exact(0));
  EXPECT_EQ(Dump(evaluation.findings), "F0501 error /kpis/0\n");
}

TEST(Levels, BelongToTheScoreThatReachesThem) {
  const Program program = CompileOrStop(LadderPack());
  EXPECT_EQ(LevelOf(program.scales.front(), Exact::Ratio(29999, 100)), -1);
  EXPECT_EQ(LevelOf(program.scales.front(), 300), 0);
  EXPECT_EQ(LevelOf(program.scales.front(), Exact::Ratio(39999999, 100000)), 0);
  EXPECT_EQ(LevelOf(program.scales.front(), 400), 1);
}

}  // namespace
}  // namespace radap::testing
