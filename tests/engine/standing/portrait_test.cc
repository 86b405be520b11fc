// The portrait as text where something is missing, hidden, tied or only known as a range.
#include <gtest/gtest.h>

#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

TEST(PortraitTextTest, TooFewPeersSaySoAndShowNothingOfThem) {
  Portrait portrait = SmallPortrait();
  portrait.benchmark.is_hidden = true;
  portrait.benchmark.organisations = 0;
  for (benchmark::Row& row : portrait.benchmark.rows) {
    benchmark::Distribution hidden;
    hidden.element = row.peers.element;
    hidden.is_hidden = true;
    row.peers = hidden;
    if (!row.subject) continue;
    row.subject->percentile.reset();
    row.subject->rank.reset();
    row.subject->tied = -1;
  }
  const std::string text = Text(portrait);
  EXPECT_TRUE(Has(text, "Fewer than 5 peers: nothing is shown about them"));
  EXPECT_TRUE(Has(text, "Total  380.00 of 500 · Basic · 20.00 more to Advance (400)"));
  EXPECT_FALSE(Has(text, "median 3"));
  EXPECT_FALSE(Has(text, "Figures of the peers"));
  EXPECT_FALSE(Has(text, "Peers by total score"));
  EXPECT_TRUE(Has(Text(portrait, Language::kThai), "มีไม่ถึง 5 หน่วยงาน จึงไม่แสดงตัวเลขใดของกลุ่ม"));
}

TEST(PortraitTextTest, ASummaryGivesARangeAndNoRank) {
  Portrait portrait = SmallPortrait();
  portrait.benchmark.from_summary = true;
  portrait.benchmark.rows[0].subject->percentile = {50, 70};
  portrait.benchmark.rows[0].subject->rank.reset();
  portrait.benchmark.rows[0].subject->tied = -1;
  const std::string text = Text(portrait);
  EXPECT_TRUE(
      Has(text, "Peers: 25 organisations of a summary of elsewhere; it may hold this one too"));
  EXPECT_TRUE(Has(text, "the maker of the summary chose"));
  EXPECT_EQ(CountOf(text, "elsewhere"), 1);
  EXPECT_FALSE(Has(text, "without this organisation"));  // who knows
  EXPECT_FALSE(Has(text, "never among them"));
  EXPECT_TRUE(Has(text, "percentile 50.00–70.00\n"));
  EXPECT_FALSE(Has(text, "rank hidden"));
  EXPECT_TRUE(Has(text, "A summary has only bins of scores"));
}

TEST(PortraitTextTest, RankAndTies) {
  Portrait portrait = SmallPortrait();
  benchmark::Place& place = *portrait.benchmark.rows[0].subject;
  EXPECT_TRUE(Has(Text(portrait), "rank 11 of 26 · percentile 60.00 · no peer has the same score"));
  place.tied = 6;
  EXPECT_TRUE(Has(Text(portrait), "6 peers have the same score"));
  place.tied = -1;
  place.rank.reset();
  EXPECT_TRUE(Has(Text(portrait), "rank hidden · percentile 60.00 · ties hidden"));
}

TEST(PortraitTextTest, NoScoreHiddenAndZeroStayApart) {
  const std::string text = Text(SmallPortrait());
  EXPECT_TRUE(Has(LineWith(text, "1.1    Vision  "), "0.00  hidden      hidden  hidden"));
  EXPECT_TRUE(Has(LineWith(text, "1.2    Governance  "), "no score  350.00           –       –"));
  EXPECT_TRUE(Has(text, "2566: – / 85 · 2567: not applicable / –"));
  Portrait none = SmallPortrait();
  none.benchmark.rows[0].subject.reset();
  EXPECT_TRUE(Has(Text(none), "this organisation has no score here"));
}

TEST(PortraitTextTest, TheHighestLevel) {
  Portrait portrait = SmallPortrait();
  benchmark::Place& place = *portrait.benchmark.rows[0].subject;
  place.score = 500;
  place.level = 1;
  place.next.reset();
  const std::string text = Text(portrait);
  EXPECT_TRUE(Has(text, "500.00 of 500 · Advance · at the highest level"));
  EXPECT_TRUE(Has(LineWith(text, "total  Total       500.00  Advance"), "highest"));
  EXPECT_TRUE(Has(LineWith(text, "◆ 500.00"), "400 – 500"));
}

TEST(PortraitTextTest, WhatIsMissingIsRoundedUp) {
  Portrait portrait = SmallPortrait();
  portrait.benchmark.rows[0].subject->next->distance = Exact::Ratio(20001, 1000);
  EXPECT_TRUE(Has(Text(portrait), "20.01 more to Advance"));
}

