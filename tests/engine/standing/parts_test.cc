// Box lines, sums that look wrong once rounded, trends of KPIs, gains that look short.
#include <gtest/gtest.h>

#include "engine/standing/box_line.h"
#include "engine/standing/changes.h"
#include "engine/standing/parts.h"
#include "engine/standing/readiness_parts.h"
#include "engine/standing/trend.h"
#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

std::string Box(const benchmark::Distribution& peers, const std::optional<Exact>& subject) {
  return BoxLine(ScaleOf(SmallProgram(), 0), peers, subject, 10);  // 50 points a cell
}

TEST(BoxLineTest, QuantilesAndPlace) {
  EXPECT_EQ(Box(SmallDistribution(0, 25), std::nullopt), "·····─▒┃▒─");
  EXPECT_EQ(Box(SmallDistribution(0, 25), Exact(0)), "◆····─▒┃▒─");
  EXPECT_EQ(Box(SmallDistribution(0, 25), Exact(500)), "·····─▒┃▒◆");
  EXPECT_EQ(Box(SmallDistribution(0, 25), Exact::Ratio(1049, 3)), "·····─◆┃▒─");
  EXPECT_EQ(Box(SmallDistribution(0, 25), Exact(-7)), "◆····─▒┃▒─");
  EXPECT_EQ(Box(SmallDistribution(0, 25), Exact(900)), "·····─▒┃▒◆");
}

TEST(BoxLineTest, WhatIsHiddenIsNotDrawn) {
  benchmark::Distribution peers = SmallDistribution(0, 25);
  peers.tenth.reset();
  EXPECT_EQ(Box(peers, std::nullopt), "······▒┃▒─");
  peers.lower_quartile.reset();
  EXPECT_EQ(Box(peers, std::nullopt), "·······┃──");
  peers.is_hidden = true;
  EXPECT_EQ(Box(peers, Exact(50)), "·◆········");
}

TEST(ChangesTest, SumsAsShown) {
  EXPECT_TRUE(SeemsSum(Exact::Ratio(1, 4), Exact::Ratio(1, 4), Exact::Ratio(1, 2), 2));
  EXPECT_FALSE(SeemsSum(Exact::Ratio(1, 3), Exact::Ratio(1, 3), Exact::Ratio(2, 3), 2));
  EXPECT_TRUE(SeemsSum(Exact::Ratio(-1, 3), Exact::Ratio(1, 3), 0, 2));
}

TEST(ChangesTest, AnyOfTheFourSumsOfARow) {
  const history::ChangeSplit split = SmallSplit();
  EXPECT_TRUE(SeemsOff(split.elements[0], 2));
  EXPECT_FALSE(SeemsOff(split.elements[1], 2));
  EXPECT_FALSE(SeemsOff(split.elements[2], 2));
  // The parts add up as shown (0.00 + 0.01 = 0.01), but after - before does not (0.00 to 0.01 by 0.01; 0.00 + 0.00).
  history::ElementChange only_scores{.id = "1",
                                     .label = {},
                                     .before = Exact::Ratio(4, 1000),
                                     .old_in_new = Exact::Ratio(4, 1000),
                                     .after = Exact::Ratio(6, 1000),
                                     .criteria = 0,
                                     .you = Exact::Ratio(2, 1000)};
  EXPECT_TRUE(SeemsOff(only_scores, 2));
}

TEST(ChangesTest, ChangeOnlyWhereItCanBeSplit) {
  EXPECT_EQ(ChangeOf(SmallSplit().elements[0]), Exact::Ratio(2, 3));
  EXPECT_EQ(ChangeOf(SmallSplit().elements[2]), std::nullopt);
  history::ElementChange other_criteria;
  other_criteria.before = 400;
  other_criteria.after = 4;
  EXPECT_EQ(ChangeOf(other_criteria), std::nullopt);
}

