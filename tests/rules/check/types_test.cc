// Types and units: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"number_where_percent_is_given_E0301",
     R"(rule success of kpi, percent
  otherwise: result / target * 100
)",
     R"(2:14 E0301 this is number, but success of kpi gives percent: write something like `... * N percent`)"},
    {"percent_where_points_are_given_E0301",
     R"(rule success of kpi, percent
  otherwise: result / target * 100 percent
rule bonus of kpi, points
  otherwise: success
)",
     R"(4:14 E0301 this is percent, but bonus of kpi gives points: write something like `... / N percent * N points`)"},
    {"points_where_a_number_is_given_E0301",
     R"(rule bonus of question, number
  otherwise: 5 points
)",
     R"(2:14 E0301 this is points, but bonus of question gives number: write something like `5`)"},
    {"element_in_percent_E0301",
     R"(category 1 th "ก" en "A": 80 percent
)",
     R"(1:27 E0301 this is percent, but score of category gives points: write something like `80` or `80 points`)"},
    {"outcomes_and_steps_E0301",
     R"(rule bonus of kpi, points
  bands of result
    below 5 -> 10 percent
    5 and above -> 20
rule steps of question, points
  ladder of issues met
    step basic -> 300 percent
)",
     R"(3:16 E0301 this is percent, but bonus of kpi gives points: write something like `10` or `10 points`
7:19 E0301 this is percent, but steps of question gives points: write something like `300` or `300 points`)"},
    {"units_added_and_compared_E0302",
     R"(rule bonus of kpi, points
  when result >= 5 percent: 5
  otherwise: 5 points + 3 percent
)",
     R"(2:8 E0302 measure and percent cannot be added, subtracted or compared
3:14 E0302 points and percent cannot be added, subtracted or compared)"},
    {"points_times_percent_E0303",
     R"(rule bonus of question, points
  otherwise: 500 points * 80 percent
)",
     R"(2:14 E0303 points times percent means nothing: one of them must be a plain number)"},
    {"number_by_points_E0304",
     R"(rule bonus of kpi, measure
  otherwise: 1 / result
rule other of kpi, points
  otherwise: 5 points / 3 percent
)",
     R"(2:14 E0304 number divided by measure means nothing: divide by a plain number or by the same unit
4:14 E0304 points divided by percent means nothing: divide by a plain number or by the same unit)"},
    {"condition_that_is_a_number_E0305",
     R"(rule bonus of kpi, points
  when result: 5
  when not target: 5
  when direction is higher and name: 5
  otherwise: 6
lint odd of kpi, warning
  when result + 5
  say th "ก" en "A"
rule other of question, number
  otherwise: share of issues where (files)
)",
     R"(2:8 E0305 a condition that is yes or no is needed here, but this is measure
3:12 E0305 a condition that is yes or no is needed here, but this is measure
4:32 E0305 a condition that is yes or no is needed here, but this is text
7:8 E0305 a condition that is yes or no is needed here, but this is measure
10:37 E0305 a condition that is yes or no is needed here, but this is count)"},
    {"calculating_with_what_is_no_number_E0306",
     R"(rule bonus of issue, points
  otherwise: claimed * 5 points
rule other of kpi, percent
  otherwise: -name
test third of kpi
  otherwise: name < 5
rule fourth of issue, points
  otherwise: claimed
rule fifth of kpi, points
  bands of direction
    below 5 -> 0
    5 and above -> 0
)",
     R"(2:14 E0306 a number is needed here, but this is yes/no
4:15 E0306 a number is needed here, but this is text
6:14 E0306 a number is needed here, but this is text
8:14 E0306 a number is needed here, but this is yes/no
10:12 E0306 a number is needed here, but this is direction)"},
    {"test_that_gives_a_number_E0307",
     R"(test good of kpi
  when result is missing: 0
  otherwise: result
)",
     R"(2:27 E0307 test good of kpi is yes or no, but this is number
3:14 E0307 test good of kpi is yes or no, but this is measure)"},
    {"text_tests_of_numbers_E0308",
     R"(test good of kpi
  when target contains "5": yes
  otherwise: result starts with "x"
)",
     R"(2:8 E0308 a text is needed here, but this is measure
3:14 E0308 a text is needed here, but this is measure)"},
    {"equality_of_truths_and_words_E0311",
     R"(test good of issue
  otherwise: claimed = starred
test fine of kpi
  otherwise: name <> "x"
)",
     R"(2:14 E0311 = and <> compare numbers, but this is yes/no: use `is`, `contains` or `not`
4:14 E0311 = and <> compare numbers, but this is text: use `is`, `contains` or `not`)"},
    {"score_off_the_unit_of_the_scale_E0312",
     R"(rule score of item, percent
  otherwise: 5
)",
     R"(1:1 E0312 a score has the unit of its `scale`: score of item must be points, not percent)"},
    {"level_in_another_unit_E0313",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300 percent
)",
     R"(5:26 E0313 levels are on the `scale` of the pack, in points, not percent)"},
    {"results_of_kpis_together_E0314",
     R"(rule history of kpi, measure
  otherwise: mean of results of 2 years before
rule bonus of item, measure
  otherwise: mean of history of kpis
)",
     R"(4:14 E0314 each KPI has its own unit of measure, so they cannot be taken together: make them percent or points first)"},
    {"bare_numbers_take_the_unit_of_their_place",
     R"(rule bonus of kpi, points
  when result >= 0 and -5 < target + 1: 100
  when result / target > 2: 50 * 2
  when 100 * 2 - 5 points > 1: 10 + (2 - 1)
  bands of success
    below 100 -> -5
    100 and above -> 5
rule success of kpi, percent
  otherwise: (2 - result / target) * 100 percent
rule rate of question, count
  otherwise: count of issues met
test many of question
  otherwise: rate >= 3
)",
     ""},
    {"one_mistake_is_said_once",
     R"(rule bonus of kpi, points
  when reslt > 5 percent: 5
  when (reslt + 1 points) * 3 percent > 5: 6
  otherwise: 6
)",
     R"(2:8 E0208 kpi has no fact, rule or test called `reslt`
3:9 E0208 kpi has no fact, rule or test called `reslt`)"},
    {"mistakes_deep_in_parentheses_are_said_each_once_E0311",
     R"(test odd of issue
  otherwise: (((claimed = yes) = no) = yes) = no
)",
     R"(2:14 E0311 = and <> compare numbers, but this is yes/no: use `is`, `contains` or `not`
2:14 E0311 = and <> compare numbers, but this is yes/no: use `is`, `contains` or `not`
2:15 E0311 = and <> compare numbers, but this is yes/no: use `is`, `contains` or `not`
2:16 E0311 = and <> compare numbers, but this is yes/no: use `is`, `contains` or `not`)"},
};

class TypesTest : public testing::TestWithParam<Case> {};

TEST_P(TypesTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, TypesTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
