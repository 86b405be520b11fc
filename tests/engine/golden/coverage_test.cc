// Which branches cases reach.
#include "engine/golden/coverage.h"

#include <gtest/gtest.h>

#include "engine/golden/golden.h"
#include "tests/engine/small_pack.h"

namespace radap::golden {
namespace {

constexpr const char* kPack = R"(pack small version 1
  title th "เล็ก" en "Small"
  scale 0 .. 100 points
  levels
    level low from 10 points th "ก" en "Low"
    level high from 20 points th "ข" en "High"
rule score of kpi, points
  when result is missing: 0
  when result < 0: 1
  bands of result
    below 10 -> 10
    10 to below 20 -> 20
    20 and above -> 30
test never of kpi
  otherwise: yes
lint large of kpi, warning
  when result > 15
  say th "มาก" en "large"
total th "รวม" en "Total": mean of categories
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A"
  item 1.2 th "ข" en "B": mean of questions
    question 1.2.1 th "ก" en "A": by-curve
      field at number th "ก" en "at"
    question 1.2.2 th "ก" en "A": by-matrix
      field row number th "ก" en "row"
      field column number th "ก" en "column"
    question 1.2.3 th "ก" en "A": by-steps
      issue 1 level low th "ก" en "A"
      issue 2 level low th "ก" en "A"
      issue 3 level high th "ก" en "A"
rule by-curve of question, points
  when at is missing: 0
  interpolate at
    at 10 -> 0
    at 20 -> 50
    at 30 -> 100
rule by-matrix of question, points
  when row is missing: 0
  when column is missing: 0
  matrix of row by column
    columns 1, 2
    row 1 -> 1, 2
    row 2 -> 3, 4
rule by-steps of question, points
  ladder of issues met
    step low -> 60
    step high -> 40
test met of issue
  otherwise: claimed
)";

const Program& Pack() {
  static const Program program = testing::CompileOrStop(kPack);
  return program;
}

// "TITLE: 1 0 2" of one rule.
std::string Reached(const std::string& golden, const std::string& title) {
  Coverage coverage(Pack());
  Outcome outcome;
  RunGolden(Pack(), ParseGolden("a.golden", golden), outcome, nullptr, &coverage);
  EXPECT_TRUE(outcome.failures.empty()) << outcome.failures[0].got;
  std::string text;
  for (const RuleCoverage& rule : coverage.rules()) {
    if (rule.title != title) continue;
    for (const Branch& branch : rule.branches) {
      text += (text.empty() ? "" : " ") + std::to_string(branch.reached);
    }
  }
  return text;
}

std::string OfKpi(const std::string& facts) {
  return "case a of kpi 1.1/1\n  " + facts + "\n  expect no findings\n";
}

std::string Filled(const std::string& lines) {
  return "case a of dossier\n" + lines + "  expect 1.1 0\n";
}

TEST(CoverageTest, WhenAndBands) {
  constexpr const char* kScore = "rule score of kpi";
  EXPECT_EQ(Reached("case a of kpi 1.1/1\n  no result\n  expect score 0\n", kScore), "1 0 0 0 0");
  EXPECT_EQ(Reached(OfKpi("result -1"), kScore), "0 1 0 0 0");
  EXPECT_EQ(Reached(OfKpi("result 9") + OfKpi("result 10") + OfKpi("result 15"), kScore),
            "0 0 1 2 0");
}

TEST(CoverageTest, ACurveHasItsEndsAndWhatIsBetweenItsPoints) {
  const auto at = [](const std::string& place) {
    return Reached(Filled("  field 1.2.1/at " + place + "\n"), "rule by-curve of question");
  };
  EXPECT_EQ(at("9"), "0 1 0 0 0");
  EXPECT_EQ(at("10"), "0 1 0 0 0");
  EXPECT_EQ(at("10.1"), "0 0 1 0 0");
  EXPECT_EQ(at("20"), "0 0 1 0 0");
  EXPECT_EQ(at("20.1"), "0 0 0 1 0");
  EXPECT_EQ(at("30"), "0 0 0 0 1");
  EXPECT_EQ(at("99"), "0 0 0 0 1");
}

TEST(CoverageTest, CellsOfAMatrix) {
  const auto cell = [](const std::string& row, const std::string& column) {
    return Reached(Filled("  field 1.2.2/row " + row + "\n  field 1.2.2/column " + column + "\n"),
                   "rule by-matrix of question");
  };
  EXPECT_EQ(cell("1", "2"), "0 0 0 1 0 0");
  EXPECT_EQ(cell("2", "1"), "0 0 0 0 1 0");
  EXPECT_EQ(cell("3", "1"), "0 0 0 0 0 0");
}

TEST(CoverageTest, StepsThatGivePoints) {
  const auto steps = [](const std::string& lines) {
    return Reached(Filled(lines), "rule by-steps of question");
  };
  EXPECT_EQ(steps(""), "0 0");
  EXPECT_EQ(steps("  claim 1.2.3/1\n  claim 1.2.3/3\n"), "1 0");
  EXPECT_EQ(steps("  claim 1.2.3/1\n  claim 1.2.3/2\n"), "1 0");
  EXPECT_EQ(steps("  claim all\n"), "1 1");
}

TEST(CoverageTest, LintsThatAreRaised) {
  EXPECT_EQ(Reached(OfKpi("result 15"), "lint large of kpi"), "0");
  EXPECT_EQ(
      Reached("case a of kpi 1.1/1\n  result 16\n  expect finding large\n", "lint large of kpi"),
      "1");
}

TEST(CoverageTest, ElementsOfTheirOwnAreReachedByDossiersOnly) {
  EXPECT_EQ(Reached(OfKpi("result 1"), "total"), "0");
  EXPECT_EQ(Reached(Filled(""), "total"), "1");
  EXPECT_EQ(Reached(Filled(""), "1.2"), "1");
}

TEST(CoverageTest, Sums) {
  Coverage coverage(Pack());
  EXPECT_EQ(coverage.Reached(), 0);
  EXPECT_EQ(coverage.Permille(), 0);
  Outcome outcome;
  RunGolden(Pack(), ParseGolden("a.golden", OfKpi("result 1")), outcome, nullptr, &coverage);
  // The band of 1, and `never`, which is shown beside the score of each KPI.
  EXPECT_EQ(coverage.Reached(), 2);
  EXPECT_EQ(coverage.Permille(), 2000 / coverage.Branches());
}

TEST(CoverageTest, BranchesKnowTheirLines) {
  const Coverage coverage(Pack());
  const RuleCoverage& first = coverage.rules().front();
  EXPECT_EQ(first.title, "rule score of kpi");
  ASSERT_EQ(first.branches.size(), 5U);
  EXPECT_EQ(TextOf(first.branches[0].kind), "when");
  EXPECT_EQ(TextOf(first.branches[2].kind), "band");
  EXPECT_EQ(Pack().source.PositionOf(first.branches[1].span.begin).line, 9);
  EXPECT_EQ(Pack().source.LineAt(first.branches[3].span.begin), "    10 to below 20 -> 20");
}

}  // namespace
}  // namespace radap::golden
