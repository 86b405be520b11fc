// Rules of a KPI, one expression or branch at a time: rule text and facts -> value.
#include <string>

#include <gtest/gtest.h>

#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

struct RuleCase {
  const char* name;
  const char* body;   // of `rule x of kpi, UNIT` or `test x of kpi`
  const char* facts;  // members of the KPI's JSON object
  const char* value;
};

std::string ValueOfRule(const RuleCase& c) {
  const std::string rules = std::string(c.body) + "rule score of kpi, points\n  otherwise: 0\n";
  const Program program = CompileOrStop(KpiPack(rules));
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":"x","kind":"policy"},"fiscal_year":2567,)"
      R"("kpis":[{"item":"1.1","group":1)" +
      std::string(c.facts) + "}]}");
  Evaluation evaluation = Evaluate(program, dossier);
  return TextOf(evaluation.evaluator.Get(program.FindRule("x", ElementKind::kKpi),
                                         evaluation.evaluator.SubjectOfKpi(0)));
}

class KpiRules : public ::testing::TestWithParam<RuleCase> {};

TEST_P(KpiRules, Value) { EXPECT_EQ(ValueOfRule(GetParam()), GetParam().value); }

constexpr const char* kFacts =
    R"(,"name":"จำนวนเรื่อง","direction":"higher","target":9,"results":{"2565":9,"2566":10,"2567":10})";

const RuleCase kCases[] = {
    {"ratio_is_exact", "rule x of kpi, percent\n  otherwise: result / target * 100 percent\n",
     kFacts, "1000/9"},
    {"tenths_are_tenths", "rule x of kpi, measure\n  otherwise: result + target\n",
     R"(,"target":0.1,"results":{"2567":0.2})", "3/10"},
    {"mean_of_past", "rule x of kpi, measure\n  otherwise: mean of results of 2 years before\n",
     kFacts, "19/2"},
    {"known_leaves_null_out",
     "rule x of kpi, measure\n  otherwise: mean of known results of 2 years before\n",
     R"(,"results":{"2565":null,"2566":4,"2567":1})", "4"},
    {"unknown_past_is_missing",
     "rule x of kpi, measure\n  otherwise: mean of results of 2 years before\n",
     R"(,"results":{"2565":null,"2566":4,"2567":1})", "missing"},
    {"no_past_at_all_is_missing",
     "rule x of kpi, measure\n  otherwise: mean of known results of 2 years before\n",
     R"(,"results":{"2567":1})", "missing"},
    {"past_zero_is_not_missing",
     "rule x of kpi, measure\n  otherwise: mean of known results of 2 years before\n",
     R"(,"results":{"2565":0,"2566":4})", "2"},
    {"least_of_past", "rule x of kpi, measure\n  otherwise: min of results of 2 years before\n",
     kFacts, "9"},
    {"most_of_past", "rule x of kpi, measure\n  otherwise: max of results of 2 years before\n",
     kFacts, "10"},
    {"sum_of_past", "rule x of kpi, measure\n  otherwise: sum of results of 2 years before\n",
     kFacts, "19"},
    {"count_of_past",
     "rule x of kpi, count\n  otherwise: count of known results of 3 years before\n", kFacts, "2"},
    {"one_year_before", "rule x of kpi, measure\n  otherwise: result of 1 year before - result\n",
     kFacts, "0"},
    {"division_by_zero", "rule x of kpi, number\n  otherwise: result / target\n",
     R"(,"target":0,"results":{"2567":1})", "undefined"},
    {"missing_goes_through", "rule x of kpi, number\n  otherwise: 1 - result / target\n",
     R"(,"target":0)", "missing"},
    {"negate", "rule x of kpi, measure\n  otherwise: -result\n", kFacts, "-10"},
    {"first_when_wins",
     "rule x of kpi, number\n  when result > 1: 1\n  when result > 2: 2\n  otherwise: 3\n", kFacts,
     "1"},
    {"otherwise", "rule x of kpi, number\n  when result > 11: 1\n  otherwise: 3\n", kFacts, "3"},
    {"when_on_missing_is_missing", "rule x of kpi, number\n  when result > 1: 1\n  otherwise: 3\n",
     "", "missing"},
    {"guard_first",
     "rule x of kpi, number\n  when result is missing: 7\n  when result > 1: 1\n  otherwise: 3\n",
     "", "7"},
    {"known_is_not_missing", "test x of kpi\n  otherwise: result is not missing\n", kFacts, "yes"},
    {"is_known", "test x of kpi\n  otherwise: result is known\n", kFacts, "yes"},
    {"direction_is", "test x of kpi\n  otherwise: direction is higher\n", kFacts, "yes"},
    {"direction_is_not", "test x of kpi\n  otherwise: direction is not higher\n", kFacts, "no"},
    {"kind_is_one_of", "test x of kpi\n  otherwise: kind is one of province, policy\n", kFacts,
     "yes"},
    {"year", "test x of kpi\n  otherwise: year = 2567\n", kFacts, "yes"},
    {"name_starts_with", "test x of kpi\n  otherwise: name starts with \"จำนวน\"\n", kFacts, "yes"},
    {"name_contains", "test x of kpi\n  otherwise: name contains \"ร้อยละ\"\n", kFacts, "no"},
    {"and_settles_without_the_other", "test x of kpi\n  otherwise: result > 1 and 2 < 1\n", "",
     "no"},
    {"or_settles_without_the_other", "test x of kpi\n  otherwise: result > 1 or 2 > 1\n", "",
     "yes"},
    {"and_with_missing", "test x of kpi\n  otherwise: result > 1 and 2 > 1\n", "", "missing"},
    {"not", "test x of kpi\n  otherwise: not result > 10\n", kFacts, "yes"},
    {"equal_at_the_edge",
     "test x of kpi\n  otherwise: result >= 10 and result <= 10 and not result <> 10\n", kFacts,
     "yes"},
    {"bands_lower_edge",
     "rule x of kpi, number\n  bands of result\n    below 10 -> 1\n    10 to below 11 -> 2\n    11 "
     "and above -> 3\n",
     kFacts, "2"},
    {"bands_inclusive_top",
     "rule x of kpi, number\n  bands of result\n    up to 10 -> 1\n    above 10 -> 2\n", kFacts,
     "1"},
    {"bands_of_missing",
     "rule x of kpi, number\n  bands of result\n    up to 10 -> 1\n    above 10 -> 2\n", "",
     "missing"},
};

INSTANTIATE_TEST_SUITE_P(All, KpiRules, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace radap::testing
