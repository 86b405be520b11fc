// Lines about what is filled in, ratings, what does not apply, and cases that start from a dossier file.
#include <gtest/gtest.h>

#include "tests/engine/golden/run_text.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

const Program& Pack() {
  static const Program program = CompileOrStop(R"(pack small version 1
  title th "เล็ก" en "Small"
  scale 0 .. 100 points
  levels
    level basic from 30 points th "ก" en "Basic"
    level advance from 60 points th "ข" en "Advance"
rule score of question, points
  when filled: 100
  when filled at basic: 50
  otherwise: 0
rule money of question, baht
  otherwise: cost
rule entries of question, count
  otherwise: names
test answered-at-all of question
  otherwise: answered
test for-us of item
  otherwise: applicable
rule increase of item, rating
  otherwise: rating - rating of 1 year before
rule aim of kpi, measure
  otherwise: target
rule score of kpi, points
  when not applicable: 0
  when result is missing: 0
  interpolate result
    at 0 -> 0
    at 100 -> 50
total th "รวม" en "Total": mean of categories
  field risk number 1 .. 5 th "เสี่ยง" en "risk"
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field what text level basic th "ก" en "what"
      field cost number in baht 5 .. 10 level advance th "ก" en "cost"
      field part percent th "ก" en "part"
      field choice number one of 0.25, 0.5 th "ก" en "choice"
      field site url optional th "ก" en "site"
      field day date th "ก" en "day"
      field span period th "ก" en "span"
      field names list at least 2 level advance th "ก" en "names"
    question 1.1.2 level advance th "ข" en "B"
      field other text th "ก" en "other"
      issue 1 th "ก" en "A"
  item 1.2 th "ค" en "C": sum of kpis
    group 1 th "ค" en "C"
)");
  return program;
}

std::string RunCase(const std::string& golden, const std::string& dossier = "") {
  return FailuresOf(Pack(), golden, dossier);
}

TEST(GoldenFieldsTest, FillGivesEachKindARightValue) {
  EXPECT_EQ(RunCase(R"(case all of dossier
  fill all
  expect 1.1.1 100
  expect 1.1.2 100
  expect 1.1.1 money 5
  expect 1.1.1 entries 2
case one of dossier
  fill 1.1.1
  expect 1.1.1 100
  expect 1.1.2 0
case below of dossier
  fill 1.1
  expect 1.1 100
case basic of dossier
  fill all basic
  expect 1.1.1 50
  expect 1.1.1 money missing
  expect 1.1.2 0
case advance of dossier
  fill 1.1.1 advance
  expect 1.1.1 0
  expect 1.1.1 money 5
)"),
            "");
}

TEST(GoldenFieldsTest, FieldAndBlank) {
  EXPECT_EQ(RunCase(R"(case values of dossier
  field 1.1.1/cost 10
  field 1.1.1/names list 3
  field total/risk 5
  expect 1.1.1 money 10
  expect 1.1.1 entries 3
  expect no findings
case named-entries of dossier
  field 1.1.1/names list "a, b" "c # d"
  expect 1.1.1 entries 2
case too-dear of dossier
  field 1.1.1/cost 10.5
  expect 1.1.1 money missing
  expect finding field-out-of-range at /answers/1.1.1/fields/cost
case blanks of dossier
  fill all
  blank 1.1.1/cost
  blank 1.1.2
  expect 1.1.1 50
  expect 1.1.2 0
  expect 1.1.2 answered-at-all yes
case nothing-to-blank of dossier
  blank all
  expect 1.1.1 answered-at-all no
)"),
            "");
}

TEST(GoldenFieldsTest, RatingsAndWhatDoesNotApply) {
  EXPECT_EQ(RunCase(R"(case rated of dossier
  year 2564
  rating 1.1 1.3833
  rating 1.1 of 2563 1.2
  inapplicable 1.2
  expect 1.1 increase 0.1833
  expect 1.1 for-us yes
  expect 1.2 for-us no
  expect 1.2 increase missing
case taken-back of dossier
  rating 1.1 2
  rating 1.1 -
  rating 1.1 of 2566 1
  expect 1.1 increase missing
case kpi-of-no-use of dossier
  kpi 1.2/1 result 8
  kpi 1.2/1 result 6
  inapplicable 1.2/1#2
  expect 1.2/1#1 4
  expect 1.2/1#2 score 0
  expect 1.2 4
)"),
            "");
}

constexpr const char* kDossier =
    R"({"format": "radap.dossier/1", "pack": "small", "fiscal_year": 2565,
  "organisation": {"id": "o", "name": "หน่วยงาน", "kind": "policy"},
  "answers": {"1.1.2": {"fields": {"other": "x"}, "issues": {"1": {"claimed": true}}}},
  "ratings": {"1.1": 2},
  "kpis": [{"item": "1.2", "group": 1, "name": "k", "targets": {"2565": 9}, "results": {"2565": 8}}],
  "wrong": 1})";