TEST(PortraitTextTest, TheSplitSaysWhenRoundingShows) {
  Portrait portrait = SmallPortrait();
  EXPECT_TRUE(Has(Text(portrait), "exactly: 2/3 = 1/3 + 1/3"));
  EXPECT_TRUE(Has(LineWith(Text(portrait), "total  Total       379.33"), "+0.67  ≈"));
  EXPECT_EQ(CountOf(Text(portrait), "≈"), 2);
  portrait.split->elements.erase(portrait.split->elements.begin());
  EXPECT_EQ(CountOf(Text(portrait), "≈"), 0);
}

TEST(PortraitTextTest, YearsThatCannotBeCompared) {
  Portrait portrait = SmallPortrait();
  portrait.split->is_comparable = false;
  history::ElementChange total;
  total.id = "total";
  total.before = 4;
  total.after = 380;
  portrait.split->elements = {total};
  const std::string text = Text(portrait);
  EXPECT_TRUE(Has(text, "Not comparable: other criteria without a mapping"));
  EXPECT_FALSE(Has(text, "376"));
  portrait.split->is_comparable = true;
  portrait.split->same_edition = true;
  EXPECT_TRUE(Has(Text(portrait), "The edition is the same"));
}

// 3.70185 and 3.81225: the increase is 0.1104, as are the totals when rounded.
TEST(PortraitTextTest, RatingsHaveFourDecimals) {
  Portrait portrait = SmallPortrait();
  portrait.program = &RatingProgram();
  portrait.split.reset();
  portrait.trends.clear();
  const Label advance = {"ก้าวหน้า", "Advance"};
  portrait.years = {
      {2563, "small", Exact::Ratio(37018, 10000), 1, true, "advance", advance, std::nullopt},
      {2564, "small", Exact::Ratio(38122, 10000), 1, true, "advance", advance,
       Exact::Ratio(1104, 10000)}};
  EXPECT_EQ(LineWith(Text(portrait), "2564  small"), "2564  small  3.8122  Advance     +0.1104");
  EXPECT_EQ(CountOf(Text(portrait), "≈"), 0);
  portrait.years[0].total = Exact::Ratio(370184, 100000);
  portrait.years[1].increase = Exact::Ratio(11036, 100000);
  EXPECT_EQ(CountOf(Text(portrait), "≈"), 0);
  portrait.years[0].total = Exact::Ratio(370176, 100000);
  portrait.years[1].total = Exact::Ratio(381224, 100000);
  portrait.years[1].increase = Exact::Ratio(11048, 100000);  // 3.7018 + 0.1105 is not 3.8122
  EXPECT_EQ(CountOf(Text(portrait), "≈"), 2);
}

// A summary of another edition may leave the total out.
TEST(PortraitTextTest, WithoutATotalNothingElseIsShownAsOne) {
  Portrait portrait = SmallPortrait();
  ASSERT_TRUE(Has(Text(portrait), "Peers by total score"));
  portrait.benchmark.rows.erase(portrait.benchmark.rows.begin());
  const std::string text = Text(portrait);
  EXPECT_FALSE(Has(text, "Peers by total score")) << text;
  EXPECT_TRUE(Has(text, "Standing by element")) << text;
}

TEST(PortraitTextTest, AWordBesideATrendIsWhole) {
  Portrait portrait = SmallPortrait();
  portrait.trends[0].points[0].result = 90;  // as in the last year
  EXPECT_TRUE(Has(Text(portrait), "= as before\n")) << Text(portrait);
  EXPECT_TRUE(Has(Text(portrait, Language::kThai), "= เท่าเดิม\n"));
}

TEST(PortraitTextTest, WhatOnlyTheOldEditionHasIsNamed) {
  EXPECT_TRUE(Has(LineWith(Text(SmallPortrait()), "3.1    "), "Old one"));
}

TEST(PortraitTextTest, LimitsOfKAreToldWhereFiguresAre) {
  Portrait portrait = SmallPortrait();
  EXPECT_TRUE(Has(Text(portrait), "Do not share summaries"));
  portrait.benchmark.is_hidden = true;
  EXPECT_FALSE(Has(Text(portrait), "Do not share summaries"));
}

TEST(PortraitTextTest, NothingButAHead) {
  Portrait portrait;
  portrait.program = &SmallProgram();
  for (const Format format : {Format::kText, Format::kJson, Format::kCsv, Format::kXlsx}) {
    EXPECT_FALSE(Render(portrait, format, Options(Language::kThai)).empty());
  }
}

TEST(PortraitTextTest, NarrowLinesStillHaveEveryFigure) {
  ReportOptions options = Options(Language::kThai);
  options.width = 60;
  const std::string text = Render(SmallPortrait(), Format::kText, options);
  EXPECT_TRUE(Has(text, "380.00"));
  EXPECT_TRUE(Has(text, "=12/26"));
}

}  // namespace
}  // namespace radap::standing::testing