TEST(ChangesTest, YearsOfOtherPacks) {
  const Portrait portrait = SmallPortrait();
  EXPECT_EQ(YearLevel(portrait.years[0], Language::kEnglish), "Silver");
  EXPECT_EQ(YearLevel(portrait.years[1], Language::kThai), "พื้นฐาน");
  history::YearScore below = portrait.years[0];
  below.level = -1;
  EXPECT_EQ(YearLevel(below, Language::kEnglish), "below the first level");
  below.has_levels = false;
  EXPECT_EQ(YearLevel(below, Language::kEnglish), "");
  EXPECT_EQ(PlacesOf(SmallProgram(), portrait.years[0]), 4);
  EXPECT_EQ(PlacesOf(SmallProgram(), portrait.years[1]), 2);
  EXPECT_TRUE(IsFirstYear(portrait.years, 0));
  EXPECT_FALSE(IsFirstYear(portrait.years, 1));
  EXPECT_EQ(InSum(Exact::Ratio(-5, 2)), "(-5/2)");
}

history::KpiTrend TrendOf(const std::vector<std::optional<Exact>>& results) {
  history::KpiTrend trend;
  trend.direction = Direction::kLower;
  for (const std::optional<Exact>& result : results) trend.points.emplace_back().result = result;
  return trend;
}

TEST(TrendTest, Sparkline) {
  EXPECT_EQ(Sparkline(TrendOf({0, std::nullopt, 7, 8})), "▁·██");
  EXPECT_EQ(Sparkline(TrendOf({0, 1, 2, 3, 4, 5, 6, 7, 8})), "▁▂▃▄▅▆▇██");
  EXPECT_EQ(Sparkline(TrendOf({3, 3})), "▅▅");
  EXPECT_EQ(Sparkline(TrendOf({std::nullopt})), "·");
}

TEST(TrendTest, ArrowFollowsTheDirection) {
  EXPECT_EQ(Arrow(TrendOf({8, std::nullopt, 7}), Language::kEnglish), "▲ better");
  EXPECT_EQ(Arrow(TrendOf({7, 8, std::nullopt}), Language::kEnglish), "▼ worse");
  EXPECT_EQ(Arrow(TrendOf({8, 8}), Language::kEnglish), "= as before");
  EXPECT_EQ(Arrow(TrendOf({8}), Language::kEnglish), "");
  history::KpiTrend no_direction = TrendOf({7, 8});
  no_direction.direction.reset();
  EXPECT_EQ(Arrow(no_direction, Language::kEnglish), "↑ up");
}

TEST(TrendTest, TargetsAreReachedInTheirDirection) {
  history::KpiTrend trend = TrendOf({});
  history::TrendPoint point;
  EXPECT_EQ(IsReached(trend, point), std::nullopt);
  point.result = 5;
  point.target = 5;
  EXPECT_EQ(IsReached(trend, point), true);
  point.result = 6;
  EXPECT_EQ(IsReached(trend, point), false);
  trend.direction = Direction::kHigher;
  EXPECT_EQ(IsReached(trend, point), true);
  trend.direction.reset();
  EXPECT_EQ(IsReached(trend, point), std::nullopt);
}

TEST(ReadinessPartsTest, AGainThatSufficesNeverLooksShort) {
  const ReadinessView view = SmallReadiness();
  EXPECT_EQ(GainText(view.entries[0], 0, 2), "+5.00");  // 4.993 where 4.991 is missing
  EXPECT_EQ(GainText(view.entries[0], 1, 2), "+6.67");
  EXPECT_EQ(NeedsOf(view.entries[0], 2), "");
}

TEST(PartsTest, WhomItIsAbout) {
  EXPECT_EQ(PeersText({}, Language::kEnglish), "all organisations of this pack");
  EXPECT_EQ(PeersText({OrganisationKind::kFund, "x", 2568}, Language::kEnglish),
            "kind: revolving fund · under: x · fiscal year 2568");
  EXPECT_EQ(PercentileText({50, 50}), "50.00");
  EXPECT_EQ(PercentileText({Exact::Ratio(100, 3), 50}), "33.33–50.00");
}

TEST(PartsTest, NamesInTheLanguageThenInTheOtherThenTheId) {
  benchmark::Member member = MemberOf("id", "กรม");
  EXPECT_EQ(NameOf(member, Language::kEnglish), "กรม");
  member.name_en = "Department";
  EXPECT_EQ(NameOf(member, Language::kEnglish), "Department");
  EXPECT_EQ(NameOf(member, Language::kThai), "กรม");
  EXPECT_EQ(NameOf(MemberOf("id", ""), Language::kThai), "id");
}

}  // namespace
}  // namespace radap::standing::testing
