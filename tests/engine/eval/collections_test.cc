// Collections, aggregates and ladders over children and descendants; scales and score rules of elements and groups;
// and that what is remembered stays right while facts are supposed to be otherwise.
#include <string>

#include <gtest/gtest.h>

#include "engine/eval/result.h"
#include "tests/engine/hand_program.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr ElementKind kTotal = ElementKind::kTotal;
constexpr ElementKind kCategory = ElementKind::kCategory;
constexpr ElementKind kItem = ElementKind::kItem;
constexpr ElementKind kQuestion = ElementKind::kQuestion;
constexpr ElementKind kIssue = ElementKind::kIssue;
constexpr ElementKind kGroup = ElementKind::kGroup;
constexpr ElementKind kKpi = ElementKind::kKpi;

std::string IdsOf(const Evaluator& evaluator, const std::vector<Subject>& subjects) {
  std::string ids;
  for (const Subject subject : subjects) {
    ids += (ids.empty() ? "" : " ") +
           (evaluator.IsKpi(subject)
                ? evaluator.KpiOf(subject).id
                : evaluator.program().elements[static_cast<std::size_t>(subject)].id);
  }
  return ids;
}

TEST(Members, ChildrenElseTheNearestBelow) {
  HandProgram hand;
  const int one = hand.Add(kCategory, "1");
  const int nested = hand.Add(kCategory, "1.1", one);
  const int item = hand.Add(kItem, "1.1.1", nested);
  hand.Add(kItem, "1.1.1.1", item);  // not in a pack; it would not be the nearest
  hand.Add(kItem, "1.1.2", nested);
  const int two = hand.Add(kCategory, "2");
  const int results = hand.Add(kItem, "2.1", two);
  const int group = hand.Add(kGroup, "2.1/1", results);
  const Dossier dossier =
      HandDossier(R"("kpis":[{"item":"2.1","group":1},{"item":"2.1","group":1,"name":"second"}])");
  Findings findings;
  const Evaluator evaluator = Bound(hand, dossier, findings);
  const auto members = [&](Subject of, ElementKind kind) {
    return IdsOf(evaluator, evaluator.Members(of, kind));
  };
  EXPECT_EQ(members(0, kCategory), "1 2");
  EXPECT_EQ(members(one, kCategory), "1.1");
  EXPECT_EQ(members(0, kItem), "1.1.1 1.1.2 2.1");
  EXPECT_EQ(members(nested, kItem), "1.1.1 1.1.2");
  EXPECT_EQ(members(one, kQuestion), "");
  EXPECT_EQ(members(0, kKpi), "2.1/1#1 2.1/1#2");
  EXPECT_EQ(members(two, kKpi), "2.1/1#1 2.1/1#2");
  EXPECT_EQ(members(group, kKpi), "2.1/1#1 2.1/1#2");
  EXPECT_EQ(members(one, kKpi), "");
  EXPECT_EQ(members(evaluator.SubjectOfKpi(0), kKpi), "");
}

TEST(Members, KpisThatDoNotCountAreLeftOut) {
  HandProgram hand;
  const int item = hand.Add(kItem, "7.1", hand.Add(kCategory, "7"));
  hand.Add(kGroup, "7.1/1", item);
  hand.At(item).kpis_at_most = 1;
  const Dossier dossier =
      HandDossier(R"("kpis":[{"item":"7.1","group":1},{"item":"7.1","group":1}])");
  Findings findings;
  const Evaluator evaluator = Bound(hand, dossier, findings);
  EXPECT_EQ(IdsOf(evaluator, evaluator.Members(0, kKpi)), "7.1/1#1");
}

// Question 1 with four issues: 1 and 2 claimed, 2 and 4 not applicable; weights 0.1 0.2 0.3 0.4; each is rated by
// its weight times 100.
class AmongTest : public ::testing::Test {
 protected:
  AmongTest() {
    claimed_ = hand_.AddFact("claimed", kIssue, Property::kClaimed);
    applicable_ = hand_.AddFact("", kIssue, Property::kApplicable);
    question_ = hand_.Add(kQuestion, "1");
    for (int i = 1; i <= 4; ++i) {
      const int issue = hand_.Add(kIssue, "1/" + std::to_string(i), question_);
      hand_.At(issue).weight = Exact::Ratio(i, 10);
      hand_.At(issue).levels = i <= 2 ? 1 : 2;
      hand_.At(issue).score = hand_.AddNumber(kIssue, 10 * i);
    }
  }

  std::string Of(const Aggregate& aggregate) {
    Findings findings;
    Evaluator evaluator = Bound(hand_, dossier_, findings);
    return TextOf(AggregateOf(evaluator, aggregate, question_));
  }

