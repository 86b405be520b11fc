// What the abstract run says of a box holds whatever the evaluator gives in it: rows of facts, each as a box of its
// own, and all of them together.
#include "engine/prove/reading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/prove/sample.h"
#include "engine/prove/scores.h"
#include "engine/prove/setting.h"
#include "tests/engine/small_pack.h"

namespace radap::prove {
namespace {

const std::string kRules =
    "rule past of kpi, measure th \"อ\" en \"p\"\n"
    "  otherwise: mean of known results of 2 years\n"
    "rule success of kpi, percent th \"ส\" en \"s\"\n"
    "  when target = 0 and direction is lower and result <= 0: 100 percent\n"
    "  when direction is higher: result / target * 100 percent\n"
    "  when direction is lower: (2 - result / target) * 100 percent\n"
    "rule curve of kpi, points th \"ค\" en \"c\"\n"
    "  interpolate result\n    at baseline -> 0\n    at target -> 300\n"
    "rule odd of kpi, number th \"ป\" en \"o\"\n"
    "  otherwise: (past - target) / (result - baseline) * round(result / (target + 1), 1)\n"
    "rule mixed of kpi, points th \"ผ\" en \"m\"\n"
    "  when success is missing: 7 points\n"
    "  when not (past > result) or judged: max(success / 1 percent * 1 points, 20)\n"
    "  when result <> target: min(success / 1 percent * 1 points, 20)\n"
    "  otherwise: -success / 1 percent * 1 points\n"
    "rule twice of kpi, points th \"ท\" en \"t\"\n  otherwise: score * 2\n"
    "rule score of kpi, points th \"ค\" en \"s\"\n"
    "  when success is missing: 5\n"
    "  when result is missing: 5\n"
    "  when target is missing: 5\n"
    "  when result = target: 20 points / (result / target)\n"  // no value where both are 0
    "  bands of success\n    below 100 -> 200\n    100 to 105 -> 300\n    above 105 -> 500\n";

Abstract AsBox(const Program& program, const Place& place, const Setting& setting) {
  if (!setting.is_given) return Abstract::Lacking();
  Abstract fact = DomainOf(program, place, setting.fact);
  fact.may_lack = false;
  if (fact.type == ValueType::kNumber) fact.range = Range::Point(setting.number);
  if (fact.type != ValueType::kText) fact.codes = std::uint32_t{1} << setting.code;
  return fact;
}

bool Holds(const Abstract& value, const std::optional<Exact>& number) {
  if (!number) return value.may_lack;
  return value.may_have && value.range.Has(*number);
}

void ExpectHolds(const Program& program, int rule) {
  const Place place{program.Find("1.1/1"), true};
  Scores scores(program);
  const Sample sample(program, place);
  const Box anything;
  Reading whole(scores, place, anything, std::nullopt);
  const Abstract all = whole.Rule(rule);
  std::vector<std::vector<Setting>> columns;
  std::size_t size = 1;
  for (const Fact& fact : whole.asked()) {
    columns.push_back(SettingsOf(program, place, fact, {}));
    size *= columns.back().size();
  }
  const std::string name = program.rules[static_cast<std::size_t>(rule)].name;
  for (std::size_t i = 0; i < size; i += 1 + size / 2000) {
    Dossier dossier = StartOf(program, place);
    Box box;
    std::size_t rest = i;
    for (const std::vector<Setting>& column : columns) {
      const Setting& setting = column[rest % column.size()];
      rest /= column.size();
      Apply(program, place, setting, dossier);
      box[setting.fact] = AsBox(program, place, setting);
    }
    const std::optional<Exact> value = sample.Value(dossier, rule, false);
    Reading point(scores, place, box, std::nullopt);
    EXPECT_TRUE(Holds(point.Rule(rule), value)) << name << " row " << i;
    EXPECT_TRUE(Holds(all, value)) << name << " anything, row " << i;
  }
}

TEST(ReadingTest, HoldsWhatTheEvaluatorGives) {
  const Program program = testing::CompileOrStop(testing::KpiPack(kRules));
  for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
    const Rule& of = program.rules[rule];
    if (of.subject != ElementKind::kKpi || of.type != ValueType::kNumber) continue;
    ExpectHolds(program, static_cast<int>(rule));
  }
}

// The trend in the result, held against neighbouring results.
TEST(ReadingTest, TrendsHoldBetweenNeighbours) {
  const Program program = testing::CompileOrStop(testing::KpiPack(kRules));
  const Place place{program.Find("1.1/1"), true};
  const Fact result{Fact::Kind::kProperty, static_cast<int>(Property::kResult), 0};
  const Sample sample(program, place);
  Scores scores(program);
  int moving = 0;
  for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
    const Rule& of = program.rules[rule];
    if (of.subject != ElementKind::kKpi || of.type != ValueType::kNumber) continue;
    for (int row = 0; row < 64; ++row) {
      Dossier dossier = StartOf(program, place);
      Box box;
      const auto set = [&](Property property, int years, int number) {
        Setting setting{
            {Fact::Kind::kProperty, static_cast<int>(property), years}, true, number, 0, ""};
        Apply(program, place, setting, dossier);
        box[setting.fact] = AsBox(program, place, setting);
      };
      set(Property::kTarget, 0, (row & 3) * 40);
      set(Property::kBaseline, 0, (row >> 2 & 3) * 50);
      set(Property::kResult, 1, (row >> 4 & 1) * 90);
      Setting way{
          {Fact::Kind::kProperty, static_cast<int>(Property::kDirection), 0}, true, 0, 0, ""};
      way.code = static_cast<std::uint8_t>(row >> 5);
      Apply(program, place, way, dossier);
      box[way.fact] = AsBox(program, place, way);
      Reading reading(scores, place, box, result);
      const Trend trend = reading.Rule(static_cast<int>(rule)).trend;
      if (trend == Trend::kAny) continue;
      std::optional<Exact> before;
      for (int at = 0; at <= 200; at += 5) {
        Setting setting{result, true, at, 0, ""};
        Apply(program, place, setting, dossier);
        const auto value = sample.Value(dossier, static_cast<int>(rule), false);
        if (value && before) {
          EXPECT_TRUE(trend == Trend::kFalling || *value >= *before) << of.name << row << " " << at;
          EXPECT_TRUE(trend == Trend::kRising || *value <= *before) << of.name << row << " " << at;
          if (*value != *before) ++moving;
        }
        if (value) before = value;
      }
    }
  }
  EXPECT_GT(moving, 100);
}

}  // namespace
}  // namespace radap::prove
