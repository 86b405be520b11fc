// Bands: lines of a pack against what is reported, with the number that shows it.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"gap_between_E0401",
     R"(rule bonus of kpi, points
  bands of result
    below 100 -> 200
    100 to below 105 -> 300
    110 and above -> 500
)",
     R"(5:5 E0401 no band holds 105: nothing holds from 105 to below 110: end one band where the next begins)"},
    {"gap_at_an_edge_E0401",
     R"(rule bonus of kpi, points
  bands of result
    below 100 -> 200
    above 100 -> 300
)",
     R"(4:5 E0401 no band holds 100: end the lower one with `to 100` (or `up to 100`), or begin the upper one with `100`)"},
    {"narrow_gap_E0401",
     R"(rule bonus of kpi, points
  bands of result
    below 0.1 -> 200
    0.2 and above -> 300
)",
     R"(4:5 E0401 no band holds 0.1: nothing holds from 0.1 to below 0.2: end one band where the next begins)"},
    {"narrow_gap_at_a_closed_edge_E0401",
     R"(rule bonus of kpi, points
  bands of result
    up to 0.1 -> 200
    0.2 and above -> 300
)",
     R"(4:5 E0401 no band holds 0.15: nothing holds above 0.1 and below 0.2: end one band where the next begins)"},
    {"nothing_below_and_nothing_above_E0401",
     R"(rule bonus of kpi, points
  bands of result
    0 to 100 -> 200
)",
     R"(3:5 E0401 no band holds -1: add a band `below 0 -> ...`
3:5 E0401 no band holds 101: add a band `above 100 -> ...`)"},
    {"overlap_E0402",
     R"(rule bonus of kpi, points
  bands of result
    below 110 -> 200
    105 and above -> 300
)",
     R"(4:5 E0402 both bands hold 105: end the lower one with `below 105`)"},
    {"overlap_at_an_edge_E0402",
     R"(rule bonus of kpi, points
  bands of result
    up to 110 -> 200
    110 and above -> 300
)",
     R"(4:5 E0402 both bands hold 110: end the lower one with `below 110`)"},
    {"overlap_between_open_edges_E0402",
     R"(rule bonus of kpi, points
  bands of result
    below 110 -> 200
    above 109.5 -> 300
)",
     R"(4:5 E0402 both bands hold 109.75: end the lower one with `up to 109.5`)"},
    {"band_inside_another_E0402",
     R"(rule bonus of kpi, points
  bands of result
    below 100 -> 200
    100 to below 200 -> 300
    120 to below 130 -> 350
    200 and above -> 500
)",
     R"(5:5 E0402 both bands hold 120: delete one of them or change its edges)"},
    {"the_same_band_twice_E0402",
     R"(rule bonus of kpi, points
  bands of result
    below 100 -> 200
    below 100 -> 300
    100 and above -> 300
)",
     R"(4:5 E0402 both bands hold 99: delete one of them or change its edges)"},
    {"empty_band_E0403",
     R"(rule bonus of kpi, points
  bands of result
    below 100 -> 200
    100 to below 100 -> 300
    110 to 105 -> 400
    100 and above -> 500
)",
     R"(4:5 E0403 no number is in this band from 100 to 100
5:5 E0403 no number is in this band from 110 to 105)"},
    {"overlap_of_two_closed_bands_E0402",
     R"(rule bonus of kpi, points
  bands of result
    below 104 -> 200
    104 to 108 -> 300
    108 and above -> 400
)",
     R"(5:5 E0402 both bands hold 108: end the lower one with `to below 108`)"},
    {"a_mistake_elsewhere_does_not_hide_a_gap_E0401",
     R"(rule bonus of kpi, points
  bands of result
    below 100 -> 200
    101 and above -> 300
rule broken of kpi, points
  bands of result
    belo 100 -> 200
    101 and above -> 300
)",
     R"(4:5 E0401 no band holds 100: nothing holds from 100 to below 101: end one band where the next begins
7:5 E0107 no line begins with `belo`)"},
    {"any_order_is_fine",
     R"(rule bonus of kpi, points
  bands of result
    110 and above -> 500
    above 105 to below 110 -> 400
    below 105 -> 200
    105 to 105 -> 300
)",
     ""},
};

class BandsTest : public testing::TestWithParam<Case> {};

TEST_P(BandsTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, BandsTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
