// Order statistics of columns: worked cases, and against what is obviously right on random columns with ties.
#include "engine/benchmark/score_column.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "engine/benchmark/fraction.h"
#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::ColumnOf;
using testing::Number;

TEST(ScoreColumnTest, MissingIsNotZero) {
  const ScoreColumn column = ColumnOf("0 - 380 3400/7");
  EXPECT_EQ(column.size(), 4U);
  EXPECT_EQ(column.count(), 3);
  EXPECT_EQ(column.at(0), Exact(0));
  EXPECT_EQ(column.at(1), std::nullopt);
  EXPECT_EQ(column.at(3), Exact::Ratio(3400, 7));
  EXPECT_EQ(column.Sort().count(), 3);
  EXPECT_EQ(column.Sort().Below(Exact(1)), 1);
}

TEST(ScoreColumnTest, WhatIsNoScoreIsSaidAndHasNone) {
  ScoreColumn column;
  for (const char* text : {"1.5", "1/0", "x", "1/", "-/", "1/2x", " 3", "1//2", "- "}) {
    EXPECT_FALSE(column.Add(text)) << text;
  }
  EXPECT_TRUE(column.Add("-"));
  EXPECT_TRUE(column.Add(""));
  EXPECT_EQ(column.size(), 11U);
  EXPECT_EQ(column.count(), 0);
  EXPECT_EQ(column.Sort().count(), 0);
  EXPECT_TRUE(column.BestFirst().empty());
}

TEST(ScoreColumnTest, EqualScoresWrittenInTwoWays) {
  const ScoreColumn::Sorted sorted = ColumnOf("1/2 2/4 50/100 -1/2").Sort();
  EXPECT_EQ(sorted.AtMost(Exact::Ratio(1, 2)) - sorted.Below(Exact::Ratio(1, 2)), 3);
  EXPECT_EQ(sorted[0], Exact::Ratio(-1, 2));
}

TEST(ScoreColumnTest, QuantileBetweenTheTwoNearest) {
  const ScoreColumn::Sorted sorted = ColumnOf("10 40 20 30").Sort();
  EXPECT_EQ(sorted.Quantile(Exact(0)), Exact(10));
  EXPECT_EQ(sorted.Quantile(Exact::Ratio(1, 4)), Exact::Ratio(35, 2));
  EXPECT_EQ(sorted.Quantile(Exact::Ratio(1, 2)), Exact(25));
  EXPECT_EQ(sorted.Quantile(Exact(1)), Exact(40));
  EXPECT_EQ(ColumnOf("7/3").Sort().Quantile(Exact::Ratio(9, 10)), Exact::Ratio(7, 3));
}

TEST(ScoreColumnTest, PercentileRankHasHalfOfTheEqualOnes) {
  const ScoreColumn::Sorted sorted = ColumnOf("10 20 20 30").Sort();
  EXPECT_EQ(sorted.PercentileRank(Exact(20)), Exact(50));
  EXPECT_EQ(sorted.PercentileRank(Exact(9)), Exact(0));
  EXPECT_EQ(sorted.PercentileRank(Exact(10)), Exact::Ratio(25, 2));
  EXPECT_EQ(sorted.PercentileRank(Exact(31)), Exact(100));
}

TEST(ScoreColumnTest, BestFirstKeepsTheOrderOfEqualOnes) {
  EXPECT_EQ(ColumnOf("300 - 400 300 500 400").BestFirst(),
            (std::vector<std::size_t>{4, 2, 5, 0, 3}));
}

TEST(ScoreColumnTest, NumbersAtTheEdgeOf64Bits) {
  const ScoreColumn column = ColumnOf(
      "999999999999999999 -999999999999999999 1/999999999999999999 123456789012345678901234567890 -"
      " 0 -1/3");
  const ScoreColumn::Sorted sorted = column.Sort();
  EXPECT_EQ(sorted[0], Number("-999999999999999999"));
  EXPECT_EQ(sorted[1], Number("-1/3"));
  EXPECT_EQ(sorted[3], Number("1/999999999999999999"));
  EXPECT_EQ(sorted[5], Number("123456789012345678901234567890"));
  EXPECT_EQ(column.BestFirst(), (std::vector<std::size_t>{3, 0, 2, 5, 6, 1}));
}

// The same, as slowly as can be.
struct Plain {
  std::vector<Exact> rising;
  std::vector<std::size_t> best_first;

  explicit Plain(const std::vector<std::string>& texts) {
    std::vector<std::pair<Exact, std::size_t>> scores;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (const auto score = ParseFraction(texts[i])) scores.emplace_back(*score, i);
    }
    std::ranges::stable_sort(scores,
                             [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [score, place] : scores) {
      best_first.push_back(place);
      rising.insert(rising.begin(), score);
    }
  }
};

class RandomColumns : public ::testing::TestWithParam<int> {};

TEST_P(RandomColumns, AsWithPlainVectors) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
  const std::vector<std::string> texts = testing::RandomScores(random, 120);
  const Plain plain(texts);
  ScoreColumn column;
  for (const std::string& text : texts) EXPECT_TRUE(column.Add(text)) << text;
  const ScoreColumn::Sorted sorted = column.Sort();
  ASSERT_EQ(sorted.count(), static_cast<std::int64_t>(plain.rising.size()));
  EXPECT_EQ(column.BestFirst(), plain.best_first);
  Exact sum;
  for (std::size_t i = 0; i < plain.rising.size(); ++i) {
    const auto rank = static_cast<std::int64_t>(i);
    EXPECT_EQ(sorted[rank], plain.rising[i]);
    const Exact& score = plain.rising[i];
    EXPECT_EQ(sorted.Below(score),
              std::ranges::count_if(plain.rising, [&](const Exact& one) { return one < score; }));
    EXPECT_EQ(sorted.AtMost(score),
              std::ranges::count_if(plain.rising, [&](const Exact& one) { return one <= score; }));
    sum += score;
  }
  // Exact, or of scores rounded to 12 decimals.
  const Exact rest = sorted.Sum(0, sorted.count()) - sum;
  const Exact most = Exact(sorted.count()) * Exact::Ratio(1, 2'000'000'000'000);
  EXPECT_LE(rest, most);
  EXPECT_GE(rest, -most);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomColumns, ::testing::Range(0, 200));

TEST(ScoreColumnTest, SumsAreExactOverOneDenominator) {
  std::string words;
  Exact sum;
  for (int i = 0; i < 1000; ++i) {
    const Exact score = Exact::Ratio(i * 7919 % 31500, 63);
    words += score.ToFraction() + " ";
    sum += score;
  }
  EXPECT_EQ(ColumnOf(words).Sort().Sum(0, 1000), sum);
  const ScoreColumn::Sorted huge = ColumnOf(testing::Times(50, "999999999999999999")).Sort();
  EXPECT_EQ(huge.Sum(0, 50), Number("49999999999999999950"));
}

}  // namespace
}  // namespace radap::benchmark
