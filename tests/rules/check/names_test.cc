// Names, sources, levels and their like: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"same_source_twice_E0207",
     R"(pack small version 1
  source form document "f.txt"
  source form document "g.txt"
  scale 0 .. 500 points
)",
     R"(3:10 E0207 source `form` exists already)"},
    {"unit_named_like_a_built_in_one_E0207",
     R"(pack small version 1
  source form document "f.txt"
  unit points th "แต้ม" en "points"
  scale 0 .. 500 points
)",
     R"(3:8 E0207 unit `points` exists already)"},
    {"same_level_twice_E0207",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300
    level basic from 400
)",
     R"(6:11 E0207 level `basic` exists already)"},
    {"rule_and_test_of_one_name_E0207",
     R"(rule bonus of kpi, points
  otherwise: 5
test bonus of kpi
  otherwise: yes
)",
     R"(3:6 E0207 rule `bonus of kpi` exists already)"},
    {"same_name_of_other_subjects_is_fine",
     R"(rule bonus of kpi, points
  otherwise: 5
rule bonus of item, points
  otherwise: 5
)",
     ""},
    {"same_assumption_twice_E0207",
     R"(rule bonus of item, points
  otherwise: 5
  assume why th "ก" en "A"
  assume why th "ก" en "A"
)",
     R"(4:10 E0207 assume `why` exists already)"},
    {"same_lint_twice_E0207",
     R"(lint odd of kpi, warning
  when result is missing
  say th "ก" en "A"
lint odd of item, warning
  when rating is missing
  say th "ก" en "A"
)",
     R"(4:6 E0207 lint `odd` exists already)"},
    {"misspelt_name_E0208",
     R"(rule history of kpi, measure
  otherwise: 5
rule bonus of kpi, points
  when histori is missing: 5
  when reslt is missing: 5
  otherwise: 6
)",
     R"(4:8 E0208 kpi has no fact, rule or test called `histori`
5:8 E0208 kpi has no fact, rule or test called `reslt`)"},
    {"unlike_any_name_E0208",
     R"(rule bonus of kpi, points
  when luck > 5: 5
  otherwise: 6
)",
     R"(2:8 E0208 kpi has no fact, rule or test called `luck`)"},
    {"fact_of_another_subject_E0209",
     R"(rule bonus of item, points
  when starred: 5
  otherwise: 6
)",
     R"(2:8 E0209 `starred` belongs to issue, but this is about item)"},
    {"rule_of_another_subject_E0209",
     R"(test good of kpi
  otherwise: yes
rule bonus of item, points
  when good: 5
  otherwise: 6
)",
     R"(4:8 E0209 `good` belongs to kpi, but this is about item)"},
    {"results_of_an_item_E0209",
     R"(rule bonus of item, measure
  otherwise: mean of results of 2 years before
)",
     R"(2:22 E0209 `results` belongs to kpi, but this is about item)"},
    {"rule_named_like_a_fact_E0210",
     R"(rule target of kpi, measure
  otherwise: 5
)",
     R"(1:6 E0210 `target` already means something else for kpi: choose another name)"},
    {"unknown_unit_E0211",
     R"(rule bonus of kpi, pionts
  otherwise: 5
rule other of kpi, points
  otherwise: 5 days
)",
     R"(1:20 E0211 there is no unit `pionts`: new ones are declared with `unit` under `pack`
4:16 E0211 there is no unit `days`: new ones are declared with `unit` under `pack`)"},
    {"unknown_level_E0212",
     R"(rule steps of question, points
  ladder of issues met
    step basics -> 300
)",
     R"(3:10 E0212 there is no level `basics` under `levels`)"},
    {"unknown_level_of_a_question_E0212",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 level basic, advanced th "ก" en "A"
)",
     R"(3:33 E0212 there is no level `advanced` under `levels`)"},
    {"unknown_source_E0213",
     R"(rule bonus of item, points
  otherwise: 5
  clause from line 12
)",
     R"(3:10 E0213 there is no source `from`: declare it with `source` under `pack`)"},
    {"unknown_kind_of_organisation_E0214",
     R"(category 7 th "ก" en "A": mean of items
  item 7.1 th "ก" en "A": sum of kpis
    group 1 mandatory for servise th "ก" en "A"
    group 2 only for local, provinces th "ก" en "A"
)",
     R"(3:27 E0214 there is no kind of organisation `servise`, only service, policy, province, local, state-enterprise, fund, other
