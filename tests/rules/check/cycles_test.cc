// Rules that need each other: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"rule_that_needs_itself_E0504",
     R"(rule bonus of kpi, points
  otherwise: bonus + 5
)",
     R"(2:14 E0504 these rules need each other in a circle: bonus of kpi -> bonus of kpi)"},
    {"three_rules_in_a_circle_E0504",
     R"(rule first of kpi, points
  when result > 5: second
  otherwise: 5
rule second of kpi, points
  otherwise: third
rule third of kpi, points
  when first is missing: 5
  otherwise: 6
)",
     R"(7:8 E0504 these rules need each other in a circle: first of kpi -> second of kpi -> third of kpi -> first of kpi)"},
    {"circle_below_an_aggregate_E0504",
     R"(rule bonus of item, points
  otherwise: mean of extra of kpis
rule extra of kpi, points
  otherwise: more
rule more of kpi, points
  otherwise: extra
)",
     R"(6:14 E0504 these rules need each other in a circle: extra of kpi -> more of kpi -> extra of kpi)"},
    {"two_circles_E0504",
     R"(rule bonus of kpi, points
  otherwise: bonus
rule extra of item, points
  otherwise: extra
)",
     R"(2:14 E0504 these rules need each other in a circle: bonus of kpi -> bonus of kpi
4:14 E0504 these rules need each other in a circle: extra of item -> extra of item)"},
    {"long_circle_is_cut_short_E0504",
     R"(rule a of kpi, points
  otherwise: b
rule b of kpi, points
  otherwise: c
rule c of kpi, points
  otherwise: d
rule d of kpi, points
  otherwise: e
rule e of kpi, points
  otherwise: f
rule f of kpi, points
  otherwise: g
rule g of kpi, points
  otherwise: h
rule h of kpi, points
  otherwise: i
rule i of kpi, points
  otherwise: a
)",
     R"(18:14 E0504 these rules need each other in a circle: a of kpi -> b of kpi -> c of kpi -> d of kpi -> e of kpi -> f of kpi -> g of kpi -> h of kpi -> ... -> a of kpi)"},
    {"categories_below_a_category_are_no_circle",
     R"(rule score of category, points
  when count of categories = 0: mean of items
  when share of categories among (applicable) where (score >= 250) = 1: 500
  otherwise: mean of categories
category 1 th "ก" en "A"
  category 1.1 th "ก" en "A"
    item 1.1.1 th "ก" en "A": 5
  category 1.2 th "ก" en "A"
    category 1.2.1 th "ก" en "A"
      item 1.2.1.1 th "ก" en "A": 5
)",
     ""},
    {"score_that_asks_for_itself_E0504",
     R"(rule bonus of item, points
  otherwise: score / 2
rule score of item, points
  otherwise: bonus
category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A"
)",
     R"(4:14 E0504 these rules need each other in a circle: bonus of item -> items -> score of item -> bonus of item)"},
    {"named_rules_may_ask_for_the_score",
     R"(rule half of item, points th "ก" en "A"
  otherwise: score / 2
test good of kpi
  otherwise: score >= 250
)",
     ""},
    {"scores_below_are_no_circle",
     R"(rule score of item, points
  otherwise: mean of questions
rule score of category, points
  otherwise: mean of items
)",
     ""},
};

class CyclesTest : public testing::TestWithParam<Case> {};

TEST_P(CyclesTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, CyclesTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
