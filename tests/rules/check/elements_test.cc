// Ids, modifiers, limits and scores of elements: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"id_of_another_item_E0221",
     R"(category 1 th "ก" en "A": mean of items
  item 2.1 th "ก" en "A": mean of questions
    question 2.1.1 th "ก" en "A"
    question 1.1.1 th "ก" en "A"
  item 1.2.3 th "ก" en "A": 5
)",
     R"(2:8 E0221 item `2.1` cannot stand here: ids here are 1.1, 1.2, ...
4:14 E0221 question `1.1.1` cannot stand here: ids here are 2.1.1, 2.1.2, ...
5:8 E0221 item `1.2.3` cannot stand here: ids here are 1.1, 1.2, ...)"},
    {"id_that_is_no_whole_number_E0222",
     R"(category 1.1 th "ก" en "A": mean of items
category 2 th "ก" en "A": mean of items
  item 2.1 th "ก" en "A": mean of questions
    question 2.1.1 th "ก" en "A"
      issue 0 th "ก" en "A"
      issue 1.5 th "ก" en "A"
      issue 01 th "ก" en "A"
)",
     R"(1:10 E0222 the id of this category must be a whole number from 1, not `1.1`
5:13 E0222 the id of this issue must be a whole number from 1, not `0`
6:13 E0222 the id of this issue must be a whole number from 1, not `1.5`
7:13 E0222 the id of this issue must be a whole number from 1, not `01`)"},
    {"same_id_twice_E0207",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      issue 3 th "ก" en "A"
      issue 3 starred th "ข" en "B"
)",
     R"(5:13 E0207 issue `1.1.1/3` exists already)"},
    {"no_score_E0223",
     R"(category 1 th "ก" en "A"
  item 1.1 th "ก" en "A"
)",
     R"(1:1 E0223 this category has no score: write `: ...` at its end, or a `rule score of category, ...`
2:3 E0223 this item has no score: write `: ...` at its end, or a `rule score of item, ...`)"},
    {"kpis_without_a_score_E0247",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A"
rule score of kpis, points
  otherwise: 5
)",
     R"(2:34 E0247 KPIs have no score: add a `rule score of kpi, ...`, or `: ...` at the end of every `group` line
4:15 E0216 nothing is called `kpis`: a rule is of one of total, category, item, question, issue, group, kpi)"},
    {"issue_with_a_score_E0224",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      issue 3 th "ก" en "A": 5
  item 1.2 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A": 5
)",
     R"(4:30 E0224 this issue has no score of its own: delete what follows the `:`)"},
    {"modifier_of_another_kind_E0225",
     R"(category 1 starred th "ก" en "A": mean of items
  item 1.1 mandatory for local th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
      issue 3 scale risk th "ก" en "A"
  item 1.2 th "ก" en "A": sum of kpis
    group 1 weight 0.5 th "ก" en "A"
total only for fund level basic th "ก" en "A": mean of categories
)",
     R"(1:1 E0225 `starred` is only for: issue
2:12 E0225 `mandatory` is only for: group
4:21 E0225 `scale` is only for: total, category, item, question, group
6:20 E0225 `weight` is only for: category, item, question, issue
7:16 E0225 `only for` is only for: category, item, question, issue, group
7:27 E0225 `level` is only for: item, question, issue)"},
    {"category_under_a_category_E0221_E0222",
     R"(category 1 th "ก" en "A": mean of categories
  category 1.1 th "ก" en "A": mean of items
    item 1.1.1 th "ก" en "A": 5
    item 1.2 th "ก" en "A": 5
  category 2 th "ก" en "A": 5
category 3.1 th "ก" en "A": 5
)",
     R"(4:10 E0221 item `1.2` cannot stand here: ids here are 1.1.1, 1.1.2, ...
