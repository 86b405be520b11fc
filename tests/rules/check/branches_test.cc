// Rules that end without a value, and lines never reached: against what is reported.
#include <gtest/gtest.h>

#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

constexpr Case kCases[] = {
    {"ends_without_a_value_E0404",
     R"(rule bonus of kpi, points
  when result > 5: 5
  when result <= 5: 6
test good of kpi
  when result > 5: yes
)",
     R"(3:3 E0404 bonus of kpi can end without a value: its last line must be `otherwise`, `bands`, `ladder`, `interpolate` or `matrix`
5:3 E0404 good of kpi can end without a value: its last line must be `otherwise`, `bands`, `ladder`, `interpolate` or `matrix`)"},
    {"direction_not_covered_E0405",
     R"(rule bonus of kpi, points
  when direction is higher: 5
  when direction is lower and result > 5: 6
)",
     R"(3:3 E0405 bonus of kpi has no value when direction is lower: add a line for it, or `otherwise`)"},
    {"kinds_not_covered_E0405",
     R"(rule bonus of item, points
  when kind is one of service, policy, province, local: 5
  when kind is state-enterprise: 6
)",
     R"(3:3 E0405 bonus of item has no value when kind is fund, other: add a line for it, or `otherwise`)"},
    {"every_kind_covered_is_fine",
     R"(rule bonus of item, points
  when kind is fund: 5
  when kind is not one of fund, other: 6
  when kind is other: 7
)",
     ""},
    {"line_after_otherwise_E0406",
     R"(rule bonus of kpi, points
  otherwise: 5
  when result is missing: 0
)",
     R"(3:3 E0406 this line is never reached: those before it decide every case (ask `is missing` before them))"},
    {"line_after_bands_E0406",
     R"(rule bonus of kpi, points
  bands of result
    below 5 -> 5
    5 and above -> 6
  otherwise: 0
)",
     R"(5:3 E0406 this line is never reached: those before it decide every case (ask `is missing` before them))"},
    {"otherwise_after_every_direction_E0406",
     R"(rule bonus of kpi, points
  when direction is higher: 5
  when direction is lower: 6
  otherwise: 0
)",
     R"(4:3 E0406 this line is never reached: those before it decide every case (ask `is missing` before them))"},
};

class BranchesTest : public testing::TestWithParam<Case> {};

TEST_P(BranchesTest, Reports) {
  EXPECT_EQ(Lines(CheckText(InFrame(GetParam().lines))), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(Table, BranchesTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace radap::checking