  Aggregate Take(Function function, int test = -1, int among = -1) {
    Aggregate aggregate;
    aggregate.function = function;
    aggregate.collection = kIssue;
    aggregate.test = test;
    aggregate.among = among;
    return aggregate;
  }

  HandProgram hand_;
  int claimed_ = -1;
  int applicable_ = -1;
  int question_ = -1;
  Dossier dossier_ = HandDossier(
      R"("answers":{"1":{"issues":{"1":{"claimed":true},"2":{"claimed":true,"applicable":false},
         "4":{"applicable":false}}}})");
};

TEST_F(AmongTest, LeavesOutOfTheDivisorToo) {
  EXPECT_EQ(Of(Take(Function::kShare, claimed_)), "1/2");
  EXPECT_EQ(Of(Take(Function::kShare, claimed_, applicable_)), "1/2") << "1 of 1 and 3";
  EXPECT_EQ(Of(Take(Function::kShare, applicable_)), "1/2");
  EXPECT_EQ(Of(Take(Function::kShare, applicable_, claimed_)), "1/2") << "1 of 1 and 2";
  EXPECT_EQ(Of(Take(Function::kShare, claimed_, claimed_)), "1");
  EXPECT_EQ(Of(Take(Function::kCount, -1, applicable_)), "2");
  EXPECT_EQ(Of(Take(Function::kMean)), "25");
  EXPECT_EQ(Of(Take(Function::kMean, -1, applicable_)), "20");
  EXPECT_EQ(Of(Take(Function::kMax, claimed_, applicable_)), "10");
}

TEST_F(AmongTest, NobodyIsLeft) {
  const int nobody = hand_.AddRule("", kIssue, [this] {
    HandCode code = hand_.Code();
    return code.Return(code.Do(Opcode::kTruth, 0));
  }());
  EXPECT_EQ(Of(Take(Function::kShare, claimed_, nobody)), "undefined");
  EXPECT_EQ(Of(Take(Function::kMean, -1, nobody)), "undefined");
  EXPECT_EQ(Of(Take(Function::kCount, -1, nobody)), "0");
  EXPECT_EQ(Of(Take(Function::kSum, -1, nobody)), "0");
  EXPECT_EQ(Of(Take(Function::kWeightedSum, -1, nobody)), "0");
  EXPECT_EQ(Of(Take(Function::kWeightedMean, -1, nobody)), "undefined");
}

TEST_F(AmongTest, Weights) {
  EXPECT_EQ(Of(Take(Function::kWeightedSum)), "30");
  EXPECT_EQ(Of(Take(Function::kWeightedMean)), "30");
  EXPECT_EQ(Of(Take(Function::kWeightedSum, -1, applicable_)), "10") << "0.1 x 10 + 0.3 x 30";
  EXPECT_EQ(Of(Take(Function::kWeightedMean, -1, applicable_)), "25") << "divided by 0.4";
  EXPECT_EQ(Of(Take(Function::kWeightedMean, claimed_)), "50/3");
  for (const int issue : hand_.At(question_).children) hand_.At(issue).weight.reset();
  EXPECT_EQ(Of(Take(Function::kWeightedMean)), "undefined");
}

TEST_F(AmongTest, Ladder) {
  const auto climb = [this](Ladder ladder) {
    ladder.collection = kIssue;
    hand_.program.ladders.push_back(ladder);
    HandCode code = hand_.Code();
    const int rule = hand_.AddRule(
        "", kQuestion,
        code.Return(code.Do(Opcode::kLadder,
                            static_cast<std::uint32_t>(hand_.program.ladders.size() - 1))));
    Findings findings;
    return TextOf(Bound(hand_, dossier_, findings).Get(rule, question_));
  };
  Ladder ladder;
  ladder.test = claimed_;
  ladder.steps = {{0, -1, 300, {}}, {1, -1, 200, {}}};
  EXPECT_EQ(climb(ladder), "300") << "3 and 4 are not claimed";
  ladder.among = claimed_;
  EXPECT_EQ(climb(ladder), "500") << "nobody is left at the second step";
  ladder.among = applicable_;
  EXPECT_EQ(climb(ladder), "300");
  ladder.among = -1;
  ladder.steps = {{0, applicable_, 300, {}}, {1, claimed_, 200, {}}};
  EXPECT_EQ(climb(ladder), "150") << "half of the first step by its own test";
  ladder.test = -1;
  ladder.steps = {{0, claimed_, 300, {}}, {1, applicable_, 200, {}}};
  EXPECT_EQ(climb(ladder), "400");
}

