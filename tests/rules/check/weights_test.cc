// Weights: lines of a pack against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"member_without_weight_E0501",
     R"(category 1 th "ก" en "A": weighted mean of items
  item 1.1 weight 0.4 th "ก" en "A": 5
  item 1.2 th "ก" en "A": 5
)",
     R"(3:3 E0501 item 1.2 has no `weight`, but is part of a weighted mean)"},
    {"weights_above_and_below_one_E0502",
     R"(category 1 th "ก" en "A": weighted mean of items
  item 1.1 weight 0.4 th "ก" en "A": 5
  item 1.2 weight 0.61 th "ก" en "A": 5
category 2 th "ก" en "A": weighted mean of items
  item 2.1 weight 33.3 % th "ก" en "A": 5
  item 2.2 weight 33.3 % th "ก" en "A": 5
  item 2.3 weight 33.3 % th "ก" en "A": 5
)",
     R"(1:1 E0502 the weights of the items of category 1 sum to 1.01 (item 1.1: 0.4, item 1.2: 0.61): they must sum to exactly 1
4:1 E0502 the weights of the items of category 2 sum to 0.999 (item 2.1: 0.333, item 2.2: 0.333, item 2.3: 0.333): they must sum to exactly 1)"},
    {"weights_out_of_range_are_not_summed_E0503",
     R"(category 1 th "ก" en "A": weighted mean of items
  item 1.1 weight -10 th "ก" en "A": 5
  item 1.2 weight 90 % th "ก" en "A": 5
)",
     R"(2:19 E0503 weight -10 must not be negative)"},
    {"items_beside_a_category_and_in_it_are_both_nearest_E0501",
     R"(total th "ก" en "A": weighted mean of items
category 1 th "ก" en "A": 5
  item 1.1 weight 1 th "ก" en "A": 5
  category 1.2 th "ก" en "A": 5
    item 1.2.1 th "ก" en "A": 5
)",
     R"(5:5 E0501 item 1.2.1 has no `weight`, but is part of a weighted mean)"},
    {"any_weights_may_be_summed",
     R"(category 1 th "ก" en "A": weighted sum of items / 700
  item 1.1 weight 120 th "ก" en "A": 5
  item 1.2 weight 85 th "ก" en "A": 5
)",
     ""},
    {"a_weight_of_nothing_counts_too",
     R"(category 1 th "ก" en "A": weighted mean of items
  item 1.1 weight 1 th "ก" en "A": 5
  item 1.2 weight 0 th "ก" en "A": 5
)",
     ""},
    {"ten_tenths_are_exactly_one",
     R"(category 1 th "ก" en "A": weighted mean of items
  item 1.1 weight 0.1 th "ก" en "A": 5
  item 1.2 weight 20 % th "ก" en "A": 5
  item 1.3 weight 0.7 th "ก" en "A": 5
)",
     ""},
    {"only_where_the_rule_is_used",
     R"(rule score of category, points
  otherwise: weighted mean of items
category 1 th "ก" en "A"
  item 1.1 weight 1 th "ก" en "A": 5
category 2 th "ก" en "A": mean of items
  item 2.1 th "ก" en "A": 5
)",
     ""},
    {"weighted_mean_of_kpis_E0505",
     R"(category 1 th "ก" en "A": mean of items
  item 1.1 th "ก" en "A": weighted mean of kpis
)",
     R"(2:27 E0505 kpis carry no weights: use `mean` instead of `weighted mean`)"},
    {"weighted_mean_of_the_known_E0506",
     R"(rule part of category, points
  otherwise: weighted mean of known items
)",
     R"(2:14 E0506 a weighted mean cannot take only what is `known`, or weight is lost: write `among (...)` if members shall leave the divisor)"},
    {"weighted_mean_of_some_needs_no_sum_but_every_weight_E0501",
     R"(category 1 th "ก" en "A": weighted mean of items among (applicable)
  item 1.1 weight 0.2 th "ก" en "A": 5
  item 1.2 th "ก" en "A": 5
)",
     R"(3:3 E0501 item 1.2 has no `weight`, but is part of a weighted mean)"},
};

class WeightsTest : public testing::TestWithParam<Case> {};

TEST_P(WeightsTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, WeightsTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