5:12 E0221 category `2` cannot stand here: ids here are 1.1, 1.2, ...
6:10 E0222 the id of this category must be a whole number from 1, not `3.1`)"},
    {"category_and_item_of_one_id_E0207",
     R"(category 1 th "ก" en "A": mean of categories
  category 1.1 th "ก" en "A": 5
  item 1.1 th "ก" en "A": 5
)",
     R"(3:8 E0207 item `1.1` exists already)"},
    {"group_that_scores_its_kpis_itself",
     R"(rule half of kpi, points
  when result is missing: 0
  otherwise: 250
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A": half
    group 2 th "ก" en "A"
)",
     ""},
    {"score_of_a_group_may_be_missing_E0606",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A": result / target * 500 points
)",
     R"(3:28 E0606 `result` may be missing, but a score must always have a value: make it a `rule NAME of kpi, ...` that begins with `when result is missing: ...`, and write NAME here
3:37 E0606 `target` may be missing, but a score must always have a value: make it a `rule NAME of kpi, ...` that begins with `when target is missing: ...`, and write NAME here)"},
    {"score_of_a_group_in_another_unit_E0301",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A": 5 percent
)",
     R"(3:28 E0301 this is percent, but score of kpi gives points: write something like `5` or `5 points`)"},
    {"score_of_a_group_asks_for_a_question_E0209",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A": narrative-letters
)",
     R"(3:28 E0209 `narrative-letters` belongs to question, but this is about kpi)"},
    {"limits_that_are_no_whole_numbers_E0226",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    kpis exactly 0
    group 1 th "ก" en "A"
      kpis at most 20000
  item 1.2 th "ก" en "A": mean of questions
    question 1.2.1 th "ก" en "A"
      narrative at most 90000000 letters
)",
     R"(3:18 E0226 `0` must be a whole number from 1 to 10000
5:20 E0226 `20000` must be a whole number from 1 to 10000
8:25 E0226 `90000000` must be a whole number from 1 to 10000000)"},
    {"a_clamp_the_wrong_way_round_E0228",
     R"(rule bonus of question, points
  otherwise: clamp(share of issues met * 500 points, 100, 0)
)",
     R"(2:14 E0228 at least 100 is more than at most 0)"},
    {"only_for_and_not_for_E0118",
     R"(category 1 th "ก" en "A": mean of items among (applicable)
  item 1.1 not for fund, local th "ก" en "A": 5
  item 1.2 only for fund not for local th "ก" en "A": 5
)",
     R"(3:34 E0118 `only for / not for` is given twice on one line)"},
    {"levels_under_the_main_scale",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ก" en "A"
)",
     ""},
    {"limits_reversed_E0228",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    kpis 3 to 2
)",
     R"(3:5 E0228 at least 3 is more than at most 2)"},
    {"mandatory_groups_that_do_not_fit_E0229",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    kpis exactly 3
    group 1 mandatory th "ก" en "A"
      kpis at least 2
    group 2 mandatory for local, province th "ก" en "A"
    group 3 mandatory for local th "ก" en "A"
    group 4 th "ก" en "A"
)",
     R"(2:3 E0229 the mandatory groups of item 1.1 need 4 KPIs for local, but it takes at most 3)"},
    {"group_that_needs_more_than_its_item_takes_E0248",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    kpis exactly 5
    group 6 mandatory th "ก" en "A"
      kpis at least 6
)",
     R"(4:5 E0248 group 1.1/6 needs at least 6 KPIs, but item 1.1 takes at most 5)"},
    {"mandatory_for_a_kind_that_is_left_out_E0230",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 mandatory for service, fund only for fund th "ก" en "A"
)",
     R"(3:27 E0230 this group is mandatory for `service`, but its `only for` leaves `service` out)"},
    {"weight_out_of_range_E0503",
     R"(category 1 weight -1 th "ก" en "A": 5
category 2 weight -0.5 % th "ก" en "A": 5
)",
     R"(1:19 E0503 weight -1 must not be negative
2:19 E0503 weight -0.5 must not be negative)"},
    {"items_with_questions_and_items_with_groups_are_fine",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": mean of questions
    question 1.1.1 th "ก" en "A"
  item 1.2 th "ก" en "A": sum of kpis / 5
    group 1 mandatory th "ก" en "A"
)",
     ""},
};

class ElementsTest : public testing::TestWithParam<Case> {};

TEST_P(ElementsTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, ElementsTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
