// Assessors' views as text: what is cut, empty or printed alike says so.
#include <gtest/gtest.h>

#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

Program WithoutLevels() {
  Program pack = SmallProgram();
  for (ProgramScale& scale : pack.scales) scale.levels.clear();
  return pack;
}

TEST(RankingTextTest, CutAndEmpty) {
  RankingView view = SmallRanking();
  view.most = 2;
  EXPECT_TRUE(Has(Text(view), "and 3 more rows"));
  EXPECT_FALSE(Has(Text(view), "กรมสาม"));
  EXPECT_TRUE(Has(Render(view, Format::kCsv, Options(Language::kThai)), "กรมสาม"));
  view.most = 5;
  EXPECT_FALSE(Has(Text(view), "more rows"));
  view.ranked.clear();
  EXPECT_TRUE(Has(Text(view), "No organisation matches"));
}

TEST(RankingTextTest, TiesAreStatedAndEqualPrintsExplained) {
  const std::string text = Text(SmallRanking());
  EXPECT_TRUE(LineWith(text, "กรมสอง").starts_with("2          2  "));
  EXPECT_TRUE(LineWith(text, "กรมสาม").starts_with("2          2  "));
  EXPECT_TRUE(LineWith(text, "กรมสี่").starts_with("4             "));
  EXPECT_TRUE(Has(LineWith(text, "กรมสี่"), "333.33  ≈"));
  EXPECT_FALSE(Has(LineWith(text, "กรมสอง"), "≈"));
  EXPECT_TRUE(Has(text, "equal exact scores share the best rank"));
  RankingView plain = SmallRanking();
  plain.ranked.resize(2);
  EXPECT_FALSE(Has(Text(plain), "≈"));
}

TEST(ClaimsTextTest, CutAndEmpty) {
  ClaimsView view = SmallClaims();
  view.most = 1;
  EXPECT_TRUE(Has(Text(view), "and 1 more rows"));
  view.disagreements.clear();
  EXPECT_TRUE(Has(Text(view), "Every claim holds, or there is none"));
}

TEST(ReadinessTextTest, CutAndEmpty) {
  ReadinessView view = SmallReadiness();
  EXPECT_TRUE(
      Has(Text(view), "one fix away: 1 · more than one: 1 · at the highest level already: 1"));
  view.most = 1;
  EXPECT_FALSE(Has(Text(view), "takes more than one fix"));
  EXPECT_TRUE(Has(Text(view), "and 1 more rows"));
  view.entries.clear();
  EXPECT_TRUE(Has(Text(view), "No organisation has a next level to reach"));
}

TEST(ReadinessTextTest, ThoseOneFixAwayAreNotCutForOthers) {
  ReadinessView view = SmallReadiness();
  std::swap(view.entries[0], view.entries[1]);
  view.most = 1;
  EXPECT_TRUE(Has(Text(view), "attach an evidence file"));
  EXPECT_FALSE(Has(Text(view), "takes more than one fix"));
}

TEST(ReadinessTextTest, APackWithoutLevelsSaysSo) {
  const Program pack = WithoutLevels();
  ReadinessView view;
  view.of = {&pack, {}, 3};
  const std::string text = Text(view);
  EXPECT_TRUE(Has(text, "This pack has no levels")) << text;
  EXPECT_FALSE(Has(text, "one fix away:"));
  EXPECT_FALSE(Has(text, "next level to reach"));
  const std::string json = Render(view, Format::kJson, Options(Language::kEnglish));
  EXPECT_TRUE(Has(json, "\"at_top\": null"));
  EXPECT_TRUE(Has(json, "no-levels"));
}

TEST(ReadinessTextTest, ManyFixesAreCounted) {
  ReadinessView view = SmallReadiness();
  view.entries[0].fixes.resize(5, view.entries[0].fixes[0]);
  EXPECT_TRUE(Has(Text(view), "and 2 more"));
}

TEST(HeatTextTest, NoScoreAndZeroStayApart) {
  const std::string text = Text(SmallHeat());
  EXPECT_TRUE(Has(LineWith(text, "กรมห้า"), "0░ 300▓   –"));
  EXPECT_TRUE(Has(LineWith(text, "กรมสอง"), "124░   –  250▒"));  // 249.5 is below half of the scale
}

TEST(HeatTextTest, PanelsWhereTheWidthEnds) {
  HeatView view = SmallHeat();
  ReportOptions options = Options(Language::kEnglish);
  options.width = 41;
  const std::string text = Render(view, Format::kText, options);
  EXPECT_EQ(CountOf(text, "กรมหนึ่ง"), 2);
  EXPECT_FALSE(Has(LineWith(text, " 1.1 "), "2.1"));
  view.most = 1;
  EXPECT_EQ(CountOf(Text(view), "กรมสอง"), 0);
  EXPECT_TRUE(Has(Text(view), "and 2 more rows"));
}

TEST(HeatTextTest, RatingsHaveADecimal) {
  HeatView view = SmallHeat();
  view.of.program = &RatingProgram();
  view.map.scores = {{5, 1, Exact::Ratio(7, 3)}};
  view.map.members = {0};
  EXPECT_TRUE(Has(LineWith(Text(view), "กรมหนึ่ง"), "5.0█ 1.0░ 2.3▒"));
}

}  // namespace
}  // namespace radap::standing::testing
