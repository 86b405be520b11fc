// Golden text -> cases -> what a pack does not fulfil.
#include "engine/golden/golden.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/small_pack.h"

namespace radap::golden {
namespace {

// KPIs score result / target * 100, at most 100; issues of 2.1.1 are shared; 3.1/1 is for provinces only.
constexpr const char* kPack = R"(pack small version 1
  title th "เล็ก" en "Small"
  scale 0 .. 100 points
test met of issue
  when starred: claimed and files >= 1
  otherwise: claimed
rule success of kpi, percent
  otherwise: result / target * 100 percent
test grown of kpi
  when result of 1 year before is missing: no
  otherwise: result > result of 1 year before
rule score of kpi, points
  when result is missing: 0
  when target is missing: 0
  when target = 0: 0
  bands of success
    below 100 -> 40
    100 and above -> 100
lint no-growth of kpi, warning
  when not grown
  say th "ไม่เพิ่ม" en "no growth"
total th "รวม" en "Total": mean of categories
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis / 2
    kpis exactly 2
    group 1 th "ก" en "A"
    group 2 only for province th "ข" en "B"
category 2 th "ข" en "B": mean of items
  item 2.1 th "ข" en "B": mean of questions
    question 2.1.1 th "ข" en "B": share of issues met * 100 points
      issue 1 th "ก" en "A"
      issue 2 starred th "ข" en "B"
)";

Outcome RunText(const std::string& text) {
  static const Program program = testing::CompileOrStop(kPack);
  Outcome outcome;
  RunGolden(program, ParseGolden("a.golden", text), outcome);
  return outcome;
}

std::string Dump(const Outcome& outcome) {
  std::string dump;
  for (const Failure& failure : outcome.failures) {
    dump += std::to_string(failure.line) + " " + failure.case_name + ": " + failure.expected +
            " | " + failure.got + "\n";
  }
  return dump;
}

TEST(GoldenTest, WhatHoldsPasses) {
  const Outcome outcome = RunText(R"(# a comment

case one of kpi 1.1/1   # another
  result 150, target 200, higher, history 1 -
  expect score 40
  expect success 75
  expect grown no
  expect finding no-growth
case two of kpi 1.1/1
  no direction, target 3, history - 0.5, result 1
  expect score 40
  expect success 100/3
  expect success 33.33333333333333333333333333333333333
)");
  EXPECT_EQ(outcome.cases, 2);
  EXPECT_EQ(Dump(outcome),
            "13 two: expect success 33.33333333333333333333333333333333333 | 100/3\n");
  EXPECT_EQ(outcome.failed_cases, 1);
}

TEST(GoldenTest, MissingIsNotZeroAndYesIsNotOne) {
  EXPECT_EQ(Dump(RunText("case one of kpi 1.1/1\n"
                         "  higher, no target, history 1 1, no result\n"
                         "  expect success missing\n"
                         "  expect success 0\n"
                         "  expect grown missing\n"
                         "  expect score missing\n")),
            "4 one: expect success 0 | missing\n"
            "6 one: expect score missing | 0\n");
  EXPECT_EQ(
      Dump(RunText("case one of kpi 1.1/1\n  target 1, history 1 1, result 2\n  expect grown 1\n")),
      "3 one: expect grown 1 | yes\n");
}

TEST(GoldenTest, WholeDossiers) {
  EXPECT_EQ(Dump(RunText(R"(case best of dossier
  kind province
  kpis 1.1/1 1
  kpi 1.1/2 higher, target 1, history 0 0, result 1
  claim all files
  expect 1.1 100
  expect 1.1/1#1 100
  expect 1.1/2#1 100
  expect total 100
  expect no findings
case without-files of dossier
  claim all
  expect 2.1.1 50
case taken-back of dossier
  claim all files
  unclaim 2.1.1/1
  nofile 2.1.1/2
  expect 2.1.1 0
case one-by-one of dossier
  claim 2.1.1/2 file
  expect 2.1.1 50
  expect 1.1 0
  expect total 25
  expect finding kpi-too-few
  expect finding kpi-too-few at /kpis
)")),
            "");
}

TEST(GoldenTest, WhatDoesNotHoldIsALineEach) {
  EXPECT_EQ(
      Dump(RunText(R"(case closed of dossier
  kind service
  kpi 1.1/2 higher, target 1, history 0 0, result 1
  expect 1.1 100
  expect finding group-mandatory
  expect finding group-closed at /kpis/1
  expect no findings
  expect nonsense 1
)")),
      "4 closed: expect 1.1 100 | 0\n"
      "5 closed: expect finding group-mandatory | group-closed at /kpis/0, kpi-too-few at /kpis\n"
      "6 closed: expect finding group-closed at /kpis/1 | group-closed at /kpis/0, kpi-too-few "
      "at /kpis\n"
      "7 closed: expect no findings | group-closed at /kpis/0, kpi-too-few at /kpis\n"
      "8 closed: expect nonsense 1 | no `nonsense`\n");
}

TEST(GoldenTest, AKpiScoredAloneHasOnlyItsOwnFindings) {
  EXPECT_EQ(
      Dump(RunText("case one of kpi 1.1/1\n  higher, target 1, history 0 0, result 1\n  expect no "
                   "findings\n")),
      "");
  EXPECT_EQ(
      Dump(RunText("case one of kpi 1.1/1\n  higher, target 1, history 0 1, result 1\n  expect no "
                   "findings\n")),
      "3 one: expect no findings | kpi-too-few at /kpis, no-growth at /kpis/0\n");
}

TEST(GoldenTest, LinesThatCannotBeReadAreFailures) {
  const struct {
    const char* text;
    int line;
  } kCases[] = {
      {"  higher\n", 1},
      {"case\n", 1},
      {"case a of question 1.1.1\n", 1},
      {"case a of kpi 1.1/1\n  upwards, target 1\n  expect score 0\n", 2},
      {"case a of kpi 1.1/1\n  target many\n  expect score 0\n", 2},
      {"case a of kpi 1.1/1\n  history 1\n  expect score 0\n", 2},
      {"case a of kpi 1.1/1\n  target 1,\n  expect score 0\n", 2},
      {"case a of kpi 1.1/1\n  target 1\n  target 2\n  expect score 0\n", 3},
      {"case a of kpi 1.1/1\n  kind village\n  expect score 0\n", 2},
      {"case a of kpi 1.1/9\n  target 1\n  expect finding unknown-group\n", 2},
      {"case a of dossier\n  kpis 1.1/1 0\n  expect total 0\n", 2},
      {"case a of dossier\n  kpis 1.1/1 1.5\n  expect 1.1 50\n", 2},
      {"case a of dossier\n  claim 2.1.1/7\n  expect total 0\n", 2},
      {"case a of dossier\n  claim all file\n  expect total 0\n", 2},
      {"case a of dossier\n  kind village\n  expect total 0\n", 2},
      {"case a of dossier\n  expect total\n  expect total 0\n", 2},
      {"case a of dossier\n  expect finding x of y\n  expect total 0\n", 2},
      {"case a of dossier\n", 1},
  };
  for (const auto& each : kCases) {
    const Outcome outcome = RunText(each.text);
    ASSERT_GE(outcome.failures.size(), 1U) << each.text;
    EXPECT_EQ(outcome.failures[0].line, each.line) << each.text;
  }
}

}  // namespace
}  // namespace radap::golden
