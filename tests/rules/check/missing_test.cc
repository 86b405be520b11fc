// Scores that may be missing: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"fact_used_unguarded_E0601",
     R"(rule score of kpi, points
  when result >= target: 500
  otherwise: 0
)",
     R"(2:8 E0601 `result` may be missing, but score of kpi must always have a value: add `when result is missing: ...` above this line
2:18 E0601 `target` may be missing, but score of kpi must always have a value: add `when target is missing: ...` above this line)"},
    {"one_of_two_guarded_E0601",
     R"(rule score of kpi, points
  when result is missing: 0
  when result >= target: 500
  otherwise: 0
)",
     R"(3:18 E0601 `target` may be missing, but score of kpi must always have a value: add `when target is missing: ...` above this line)"},
    {"guarded_together",
     R"(rule score of kpi, points
  when result is missing or target is missing: 0
  when result >= target: 500
  otherwise: 0
)",
     ""},
    {"guarded_on_the_same_line",
     R"(rule score of kpi, points
  when result is known and target is known and result >= target: 500
  when direction is missing or direction is lower: 100
  otherwise: 0
)",
     ""},
    {"guarded_on_the_right_of_the_same_line",
     R"(rule score of kpi, points
  when result >= target and (result is known and target is known): 500
  when direction is lower or direction is missing: 100
  otherwise: 0
)",
     ""},
    {"guarded_inside_the_known_line",
     R"(rule score of kpi, points
  when not (result is missing or target is missing): 500 points * (result / target)
  otherwise: 0
)",
     ""},
    {"known_on_one_side_of_or_is_no_guard_E0601",
     R"(rule score of kpi, points
  when result is known or target is known: 500 points * (result / target)
  otherwise: 0
)",
     R"(2:58 E0601 `result` may be missing, but score of kpi must always have a value: add `when result is missing: ...` above this line
2:67 E0601 `target` may be missing, but score of kpi must always have a value: add `when target is missing: ...` above this line)"},
    {"guard_below_its_use_E0601",
     R"(rule score of kpi, points
  when result > 5: 500
  when result is missing: 0
  otherwise: 100
)",
     R"(2:8 E0601 `result` may be missing, but score of kpi must always have a value: add `when result is missing: ...` above this line)"},
    {"earlier_year_is_a_fact_of_its_own_E0601",
     R"(rule score of kpi, points
  when result is missing: 0
  when result > result of 1 year before: 500
  otherwise: 100
)",
     R"(3:17 E0601 `result of 1 year before` may be missing, but score of kpi must always have a value: add `when result of 1 year before is missing: ...` above this line)"},
    {"earlier_year_guarded",
     R"(rule score of kpi, points
  when result is missing or result of 1 year before is missing: 0
  when result > result of 1 year before: 500
  otherwise: 100
)",
     ""},
    {"kind_may_be_missing_E0601",
     R"(rule score of item, points
  when kind is fund: 500
  otherwise: 100
)",
     R"(2:8 E0601 `kind` may be missing, but score of item must always have a value: add `when kind is missing: ...` above this line)"},
    {"called_rule_needs_a_fact_E0602",
     R"(rule success of kpi, percent
  when direction is higher: result / target * 100 percent
  when direction is lower: (2 - result / target) * 100 percent
rule score of kpi, points
  when result is missing: 0
  bands of success
    below 100 -> 200
    100 and above -> 500
)",
     R"(6:12 E0602 `success` has no value when `direction` is missing, but score of kpi must always have one: add `when direction is missing: ...` above this line
