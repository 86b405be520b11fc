// Interpolations, matrices and steps with tests of their own: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"places_that_do_not_rise_E0407",
     R"(rule part of kpi, points
  interpolate result
    at 80 -> 0
    at 60 -> 300
    at 60 -> 400
    at target -> 450
    at 10 -> 500
)",
     R"(4:8 E0407 `at 60` cannot stand below `at 80`: write the places in rising order, each once
5:8 E0407 `at 60` cannot stand below `at 60`: write the places in rising order, each once)"},
    {"one_place_E0408",
     R"(rule part of kpi, points
  interpolate result
    at 80 -> 0
)",
     R"(2:3 E0408 `interpolate` needs at least 2 points: add a line such as `at 100 -> 500`)"},
    {"no_place_E0205",
     R"(rule part of kpi, points
  interpolate result
)",
     R"(2:3 E0205 `interpolate` needs a line `at` under it)"},
    {"places_and_values_of_other_units_E0301_E0302",
     R"(rule part of kpi, points
  interpolate result
    at 60 percent -> 0
    at target -> 5 percent
    at 2 * target -> target
)",
     R"(3:8 E0302 measure and percent cannot be added, subtracted or compared
4:18 E0301 this is percent, but part of kpi gives points: write something like `5` or `5 points`
5:22 E0309 this must be a single number such as `300`, or the name of a constant: calculations belong into a rule)"},
    {"computed_places",
     R"(rule part of kpi, points
  when result is missing or target is missing: 0
  interpolate result
    at target / 2 -> 0
    at target -> 300
    at max(target, 100) -> 500
)",
     ""},
    {"interpolation_of_a_text_E0306",
     R"(rule part of kpi, points
  interpolate name
    at 1 -> 0
    at direction -> 1
)",
     R"(2:15 E0306 a number is needed here, but this is text
4:8 E0306 a number is needed here, but this is direction)"},
    {"rows_of_other_lengths_E0316",
     R"(rule part of kpi, points
  matrix of result by target
    columns 1, 2, 3
    row 1 -> 1, 2
    row 2 -> 1, 2, 3, 4
    row 3 -> 1, 2, 3
)",
     R"(4:5 E0316 this row has 2 values, but `columns` names 3: write one value for each column
5:5 E0316 this row has 4 values, but `columns` names 3: write one value for each column)"},
    {"same_row_or_column_twice_E0317",
     R"(rule part of kpi, points
  matrix of result by target
    columns 1, 2, 1.0
    row 1 -> 1, 2, 3
    row 1 -> 1, 2, 3
)",
     R"(3:5 E0317 1 is the value of an earlier row or column already: change one of the two
5:5 E0317 1 is the value of an earlier row or column already: change one of the two)"},
    {"matrix_without_its_parts_E0205",
     R"(rule part of kpi, points
  matrix of result by target
    columns 1, 2
rule other of kpi, points
  matrix of result by target
    row 1 -> 1, 2
)",
     R"(2:3 E0205 `matrix` needs a line `row` under it
5:3 E0205 `matrix` needs a line `columns` under it)"},
    {"columns_twice_E0206",
     R"(rule part of kpi, points
  matrix of result by target
    columns 1, 2
    columns 3, 4
    row 1 -> 1, 2
)",
     R"(4:5 E0206 `columns` was given already: once is enough)"},
    {"cells_and_keys_of_other_types_E0301_E0306",
     R"(rule part of kpi, points
  matrix of name by target
    columns 1, 2
    row 1 -> 1 percent, 2
)",
     R"(2:13 E0306 a number is needed here, but this is text
4:14 E0301 this is percent, but part of kpi gives points: write something like `1` or `1 points`)"},
    {"lines_below_a_lookup_are_never_reached_E0406",
     R"(rule part of kpi, points
  matrix of result by target
    columns 1, 2
    row 1 -> 1, 2
  otherwise: 5
rule other of kpi, points
  interpolate result
    at 1 -> 0
    at 2 -> 1
  otherwise: 5
)",
     R"(5:3 E0406 this line is never reached: those before it decide every case (ask `is missing` before them)
