// Several scales in one pack, when it is valid, and constants: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include <string>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr std::string_view kHead = R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  scale risk 1 .. 25 number th "ความเสี่ยง" en "risk"
    level low from 1 th "ก" en "A"
    level high from 12 th "ข" en "B"
  scale danger 0 .. 5 number
    level low from 0 th "ก" en "A"
  levels
    level basic from 300 th "ก" en "A"
    level advance from 400 th "ข" en "B"
)";

// Behind kHead, which has 11 lines.
constexpr Case kScaleCases[] = {
    {"elements_on_their_own_scales",
     R"(total th "ก" en "A": mean of score-in-points of categories
rule score-in-points of category, points
  otherwise: 5
category 1 scale risk th "ก" en "A": max of items
  item 1.1 scale danger th "ก" en "A": mean of questions
    question 1.1.1 scale risk th "ก" en "A": 5 number
  item 1.2 scale risk th "ก" en "A": sum of kpis
    group 1 scale risk th "ก" en "A": 12
    group 2 scale danger th "ก" en "A": 2 number
)",
     ""},
    {"a_number_takes_the_unit_of_its_scale_E0301",
     R"(category 1 th "ก" en "A": 5
  item 1.1 scale risk th "ก" en "A": 5 points
)",
     R"(13:38 E0301 this is points, but score of item gives number: write something like `5`)"},
    {"members_on_scales_of_different_units_E0315",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": 5
  item 1.2 scale risk th "ก" en "A": 5
category 2 th "ก" en "A": mean of items
  item 2.1 th "ก" en "A": 5
)",
     R"(12:27 E0315 the items are on scales of different units, so their scores cannot be taken together: name a rule that gives one unit, as in `mean of RULE of items`)"},
    {"members_on_another_scale_than_the_element_E0301",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 scale risk th "ก" en "A": 5
)",
     R"(12:27 E0301 this is number, but score of category gives points: write something like `... * N points`)"},
    {"kpis_of_a_group_on_another_scale_E0315",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": sum of kpis
    group 1 th "ก" en "A"
    group 2 scale risk th "ก" en "A": 12
)",
     R"(13:27 E0315 the kpis are on scales of different units, so their scores cannot be taken together: name a rule that gives one unit, as in `sum of RULE of kpis`)"},
    {"one_rule_for_two_units_E0318",
     R"(rule score of item, points
  otherwise: 5
category 1 th "ก" en "A": 5
  item 1.1 th "ก" en "A"
  item 1.2 scale risk th "ก" en "A"
)",
     R"(12:1 E0318 the items are on scales of different units, so one rule cannot give or ask for the score of them all: write it behind the `:` of those on another scale, or give the scales one unit)"},
    {"score_asked_of_things_of_two_units_E0318",
     R"(rule half of item, points
  otherwise: score / 2
category 1 th "ก" en "A": 5
  item 1.1 th "ก" en "A": 5
  item 1.2 scale risk th "ก" en "A": 5
)",
     R"(13:14 E0318 the items are on scales of different units, so one rule cannot give or ask for the score of them all: write it behind the `:` of those on another scale, or give the scales one unit)"},
    {"rule_for_things_on_another_scale_only",
     R"(rule score of item, number
  otherwise: 5
rule half of item, number
  otherwise: score / 2
category 1 th "ก" en "A": 5
  item 1.1 scale risk th "ก" en "A"
  item 1.2 scale danger th "ก" en "A"
)",
     ""},
    {"conditions_know_the_scale_of_what_they_are_about",
     R"(rule risky of category, number
  otherwise: share of items where (score > 12 number)
lint much of item, warning
  when score > 12 number and max of questions > 3 number
  say th "ก" en "A"
category 1 th "ก" en "A": 5
  item 1.1 scale risk th "ก" en "A": 5
    question 1.1.1 scale danger th "ก" en "A": 3
)",
     ""},
    {"condition_in_the_unit_of_the_main_scale_E0302",
     R"(lint much of item, warning
  when score > 12 points
  say th "ก" en "A"
category 1 th "ก" en "A": 5
  item 1.1 scale risk th "ก" en "A": 5
)",
     R"(13:8 E0302 number and points cannot be added, subtracted or compared)"},
    {"unknown_scale_E0252",
     R"(category 1 th "ก" en "A": 5
  item 1.1 scale rsk th "ก" en "A": 5
)",
     R"(13:18 E0252 there is no scale `rsk`: declare it under `pack`, as in `scale rsk 0 .. 100 percent`)"},
    {"levels_of_another_scale_are_no_steps_E0212",
     R"(category 1 th "ก" en "A": 5
  item 1.1 scale risk level low th "ก" en "A": 5
)",
     R"(13:29 E0212 there is no level `low` under `levels`)"},
};

class ScalesTest : public testing::TestWithParam<Case> {};

