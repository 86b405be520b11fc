// Names, clauses, deciding lines and assumptions of a pack.
#include "engine/report/subject.h"

#include <gtest/gtest.h>

#include "engine/report/words.h"
#include "tests/engine/report/reported.h"

namespace radap::testing {
namespace {

std::string RuleOf(std::string_view kpi) {
  Reported reported(R"("kpis": [{"item": "2.1", "group": 1, "name": "ก", )" + std::string(kpi) +
                    "}]");
  return DecidedBy(reported.evaluation.evaluator, reported.evaluation.evaluator.SubjectOfKpi(0));
}

TEST(DecidedByTest, TheBandOfTheValue) {
  EXPECT_EQ(RuleOf(R"("direction": "higher", "target": 100, "results": {"2567": 99.99})"),
            "below 100 -> 200");
  EXPECT_EQ(RuleOf(R"("direction": "higher", "target": 100, "results": {"2567": 100})"),
            "100 to below 105 -> 300");
  EXPECT_EQ(RuleOf(R"("direction": "higher", "target": 100, "results": {"2567": 110})"),
            "110 and above -> 500");
}

TEST(DecidedByTest, TheConditionThatHeld) {
  EXPECT_EQ(RuleOf(R"("direction": "higher", "target": 9, "results": {"2566": 10, "2567": 11})"),
            "when not challenging: 100");
  EXPECT_EQ(RuleOf(R"("direction": "higher", "target": 9)"), "when result is missing: 0");
}

TEST(DecidedByTest, AnExpressionOfAnElement) {
  Reported reported("");
  EXPECT_EQ(DecidedBy(reported.evaluation.evaluator, 0), "mean of categories");
}

TEST(ClauseOfTest, OwnElseTheNearestAbove) {
  const Reported reported(R"("kpis": [{"item": "2.1", "group": 1}])");
  const Evaluator& evaluator = reported.evaluation.evaluator;
  const auto clause = [&](std::string_view id) {
    const std::optional<Clause> found = ClauseOf(evaluator, reported.program.Find(id));
    return found ? radap::TextOf(*found) : "none";
  };
  EXPECT_EQ(clause("1.1.1/2"), "form lines 14-15");
  EXPECT_EQ(clause("1.1.1/1"), "form line 12");
  EXPECT_EQ(clause("1.1"), "form line 8");
  EXPECT_EQ(clause("2.1"), "none");
  EXPECT_EQ(radap::TextOf(*ClauseOf(evaluator, evaluator.SubjectOfKpi(0))), "form line 20");
}

TEST(NameOfTest, LabelOrNameOfTheKpi) {
  const Reported reported(R"("kpis": [{"item": "2.1", "group": 1, "name": "ร้อยละ"}])");
  const Evaluator& evaluator = reported.evaluation.evaluator;
  EXPECT_EQ(NameOf(evaluator, 0).en, "Total");
  EXPECT_EQ(NameOf(evaluator, evaluator.SubjectOfKpi(0)).th, "ร้อยละ");
  EXPECT_EQ(NameOf(evaluator, evaluator.SubjectOfKpi(0)).en, "ร้อยละ");
}

TEST(AssumesOfTest, EveryOneInTheOrderOfThePack) {
  std::string ids;
  for (const Assume& assume : AssumesOf(Reported("").program)) ids += assume.id + " ";
  EXPECT_EQ(ids, "equal-shares equal-weights ");
}

TEST(WordsTest, BothLanguagesOfEveryPhraseHaveTheSamePlaces) {
  for (const Word word : {
#define WORD(name, th, en) Word::name,
#include "engine/report/words.def"
       }) {
    const std::string& th = Say(word, Language::kThai);
    const std::string& en = Say(word, Language::kEnglish);
    EXPECT_NE(th, "");
    EXPECT_NE(en, "");
    for (const char* place : {"{0}", "{1}", "{2}", "{3}", "{4}"}) {
      EXPECT_EQ(th.find(place) == std::string::npos, en.find(place) == std::string::npos) << en;
    }
  }
  EXPECT_EQ(Say(Word::kOutOf, Language::kThai, "500"), "จาก 500");
}

}  // namespace
}  // namespace radap::testing
