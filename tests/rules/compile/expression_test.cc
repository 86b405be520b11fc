// Expressions: source text against disassembly, one row for each operator or kind of operand.

#include "tests/rules/compile/compile_case.h"

namespace radap {
namespace {

constexpr CompileCase kCases[] = {
    {"number", R"(
rule x of kpi, points
  otherwise: 0.10
)",
     "x of kpi", R"(
rule x of kpi, points
  0 number 0.1
  1 return %0
)"},
    {"truth", R"(
test x of kpi
  when result is missing: yes
  otherwise: no
)",
     "x of kpi", R"(
rule x of kpi, truth
  0 property result
  1 is-missing %0
  2 unless %1 -> 5
  3 truth yes
  4 return %3
  5 truth no
  6 return %5
)"},
    {"text", R"(
test x of kpi
  otherwise: name contains "ร้อยละ" or note starts with "a \"b\" \\c"
)",
     "x of kpi", R"(
rule x of kpi, truth
  0 property name
  1 text "ร้อยละ"
  2 contains %0 %1
  3 property note
  4 text "a \"b\" \\c"
  5 starts-with %3 %4
  6 or %2 %5
  7 return %6
)"},
    {"properties_of_two_years", R"(
test x of kpi
  otherwise: result of 2 years before > result of 1 year before
)",
     "x of kpi", R"(
rule x of kpi, truth
  0 property result of 2 years before
  1 property result of 1 year before
  2 greater %0 %1
  3 return %2
)"},
    {"rule_of_same_subject", R"(
rule y of kpi, percent
  otherwise: 50
rule x of kpi, percent
  otherwise: y + 1
)",
     "x of kpi", R"(
rule x of kpi, percent
  0 rule y
  1 number 1
  2 add %0 %1
  3 return %2
)"},
    {"arithmetic", R"(
rule x of kpi, percent
  otherwise: (2 - -result / target) * 100 percent + 5
)",
     "x of kpi", R"(
rule x of kpi, percent
  0 number 2
  1 property result
  2 negate %1
  3 property target
  4 divide %2 %3
  5 subtract %0 %4
  6 number 100
  7 multiply %5 %6
  8 number 5
  9 add %7 %8
  10 return %9
)"},
    {"comparisons", R"(
test x of kpi
  otherwise: result < 1 and result <= 2 and result > 3 and result >= 4 and result = 5 and result <> 6
)",
     "x of kpi", R"(
rule x of kpi, truth
  0 property result
  1 number 1
  2 less %0 %1
  3 property result
  4 number 2
  5 less-or-equal %3 %4
  6 and %2 %5
  7 property result
  8 number 3
  9 greater %7 %8
  10 and %6 %9
  11 property result
  12 number 4
  13 greater-or-equal %11 %12
  14 and %10 %13
  15 property result
  16 number 5
  17 equal %15 %16
  18 and %14 %17
  19 property result
  20 number 6
  21 not-equal %19 %20
  22 and %18 %21
  23 return %22
)"},
    {"direction_and_kind", R"(
test x of kpi
  otherwise: direction is higher and kind is one of service, state-enterprise
)",
     "x of kpi", R"(
rule x of kpi, truth
  0 property direction
  1 is-one-of %0 higher
  2 property kind
  3 is-one-of %2 service, state-enterprise
  4 and %1 %3
  5 return %4
)"},
    {"negations", R"(
test x of kpi
  otherwise: not result is missing and direction is not lower and target is known
)",
     "x of kpi", R"(
rule x of kpi, truth
  0 property result
  1 is-missing %0
  2 not %1
  3 property direction
  4 is-one-of %3 lower
  5 not %4
  6 and %2 %5
  7 property target
  8 is-missing %7
  9 not %8
  10 and %6 %9
  11 return %10
)"},
    {"fields_and_what_is_filled", R"(
test x of question
  otherwise: cost > 5 and story is known and filled and filled at advance
)",
     "x of question", R"(
rule x of question, truth
  0 field cost
  1 number 5
  2 greater %0 %1
  3 field story
  4 is-missing %3
  5 not %4
  6 and %2 %5
  7 property filled
  8 and %6 %7
  9 filled-at advance
  10 and %8 %9
  11 return %10
)"},
    {"level_of_the_thing_itself", R"(
test x of question
  otherwise: level is one of basic, advance and level is not advance
)",
     "x of question", R"(
rule x of question, truth
  0 is-at-level basic, advance
  1 is-at-level advance
  2 not %1
  3 and %0 %2
  4 return %3
)"},
    {"functions_of_values", R"(
rule x of item, points
  otherwise: clamp(round(score, 2), 10, 400) + min(1, 2, 3)
)",
     "x of item", R"(
rule x of item, points
  0 score
  1 round %0 2
  2 number 400
  3 min %1 %2
  4 number 10
  5 max %3 %4
  6 number 1
  7 number 2
  8 min %6 %7
  9 number 3
  10 min %8 %9
  11 add %5 %10
  12 return %11
)"},
    {"earlier_years", R"(
rule x of kpi, measure
  when judged of 2 years before: baseline
  otherwise: target of 1 year before + sum of known results of 3 years + max of targets of 2 years before
)",
     "x of kpi", R"(
rule x of kpi, measure
  0 property judged of 2 years before
  1 unless %0 -> 4
  2 property baseline
  3 return %2
  4 property target of 1 year before
  5 aggregate sum of known results of 3 years
  6 add %4 %5
  7 aggregate max of targets of 2 years before
  8 add %6 %7
  9 return %8
)"},
    {"constants_are_numbers", R"(
constant full 400 points
constant many 2
rule x of item, points
  otherwise: full * many
)",
     "x of item", R"(
rule x of item, points
  0 number 400
  1 number 2
  2 multiply %0 %1
  3 return %2
)"},
};

class CompileExpression : public testing::TestWithParam<CompileCase> {};

TEST_P(CompileExpression, CompilesTo) {
  const Program program = CompileText(SmallPack(GetParam().rules));
  EXPECT_EQ("\n" + DumpOf(program, GetParam().shown), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(Table, CompileExpression, testing::ValuesIn(kCases),
                         [](const auto& row) { return row.param.name; });

}  // namespace

std::span<const CompileCase> ExpressionCases() { return kCases; }

}  // namespace radap
