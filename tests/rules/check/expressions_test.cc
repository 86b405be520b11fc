// What an expression may take and ask: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"earlier_years_of_a_baseline_E0237",
     R"(rule bonus of kpi, measure
  otherwise: baseline of 1 year before
rule other of item, points
  otherwise: mean of questions of 2 years before
)",
     R"(2:14 E0237 `baseline` has no earlier years: only result, target, target-text, judged (of a KPI), rating (of an item), results and targets have
4:22 E0237 `questions` has no earlier years: only result, target, target-text, judged (of a KPI), rating (of an item), results and targets have)"},
    {"facts_of_earlier_years_and_of_several",
     R"(rule bonus of kpi, measure
  when judged of 2 years before and target-text of 1 year before is known: target of 1 year before
  when target-text starts with "x": sum of known results of 5 years
  otherwise: max of targets of 3 years before + mean of targets of 2 years
rule growth of item, rating
  otherwise: rating - rating of 1 year before
)",
     ""},
    {"min_of_one_value_E0257",
     R"(rule bonus of kpi, measure
  otherwise: min(result) + clamp(result, 5) + round(result)
)",
     R"(2:14 E0257 `min` takes 2 to 100 values in its parentheses, not 1: for example min(a, b)
2:28 E0257 `clamp` takes 3 values in its parentheses, not 2: for example clamp(x, 0, 500)
2:47 E0257 `round` takes 2 values in its parentheses, not 1: for example round(x, 2))"},
    {"decimals_that_are_no_number_E0309_E0226",
     R"(rule bonus of kpi, measure
  otherwise: round(result, target) + round(result, 11) + round(result, 2 baht)
)",
     R"(2:28 E0309 this must be a single number such as `300`, or the name of a constant: calculations belong into a rule
2:52 E0226 `11` must be a whole number from 0 to 10
2:72 E0309 this must be a single number such as `300`, or the name of a constant: calculations belong into a rule)"},
    {"functions_take_one_unit_E0302",
     R"(rule bonus of kpi, points
  otherwise: max(5 points, 6, 100 percent)
)",
     R"(2:14 E0302 points and percent cannot be added, subtracted or compared)"},
    {"functions_need_numbers_E0306",
     R"(rule bonus of kpi, points
  otherwise: round(name, 2) + min(direction, 5)
)",
     R"(2:20 E0306 a number is needed here, but this is text
2:35 E0306 a number is needed here, but this is direction)"},
    {"numbers_in_functions_take_the_unit_of_their_place",
     R"(rule bonus of kpi, points
  otherwise: clamp(round(score * 1.1, 0), 0, max(400, 500 points)) + round(0.5, 0)
)",
     ""},
    {"at_behind_another_fact_E0259",
     R"(test good of question
  otherwise: answered at basic
)",
     R"(2:14 E0259 only `filled` can be asked `at` a level, as in `filled at basic`; what level something is of is asked by `level is basic`)"},
    {"level_that_does_not_exist_E0212",
     R"(test good of question
  otherwise: filled at basics or level is one of advance, advanced
)",
     R"(2:24 E0212 there is no level `basics` under `levels`
2:59 E0212 there is no level `advanced` under `levels`)"},
    {"level_of_what_has_none_E0208",
     R"(test good of kpi
  otherwise: level is basic
)",
     R"(2:14 E0208 kpi has no fact, rule or test called `level`)"},
    {"levels_of_questions_and_issues",
     R"(test good of question
  otherwise: filled at basic and level is one of basic, advance and not level is advance
rule basics of question, number
  otherwise: share of issues met among (level is basic) where (level is not advance)
)",
     ""},
    {"rule_called_like_the_level_E0210",
     R"(rule level of item, points
  otherwise: 5
rule level of kpi, points
  otherwise: 5
)",
     R"(1:6 E0210 `level` already means something else for item: choose another name)"},
    {"results_without_years_E0238",
     R"(rule bonus of kpi, measure
  otherwise: mean of results
)",
     R"(2:22 E0238 say how many years: `results of 2 years before`)"},
    {"results_of_no_years_E0226",
     R"(rule bonus of kpi, measure
  otherwise: mean of results of 0 years before
)",
     R"(2:33 E0226 `0` must be a whole number from 1 to 99)"},
    {"issues_have_no_score_E0239",
     R"(rule bonus of question, points
  otherwise: sum of issues
)",
     R"(2:21 E0239 issues have no score: name a rule, as in `sum of RULE of issues`)"},
    {"share_without_a_test_E0240",
     R"(rule bonus of question, number
  otherwise: share of issues
)",
     R"(2:14 E0240 `share of issues` must say which ones: add a test or `where (...)`)"},
    {"share_where_is_enough",
     R"(rule bonus of question, number
  otherwise: share of issues where (claimed and not starred)
)",
     ""},
    {"count_with_a_rule_E0241",
     R"(rule extra of kpi, points
  otherwise: 5
rule bonus of item, count
  otherwise: count of extra of kpis
)",
     R"(4:23 E0241 `count` counts members and takes no value of them: delete the rule, or use `where (...)`)"},
    {"share_of_results_E0242",
     R"(rule bonus of kpi, number
  otherwise: share of results of 2 years before
)",
     R"(2:14 E0242 `share` cannot be made of `results`: use mean, sum, min, max or count)"},
    {"ladder_of_what_has_no_levels_E0245",
     R"(test good of kpi
  otherwise: yes
rule steps of item, points
  ladder of kpis good
    step basic -> 300
)",
     R"(4:13 E0245 kpis carry no levels, so they cannot make a `ladder`)"},
    {"outcome_that_is_calculated_E0309",
     R"(rule bonus of kpi, points
  when result is missing: 0
  bands of result
    below 5 -> 10 * 2
    5 and above -> target
)",
     R"(4:16 E0309 this must be a single number such as `300`, or the name of a constant: calculations belong into a rule
5:20 E0309 this must be a single number such as `300`, or the name of a constant: calculations belong into a rule)"},
    {"is_asked_of_a_number_E0310",
     R"(rule bonus of kpi, points
  when result is higher: 0
  otherwise: 5
)",
     R"(2:8 E0310 `is higher` asks for direction, kind or level only: of others ask `is missing`, `is known`, or compare with = < >)"},
    {"member_condition_is_about_members_E0209",
     R"(rule bonus of question, number
  otherwise: share of issues where (answered)
)",
     R"(2:37 E0209 `answered` belongs to question, but this is about issue)"},
};

class ExpressionsTest : public testing::TestWithParam<Case> {};

TEST_P(ExpressionsTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, ExpressionsTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