10:3 E0406 this line is never reached: those before it decide every case (ask `is missing` before them))"},
    {"lines_of_lookups_elsewhere_E0201",
     R"(rule part of kpi, points
  at 60 -> 0
  otherwise: 5
rule other of kpi, points
  bands of result
    row 1 -> 0
    below 5 -> 1
    5 and above -> 1
)",
     R"(2:3 E0201 `at` cannot stand under `rule`: it belongs under interpolate
6:5 E0201 `row` cannot stand under `bands`: it belongs under matrix)"},
    {"step_without_a_test_E0258",
     R"(rule steps of item, points
  ladder of questions
    step basic filled -> 300
    step advance -> 200
)",
     R"(4:10 E0258 step `advance` does not say when it is met: name a test, as in `step advance met -> ...`, or for all steps on the `ladder` line, as in `ladder of questions met`)"},
    {"steps_with_tests_of_their_own",
     R"(test filled-basic of question
  otherwise: filled at basic
rule steps of item, points
  ladder of questions among (applicable)
    step basic filled-basic -> 300
    step advance answered -> 200
rule other of item, points
  ladder of questions answered among (applicable and level is basic)
    step basic -> 300
    step advance filled-basic -> 200
)",
     ""},
    {"test_of_a_step_that_is_none_E0208_E0219",
     R"(rule steps of item, points
  ladder of questions answered
    step basic fild -> 300
    step advance narrative-letters -> 200
)",
     R"(3:16 E0208 question has no fact, rule or test called `fild`
4:18 E0219 `narrative-letters` of question is a value: a test that is yes or no is needed here)"},
};

class LookupsTest : public testing::TestWithParam<Case> {};

TEST_P(LookupsTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, LookupsTest, testing::ValuesIn(kCases), NameOf);

constexpr Case kElementCases[] = {
    {"members_further_below",
     R"(total th "ก" en "A": share of kpis achieved * 250 points + share of issues met among (applicable) * 250 points
test achieved of kpi
  otherwise: yes
category 1 th "ก" en "A": mean of items
  category 1.1 th "ก" en "A": weighted sum of items
    item 1.1.1 weight 3 th "ก" en "A": sum of kpis
      group 1 th "ก" en "A"
  category 1.2 th "ก" en "A": weighted mean of questions
    item 1.2.1 th "ก" en "A": mean of questions
      question 1.2.1.1 weight 25 % th "ก" en "A"
        issue 1 weight 2 th "ก" en "A"
    item 1.2.2 th "ก" en "A": mean of questions
      question 1.2.2.1 weight 75 % th "ก" en "A"
)",
     ""},
    {"kpis_without_rule_score_when_every_group_has_its_own",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
rule half of kpi, points
  otherwise: score / 2
rule score of question, points
  otherwise: 5
total th "ก" en "A": mean of categories
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis + max of half of kpis
    group 1 th "ก" en "A": 5
    group 2 th "ก" en "A": 6
)",
     ""},
    {"no_group_at_all_gives_no_score_E0247",
     R"(total th "ก" en "A": mean of categories
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
rule half of kpi, points
  otherwise: score / 2
pack small version 1
  scale 0 .. 500 points
)",
     R"(3:34 E0247 KPIs have no score: add a `rule score of kpi, ...`, or `: ...` at the end of every `group` line
5:14 E0208 kpi has no fact, rule or test called `score`)"},
};

class MembersTest : public testing::TestWithParam<Case> {};

TEST_P(MembersTest, Reports) {
  std::string text(GetParam().lines);
  const bool is_whole = text.find("\npack ") != std::string::npos || text.starts_with("pack ");
  EXPECT_EQ(Lines(CheckText(is_whole ? text : InFrame(text))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, MembersTest, testing::ValuesIn(kElementCases), NameOf);

}  // namespace
}  // namespace radap::checking
