// Hand-computed cases for the reference evaluator: every edge of a KPI in both directions, which
// KPIs count, evidence, and the printed totals of the real dossier.
// Expected scores are worked out by hand or printed in the form, never copied from an evaluator.
#include "tests/reference/evaluate.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/reference/form_facts.h"
#include "tests/reference/plain_dossier.h"

namespace radap::reference {
namespace {

using Text = std::optional<std::string>;

constexpr int kFiscalYear = 2567;

Kpi MakeKpi(const std::string& item, int group, const Text& direction, const Text& target,
            const std::vector<Text>& results) {
  Kpi kpi;
  kpi.item = item;
  kpi.group = group;
  kpi.direction = direction;
  kpi.target = target;
  int year = kFiscalYear - 2;
  for (const Text& result : results) kpi.results[year++] = result;
  return kpi;
}

// A KPI of 500 points in that group.
Kpi GoodKpi(const std::string& item, int group) {
  return MakeKpi(item, group, "higher", "10", {"10", "10", "11"});
}

PlainDossier WithKpis(const std::vector<Kpi>& kpis) {
  PlainDossier dossier;
  dossier.fiscal_year = kFiscalYear;
  dossier.kpis = kpis;
  return dossier;
}

struct KpiCase {
  std::string name;
  Text direction;
  Text target;
  std::vector<Text> results;  // of 2565, 2566, 2567
  std::string points;
};

void ExpectPoints(const std::vector<KpiCase>& cases) {
  for (const KpiCase& row : cases) {
    const Kpi kpi = MakeKpi("7.2", 1, row.direction, row.target, row.results);
    EXPECT_EQ(Scores(WithKpis({kpi})).at("7.2/1#1"), row.points) << row.name;
  }
}

// All issues claimed, every starred one with a file.
PlainDossier PerfectAnswers() {
  PlainDossier dossier;
  dossier.fiscal_year = kFiscalYear;
  for (const CategoryFacts& category : AnswerCategories()) {
    for (const ItemFacts& item : category.items) {
      for (const QuestionFacts& question : item.questions) {
        for (int number = 1; number <= question.issues; ++number) {
          Issue& issue = dossier.answers[question.id].issues[number];
          issue.claimed = true;
          if (question.starred.count(number) > 0) issue.evidence = {{true, false}};
        }
      }
    }
  }
  return dossier;
}

struct RealKpi {
  const char* item;
  int group;
  const char* direction;
  const char* target;
  const char* result_2565;
  const char* result_2566;
  const char* result_2567;
};

// The printed KPI tables of the form, category 7.
constexpr RealKpi kRealKpis[] = {
    {"7.1", 1, "lower", "0.1", "0.1", "0.1", "0.05"},
    {"7.1", 1, "higher", "826", "826", "826", "826"},
    {"7.1", 2, "higher", "95.8", "96.2", "95", "97.4"},
    {"7.1", 2, "higher", "98.8", "97.89", "99.59", "100"},
    {"7.1", 3, "higher", "89.0", "80.0", "97.6", "100.0"},
    {"7.2", 1, "higher", "82.5", "84.72", "80.2", "83.27"},
    {"7.2", 2, "higher", "8500.0", "6901.0", "9898.0", "12375.0"},
    {"7.2", 3, "higher", "93.1", "93.0", "93.02", "93.41"},
    {"7.2", 4, "higher", "3", "1", "3", "4"},
    {"7.2", 4, "higher", "100", "100", "100", "100"},
    {"7.3", 1, "higher", "1", "1", "1", "3"},
    {"7.3", 2, "higher", "20", "13", "21", "39"},
    {"7.3", 3, "higher", "14", "6", "14", "16"},
    {"7.3", 3, "higher", "238", "234", "241", "247"},
    {"7.3", 4, "higher", "3", "3", "3", "4"},
    {"7.4", 1, "higher", "2", "1", "2", "3"},
    {"7.4", 2, "higher", "2", "1", "2", "3"},
    {"7.4", 3, "higher", "9", "9", "10", "10"},
    {"7.4", 4, "higher", "80.0", "0", "70", "95"},
    {"7.4", 4, "higher", "95.0", "91.24", "94.97", "89.68"},
    {"7.5", 1, "higher", "100", "100", "100", "100"},
    {"7.5", 1, "higher", "37.5", "25.0", "50.0", "75.0"},
    {"7.5", 2, "higher", "100", "100", "100", "100"},
    {"7.5", 3, "higher", "6", "4", "6", "8"},
    {"7.5", 3, "lower", "9.0", "0", "19.77", "0.5"},
    {"7.6", 1, "higher", "2", "2", "2", "4"},
    {"7.6", 2, "lower", "0.1", "0.1", "0.1", "0.03"},
    {"7.6", 3, "higher", "59.57", "66.88", "52.25", "47.76"},
    {"7.6", 4, "higher", "100", "100", "100", "100"},
    {"7.6", 4, "higher", "74.39", "48.78", "100.0", "100.0"},
};

PlainDossier RealDossier() {
  PlainDossier dossier = PerfectAnswers();
  dossier.kind = "policy";
  for (const RealKpi& kpi : kRealKpis) {
    dossier.kpis.push_back(MakeKpi(kpi.item, kpi.group, kpi.direction, kpi.target,
                                   {kpi.result_2565, kpi.result_2566, kpi.result_2567}));
  }
  return dossier;
}

TEST(FormFacts, CountsOfTheForm) {
  int items = 0, questions = 0, issues = 0, starred = 0;
  for (const CategoryFacts& category : AnswerCategories()) {
    for (const ItemFacts& item : category.items) {
      ++items;
      for (const QuestionFacts& question : item.questions) {
        ++questions;
        issues += question.issues;
        starred += static_cast<int>(question.starred.size());
        EXPECT_EQ(question.id.substr(0, 3), item.id);
      }
    }
  }
  EXPECT_EQ(AnswerCategories().size(), 6u);
  EXPECT_EQ(items, 18);
  EXPECT_EQ(questions, 32);
  EXPECT_EQ(issues, 106);
  EXPECT_EQ(starred, 34);
}

TEST(FormFacts, GroupsOfTheResultItems) {
  std::map<std::string, std::size_t> groups;
  for (const ResultItemFacts& item : ResultItems()) groups[item.id] = item.groups.size();
  const std::map<std::string, std::size_t> expected = {{"7.1", 4}, {"7.2", 5}, {"7.3", 4},
                                                       {"7.4", 5}, {"7.5", 5}, {"7.6", 4}};
  EXPECT_EQ(groups, expected);
  EXPECT_EQ(ResultItems()[0].groups[0].minimum, 2);
  EXPECT_EQ(ResultItems()[0].groups[0].maximum, 3);
  EXPECT_FALSE(ResultItems()[0].groups[1].maximum);
}

TEST(Kpi, HigherAtEveryEdge) {
  ExpectPoints({
      {"far below", "higher", "100", {"90", "90", "50"}, "200"},
      {"just below 100", "higher", "100", {"90", "90", "99.999999"}, "200"},
      {"100", "higher", "100", {"90", "90", "100"}, "300"},
      {"just below 105", "higher", "100", {"90", "90", "104.999999"}, "300"},
      {"105", "higher", "100", {"90", "90", "105"}, "400"},
      {"just below 110", "higher", "100", {"90", "90", "109.999999"}, "400"},
      {"110", "higher", "100", {"90", "90", "110"}, "500"},
      {"far above", "higher", "100", {"90", "90", "1000"}, "500"},
  });
}

TEST(Kpi, LowerAtEveryEdge) {
  ExpectPoints({
      {"far above target", "lower", "100", {"110", "110", "250"}, "200"},
      {"just below 100", "lower", "100", {"110", "110", "100.000001"}, "200"},
      {"100", "lower", "100", {"110", "110", "100"}, "300"},
      {"just below 105", "lower", "100", {"110", "110", "95.000001"}, "300"},
      {"105", "lower", "100", {"110", "110", "95"}, "400"},
      {"just below 110", "lower", "100", {"110", "110", "90.000001"}, "400"},
      {"110", "lower", "100", {"110", "110", "90"}, "500"},
      {"nothing at all", "lower", "100", {"110", "110", "0"}, "500"},
  });
}

TEST(Kpi, TargetAgainstMeanOfHistory) {
  ExpectPoints({
      {"higher, at the mean", "higher", "10", {"9", "11", "10"}, "300"},
      {"higher, one unit under", "higher", "9.999999", {"9", "11", "20"}, "100"},
      {"higher, one unit over", "higher", "10.000001", {"9", "11", "20"}, "500"},
      {"lower, at the mean", "lower", "10", {"9", "11", "10"}, "300"},
      {"lower, one unit over", "lower", "10.000001", {"9", "11", "0"}, "100"},
      {"lower, one unit under", "lower", "9.999999", {"9", "11", "0"}, "500"},
      {"null is no year", "higher", "10", {std::nullopt, "10", "10"}, "300"},
      {"null is not 0", "higher", "9", {"10", std::nullopt, "20"}, "100"},
      {"no history", "higher", "10", {std::nullopt, std::nullopt, "9"}, "200"},
  });
}

TEST(Kpi, OnlyTheTwoYearsBeforeAreHistory) {
  Kpi kpi = GoodKpi("7.2", 1);
  kpi.results = {{2564, "1000"}, {2567, "11"}, {2568, "1000"}};
  EXPECT_EQ(Scores(WithKpis({kpi})).at("7.2/1#1"), "500");
}

// design.md, section 9: binary doubles give 400, 100 and 100.
TEST(Kpi, DoubleBreakingExamples) {
  ExpectPoints({
      {"13.2 of 12", "higher", "12", {"11.99", "11.99", "13.2"}, "500"},
      {"155.98 of 77.99", "higher", "77.99", {"74.45", "81.53", "155.98"}, "500"},
      {"0.15 of 0.15", "higher", "0.15", {"0.1", "0.2", "0.15"}, "300"},
  });
}

TEST(Kpi, ZeroTarget) {
  ExpectPoints({
      {"higher scores 0", "higher", "0", {"0", "0", "5"}, "0"},
      {"higher, not challenging: 0 comes first", "higher", "0.0", {"5", "5", "5"}, "0"},
      {"lower, result 0", "lower", "0", {"0", "0", "0"}, "300"},
      {"lower, result below 0", "lower", "0", {"0", "0", "-1"}, "300"},
      {"lower, result above 0", "lower", "0", {"0", "0", "0.001"}, "200"},
      {"lower, worse than a negative mean", "lower", "0", {"-1", "0", "0"}, "100"},
  });
}

TEST(Kpi, NegativeTargetFollowsTheFormula) {
  ExpectPoints({
      {"higher, -11 / -10 = 110 %", "higher", "-10", {"-10", "-10", "-11"}, "500"},
      {"higher, 5 / -10 = -50 %", "higher", "-10", {"-10", "-10", "5"}, "200"},
      {"lower, 2 - 9/10 = 110 %", "lower", "-10", {"-10", "-10", "-9"}, "500"},
      {"lower, 2 - 20/10 = 0 %", "lower", "-10", {"-10", "-10", "-20"}, "200"},
  });
}

TEST(Kpi, MissingOrInvalid) {
  ExpectPoints({
      {"no result", "higher", "10", {"10", "10"}, "0"},
      {"null result", "higher", "10", {"10", "10", std::nullopt}, "0"},
      {"no result, not challenging", "higher", "1", {"10", "10"}, "0"},
      {"no target", "higher", std::nullopt, {"10", "10", "11"}, "0"},
      {"no direction", std::nullopt, "10", {"10", "10", "11"}, "0"},
      {"unknown direction", "Higher", "10", {"10", "10", "11"}, "0"},
  });
}

TEST(Kpi, DecimalTexts) {
  ExpectPoints({
      {"exponents", "higher", "1.5e2", {"15E1", "1500e-1", "1.65E+2"}, "500"},
      {"leading zeros are not octal", "higher", "0.010", {"0.01", "1E-2", "0.0105"}, "400"},
      {"large", "higher", "1e12", {"1e12", "1e12", "1099999999999"}, "400"},
      {"negative zero", "lower", "-0.0", {"0", "-0", "-0e3"}, "300"},
  });
  for (const char* text : {"", "-", ".5", "5.", "1,000", "1e", "1e2x", "๑", "+1"}) {
    const Kpi kpi = MakeKpi("7.2", 1, "higher", text, {"1", "1", "1"});
    EXPECT_THROW(Scores(WithKpis({kpi})), std::invalid_argument) << text;
  }
}

TEST(ResultItem, DividesByFiveAlways) {
  const auto scores = Scores(WithKpis({GoodKpi("7.2", 1), GoodKpi("7.2", 3)}));
  EXPECT_EQ(scores.at("7.2"), "200");  // 1000 / 5
  EXPECT_EQ(scores.at("7"), "100/3");  // 200 / 6
  EXPECT_EQ(scores.at("total"), "100/21");
}

TEST(ResultItem, SixthKpiDoesNotCount) {
  std::vector<Kpi> kpis(6, GoodKpi("7.2", 2));
  kpis[0].target = std::nullopt;  // scores 0 and still takes its place
  const auto scores = Scores(WithKpis(kpis));
  EXPECT_EQ(scores.at("7.2/2#1"), "0");
  EXPECT_EQ(scores.at("7.2/2#5"), "500");
  EXPECT_EQ(scores.at("7.2/2#6"), "0");
  EXPECT_EQ(scores.at("7.2"), "400");
}

TEST(ResultItem, KpiOverItsGroupTakesNoPlace) {
  std::vector<Kpi> kpis(4, GoodKpi("7.1", 1));
  for (int group : {2, 3, 4}) kpis.push_back(GoodKpi("7.1", group));
  const auto scores = Scores(WithKpis(kpis));
  EXPECT_EQ(scores.at("7.1/1#3"), "500");
  EXPECT_EQ(scores.at("7.1/1#4"), "0");
  EXPECT_EQ(scores.at("7.1/2#1"), "500");
  EXPECT_EQ(scores.at("7.1/3#1"), "500");
  EXPECT_EQ(scores.at("7.1/4#1"), "0");  // the sixth of those that could count
  EXPECT_EQ(scores.at("7.1"), "500");
}

TEST(ResultItem, UnknownItemsAndGroupsAreIgnored) {
  const auto empty = Scores(WithKpis({}));
  const auto scores = Scores(WithKpis({GoodKpi("7.7", 1), GoodKpi("1.1", 1), GoodKpi("7.1", 0),
                                       GoodKpi("7.1", 5), GoodKpi("7.2", -1)}));
  EXPECT_EQ(scores, empty);
}

TEST(Question, EvidenceOfAStarredIssue) {
  const std::map<std::string, std::vector<Evidence>> unmet = {
      {"none", {}}, {"url only", {{false, true}}}, {"empty entry", {{false, false}}}};
  PlainDossier dossier = PerfectAnswers();
  Issue& starred = dossier.answers["1.1.2"].issues[3];
  for (const auto& [name, evidence] : unmet) {
    starred.evidence = evidence;
    EXPECT_EQ(Scores(dossier).at("1.1.2"), "1000/3") << name;
  }
  starred.evidence = {{false, true}, {true, true}};
  EXPECT_EQ(Scores(dossier).at("1.1.2"), "500");
  starred.claimed = false;
  EXPECT_EQ(Scores(dossier).at("1.1.2"), "1000/3");
}

TEST(Question, UnansweredAndUnknownIssues) {
  PlainDossier dossier = PerfectAnswers();
  dossier.answers.erase("1.2.1");
  dossier.answers["1.1.1"].issues.erase(2);
  dossier.answers["1.1.1"].issues[1].claimed = std::nullopt;
  dossier.answers["1.1.1"].issues[6].claimed = true;  // the question has five
  dossier.answers["1.1.1"].issues[0].claimed = true;
  dossier.answers["9.9.9"].issues[1].claimed = true;
  const auto scores = Scores(dossier);
  EXPECT_EQ(scores.at("1.1.1"), "300");  // 3 of 5
  EXPECT_EQ(scores.at("1.1"), "400");    // (300 + 500) / 2
  EXPECT_EQ(scores.at("1.2.1"), "0");
  EXPECT_EQ(scores.at("1"), "300");  // (400 + 0 + 500) / 3
  EXPECT_EQ(scores.count("9.9.9"), 0u);
}

TEST(RealDossier, PrintedResultItems) {
  const auto scores = Scores(RealDossier());
  const std::map<std::string, std::string> printed = {{"7.1", "380"}, {"7.2", "380"},
                                                      {"7.3", "460"}, {"7.4", "360"},
                                                      {"7.5", "420"}, {"7.6", "400"}};
  for (const auto& [item, score] : printed) EXPECT_EQ(scores.at(item), score) << item;
  EXPECT_EQ(scores.at("7"), "400");
  EXPECT_EQ(scores.at("7.4/3#1"), "100");
  EXPECT_EQ(scores.at("7.6/3#1"), "200");
}

TEST(RealDossier, ClaimedAndSupportedTotals) {
  PlainDossier dossier = RealDossier();
  EXPECT_EQ(Scores(dossier).at("total"), "3400/7");
  dossier.answers["2.3.1"].issues[2].evidence = {};
  dossier.answers["2.3.2"].issues[2].evidence = {{false, true}};
  dossier.answers["2.3.2"].issues[3].evidence = {{false, true}};
  dossier.answers["6.2.1"].issues[3].evidence = {};
  dossier.answers["6.2.1"].issues[4].evidence = {};
  const auto scores = Scores(dossier);
  EXPECT_EQ(scores.at("2.3"), "1000/3");
  EXPECT_EQ(scores.at("6.2"), "300");
  EXPECT_EQ(scores.at("total"), "29500/63");
}

TEST(Scores, EveryIdOfTheFormIsPresent) {
  const auto scores = Scores(WithKpis({}));
  EXPECT_EQ(scores.size(), 1u + 7u + 18u + 6u + 32u);
  for (const auto& [id, score] : scores) EXPECT_EQ(score, "0") << id;
}

}  // namespace
}  // namespace radap::reference
