// The figures of a cohort and of one organisation in it: worked cases.
#include "engine/benchmark/figures.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/benchmark/distribution.h"
#include "engine/eval/result.h"
#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::CohortOf;
using testing::ElementOf;
using testing::Form;
using testing::Number;
using testing::SubjectWith;
using testing::Times;

Row RowOf(const std::string& words, const std::optional<Exact>& subject, int k) {
  return Compare(Form(), CohortOf(words), SubjectWith({subject}), k).rows.at(0);
}

Distribution PeersOf(const std::string& words, int k) {
  return RowOf(words, std::nullopt, k).peers;
}

// "0-300:5 300-500:7"
std::string BinsOf(const Distribution& distribution) {
  std::string text;
  for (const Bin& bin : distribution.bins) {
    text += (text.empty() ? "" : " ") + bin.from.ToFraction() + "-" + bin.to.ToFraction() + ":" +
            std::to_string(bin.organisations);
  }
  return text;
}

std::string TextOf(const std::optional<Percentile>& percentile) {
  if (!percentile) return "none";
  const std::string lowest = percentile->lowest.ToPlain(2);
  if (percentile->lowest == percentile->highest) return lowest;
  return lowest + ".." + percentile->highest.ToPlain(2);
}

TEST(FiguresTest, ElementsOfALevelInTheOrderOfThePack) {
  EXPECT_EQ(ElementsOf(Form(), Level::kTotal), std::vector<int>{0});
  EXPECT_EQ(ElementsOf(Form(), Level::kCategory).size(), 8U);
  const std::vector<int> items = ElementsOf(Form(), Level::kItem);
  const std::vector<int> all = ElementsOf(Form(), Level::kKpi);
  EXPECT_TRUE(std::ranges::is_sorted(all));
  const auto has = [](const std::vector<int>& elements, std::string_view id) {
    return std::ranges::find(elements, ElementOf(id)) != elements.end();
  };
  EXPECT_TRUE(has(items, "1.1"));
  EXPECT_FALSE(has(items, "1.1.1"));
  EXPECT_FALSE(has(items, "7.1/1"));
  EXPECT_TRUE(has(all, "7.1/1"));
  EXPECT_FALSE(has(all, "1.1.1"));
}

TEST(FiguresTest, OfSeventeenPeers) {
  // 100, 110, .. 260
  std::string words;
  for (int i = 0; i < 17; ++i) words += " " + std::to_string(100 + 10 * i);
  const Distribution peers = PeersOf(words, 5);
  EXPECT_EQ(peers.n, 17);
  EXPECT_EQ(peers.mean, Exact(180));
  EXPECT_EQ(peers.tenth, std::nullopt) << "only two lie below";
  EXPECT_EQ(peers.lower_quartile, Exact(140)) << "the fifth: five are at most that";
  EXPECT_EQ(peers.median, Exact(180));
  EXPECT_EQ(peers.upper_quartile, Exact(220));
  EXPECT_EQ(peers.ninetieth, std::nullopt);
  EXPECT_EQ(peers.low_fence, Exact(20));
  EXPECT_EQ(peers.high_fence, Exact(340));
  EXPECT_EQ(peers.outliers, (Outliers{0, 0}));
  EXPECT_EQ(peers.best, (Best{Exact(240), 5}));
  EXPECT_EQ(BinsOf(peers), "0-50:0 50-100:0 100-150:5 150-200:5 200-500:7")
      << "two are joined with those before";
}

TEST(FiguresTest, OfSixteenPeersTheQuartilesAreOfFour) {
  std::string words;
  for (int i = 0; i < 16; ++i) words += " " + std::to_string(100 + 10 * i);
  const Distribution peers = PeersOf(words, 5);
  EXPECT_EQ(peers.lower_quartile, std::nullopt);
  EXPECT_EQ(peers.median, Exact(175));
  EXPECT_EQ(peers.outliers, std::nullopt);
  EXPECT_EQ(peers.low_fence, std::nullopt);
}

TEST(FiguresTest, OfFewerThanKNothing) {
  const Benchmark benchmark =
      Compare(Form(), CohortOf("100 200 300 400"), SubjectWith({Exact(350)}), 5);
  EXPECT_TRUE(benchmark.is_hidden);
  EXPECT_EQ(benchmark.organisations, 0);
  EXPECT_EQ(benchmark.organisation, "own");
  const Distribution& peers = benchmark.rows.at(0).peers;
  Distribution nothing;
  nothing.element = 0;
  nothing.is_hidden = true;
  EXPECT_EQ(peers, nothing);
  const Place place = benchmark.rows.at(0).subject.value();
  EXPECT_EQ(place.score, Exact(350)) << "its own score is its own";
  EXPECT_EQ(place.level, 0);
  EXPECT_EQ(place.next->from, Exact(400));
  EXPECT_EQ(place.next->distance, Exact(50));
  EXPECT_FALSE(place.percentile);
  EXPECT_FALSE(place.rank);
  EXPECT_EQ(place.tied, -1);
}