TEST(GoldenFieldsTest, ACaseMayStartFromADossierFile) {
  EXPECT_EQ(RunCase(R"(case as-it-is of dossier
  dossier some.json
  expect 1.1.2 100
  expect 1.2/1#1 4
  expect finding unknown-key at /wrong
case changed of dossier
  dossier some.json
  blank 1.1.2/other
  kpi 1.2/1#1 result 6
  kpi 1.2/1 result 2
  rating 1.1 of 2564 1
  expect 1.1.2 0
  expect 1.2/1#1 3
  expect 1.2/1#2 1
  expect 1.1 increase 1
case other-target-and-rating of dossier
  dossier some.json
  kpi 1.2/1#1 target 5
  rating 1.1 5
  rating 1.1 of 2564 1
  expect 1.2/1#1 aim 5
  expect 1.1 increase 4
case rating-taken-away of dossier
  dossier some.json
  rating 1.1 -
  rating 1.1 of 2564 1
  expect 1.1 increase missing
case as-given-by-year of dossier
  dossier some.json
  kpi 1.2/1#1 note "x"
  expect 1.2/1#1 aim 9
case next-year of dossier
  dossier some.json
  year 2566
  expect 1.2/1#1 0
case result-taken-away of dossier
  dossier some.json
  kpi 1.2/1#1 no result
  expect 1.2/1#1 0
)",
                    kDossier),
            "");
}

TEST(GoldenFieldsTest, ADossierThatCannotBeReadIsAFailure) {
  const char* golden = "case a of dossier\n  dossier x.json\n  expect 1.2 0\n";
  EXPECT_EQ(RunCase(golden), "2 a: a dossier that can be read | no file `x.json`\n");
  EXPECT_EQ(RunCase(golden, "["), "2 a: a dossier that can be read | no dossier in `x.json`\n");
}

TEST(GoldenFieldsTest, WhatIsNotOfThePackIsAFailure) {
  const struct {
    const char* line;
    const char* got;
  } kCases[] = {
      {"field 1.1.1/nothing 1", "no field `nothing` of `1.1.1`"},
      {"field 1.1.9/what \"x\"", "no `1.1.9`"},
      {"fill 1.1.9", "no `1.1.9`"},
      {"fill 1.2", "no field in `1.2`"},
      {"fill all expert", "no level `expert`"},
      {"blank 1.1.1/nothing", "no field `nothing` of `1.1.1`"},
      {"rating 1.1.1 2", "no item `1.1.1`"},
      {"inapplicable 1.9", "no `1.9`"},
      {"inapplicable 1.2/1", "a KPI group; only its KPIs can be inapplicable"},
      {"inapplicable 1.2/1#1", "no kpi `1.2/1#1`"},
      {"kpi 1.2/1#1 result 1", "no kpi `1.2/1#1`"},
      {"unclaim 1.1.2/7", "no issue `1.1.2/7`"},
  };
  for (const auto& each : kCases) {
    EXPECT_EQ(RunCase(std::string("case a of dossier\n  ") + each.line + "\n  expect 1.2 0\n"),
              std::string("2 a: an id of the pack | ") + each.got + "\n");
  }
}

TEST(GoldenFieldsTest, RulesAreOfTheKindThatTheIdNames) {
  EXPECT_EQ(RunCase("case a of dossier\n  expect 1.1.1 increase 1\n  expect 1.1.1 score 0\n"
                    "  expect 1.2/1 5\n  expect total score 5\n"),
            "2 a: expect 1.1.1 increase 1 | no rule `increase` of question\n"
            "4 a: expect 1.2/1 5 | no score of `1.2/1`\n"
            "5 a: expect total score 5 | 0\n");
}

TEST(GoldenFieldsTest, LinesThatCannotBeRead) {
  for (const std::string line : {"field 1.1.1 \"x\"",
                                 "field 1.1.1/what x",
                                 "field 1.1.1/what",
                                 "field 1.1.1/what \"a\" \"b\"",
                                 "field 1.1.1/names list",
                                 "field 1.1.1/names list 1 2",
                                 "field 1.1.1/ 1",
                                 "fill",
                                 "fill all basic advance",
                                 "blank",
                                 "blank 1.1.1/",
                                 "rating 1.1",
                                 "rating 1.1 high",
                                 "rating 1.1 of 1 2",
                                 "inapplicable",
                                 "year 67",
                                 "year",
                                 "dossier",
                                 "dossier a b",
                                 "expect 1.1.1 a b c"}) {
    EXPECT_EQ(RunCase("case a of dossier\n  " + line + "\n  expect 1.2 0\n"),
              "2 a: a line of a golden file | " + line + "\n");
  }
  EXPECT_EQ(RunCase("case a of dossier\n  fill all\n  dossier x\n  expect 1.1 100\n").substr(0, 2),
            "3 ");
  EXPECT_EQ(RunCase("case a of dossier\n  year 2566\n  year 2567\n  expect 1.2 0\n").substr(0, 2),
            "3 ");
}

}  // namespace
}  // namespace radap::testing