4:29 E0214 there is no kind of organisation `provinces`, only service, policy, province, local, state-enterprise, fund, other)"},
    {"value_that_is_not_in_the_list_E0215",
     R"(rule bonus of kpi, points
  when direction is up: 5
  when kind is one of policy, fonds: 5
  otherwise: 6
)",
     R"(2:21 E0215 direction is never `up`, only one of higher, lower
3:31 E0215 kind is never `fonds`, only one of service, policy, province, local, state-enterprise, fund, other)"},
    {"unknown_subject_E0216",
     R"(rule bonus of kpis, points
  otherwise: 5
lint odd of categry, warning
  when kind is fund
  say th "ก" en "A"
)",
     R"(1:15 E0216 nothing is called `kpis`: a rule is of one of total, category, item, question, issue, group, kpi
3:13 E0216 nothing is called `categry`: a rule is of one of total, category, item, question, issue, group, kpi)"},
    {"unknown_collection_E0217",
     R"(rule bonus of category, points
  otherwise: mean of itms
)",
     R"(2:22 E0217 nothing is called `itms`: what can be taken together is categories, items, questions, issues, groups, kpis)"},
    {"collection_that_is_not_below_E0218",
     R"(rule bonus of question, points
  otherwise: mean of kpis
rule other of item, points
  otherwise: mean of categories
)",
     R"(2:22 E0218 no `kpis` are below this question, only issues
4:22 E0218 no `categories` are below this item, only questions, issues, groups, kpis)"},
    {"what_is_further_below_can_be_taken_together",
     R"(rule bonus of category, points
  otherwise: mean of questions
)",
     ""},
    {"nothing_below_a_kpi_E0246",
     R"(rule other of kpi, points
  otherwise: mean of items
)",
     R"(2:22 E0246 there is nothing below this kpi to take together)"},
    {"rule_where_a_test_is_needed_E0219",
     R"(rule bonus of issue, points
  otherwise: 5
rule other of question, number
  otherwise: share of issues bonus
rule third of question, count
  otherwise: count of issues files
)",
     R"(4:30 E0219 `bonus` of issue is a value: a test that is yes or no is needed here
6:30 E0219 `files` of issue is a value: a test that is yes or no is needed here)"},
    {"ladder_of_a_rule_E0219",
     R"(rule bonus of issue, points
  otherwise: 5
rule steps of question, points
  ladder of issues bonus
    step basic -> 300
)",
     R"(4:20 E0219 `bonus` of issue is a value: a test that is yes or no is needed here)"},
    {"test_where_a_value_is_needed_E0220",
     R"(rule bonus of question, points
  otherwise: mean of met of issues
)",
     R"(2:22 E0220 `met` of issue must be a rule that gives a number)"},
    {"test_called_score_E0220",
     R"(test score of total
  otherwise: yes
)",
     R"(1:6 E0220 `score` of total must be a rule that gives a number)"},
    {"levels_that_do_not_rise_E0231",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300
    level advance from 300
)",
     R"(6:24 E0231 level `advance` must start above level `basic`, which comes before it)"},
    {"level_off_the_scale_E0232",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300
    level advance from 500.5
)",
     R"(6:24 E0232 level `advance` starts outside the scale, 0 to 500)"},
    {"empty_scale_E0233",
     R"(pack small version 1
  source form document "f.txt"
  scale 500 .. 0 points
)",
     R"(3:3 E0233 the range 500 .. 0 is empty: the first number must be the lower one)"},
    {"unknown_severity_E0234",
     R"(lint odd of kpi, waring
  when result is missing
  say th "ก" en "A"
)",
     R"(1:18 E0234 there is no severity `waring`: write error, warning or note)"},
    {"clause_lines_reversed_E0244",
     R"(rule bonus of item, points
  otherwise: 5
  clause form lines 28-26
)",
     R"(3:10 E0244 the first line 28 comes after the last line 26)"},
    {"line_zero_E0226",
     R"(rule bonus of item, points
  otherwise: 5
  clause form line 0
)",
     R"(3:20 E0226 `0` must be a whole number from 1 to 10000000)"},
};

class NamesTest : public testing::TestWithParam<Case> {};

TEST_P(NamesTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, NamesTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
