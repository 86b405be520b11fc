// The facts of a KPI in a golden file, as the rules of a pack see them.
#include <gtest/gtest.h>

#include "tests/engine/golden/run_text.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

const Program& Pack() {
  static const Program program = CompileOrStop(KpiPack(R"(rule now of kpi, measure
  otherwise: target
rule before of kpi, measure
  otherwise: target of 1 year before
rule base of kpi, measure
  otherwise: baseline
rule old of kpi, measure
  otherwise: result of 2 years before
test in-words of kpi
  otherwise: target-text is known
test much of kpi
  when target-text is missing: no
  otherwise: target-text contains "a, \"b\""
test reached of kpi
  otherwise: judged
test reached-before of kpi
  otherwise: judged of 1 year before
test for-us of kpi
  otherwise: applicable
test plain of kpi
  otherwise: name starts with "n" and unit-name is known and note is known
rule score of kpi, points
  when result is missing: 0
  otherwise: 10
)"));
  return program;
}

std::string OfKpi(const std::string& facts, const std::string& expects) {
  return FailuresOf(Pack(), "case a of kpi 1.1/1\n  " + facts + "\n" + expects);
}

TEST(KpiLineTest, BaselineTextAndJudgement) {
  EXPECT_EQ(OfKpi("higher, target 100, baseline 90, judged yes, text \"x a, \\\"b\\\"\"",
                  "  expect base 90\n  expect now 100\n  expect in-words yes\n  expect much yes\n"
                  "  expect reached yes\n  expect reached-before missing\n"),
            "");
  EXPECT_EQ(OfKpi("text \"good\", no target, judged no",
                  "  expect now missing\n  expect in-words yes\n  expect reached no\n"),
            "");
  EXPECT_EQ(OfKpi("target 1, inapplicable", "  expect for-us no\n"), "");
  EXPECT_EQ(OfKpi("target 1", "  expect for-us yes\n  expect base missing\n"), "");
  EXPECT_EQ(OfKpi("name \"number\", unit \"cases\", note \"-\"", "  expect plain yes\n"), "");
}

TEST(KpiLineTest, ByYear) {
  EXPECT_EQ(OfKpi("targets 2566 100, 2567 110, results 2565 1, 2567 2, higher",
                  "  expect now 110\n  expect before 100\n  expect old 1\n  expect score 10\n"),
            "");
  EXPECT_EQ(OfKpi("target 5, targets 2567 -", "  expect now missing\n"), "");
  EXPECT_EQ(OfKpi("targets 2567 text \"good\", 2566 5, judged 2566 no, 2567 yes",
                  "  expect in-words yes\n  expect before 5\n  expect reached yes\n"
                  "  expect reached-before no\n"),
            "");
}

TEST(KpiLineTest, RelativeTargets) {
  EXPECT_EQ(OfKpi("target baseline plus 0.1, baseline 2", "  expect now 2.1\n"), "");
  EXPECT_EQ(OfKpi("target 2566 plus 5 percent, results 2566 200", "  expect now 210\n"), "");
  EXPECT_EQ(OfKpi("targets 2567 2566 plus 5 %, results 2566 200", "  expect now 210\n"), "");
  EXPECT_EQ(OfKpi("target 2566 plus 5", "  expect now missing\n"), "");
}

TEST(KpiLineTest, YearsAreCountedFromTheFiscalYearOfTheCase) {
  EXPECT_EQ(FailuresOf(Pack(), R"(case a of kpi 1.1/1
  year 2560
  target 3, history 1 2, results 2560 1
  expect old 1
  expect score 10
case b of kpi 1.1/1
  targets 2559 7
  year 2560
  expect before 7
)"),
            "");
}

TEST(KpiLineTest, WhatCannotBeReadIsAMistake) {
  for (const std::string facts : {"judged maybe",
                                  "judged",
                                  "text good",
                                  "text \"never closed",
                                  "targets 100",
                                  "targets 2567",
                                  "targets 2567 many",
                                  "results 2567 1 2",
                                  "2567 100",
                                  "higher, 2567 100",
                                  "baseline",
                                  "baseline many",
                                  "no text",
                                  "target baseline",
                                  "target baseline plus",
                                  "target baseline plus -",
                                  "target 9999 plus 1",
                                  "target baseline plus 1 baht",
                                  "judged 2566 maybe",
                                  "name x",
                                  "year 1999"}) {
    EXPECT_EQ(OfKpi(facts, "  expect score 0\n").substr(0, 2), "2 ") << facts;
  }
}

}  // namespace
}  // namespace radap::testing
