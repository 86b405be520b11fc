// What is said of means, sums, counts and shares over members holds for every dossier that is tried.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "engine/eval/evaluator.h"
#include "engine/prove/prove.h"
#include "engine/prove/scores.h"
#include "tests/engine/prove/shown.h"
#include "tests/engine/small_pack.h"

namespace radap::prove {
namespace {

// Rules of an item over its three questions and its KPIs, one a line: name, unit, expression.
const std::vector<std::vector<std::string>> kOver = {
    {"a-mean", "points", "mean of questions"},
    {"a-sum", "points", "sum of questions"},
    {"a-least", "points", "min of questions"},
    {"a-most", "points", "max of questions"},
    {"a-weighted", "points", "weighted mean of questions"},
    {"a-weighted-sum", "points", "weighted sum of questions"},
    {"a-part", "points", "mean of questions where (level is basic)"},
    {"a-later", "points", "mean of questions where (level is advance)"},
    {"a-good", "points", "mean of questions where (mark >= 5)"},
    {"a-good-sum", "points", "sum of questions among (good)"},
    {"a-fives", "points", "sum of five of questions among (good)"},
    {"a-weighted-part", "points", "weighted mean of questions where (good)"},
    {"a-count", "count", "count of questions good"},
    {"a-share", "number", "share of questions good"},
    {"a-share-among", "number", "share of questions good among (level is basic)"},
    {"a-known", "number", "mean of known mark of questions"},
    {"a-known-sum", "number", "sum of known mark of questions"},
    {"a-marks", "number", "sum of mark of questions"},
    {"a-least-mark", "number", "min of known mark of questions"},
    {"a-kpis", "points", "sum of kpis / 5"},
    {"a-kpi-mean", "points", "mean of kpis"},
    {"a-kpi-share", "number", "share of kpis where (score >= 100)"},
    {"a-kpi-count", "count", "count of kpis where (result is known)"},
    {"a-quotient", "number", "count of questions good / count of questions where (mark < 2)"},
};

std::string Pack() {
  std::string pack =
      "pack over version 1\n  title th \"ก\" en \"a\"\n  scale 0 .. 500 points\n  levels\n"
      "    level basic from 1 points th \"ก\" en \"a\"\n"
      "    level advance from 2 points th \"ข\" en \"b\"\n"
      "test good of question th \"ด\" en \"g\"\n  when mark is missing: no\n  otherwise: mark > 3\n"
      "rule five of question, points th \"ห\" en \"f\"\n  otherwise: 5\n"
      "rule score of question, points th \"ค\" en \"s\"\n  when mark is missing: 1\n"
      "  otherwise: mark * 10 points + 5\n"
      "rule score of kpi, points th \"ค\" en \"s\"\n  when result is missing: 0\n"
      "  when result >= 50: 400\n  otherwise: 20 points / (result / result)\n";
  for (const std::vector<std::string>& rule : kOver) {
    pack += "rule " + rule[0] + " of item, " + rule[1] +
            " th \"ก\" en \"a\"\n  otherwise: " + rule[2] + "\n";
  }
  return pack +
         "total th \"ร\" en \"T\": mean of items\n"
         "category 1 th \"ห\" en \"C\": mean of items\n"
         "  item 1.1 th \"ข\" en \"I\": mean of questions\n    kpis at most 3\n"
         "    question 1.1.1 level basic weight 0.5 th \"ก\" en \"a\"\n"
         "      field mark number 0 .. 10 th \"ม\" en \"m\"\n"
         "    question 1.1.2 level basic weight 0.3 th \"ก\" en \"a\"\n"
         "      field mark number 0 .. 10 th \"ม\" en \"m\"\n"
         "    question 1.1.3 level advance weight 0.2 th \"ก\" en \"a\"\n"
         "      field mark number 0 .. 8 th \"ม\" en \"m\"\n"
         "    group 1 th \"ก\" en \"a\"\n      kpis at most 2\n"
         "    group 2 th \"ก\" en \"a\"\n";
}

Dossier DossierOf(unsigned number) {
  static constexpr int kMarks[] = {0, 1, 4, 8};
  Dossier dossier;
  dossier.fiscal_year = 2567;
  for (const char* question : {"1.1.1", "1.1.2", "1.1.3"}) {
    const unsigned choice = number % 5;
    number /= 5;
    if (choice < 4) dossier.answers[question].fields["mark"] = Exact(kMarks[choice]);
  }
  for (int kpi = 0; kpi < 4; ++kpi) {
    const unsigned choice = number % 3;
    number /= 3;
    if (choice == 0) continue;
    Kpi one;
    one.item = "1.1";
    one.group = 1 + kpi / 2;
    one.results[2567] = choice == 1 ? 0 : 60;
    dossier.kpis.push_back(one);
  }
  return dossier;
}

TEST(MembersTest, HoldWhatTheEvaluatorGives) {
  const Program program = testing::CompileOrStop(Pack());
  const int item = program.Find("1.1");
  Scores scores(program);
  for (unsigned number = 0; number < 5 * 5 * 5 * 81; number += 7) {
    Findings findings;
    Evaluator evaluator(program, Bind(program, DossierOf(number), findings));
    for (const std::vector<std::string>& over : kOver) {
      const int rule = program.FindRule(over[0], ElementKind::kItem);
      const Abstract& said = scores.Value(rule, {item, false});
      const Value& value = evaluator.Get(rule, item);
      const bool holds =
          value.IsNumber() ? said.may_have && said.range.Has(value.number) : said.may_lack;
      ASSERT_TRUE(holds) << over[0] << " of dossier " << number;
    }
  }
}

// Not only anything at all: what is said is of use.
TEST(MembersTest, AreAsNarrowAsCanBe) {
  const Program program = testing::CompileOrStop(Pack());
  const Place item{program.Find("1.1"), false};
  Scores scores(program);
  const auto high = [&](std::string_view name) {
    return scores.Value(program.FindRule(name, ElementKind::kItem), item).range.high.at;
  };
  EXPECT_EQ(high("a-mean"), Exact::Ratio(295, 3));
  EXPECT_EQ(high("a-weighted"), 101);
  EXPECT_EQ(high("a-least"), 85);
  EXPECT_EQ(high("a-count"), 3);
  EXPECT_EQ(high("a-kpis"), 240);  // three KPIs of 400
  EXPECT_EQ(high("a-share"), 1);
}

std::string SumPack(const std::string& limit) {
  return "pack sums version 1\n  title th \"ก\" en \"a\"\n  scale 0 .. 100 points\n"
         "rule score of kpi, points th \"ค\" en \"s\"\n  when result is missing: 0\n"
         "  when result >= 50: 100\n  otherwise: 0\n"
         "total th \"ร\" en \"T\": mean of items\ncategory 1 th \"ห\" en \"C\": mean of items\n"
         "  item 1.1 th \"ข\" en \"I\": sum of kpis / 5\n" +
         limit +
         "    group 1 th \"ก\" en \"a\"\n      kpis at most 4\n    group 2 th \"ก\" en \"a\"\n" +
         "      kpis at most 2\n";
}

TEST(MembersTest, TheLimitsOfKpisAreThoseOfTheirGroupsAndItem) {
  const Program five = testing::CompileOrStop(SumPack("    kpis at most 5\n"));
  EXPECT_EQ(testing::Verdicts(Prove(five), "1.1"), "scale proven");
  const Program six = testing::CompileOrStop(SumPack(""));
  const std::vector<Proof> proofs = Prove(six);
  EXPECT_EQ(testing::Verdicts(proofs, "1.1"), "scale refuted");
  for (const Proof& proof : proofs) {
    if (proof.verdict == Verdict::kRefuted) testing::ExpectShown(six, proof);
  }
}

}  // namespace
}  // namespace radap::prove
