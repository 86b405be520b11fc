// Facts by year: targets as numbers, in words and relative to others, judgements, ratings, several years together;
// which of them a rule asks for, and what is reported when they are not there.
#include <string>

#include <gtest/gtest.h>

#include "engine/eval/asked.h"
#include "engine/eval/result.h"
#include "tests/engine/hand_program.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

// One item with one group; a KPI scores what `score` says.
HandProgram KpiProgram(int item_score = -1) {
  HandProgram hand;
  const int category = hand.Add(ElementKind::kCategory, "7");
  const int item = hand.Add(ElementKind::kItem, "7.1", category);
  hand.Add(ElementKind::kGroup, "7.1/1", item);
  hand.At(item).score = item_score;
  return hand;
}

Dossier OneKpi(const std::string& members) {
  return HandDossier(R"("kpis":[{"item":"7.1","group":1)" + members + "}]");
}

// The value of a fact of the one KPI.
std::string FactOf(const std::string& members, Property property, int years_before = 0) {
  HandProgram hand = KpiProgram();
  const Dossier dossier = OneKpi(members);
  Findings findings;
  const Evaluator evaluator = Bound(hand, dossier, findings);
  return TextOf(PropertyOf(evaluator, evaluator.SubjectOfKpi(0), property, years_before));
}

TEST(Target, OfTheYearGoesBeforeTheOtherOne) {
  EXPECT_EQ(FactOf(R"(,"target":5)", Property::kTarget), "5");
  EXPECT_EQ(FactOf(R"(,"target":5,"targets":{"2567":6})", Property::kTarget), "6");
  EXPECT_EQ(FactOf(R"(,"target":5,"targets":{"2566":6})", Property::kTarget), "5");
  EXPECT_EQ(FactOf(R"(,"target":5,"targets":{"2566":6})", Property::kTarget, 1), "6");
  EXPECT_EQ(FactOf(R"(,"target":5)", Property::kTarget, 1), "missing");
  EXPECT_EQ(FactOf(R"(,"target":5,"targets":{"2567":null})", Property::kTarget), "missing");
  EXPECT_EQ(FactOf(R"(,"target":5,"targets":{"2567":{"text":"x"}})", Property::kTarget), "missing");
}

TEST(Target, RelativeToBaselineOrResult) {
  const auto target = [](const std::string& relative) {
    return FactOf(
        R"(,"baseline":50,"results":{"2566":200,"2567":9},"targets":{"2567":{)" + relative + "}}",
        Property::kTarget);
  };
  EXPECT_EQ(target(R"("relative_to":"baseline","plus":0.1)"), "501/10");
  EXPECT_EQ(target(R"("relative_to":"baseline","plus":-60)"), "-10");
  EXPECT_EQ(target(R"("relative_to":"baseline","plus_percent":2)"), "51");
  EXPECT_EQ(target(R"("relative_to":"2566","plus_percent":-10,"text":"x")"), "180");
  EXPECT_EQ(target(R"("relative_to":"2565","plus":1)"), "missing");
  EXPECT_EQ(FactOf(R"(,"targets":{"2567":{"relative_to":"baseline","plus":1}})", Property::kTarget),
            "missing");
}

// The reader refuses it; a dossier made by a program may still have it.
TEST(Target, NeverRelativeToItsOwnYear) {
  HandProgram hand = KpiProgram();
  Dossier dossier = OneKpi(R"(,"results":{"2567":9})");
  dossier.kpis[0].targets[2567].to_year = 2567;
  Findings findings;
  const Evaluator evaluator = Bound(hand, dossier, findings);
  EXPECT_EQ(TextOf(PropertyOf(evaluator, evaluator.SubjectOfKpi(0), Property::kTarget, 0)),
            "missing");
}

