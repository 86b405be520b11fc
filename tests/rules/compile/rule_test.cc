// Rules: source text against disassembly, one row for each kind of branch and of aggregate.

#include "tests/rules/compile/compile_case.h"

namespace radap {
namespace {

constexpr CompileCase kCases[] = {
    {"when_then_otherwise", R"(
rule x of kpi, points
  when result is missing: 0
  when target is missing: 1
  otherwise: 2
)",
     "x of kpi", R"(
rule x of kpi, points
  0 property result
  1 is-missing %0
  2 unless %1 -> 5
  3 number 0
  4 return %3
  5 property target
  6 is-missing %5
  7 unless %6 -> 10
  8 number 1
  9 return %8
  10 number 2
  11 return %10
)"},
    {"whens_that_cover_every_case_jump_past_the_end", R"(
rule x of kpi, percent
  when direction is higher: 1
  when direction is lower: 2
)",
     "x of kpi", R"(
rule x of kpi, percent
  0 property direction
  1 is-one-of %0 higher
  2 unless %1 -> 5
  3 number 1
  4 return %3
  5 property direction
  6 is-one-of %5 lower
  7 unless %6 -> 10
  8 number 2
  9 return %8
)"},
    {"bands_half_open", R"(
rule success of kpi, percent
  otherwise: result / target * 100 percent
rule x of kpi, points
  when success is missing: 0
  bands of success
    below 100 -> 200
    100 to below 105 -> 300
    105 to below 110 -> 400
    110 and above -> 500
)",
     "x of kpi", R"(
rule x of kpi, points
  0 rule success
  1 is-missing %0
  2 unless %1 -> 5
  3 number 0
  4 return %3
  5 rule success
  6 bands %5 (-inf,100) 200, [100,105) 300, [105,110) 400, [110,inf) 500
  7 return %6
)"},
    {"bands_with_upper_edge_inside", R"(
rule x of kpi, points
  bands of target
    up to 0.5 -> -5
    above 0.5 -> 5
)",
     "x of kpi", R"(
rule x of kpi, points
  0 property target
  1 bands %0 (-inf,0.5] -5, (0.5,inf) 5
  2 return %1
)"},
    {"ladder", R"(
test met of question
  otherwise: answered
rule x of item, points
  ladder of questions met
    step basic -> 300
    step advance -> 100 points
)",
     "x of item", R"(
rule x of item, points
  0 ladder of questions test met: basic 300, advance 100
  1 return %0
)"},
    {"steps_with_tests_of_their_own", R"(
test met of question
  otherwise: answered
test fine of question
  otherwise: filled at basic
rule x of item, points
  ladder of questions met among (applicable)
    step basic fine -> 300
    step advance -> 100
)",
     "x of item", R"(
rule x of item, points
  0 ladder of questions test met among #9: basic test fine 300, advance 100
  1 return %0
)"},
    {"interpolate", R"(
constant edge 60
rule x of kpi, points
  interpolate result
    at edge -> -5
    at target -> 300
    at 100 -> 500
)",
     "x of kpi", R"(
rule x of kpi, points
  0 property result
  1 number 60
  2 property target
  3 number 100
  4 interpolate %0 %1 -5, %2 300, %3 500
  5 return %4
)"},
    {"matrix", R"(
constant full 500
rule x of kpi, points
  matrix of result by target + 1
    columns 1, 2, 2.5
    row -1 -> 0, 1, 2
    row 1 -> 3, 4, full
)",
     "x of kpi", R"(
rule x of kpi, points
  0 property result
  1 property target
  2 number 1
  3 add %1 %2
  4 matrix %0 by %3 columns 1 2 2.5, row -1: 0 1 2, row 1: 3 4 500
  5 return %4
)"},
    {"members_that_leave_the_divisor", R"(
test met of issue
  otherwise: claimed
rule x of question, number
  otherwise: share of issues met among (applicable) where (not starred)
)",
     "x of question", R"(
rule x of question, number
  0 aggregate share of issues test #8 among #9
  1 return %0
)"},
    {"aggregate_of_scores", R"(
rule x of item, points
  otherwise: mean of questions + sum of kpis + min of kpis + max of questions
)",
     "x of item", R"(
rule x of item, points
  0 aggregate mean of questions
  1 aggregate sum of kpis
  2 add %0 %1
  3 aggregate min of kpis
  4 add %2 %3
  5 aggregate max of questions
  6 add %4 %5
  7 return %6
)"},
    {"share_of_those_that_pass_a_test", R"(
test met of issue
  otherwise: claimed
rule x of question, points
  otherwise: share of issues met * 500 points
)",
     "x of question", R"(
rule x of question, points
  0 aggregate share of issues test met
  1 number 500
  2 multiply %0 %1
  3 return %2
)"},
    {"count_with_and_without_test", R"(
test met of issue
  otherwise: claimed
rule x of question, count
  otherwise: count of issues met + count of issues
)",
     "x of question", R"(
rule x of question, count
  0 aggregate count of issues test met
  1 aggregate count of issues
  2 add %0 %1
  3 return %2
)"},
    {"results_of_one_year", R"(
rule x of kpi, measure
  otherwise: max of results of 1 year before
)",
     "x of kpi", R"(
rule x of kpi, measure
  0 aggregate max of results of 1 year before
  1 return %0
)"},
    {"mean_of_known_results", R"(
rule x of kpi, measure
  otherwise: mean of known results of 2 years before
)",
     "x of kpi", R"(
rule x of kpi, measure
  0 aggregate mean of known results of 2 years before
  1 return %0
)"},
    {"aggregate_of_another_rule", R"(
rule success of kpi, percent
  otherwise: result / target * 100 percent
rule x of item, percent
  otherwise: mean of known success of kpis where (result is known)
)",
     "x of item", R"(
rule x of item, percent
  0 aggregate mean of known success of kpis test #8
  1 return %0
)"},
    {"aggregate_with_test_and_where", R"(
test met of issue
  otherwise: claimed
rule x of question, number
  otherwise: share of issues met where (not starred)
)",
     "x of question", R"(
rule x of question, number
  0 aggregate share of issues test #8
  1 return %0
)"},
    {"test_and_where_become_one_rule_without_a_name", R"(
test met of issue
  otherwise: claimed
rule x of question, number
  otherwise: share of issues met where (not starred)
)",
     "#8 of issue", R"(
rule #8 of issue, truth
  0 rule met
  1 property starred
  2 not %1
  3 and %0 %2
  4 return %3
)"},
    {"labels_clause_and_assumes", R"(
rule x of kpi, points th "เอ็กซ์" en "the \"x\""
  otherwise: 1
  clause form lines 26-28 "category 7"
  assume first th "หนึ่ง" en "one"
  assume second th "สอง" en "two"
)",
     "x of kpi", R"(
rule x of kpi, points th "เอ็กซ์" en "the \"x\"" clause form lines 26-28, category 7 assume first th "หนึ่ง" en "one" assume second th "สอง" en "two"
  0 number 1
  1 return %0
)"},
};

class CompileRule : public testing::TestWithParam<CompileCase> {};

TEST_P(CompileRule, CompilesTo) {
  const Program program = CompileText(SmallPack(GetParam().rules));
  EXPECT_EQ("\n" + DumpOf(program, GetParam().shown), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(Table, CompileRule, testing::ValuesIn(kCases),
                         [](const auto& row) { return row.param.name; });

}  // namespace

std::span<const CompileCase> RuleCases() { return kCases; }

}  // namespace radap
