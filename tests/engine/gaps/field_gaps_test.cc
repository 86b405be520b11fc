// Gaps of what is not filled in, of targets that nobody has judged, and of KPIs that need no numbers.
#include <string>

#include <gtest/gtest.h>

#include "engine/gaps/gap.h"
#include "tests/engine/hand_program.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

std::string FieldsOf(const Program& program, const Gap& gap) {
  std::string names;
  for (const FieldToFill& field : gap.fields) {
    const Field& asked = program.fields[static_cast<std::size_t>(field.field)];
    names += (names.empty() ? "" : " ") +
             program.field_names[static_cast<std::size_t>(asked.name)] + "=" + TextOf(field.value);
  }
  return names;
}

// Item 1.1 is the share of its questions that are filled in, of 500; the total is that item's score.
class FieldGaps : public ::testing::Test {
 protected:
  FieldGaps() {
    item_ = hand_.Add(ElementKind::kItem, "1.1", hand_.Add(ElementKind::kCategory, "1"));
    first_ = hand_.Add(ElementKind::kQuestion, "1.1.1", item_);
    second_ = hand_.Add(ElementKind::kQuestion, "1.1.2", item_);
    Aggregate share;
    share.function = Function::kShare;
    share.collection = ElementKind::kQuestion;
    share.test = hand_.AddFact("filled", ElementKind::kQuestion, Property::kFilled);
    HandCode code = hand_.Code();
    const std::uint32_t points = code.Do(Opcode::kMultiply, code.Take(share), code.Number(500));
    hand_.At(item_).score = hand_.AddRule("", ElementKind::kItem, code.Return(points));
    Aggregate sum;
    sum.function = Function::kSum;
    sum.collection = ElementKind::kItem;
    hand_.At(0).score = hand_.AddAggregate(ElementKind::kTotal, sum);
    for (int i = 0; i < 5; ++i) {
      fields_[i] =
          hand_.AddField(first_, std::string(1, static_cast<char>('a' + i)), FieldKind::kText);
      hand_.FieldAt(fields_[i]).is_required = i == 0;
    }
    Needs needs;
    needs.at_least = 1;
    needs.terms = {{fields_[1], fields_[2]}, {fields_[3]}, {fields_[4]}};
    hand_.At(first_).needs.push_back(needs);
    hand_.AddField(second_, "a", FieldKind::kText);
  }

  // "1.1.1 250: a="-" d="-"" a line.
  std::string GapsOf(const std::string& members) {
    const Dossier dossier = HandDossier(members);
    Evaluation evaluation = Evaluate(hand_.Done(), dossier);
    std::string text;
    for (const Gap& gap : FindGaps(evaluation)) {
      EXPECT_EQ(radap::TextOf(gap.kind), "fields-missing");
      text +=
          gap.id + " " + gap.gain.total.ToFraction() + ": " + FieldsOf(hand_.program, gap) + "\n";
    }
    EXPECT_EQ(evaluation.evaluator.Score(0), evaluation.scores[0].value)
        << "supposed, then put back";
    return text;
  }

  HandProgram hand_;
  int item_ = -1;
  int first_ = -1;
  int second_ = -1;
  int fields_[5];
};

TEST_F(FieldGaps, RequiredOnesAndTheFewestOfNeeds) {
  EXPECT_EQ(GapsOf(""), "1.1.1 250: a=\"-\" d=\"-\"\n1.1.2 250: a=\"-\"\n");
  EXPECT_EQ(GapsOf(R"("answers":{"1.1.1":{"fields":{"a":"x","e":"x"}}})"), "1.1.2 250: a=\"-\"\n");
  EXPECT_EQ(
      GapsOf(R"("answers":{"1.1.1":{"fields":{"a":"x","b":"x"}},"1.1.2":{"fields":{"a":"x"}}})"),
      "1.1.1 250: c=\"-\"\n");
}

TEST_F(FieldGaps, AsManyTermsAsAreNeeded) {
  hand_.At(first_).needs[0].at_least = 2;
  EXPECT_EQ(
      GapsOf(R"("answers":{"1.1.1":{"fields":{"a":"x","e":"x"}},"1.1.2":{"fields":{"a":"x"}}})"),
      "1.1.1 250: d=\"-\"\n");
  hand_.At(first_).needs[0].at_least = 3;
  EXPECT_EQ(GapsOf(R"("answers":{"1.1.1":{"fields":{"e":"x"}},"1.1.2":{"fields":{"a":"x"}}})"),
            "1.1.1 250: a=\"-\" d=\"-\" b=\"-\" c=\"-\"\n");
}

TEST_F(FieldGaps, NothingThatGainsNothing) {
  hand_.At(second_).fields.clear();
  hand_.At(item_).score = hand_.AddNumber(ElementKind::kItem, 100);
  EXPECT_EQ(GapsOf(""), "");
}

TEST_F(FieldGaps, NothingOfWhatIsNotApplicable) {
  EXPECT_EQ(GapsOf(R"("answers":{"1.1.1":{"applicable":false},"1.1.2":{"fields":{"a":"x"}}})"), "");
}

TEST_F(FieldGaps, ClosedTogether) {
  const Dossier dossier = HandDossier("");
  Evaluation evaluation = Evaluate(hand_.Done(), dossier);
  EXPECT_EQ(TotalWithout(evaluation, FindGaps(evaluation)), Exact(500));
}