TEST(Facts, InWordsAndJudged) {
  const std::string members =
      R"(,"targets":{"2566":{"text":" "},"2567":{"text":"ผ่าน"}},"judged":{"2567":true,"2566":false})";
  HandProgram hand = KpiProgram();
  EXPECT_EQ(FactOf(R"(,"targets":{"2567":{"text":"ผ่าน"}})", Property::kTargetText), "\"ผ่าน\"");
  EXPECT_EQ(FactOf(R"(,"targets":{"2567":5})", Property::kTargetText), "missing");
  EXPECT_EQ(FactOf(members, Property::kTargetText, 1), "missing");
  EXPECT_EQ(FactOf(members, Property::kJudged), "yes");
  EXPECT_EQ(FactOf(members, Property::kJudged, 1), "no");
  EXPECT_EQ(FactOf(members, Property::kJudged, 2), "missing");
  EXPECT_EQ(FactOf(R"(,"baseline":0)", Property::kBaseline), "0");
  EXPECT_EQ(FactOf("", Property::kBaseline), "missing");
}

// So that "note contains ..." is plainly no; "note is missing" finds them blank (IsMissing).
TEST(Facts, BlankTextsAreTexts) {
  EXPECT_EQ(FactOf(R"(,"name":"  ","unit":"")", Property::kName), "\"  \"");
  EXPECT_EQ(FactOf(R"(,"name":"  ","unit":"")", Property::kUnitName), "\"\"");
  EXPECT_EQ(FactOf("", Property::kNote), "\"\"");
  EXPECT_EQ(FactOf(R"(,"unit":"คน")", Property::kUnitName), "\"คน\"");
}

TEST(Facts, ApplicableOfAKpi) {
  EXPECT_EQ(FactOf("", Property::kApplicable), "yes");
  EXPECT_EQ(FactOf(R"(,"applicable":false)", Property::kApplicable), "no");
}

TEST(Ratings, OfTheFiscalYearAndBefore) {
  const auto rating = [](const std::string& ratings, int years_before) {
    HandProgram hand = KpiProgram();
    const Dossier dossier = HandDossier("\"ratings\":" + ratings);
    Findings findings;
    const Evaluator evaluator = Bound(hand, dossier, findings);
    const Subject item = hand.program.Find("7.1");
    return TextOf(PropertyOf(evaluator, item, Property::kRating, years_before));
  };
  EXPECT_EQ(rating(R"({"7.1":1.5})", 0), "3/2");
  EXPECT_EQ(rating(R"({"7.1":1.5})", 1), "missing");
  EXPECT_EQ(rating(R"({"7.1":{"2567":2,"2566":1}})", 0), "2");
  EXPECT_EQ(rating(R"({"7.1":{"2567":2,"2566":1}})", 1), "1");
  EXPECT_EQ(rating(R"({"7.1":{"2566":1}})", 0), "missing");
}

// An aggregate over the years of the one KPI.
std::string YearsOf(Function function, Property series, int years, bool through_now, bool known,
                    const std::string& members) {
  HandProgram hand = KpiProgram();
  Aggregate aggregate;
  aggregate.function = function;
  aggregate.of_results = true;
  aggregate.series = series;
  aggregate.years = years;
  aggregate.through_now = through_now;
  aggregate.known_only = known;
  const Dossier dossier = OneKpi(members);
  Findings findings;
  Evaluator evaluator = Bound(hand, dossier, findings);
  return TextOf(AggregateOf(evaluator, aggregate, evaluator.SubjectOfKpi(0)));
}

TEST(Years, WithAndWithoutThisYear) {
  const std::string results = R"(,"results":{"2564":8,"2565":4,"2566":2,"2567":1})";
  const Property result = Property::kResult;
  EXPECT_EQ(YearsOf(Function::kSum, result, 3, false, false, results), "14");
  EXPECT_EQ(YearsOf(Function::kSum, result, 3, true, false, results), "7");
  EXPECT_EQ(YearsOf(Function::kSum, result, 1, true, false, results), "1");
  EXPECT_EQ(YearsOf(Function::kSum, result, 5, true, false, results), "missing");
  EXPECT_EQ(YearsOf(Function::kSum, result, 5, true, true, results), "15");
  EXPECT_EQ(YearsOf(Function::kMean, result, 2, false, false, results), "3");
  EXPECT_EQ(YearsOf(Function::kCount, result, 9, true, true, results), "4");
  EXPECT_EQ(YearsOf(Function::kMin, result, 9, true, true, ""), "missing");
}

TEST(Years, OfTargets) {
  const std::string targets =
      R"(,"target":7,"baseline":1,"targets":{"2566":{"relative_to":"baseline","plus":4}})";
  EXPECT_EQ(YearsOf(Function::kSum, Property::kTarget, 2, true, false, targets), "12");
  EXPECT_EQ(YearsOf(Function::kMax, Property::kTarget, 1, false, false, targets), "5");
}

