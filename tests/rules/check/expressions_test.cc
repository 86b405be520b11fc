// What an expression may take and ask: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"earlier_years_of_a_target_E0237",
     R"(rule bonus of kpi, measure
  otherwise: target of 1 year before
rule other of item, points
  otherwise: mean of questions of 2 years before
)",
     R"(2:14 E0237 `target` has no earlier years: only `result` and `results` of a KPI have
4:22 E0237 `questions` has no earlier years: only `result` and `results` of a KPI have)"},
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
     R"(4:16 E0309 this must be a single number such as `300`: calculations belong into a rule
5:20 E0309 this must be a single number such as `300`: calculations belong into a rule)"},
    {"is_asked_of_a_number_E0310",
     R"(rule bonus of kpi, points
  when result is higher: 0
  otherwise: 5
)",
     R"(2:8 E0310 `is higher` asks for direction or kind only: of others ask `is missing`, `is known`, or compare with = < >)"},
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