6:12 E0602 `success` has no value when `target` is missing, but score of kpi must always have one: add `when target is missing: ...` above this line)"},
    {"called_rule_guarded_by_name",
     R"(rule success of kpi, percent
  when direction is higher: result / target * 100 percent
  when direction is lower: (2 - result / target) * 100 percent
rule score of kpi, points
  when success is missing: 0
  bands of success
    below 100 -> 200
    100 and above -> 500
)",
     ""},
    {"rule_guarded_deep_inside_another",
     R"(rule history of kpi, measure
  otherwise: mean of known results of 2 years before
test challenging of kpi
  otherwise: target >= history
test good of kpi
  otherwise: challenging or result > 5
rule score of kpi, points
  when result is missing or target is missing: 0
  when history is missing: 100
  when good: 500
  otherwise: 200
)",
     ""},
    {"nothing_known_in_a_called_rule_E0603",
     R"(rule history of kpi, measure
  otherwise: mean of known results of 2 years before
test challenging of kpi
  otherwise: target >= history
rule score of kpi, points
  when target is missing: 0
  when challenging: 500
  when not challenging: 200
  otherwise: 100
)",
     R"(7:8 E0603 `challenging` may have no value, but score of kpi must always have one: add `when challenging is missing: ...` above this line)"},
    {"test_that_asks_first_is_never_missing",
     R"(rule history of kpi, measure
  otherwise: mean of known results of 2 years before
test challenging of kpi
  when history is missing: yes
  otherwise: target >= history
rule score of kpi, points
  when target is missing: 0
  when challenging: 500
  otherwise: 100
)",
     ""},
    {"no_result_of_any_year_E0604",
     R"(rule score of kpi, points
  when max of known results of 3 years before > 5: 500
  otherwise: 100
)",
     R"(2:8 E0604 there may be no known value here, but score of kpi must always have one: make this a rule NAME of its own and add `when NAME is missing: ...` above)"},
    {"number_of_results_is_always_known",
     R"(rule score of kpi, points
  when count of known results of 3 years before > 2: 500
  otherwise: 100
)",
     ""},
    {"none_of_the_members_known_E0604",
     R"(rule success of kpi, points
  otherwise: 500 points * (result / target)
rule score of item, points
  otherwise: mean of known success of kpis
)",
     R"(4:14 E0604 there may be no known value here, but score of item must always have one: make this a rule NAME of its own and add `when NAME is missing: ...` above)"},
    {"rule_of_members_may_be_missing_E0605",
     R"(rule success of kpi, points
  otherwise: 500 points * (result / target)
rule score of item, points
  otherwise: mean of success of kpis
)",
     R"(4:14 E0605 success of kpi may have no value, but score of item must always have one: give success of kpi one in every case with `when ... is missing: ...`)"},
    {"fact_of_members_may_be_missing_E0605",
     R"(pack small version 1
  source form document "f.txt"
  scale 1 .. 5 rating
rule score of category, rating
  otherwise: mean of rating of items
rule score of question, rating
  otherwise: 1
rule score of kpi, rating
  otherwise: 1
)",
     R"(5:14 E0605 rating of item may have no value, but score of category must always have one: give rating of item one in every case with `when ... is missing: ...`)"},
    {"members_guarded_in_their_own_rule",
     R"(rule success of kpi, points
  when result is missing or target is missing: 0
  otherwise: 500 points * (result / target)
rule score of item, points
  otherwise: mean of success of kpis
)",
     ""},
    {"fact_in_the_line_of_an_element_E0606",
     R"(pack small version 1
  source form document "f.txt"
  scale 1 .. 5 rating
rule score of question, rating
  otherwise: 1
rule score of kpi, rating
  otherwise: 1
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": rating
)",
     R"(9:27 E0606 `rating` may be missing, but a score must always have a value: make it a `rule NAME of item, ...` that begins with `when rating is missing: ...`, and write NAME here)"},
    {"rule_in_the_line_of_an_element_E0606",
     R"(rule bonus of item, points
  when rating > 3: 500
  otherwise: 0
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": bonus
)",
     R"(5:27 E0606 `bonus` may be missing, but a score must always have a value: make it a `rule NAME of item, ...` that begins with `when rating is missing: ...`, and write NAME here)"},
    {"blank_texts_are_texts",
     R"(rule score of kpi, points
  when note contains "N/A": 0
  when unit-name is known and unit-name contains "%": 1
  otherwise: 2
)",
     ""},
    {"targets_and_judgements_may_be_missing_E0601",
     R"(rule score of kpi, points
  when judged: 1
  when judged of 1 year before: 2
  when baseline > 5: 3
  when target-text contains "x": 4
  otherwise: 5
)",
     R"(2:8 E0601 `judged` may be missing, but score of kpi must always have a value: add `when judged is missing: ...` above this line
3:8 E0601 `judged of 1 year before` may be missing, but score of kpi must always have a value: add `when judged of 1 year before is missing: ...` above this line
4:8 E0601 `baseline` may be missing, but score of kpi must always have a value: add `when baseline is missing: ...` above this line
5:8 E0601 `target-text` may be missing, but score of kpi must always have a value: add `when target-text is missing: ...` above this line)"},
    {"rating_of_the_year_before_E0601",
     R"(rule score of item, points
  when rating is missing: 0
  otherwise: (rating - rating of 1 year before) / 1 rating * 100 points
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A"
)",
     R"(3:24 E0601 `rating of 1 year before` may be missing, but score of item must always have a value: add `when rating of 1 year before is missing: ...` above this line)"},
    {"what_is_looked_up_may_be_missing_E0601",
     R"(rule score of kpi, points
  interpolate result
    at 60 -> 0
    at target -> 500
rule grid of kpi, points
  matrix of result by baseline
    columns 1, 2
    row 1 -> 1, 2
)",
     R"(2:15 E0601 `result` may be missing, but score of kpi must always have a value: add `when result is missing: ...` above this line
4:8 E0601 `target` may be missing, but score of kpi must always have a value: add `when target is missing: ...` above this line)"},
    {"field_that_may_not_be_filled_E0601",
     R"(rule score of question, points
  when filled and filled at basic and level is basic: 500
  otherwise: coverage / 1 percent * 5 points
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      field coverage percent th "ก" en "A"
)",
     R"(3:14 E0601 `coverage` may be missing, but score of question must always have a value: add `when coverage is missing: ...` above this line)"},
    {"only_scores_must_have_a_value",
     R"(rule bonus of kpi, points
  when result >= target: 500
  otherwise: 0
)",
     ""},
    {"a_guard_that_is_misspelt_is_one_mistake_E0208",
     R"(rule score of kpi, points
  when resalt is missing: 0
  when result > 5: 500
  otherwise: 0
)",
     R"(2:8 E0208 kpi has no fact, rule or test called `resalt`)"},
};

class MissingTest : public testing::TestWithParam<Case> {};

TEST_P(MissingTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, MissingTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