// A score that is the field itself: which end is the better one only the rule knows.
TEST(FieldGapValues, TheBetterEndIsSupposed) {
  const auto gap = [](bool negated, const Field& like) {
    HandProgram hand;
    const int field = hand.AddField(0, "a", like.kind);
    hand.FieldAt(field).low = like.low;
    hand.FieldAt(field).high = like.high;
    hand.FieldAt(field).one_of = like.one_of;
    hand.FieldAt(field).at_least = like.at_least;
    HandCode code = hand.Code();
    std::uint32_t value = code.Do(Opcode::kField, 0);
    const std::uint32_t missing = code.Do(Opcode::kIsMissing, value);
    code.Do(Opcode::kUnless, missing, 5);
    code.Do(Opcode::kReturn, code.Number(0));
    if (negated) value = code.Do(Opcode::kSubtract, code.Number(50), value);
    hand.At(0).score = hand.AddRule("", ElementKind::kTotal, code.Return(value));
    const Dossier dossier = HandDossier("");
    Evaluation evaluation = Evaluate(hand.Done(), dossier);
    const std::vector<Gap> gaps = FindGaps(evaluation);
    if (gaps.empty()) return std::string("no gap");
    return FieldsOf(hand.program, gaps[0]) + " +" + gaps[0].gain.total.ToFraction();
  };
  Field field;
  field.kind = FieldKind::kPercent;
  EXPECT_EQ(gap(false, field), "a=100 +100");
  EXPECT_EQ(gap(true, field), "a=0 +50");
  field.kind = FieldKind::kNumber;
  EXPECT_EQ(gap(false, field), "a=1 +1");
  field.low = 2;
  field.high = 9;
  EXPECT_EQ(gap(false, field), "a=9 +9");
  EXPECT_EQ(gap(true, field), "a=2 +48");
  field.one_of = {4, 3};
  EXPECT_EQ(gap(false, field), "a=4 +4");
  EXPECT_EQ(gap(true, field), "a=3 +47");
  Field list;
  list.kind = FieldKind::kList;
  list.at_least = 3;
  EXPECT_EQ(gap(false, list), "a=3 +3");
}

// A KPI that scores 500 if it is judged as reached, 300 if it is not applicable, 0 if it has no target, else 100.
std::string KpiGap(const std::string& members, std::initializer_list<Property> asked) {
  HandProgram hand;
  const int item = hand.Add(ElementKind::kItem, "7.1", hand.Add(ElementKind::kCategory, "7"));
  hand.Add(ElementKind::kGroup, "7.1/1", item);
  HandCode code = hand.Code();
  const std::uint32_t judged = code.Fact(Property::kJudged);
  const std::uint32_t known = code.Do(Opcode::kNot, code.Do(Opcode::kIsMissing, judged));
  const std::uint32_t reached = code.Do(Opcode::kAnd, known, judged);
  for (const Property property : asked) code.Fact(property);
  const std::uint32_t unless = code.Do(Opcode::kUnless, reached);
  code.Do(Opcode::kReturn, code.Number(500));
  std::vector<Instruction> all = code.Return(code.Number(100));
  all[unless].b = unless + 3;
  hand.program.kpi_score = hand.AddRule("score", ElementKind::kKpi, all);
  Aggregate sum;
  sum.function = Function::kSum;
  sum.collection = ElementKind::kKpi;
  hand.At(0).score = hand.AddAggregate(ElementKind::kTotal, sum);
  const Dossier dossier = HandDossier(R"("kpis":[{"item":"7.1","group":1)" + members + "}]");
  Evaluation evaluation = Evaluate(hand.Done(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  if (gaps.empty()) return "no gap";
  return std::string(radap::TextOf(gaps[0].kind)) + " " + gaps[0].best.ToFraction() + " +" +
         gaps[0].gain.total.ToFraction();
}

TEST(KpiGaps, TargetInWordsNotJudged) {
  const std::string words = R"(,"targets":{"2567":{"text":"ผ่าน"}})";
  EXPECT_EQ(KpiGap(words, {}), "kpi-not-judged 500 +400");
  EXPECT_EQ(KpiGap(words + R"(,"judged":{"2567":false})", {}), "kpi-not-judged 500 +400");
  EXPECT_EQ(KpiGap(words + R"(,"judged":{"2567":true})", {}), "no gap");
  EXPECT_EQ(KpiGap(words + R"(,"judged":{"2566":true})", {}), "kpi-not-judged 500 +400");
}

TEST(KpiGaps, OnlyFactsThatTheScoreAsksForAreMissing) {
  using P = Property;
  EXPECT_EQ(KpiGap("", {P::kTarget}), "kpi-fact-missing 500 +400");
  EXPECT_EQ(KpiGap("", {P::kDirection}), "kpi-fact-missing 500 +400");
  EXPECT_EQ(KpiGap("", {}), "no gap");
  EXPECT_EQ(KpiGap(R"(,"targets":{"2567":null})", {P::kTarget}), "no gap") << "none, expressly";
  EXPECT_EQ(KpiGap(R"(,"targets":{"2567":{"relative_to":"baseline","plus":1}})", {P::kTarget}),
            "kpi-fact-missing 500 +400");
  EXPECT_EQ(KpiGap(R"(,"applicable":false)", {P::kTarget, P::kApplicable}), "no gap");
}

}  // namespace
}  // namespace radap::testing