TEST(RuleRun, CurvesMatricesRoundingLevelsAndTheScore) {
  HandProgram hand;
  const int question = hand.Add(kQuestion, "1");
  hand.At(question).levels = 2;
  hand.At(question).score = hand.AddNumber(kQuestion, Exact::Ratio(401, 3));
  hand.program.curves.push_back({{{1, 0, {}}, {2, 300, {}}}});
  Matrix matrix;
  matrix.row = 0;
  matrix.column = 1;
  matrix.rows = {80};
  matrix.columns = {60};
  matrix.cells = {7};
  hand.program.matrices.push_back(matrix);
  const Dossier dossier = HandDossier("");
  const auto value = [&](Opcode op, std::uint32_t a, std::uint32_t b) {
    HandCode code = hand.Code();
    const std::uint32_t at = code.Number(80);
    code.Number(60);
    code.Number(100);
    code.Do(Opcode::kScore);
    EXPECT_EQ(at, 0U);
    const int rule = hand.AddRule("", kQuestion, code.Return(code.Do(op, a, b)));
    Findings findings;
    return TextOf(Bound(hand, dossier, findings).Get(rule, question));
  };
  EXPECT_EQ(value(Opcode::kInterpolate, 0, 0), "150");
  EXPECT_EQ(value(Opcode::kMatrix, 0, 0), "7");
  EXPECT_EQ(value(Opcode::kMin, 0, 1), "60");
  EXPECT_EQ(value(Opcode::kMax, 0, 2), "100");
  EXPECT_EQ(value(Opcode::kScore, 0, 0), "401/3");
  EXPECT_EQ(value(Opcode::kRound, 3, 2), "13367/100");
  EXPECT_EQ(value(Opcode::kIsAtLevel, 1, 0), "no");
  EXPECT_EQ(value(Opcode::kIsAtLevel, 3, 0), "yes");
}

// Item 1.1 on the rating scale 0 .. 5; item 2.1 with group 1 scored by its own rule on the scale risk 1 .. 25, and
// group 2 as all KPIs are.
class ScalesTest : public ::testing::Test {
 protected:
  ScalesTest() {
    hand_.program.scales.push_back({"rating", 0, 5, "rating", {}, {{"good", 3, {}}}});
    hand_.program.scales.push_back(
        {"risk", 1, 25, "number", {}, {{"low", 1, {}}, {"managed", 12, {}}}});
    const int category = hand_.Add(kCategory, "1");
    const int rated = hand_.Add(kItem, "1.1", category);
    hand_.At(rated).score = hand_.AddNumber(kItem, Exact::Ratio(7, 2));
    hand_.At(rated).scale = 1;
    const int item = hand_.Add(kItem, "1.2", category);
    const int risks = hand_.Add(kGroup, "1.2/1", item);
    hand_.At(risks).score = hand_.AddNumber(kKpi, 12);
    hand_.At(risks).scale = 2;
    hand_.Add(kGroup, "1.2/2", item);
    hand_.program.kpi_score = hand_.AddNumber(kKpi, 400);
    Aggregate sum;
    sum.function = Function::kSum;
    sum.collection = kKpi;
    hand_.At(item).score = hand_.AddAggregate(kItem, sum);
    sum.collection = kItem;
    hand_.At(0).score = hand_.AddAggregate(kTotal, sum);
  }

  HandProgram hand_;
  Dossier dossier_ = HandDossier(
      R"("kpis":[{"item":"1.2","group":1,"claimed":{"score":30}},{"item":"1.2","group":2}],
         "claimed":{"1.1":6,"1.2/1":1,"total":415.504})");
};

TEST_F(ScalesTest, ScoresAreOnTheirOwnScale) {
  const Evaluation evaluation = Evaluate(hand_.Done(), dossier_);
  std::string lines;
  for (const ScoreLine& line : evaluation.scores) {
    lines += line.id + " " + line.value.ToFraction() + " level " + std::to_string(line.level) +
             (line.claimed ? line.claim_holds ? " holds" : " differs" : "") + "\n";
  }
  EXPECT_EQ(lines,
            "total 831/2 level 1 holds\n1.1 7/2 level 0 differs\n1.2 412 level 1\n"
            "1.2/1#1 12 level 1 differs\n1.2/2#1 400 level 1\n");
  EXPECT_EQ(PlacesOf(evaluation.evaluator.ScaleOf(hand_.program.Find("1.1"))), 4);
  EXPECT_EQ(PlacesOf(hand_.program), 2);
  EXPECT_EQ(evaluation.evaluator.ScaleOf(hand_.program.Find("1.2/1")).id, "risk");
}