TEST_P(ScalesTest, Reports) {
  const std::string text = std::string(kHead) + std::string(GetParam().lines);
  EXPECT_EQ(Lines(CheckText(InFrame(text))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, ScalesTest, testing::ValuesIn(kScaleCases), NameOf);

constexpr Case kCases[] = {
    {"wrong_levels_of_a_further_scale",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300
    level advance from 400
  scale risk 1 .. 25 number
    level low from 1
    level low from 2
    level middle from 26
    level high from 5 percent
  scale risk 1 .. 25 number
  scale odd 5 .. 5 number
)",
     R"(9:11 E0207 level `low of risk` exists already
10:23 E0232 level `middle` starts outside the scale, 1 to 25
11:21 E0231 level `high` must start above level `middle`, which comes before it
11:23 E0313 levels are on the `scale` of the pack, in number, not percent
12:9 E0207 scale `risk` exists already
13:3 E0233 the range 5 .. 5 is empty: the first number must be the lower one)"},
    {"unit_of_a_scale_that_does_not_exist_is_one_mistake_E0211",
     R"(pack small version 1
  source form document "f.txt"
  scale 0 .. 500 points
  scale risk 1 .. 25 numbr
  levels
    level basic from 300
    level advance from 400
rule score of item, points
  otherwise: 5
category 1 th "ก" en "A": mean of items
  item 1.1 scale risk th "ก" en "A"
  item 1.2 th "ก" en "A"
)",
     R"(4:22 E0211 there is no unit `numbr`: new ones are declared with `unit` under `pack`)"},
    {"valid_for_no_day_E0251",
     R"(pack small version 1
  valid from 2567-10-01 to 2567-09-30
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300
    level advance from 400
)",
     R"(2:3 E0251 the first day 2567-10-01 comes after the last day 2567-09-30: write the earlier one first, as in valid from 2565-10-01 to 2567-09-30)"},
    {"valid_for_one_day",
     R"(pack small version 1
  valid from 2567-10-01 to 2567-10-01
  source form document "f.txt"
  scale 0 .. 500 points
  levels
    level basic from 300
    level advance from 400
)",
     ""},
    {"constants_in_every_place",
     R"(constant full 500 points th "ก" en "A" clause form line 1
constant edge 80 percent
  th "ข"
  en "B"
  clause form line 2
constant many 2
constant penalty 5
rule part of kpi, points
  when result / target * 100 percent >= edge and many < 3 count: full - 2 * full / many
  bands of result
    below 5 -> -penalty
    5 and above -> full
rule curve of kpi, points
  interpolate result / target * 100 percent
    at edge / 2 -> 0
    at edge -> full
rule table of kpi, points
  matrix of result by target
    columns 1, 2
    row 1 -> full, penalty
rule steps of question, points
  ladder of issues met
    step basic -> full
category 1 th "ก" en "A": full
)",
     ""},
    {"constant_of_another_unit_E0301",
     R"(constant edge 80 percent
rule part of kpi, points
  otherwise: edge
)",
     R"(3:14 E0301 this is percent, but part of kpi gives points: write something like `80` or `80 points`)"},
    {"misspelt_constant_E0208_E0309",
     R"(constant pass-mark 80 percent
rule part of kpi, percent
  when result / target * 100 percent > pas-mark: 5
  bands of result
    below 5 -> pass-mrak
    5 and above -> pass-mark
)",
     R"(3:40 E0208 kpi has no fact, rule or test called `pas-mark`
5:16 E0309 this must be a single number such as `300`, or the name of a constant: calculations belong into a rule)"},
    {"constants_with_names_that_are_taken_E0207_E0210",
     R"(constant full 500
constant full 600
constant target 5
constant score 5
constant yes 5
rule full of kpi, points
  otherwise: 5
)",
     R"(2:10 E0207 constant `full` exists already
3:10 E0210 `target` already means something else for kpi: choose another name
4:10 E0210 `score` already means something else for total: choose another name
5:10 E0210 `yes` already means something else for total: choose another name
6:6 E0210 `full` already means something else for kpi: choose another name)"},
    {"constant_with_wrong_parts_E0211_E0213",
     R"(constant full 500 pionts clause from line 1
)",
     R"(1:19 E0211 there is no unit `pionts`: new ones are declared with `unit` under `pack`
1:33 E0213 there is no source `from`: declare it with `source` under `pack`)"},
};

class HeadTest : public testing::TestWithParam<Case> {};

TEST_P(HeadTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, HeadTest, testing::ValuesIn(kCases), NameOf);

TEST(NearNames, ConstantsAndFieldsAreMeantToo) {
  const auto meant = [](std::string_view lines) {
    const Checked checked = CheckText(InFrame(lines));
    return checked.diagnostics.empty() ? "" : checked.diagnostics.front().did_you_mean;
  };
  EXPECT_EQ(meant("constant pass-mark 80\nrule x of kpi, points\n  otherwise: pass-mrk\n"),
            "pass-mark");
  EXPECT_EQ(meant("constant pass-mark 80\nrule x of kpi, points\n  bands of result\n"
                  "    below 5 -> pass-mrk\n    5 and above -> 1\n"),
            "pass-mark");
  EXPECT_EQ(meant("category 1 th \"ก\" en \"A\": 5\n  field economy text\n"
                  "  needs at least 1 of ecnomy\n"),
            "economy");
}

}  // namespace
}  // namespace radap::checking