TEST(FiguresTest, KOfAnElementCountsThoseThatHaveAScoreThere) {
  Cohort cohort = CohortOf("100 200 300 400 500");
  cohort.elements.push_back(ElementOf("7.1/1"));
  cohort.columns.push_back(testing::ColumnOf("100 200 300 - 500"));
  const Benchmark summary = Summarise(Form(), cohort, 5);
  EXPECT_EQ(summary.organisations, 5);
  EXPECT_FALSE(summary.rows.at(0).peers.is_hidden);
  EXPECT_TRUE(summary.rows.at(1).peers.is_hidden);
  EXPECT_EQ(summary.rows.at(1).peers.n, 0);
  EXPECT_EQ(summary.organisation, "");
  EXPECT_FALSE(summary.rows.at(0).subject);
}

TEST(FiguresTest, NobodyAtAll) {
  for (const int k : {-3, 0, 1, 5}) {
    const Benchmark benchmark = Compare(Form(), CohortOf(""), SubjectWith({Exact(1)}), k);
    EXPECT_TRUE(benchmark.is_hidden);
    EXPECT_TRUE(benchmark.rows.at(0).peers.is_hidden);
    EXPECT_GE(benchmark.k, 1);
  }
}

TEST(FiguresTest, TheBestOnlyIfTheRestIsNotFewerThanK) {
  EXPECT_EQ(PeersOf("1 2 3 4 5", 5).best, (Best{Exact(3), 5})) << "all of them";
  EXPECT_EQ(PeersOf("1 2 3 4 5 6", 5).best, std::nullopt) << "else the mean tells the sixth";
  EXPECT_EQ(PeersOf("1 2 3 4 5 6 7 8 9", 5).best, std::nullopt);
  EXPECT_EQ(PeersOf("1 2 3 4 5 6 7 8 9 10", 5).best, (Best{Exact(8), 5}));
  EXPECT_EQ(PeersOf(Times(40, "100") + Times(11, "400"), 5).best, (Best{Exact(400), 6}))
      << "a tenth of 51, rounded up";
}

TEST(FiguresTest, OutliersBeyondTheFences) {
  const std::string middle = Times(30, "300") + Times(30, "320");
  EXPECT_EQ(PeersOf(middle + Times(5, "500"), 5).outliers, (Outliers{0, 5}));
  EXPECT_EQ(PeersOf(middle + Times(4, "500") + Times(6, "0"), 5).outliers,
            (Outliers{6, std::nullopt}))
      << "four are some";
  EXPECT_EQ(PeersOf(middle + Times(5, "350"), 5).outliers, (Outliers{0, 0})) << "on the fence";
}

TEST(FiguresTest, BinsHaveTheirLowerEdgeAndTheLastOneBoth) {
  const std::string all =
      Times(5, "0") + Times(5, "49999/1000") + Times(5, "50") + Times(5, "450") + Times(5, "500");
  EXPECT_EQ(BinsOf(PeersOf(all, 5)),
            "0-50:10 50-100:5 100-150:0 150-200:0 200-250:0 250-300:0 300-350:0 350-400:0 "
            "400-450:0 450-500:10");
  EXPECT_EQ(BinsOf(PeersOf("-7 9999 9999 9999 -7 600", 2)),
            "0-50:2 50-100:0 100-150:0 150-200:0 200-250:0 250-300:0 300-350:0 350-400:0 "
            "400-450:0 450-500:4")
      << "beyond the scale";
}

TEST(FiguresTest, AmongFiftyPeers) {
  // 10, 20, .. 500
  std::string words;
  for (int i = 1; i <= 50; ++i) words += " " + std::to_string(10 * i);
  const auto place = [&](const Exact& score) { return RowOf(words, score, 5).subject.value(); };
  EXPECT_EQ(TextOf(place(Exact(255)).percentile), "50");
  EXPECT_EQ(place(Exact(255)).rank, 26);
  EXPECT_EQ(place(Exact(255)).tied, 0);
  EXPECT_EQ(TextOf(place(Exact(250)).percentile), "40..50") << "one has the same";
  EXPECT_EQ(place(Exact(250)).rank, 26);
  EXPECT_EQ(place(Exact(250)).tied, -1);
  EXPECT_EQ(TextOf(place(Exact(475)).percentile), "90..100") << "three are higher";
  EXPECT_EQ(place(Exact(475)).rank, std::nullopt);
  EXPECT_EQ(TextOf(place(Exact(501)).percentile), "100") << "none is higher";
  EXPECT_EQ(place(Exact(501)).rank, 1);
  EXPECT_EQ(TextOf(place(Exact(15)).percentile), "0..10");
  EXPECT_EQ(place(Exact(5)).rank, 51);
  EXPECT_EQ(place(Exact(500)).level, 2);
  EXPECT_FALSE(place(Exact(500)).next) << "nothing is higher";
  EXPECT_EQ(place(Exact(15)).level, -1);
  EXPECT_EQ(place(Exact(15)).next->distance, Exact(285));
}