TEST_F(ScalesTest, ClaimsAreHeldAgainstTheirScale) {
  EXPECT_EQ(Dump(Evaluate(hand_.Done(), dossier_).findings),
            "F0212 error /claimed/1.1\nF0206 error /claimed/1.2~11\n"
            "F0212 error /kpis/0/claimed/score\nF0401 warning /claimed/1.1\n"
            "F0401 warning /kpis/0/claimed/score\n")
      << "KPI groups have no score of their own; 415.504 is 415.5 to two decimals";
}

TEST(NamedValues, OfElementsThoseWithALabel) {
  HandProgram hand;
  hand.At(0).score = hand.AddNumber(kTotal, 400);
  const auto add = [&hand](const std::string& name, ElementKind kind, bool labelled) {
    HandCode code = hand.Code();
    const int rule = hand.AddRule(name, kind, code.Return(code.Number(7)));
    if (labelled) hand.program.rules.back().label.th = "ชื่อ";
    return rule;
  };
  add("plain", kTotal, false);
  add("score", kTotal, true);
  const int shown = add("increase", kTotal, true);
  add("other", kItem, true);
  const Dossier dossier = HandDossier("");
  const Evaluation evaluation = Evaluate(hand.Done(), dossier);
  ASSERT_EQ(evaluation.scores[0].named.size(), 1U);
  EXPECT_EQ(evaluation.scores[0].named[0].rule, shown);
  EXPECT_EQ(TextOf(evaluation.scores[0].named[0].value), "7");
}

// The total counts the questions below it that are filled in, through two levels without a rule between.
TEST(Suppose, ReachesUpThroughDescendantCollections) {
  HandProgram hand;
  const int item = hand.Add(kItem, "1.1", hand.Add(kCategory, "1"));
  const int question = hand.Add(kQuestion, "1.1.1", item);
  hand.Add(kQuestion, "1.1.2", item);
  hand.AddField(question, "a", FieldKind::kNumber);
  Aggregate count;
  count.function = Function::kCount;
  count.collection = kQuestion;
  count.test = hand.AddFact("filled", kQuestion, Property::kFilled);
  hand.At(0).score = hand.AddAggregate(kTotal, count);
  const int applicable = hand.AddFact("applicable", kQuestion, Property::kApplicable);
  const Dossier dossier = HandDossier("");
  Findings findings;
  Evaluator evaluator = Bound(hand, dossier, findings);
  EXPECT_EQ(evaluator.Score(0), Exact(0));
  bool measured = false;
  evaluator.Suppose(
      question,
      [&](Facts& facts) {
        facts.fields[0] = {true, Value::Number(5)};
        facts.applicable[static_cast<std::size_t>(question)] = false;
        facts.questions[static_cast<std::size_t>(question)].answered = true;
        facts.ratings[static_cast<std::size_t>(question)][2567] = 1;
      },
      [&] {
        measured = true;
        EXPECT_EQ(evaluator.Score(0), Exact(1));
        EXPECT_EQ(TextOf(FieldOf(evaluator, question, 0)), "5");
        EXPECT_TRUE(evaluator.Get(applicable, question).IsNo());
      });
  EXPECT_TRUE(measured);
  EXPECT_EQ(evaluator.Score(0), Exact(0));
  EXPECT_EQ(TextOf(FieldOf(evaluator, question, 0)), "missing");
  EXPECT_TRUE(evaluator.Get(applicable, question).IsYes());
  EXPECT_FALSE(evaluator.facts().questions[static_cast<std::size_t>(question)].answered);
  EXPECT_TRUE(evaluator.facts().ratings[static_cast<std::size_t>(question)].empty());
}

TEST(Suppose, AKpiReachesTheTotalThatTakesAllKpis) {
  HandProgram hand;
  const int item = hand.Add(kItem, "7.1", hand.Add(kCategory, "7"));
  hand.Add(kGroup, "7.1/1", item);
  HandCode code = hand.Code();
  hand.program.kpi_score = hand.AddRule("score", kKpi, code.Return(code.Fact(Property::kResult)));
  Aggregate sum;
  sum.function = Function::kSum;
  sum.collection = kKpi;
  hand.At(0).score = hand.AddAggregate(kTotal, sum);
  const Dossier dossier = HandDossier(R"("kpis":[{"item":"7.1","group":1,"results":{"2567":3}}])");
  Findings findings;
  Evaluator evaluator = Bound(hand, dossier, findings);
  EXPECT_EQ(evaluator.Score(0), Exact(3));
  evaluator.Suppose(
      evaluator.SubjectOfKpi(0), [](Facts& facts) { facts.kpis[0].given.results[2567] = 9; },
      [&] { EXPECT_EQ(evaluator.Score(0), Exact(9)); });
  EXPECT_EQ(evaluator.Score(0), Exact(3));
}

}  // namespace
}  // namespace radap::testing