TEST(Asked, ThroughRulesAndYears) {
  HandProgram hand = KpiProgram();
  const int name = hand.AddFact("a", ElementKind::kKpi, Property::kName);
  HandCode code = hand.Code();
  code.Do(Opcode::kRule, static_cast<std::uint32_t>(name));
  Aggregate years;
  years.function = Function::kSum;
  years.of_results = true;
  years.series = Property::kTarget;
  years.years = 1;
  const int both = hand.AddRule("b", ElementKind::kKpi, code.Return(code.Take(years)));
  EXPECT_EQ(AskedBy(hand.program, name), SetOf(Property::kName));
  EXPECT_EQ(AskedBy(hand.program, both), SetOf(Property::kName) | SetOf(Property::kTarget));
  EXPECT_EQ(AskedBy(hand.program, -1), 0U);
  EXPECT_TRUE(IsAsked(hand.program, ElementKind::kKpi, Property::kName));
  EXPECT_FALSE(IsAsked(hand.program, ElementKind::kItem, Property::kName));
  EXPECT_FALSE(IsAsked(hand.program, ElementKind::kKpi, Property::kNote));
}

// Findings of one KPI whose score asks for these facts.
std::string FindingsOf(std::initializer_list<Property> asked, const std::string& members) {
  HandProgram hand = KpiProgram();
  HandCode code = hand.Code();
  for (const Property property : asked) code.Fact(property);
  hand.program.kpi_score = hand.AddRule("score", ElementKind::kKpi, code.Return(code.Number(100)));
  const Dossier dossier = OneKpi(members);
  return Dump(Evaluate(hand.Done(), dossier).findings);
}

TEST(KpiFindings, OnlyOfFactsThatTheScoreAsksFor) {
  using P = Property;
  EXPECT_EQ(FindingsOf({P::kResult, P::kTarget, P::kDirection}, ""),
            "F0209 warning /kpis/0/results\nF0210 error /kpis/0/target\n"
            "F0211 error /kpis/0/direction\n");
  EXPECT_EQ(FindingsOf({P::kResult}, ""), "F0209 warning /kpis/0/results\n");
  EXPECT_EQ(FindingsOf({P::kBaseline}, ""), "");
  EXPECT_EQ(FindingsOf({P::kTarget}, R"(,"targets":{"2567":5})"), "");
  EXPECT_EQ(FindingsOf({P::kTarget}, R"(,"targets":{"2567":null})"), "") << "none, expressly";
  EXPECT_EQ(FindingsOf({P::kTarget}, R"(,"targets":{"2566":5})"), "F0210 error /kpis/0/target\n");
}

TEST(KpiFindings, TargetWithoutItsBase) {
  using P = Property;
  EXPECT_EQ(FindingsOf({P::kTarget}, R"(,"targets":{"2567":{"relative_to":"baseline","plus":1}})"),
            "F0223 error /kpis/0/targets/2567\n");
  EXPECT_EQ(FindingsOf({P::kTarget}, R"(,"targets":{"2567":{"relative_to":"2566","plus":1}})"),
            "F0223 error /kpis/0/targets/2567\n");
  EXPECT_EQ(FindingsOf({P::kTarget},
                       R"(,"baseline":0,"targets":{"2567":{"relative_to":"baseline","plus":1}})"),
            "");
}

TEST(KpiFindings, JudgedAndNotApplicableOnesNeedNoNumbers) {
  using P = Property;
  const std::string words = R"(,"targets":{"2567":{"text":"ผ่าน"}})";
  EXPECT_EQ(FindingsOf({P::kTarget, P::kResult, P::kJudged}, words), "");
  EXPECT_EQ(FindingsOf({P::kResult}, words), "F0209 warning /kpis/0/results\n");
  EXPECT_EQ(FindingsOf({P::kResult, P::kApplicable}, R"(,"applicable":false)"), "");
  EXPECT_EQ(FindingsOf({P::kResult}, R"(,"applicable":false)"),
            "F0216 warning /kpis/0/applicable\nF0209 warning /kpis/0/results\n");
}

}  // namespace
}  // namespace radap::testing