TEST(FiguresTest, TiesOfAtLeastKAreTold) {
  const Place place =
      RowOf(Times(10, "200") + Times(6, "300") + Times(8, "400"), Exact(300), 5).subject.value();
  EXPECT_EQ(place.tied, 6);
  EXPECT_EQ(place.rank, 9);
  EXPECT_EQ(place.percentile->lowest, Exact::Ratio(1300, 24));
  EXPECT_EQ(place.percentile->highest, place.percentile->lowest);
}

TEST(FiguresTest, OutlierByTheFences) {
  const std::string middle = Times(30, "300") + Times(30, "320");
  EXPECT_TRUE(RowOf(middle, Exact(351), 5).subject->is_outlier);
  EXPECT_FALSE(RowOf(middle, Exact(350), 5).subject->is_outlier);
  EXPECT_TRUE(RowOf(middle, Exact(269), 5).subject->is_outlier);
}

TEST(FiguresTest, WithoutAScoreThereIsNoPlace) {
  EXPECT_FALSE(RowOf(Times(9, "300"), std::nullopt, 5).subject);
  EXPECT_EQ(RowOf(Times(9, "300"), Exact(0), 5).subject->score, Exact(0));
}

TEST(FiguresTest, LevelsAreThoseOfTheEvaluation) {
  for (int points = -1; points <= 501; ++points) {
    const Place place = RowOf(Times(9, "300"), Exact(points), 5).subject.value();
    EXPECT_EQ(place.level, LevelOf(ScaleOf(Form(), 0), Exact(points))) << points;
  }
}

TEST(CompareWithTest, RowsOfTheSubjectThatTheSummaryHas) {
  Cohort cohort = CohortOf(Times(5, "100") + Times(5, "300"));
  cohort.elements.push_back(ElementOf("2"));
  cohort.columns.push_back(testing::ColumnOf(Times(10, "200")));
  const Benchmark summary = Summarise(Form(), cohort, 5);
  Subject subject = SubjectWith({Exact(120), Exact(10), std::nullopt});
  subject.elements = {ElementOf("2"), ElementOf("1.1"), 0};
  const Benchmark benchmark = CompareWith(Form(), summary, subject);
  EXPECT_TRUE(benchmark.from_summary);
  EXPECT_EQ(benchmark.organisation, "own");
  EXPECT_EQ(benchmark.organisations, 10);
  ASSERT_EQ(benchmark.rows.size(), 2U);
  EXPECT_EQ(benchmark.rows[0].peers.element, ElementOf("2"));
  EXPECT_EQ(TextOf(benchmark.rows[0].subject->percentile), "0");
  EXPECT_EQ(benchmark.rows[0].subject->rank, std::nullopt);
  EXPECT_EQ(benchmark.rows[0].subject->tied, -1);
  EXPECT_EQ(benchmark.rows[1].peers.element, 0);
  EXPECT_FALSE(benchmark.rows[1].subject);
}

TEST(CompareWithTest, BetweenWhatBinsAndQuantilesLeaveOpen) {
  Cohort cohort = CohortOf(Times(10, "120") + Times(10, "140") + Times(20, "320"));
  const Benchmark summary = Summarise(Form(), cohort, 5);
  const auto percentile = [&](const Exact& score) {
    Subject subject = SubjectWith({score});
    subject.elements = {0};
    return TextOf(CompareWith(Form(), summary, subject).rows.at(0).subject->percentile);
  };
  EXPECT_EQ(percentile(Exact(99)), "0");
  EXPECT_EQ(percentile(Exact(110)), "0..10") << "below the tenth, which is 120";
  EXPECT_EQ(percentile(Exact(200)), "50");
  EXPECT_EQ(percentile(Exact(330)), "90..100") << "above the ninetieth";
  EXPECT_EQ(percentile(Exact(400)), "100");
}

}  // namespace
}  // namespace radap::benchmark
