// Rankings with ties, claims against what is supported, heat maps.
#include "engine/benchmark/views.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "engine/benchmark/fraction.h"
#include "engine/eval/result.h"
#include "rules/packs/packs.h"
#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::ColumnOf;
using testing::ElementOf;
using testing::Form;

// "2:1/1 0:2/2 3:2/2": member, rank / tied.
std::string Text(const std::vector<Ranked>& ranked) {
  std::string text;
  for (const Ranked& one : ranked) {
    text += (text.empty() ? "" : " ") + std::to_string(one.member) + ":" +
            std::to_string(one.rank) + "/" + std::to_string(one.tied);
  }
  return text;
}

TEST(RankTest, EqualScoresShareTheBestRank) {
  EXPECT_EQ(Text(Rank(ColumnOf("380 400 - 380 3400/7 0 6800/14"))),
            "4:1/2 6:1/2 1:3/1 0:4/2 3:4/2 5:6/1");
  EXPECT_EQ(Text(Rank(ColumnOf("5 5 5"))), "0:1/3 1:1/3 2:1/3");
  EXPECT_EQ(Text(Rank(ColumnOf("- -"))), "");
  EXPECT_EQ(Rank(ColumnOf("3400/7")).at(0).score, Exact::Ratio(3400, 7));
}

TEST(RankTest, OneMoreThanThoseThatAreBetter) {
  for (int seed = 0; seed < 100; ++seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    ScoreColumn column;
    std::vector<Exact> scores;
    for (const std::string& text : testing::RandomScores(random, 60)) {
      column.Add(text);
      if (const auto score = ParseFraction(text)) scores.push_back(*score);
    }
    const std::vector<Ranked> ranked = Rank(column);
    ASSERT_EQ(ranked.size(), scores.size());
    for (const Ranked& one : ranked) {
      EXPECT_EQ(column.at(one.member), one.score);
      EXPECT_EQ(one.rank, 1 + std::ranges::count_if(
                                  scores, [&](const Exact& other) { return other > one.score; }));
      EXPECT_EQ(one.tied, std::ranges::count(scores, one.score));
    }
  }
}

// "1 total 500-400 | 0 1 300-0": member, id, claimed - supported.
std::string Text(const std::vector<Disagreement>& disagreements) {
  std::string text;
  for (const Disagreement& one : disagreements) {
    text += (text.empty() ? "" : " | ") + std::to_string(one.member) + " " +
            Form().elements[static_cast<std::size_t>(one.element)].id + " " +
            one.claimed.ToPlain(2) + "-" + one.supported.ToPlain(2);
    EXPECT_EQ(one.difference, one.claimed - one.supported);
  }
  return text;
}

std::string Disagreeing(const std::vector<std::string>& claimed, std::string_view totals,
                        std::string_view items) {
  return Text(FindDisagreements(Form(), {0, ElementOf("1.1")}, {ColumnOf(totals), ColumnOf(items)},
                                claimed));
}

TEST(DisagreementTest, BiggestFirstThenMembersThenElements) {
  EXPECT_EQ(Disagreeing({"1.1=400 total=300", "1.1=100 total=500", "1.1=300 total=300"},
                        "300 400 400", "300 300 200"),
            "1 1.1 100-300 | 0 1.1 400-300 | 1 total 500-400 | 2 total 300-400 | 2 1.1 300-200");
}

TEST(DisagreementTest, EqualAfterRoundingIsNone) {
  EXPECT_EQ(Disagreeing({"total=485.71", "total=485.72", "total=3400/7"}, "3400/7 3400/7 3400/7",
                        "- - -"),
            "1 total 485.72-485.71");
}

TEST(DisagreementTest, FourDecimalsOnARatingScale) {
  const LoadedPack pack = CompilePack(FindPack("seam-scm-2566", {}).value());
  const auto found = [&](const std::string& claim) {
    return FindDisagreements(*pack.program, {0}, {ColumnOf("11502/10000")}, {claim}).size();
  };
  EXPECT_EQ(found("total=1.1502"), 0U);
  EXPECT_EQ(found("total=1.15024"), 0U);
  EXPECT_EQ(found("total=1.15026"), 1U);
  EXPECT_EQ(PlacesOf(*pack.program), 4) << "as results are shown";
}

TEST(DisagreementTest, OnlyWhatIsClaimedAndSupported) {
  EXPECT_EQ(Disagreeing({"1.1=400", "", "9.9=1 total=0", "total=", "=5 total total=x 1.1"},
                        "1 1 1 1 1", "- 5 5 5 5"),
            "2 total 0-1")
      << "no claim is not a claim of 0, and no score is not 0";
}

TEST(HeatMapTest, RowsAsRankedThenThoseWithoutATotal) {
  const HeatMap map = MakeHeatMap(ColumnOf("- 300 400 -"), {ElementOf("1"), ElementOf("2")},
                                  {ColumnOf("10 20 - 40"), ColumnOf("- - - -")});
  EXPECT_EQ(map.members, (std::vector<std::size_t>{2, 1, 0, 3}));
  EXPECT_EQ(map.scores[0][0], std::nullopt);
  EXPECT_EQ(map.scores[1][0], Exact(20));
  EXPECT_EQ(map.scores[3][0], Exact(40));
  EXPECT_EQ(map.medians, (std::vector<std::optional<Exact>>{Exact(20), std::nullopt}));
}

}  // namespace
}  // namespace radap::benchmark
