// No figure about fewer than k: what can be worked out of the counts, quantiles and places of random cohorts.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "engine/benchmark/figures.h"
#include "engine/benchmark/fraction.h"
#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::Form;

// What the one who reads the figures knows of n, and what is true.
class Reader {
 public:
  Reader(const Row& row, std::vector<Exact> scores, std::int64_t k)
      : row_(row), scores_(std::move(scores)), k_(k) {}

  void Read() const;

 private:
  std::int64_t n() const { return static_cast<std::int64_t>(scores_.size()); }
  void Group(std::int64_t organisations, const char* what) const {
    EXPECT_TRUE(organisations == 0 || organisations >= k_) << what << ": " << organisations;
  }
  std::int64_t Count(const auto& holds) const { return std::ranges::count_if(scores_, holds); }
  void ReadBins() const;
  void ReadQuantiles() const;
  void ReadBest() const;
  void ReadPlace() const;

  const Row& row_;
  std::vector<Exact> scores_;
  std::int64_t k_;
};

void Reader::ReadBins() const {
  std::int64_t sum = 0;
  for (const Bin& bin : row_.peers.bins) {
    Group(bin.organisations, "bin");
    sum += bin.organisations;
  }
  EXPECT_EQ(sum, n());
  const auto& outliers = row_.peers.outliers;
  if (!outliers) return;
  for (const auto& count : {outliers->low, outliers->high}) {
    if (count) Group(*count, "outliers");
  }
  if (outliers->low && outliers->high) Group(n() - *outliers->low - *outliers->high, "the others");
}

void Reader::ReadQuantiles() const {
  const Distribution& peers = row_.peers;
  for (const auto& quantile :
       {peers.tenth, peers.lower_quartile, peers.median, peers.upper_quartile, peers.ninetieth}) {
    if (!quantile) continue;
    EXPECT_GE(Count([&](const Exact& score) { return score <= *quantile; }), k_);
    EXPECT_GE(Count([&](const Exact& score) { return score >= *quantile; }), k_);
  }
}

void Reader::ReadBest() const {
  if (!row_.peers.best) return;
  const std::int64_t of = row_.peers.best->of;
  EXPECT_GE(of, k_);
  Group(n() - of, "all but the best, by the difference of two means");
}

// With rank, percentile and ties: how many are above, equal and below.
void Reader::ReadPlace() const {
  const Place& place = *row_.subject;
  const Percentile& percentile = *place.percentile;
  const std::int64_t above = Count([&](const Exact& score) { return score > place.score; });
  const std::int64_t below = Count([&](const Exact& score) { return score < place.score; });
  const std::int64_t equal = n() - above - below;
  const Exact truth = Exact::Ratio(50 * (2 * below + equal), n());
  EXPECT_LE(percentile.lowest, truth);
  EXPECT_GE(percentile.highest, truth);
  if (place.rank) {
    EXPECT_EQ(*place.rank, above + 1);
    Group(above, "above, by the rank");
  }
  if (place.tied >= 0) {
    EXPECT_EQ(place.tied, equal);
    Group(equal, "equal");
  }
  if (percentile.lowest == percentile.highest) {
    Group(above, "above, by the percentile and the ties");
    Group(equal, "equal, by the percentile and the rank");
    Group(below, "below, by the percentile and the ties");
    return;
  }
  const auto count = [&](const Exact& percent) {
    return std::stoll((percent * Exact(n()) / Exact(100)).ToFraction());
  };
  Group(count(percentile.lowest), "below the range");
  Group(count(percentile.highest) - count(percentile.lowest), "in the range");
  Group(n() - count(percentile.highest), "above the range");
  EXPECT_FALSE(place.rank && place.tied > 0) << "what is below would be known";
}

void Reader::Read() const {
  const Distribution& peers = row_.peers;
  if (n() < k_) {
    Distribution nothing;
    nothing.element = peers.element;
    nothing.is_hidden = true;
    EXPECT_EQ(peers, nothing);
    EXPECT_FALSE(row_.subject->percentile);
    EXPECT_FALSE(row_.subject->rank);
    EXPECT_EQ(row_.subject->tied, -1);
    return;
  }
  EXPECT_EQ(peers.n, n());
  ReadBins();
  ReadQuantiles();
  ReadBest();
  ReadPlace();
}

class RandomCohorts : public ::testing::TestWithParam<int> {};

TEST_P(RandomCohorts, TellNothingOfFewerThanK) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
  const int k = static_cast<int>(random() % 12) + 1;
  std::string words;
  std::vector<Exact> scores;
  for (const std::string& text : testing::RandomScores(random, 80)) {
    words += " " + text;
    if (const auto score = ParseFraction(text)) scores.push_back(*score);
  }
  const Cohort cohort = testing::CohortOf(words);
  std::vector<Exact> subjects = {Exact(0), Exact(499), Exact(501), Exact::Ratio(1, 3)};
  subjects.insert(subjects.end(), scores.begin(), scores.end());
  for (const Exact& subject : subjects) {
    const Benchmark benchmark = Compare(Form(), cohort, testing::SubjectWith({subject}), k);
    Reader(benchmark.rows.at(0), scores, k).Read();
    if (::testing::Test::HasFailure())
      FAIL() << "k " << k << ", subject " << subject.ToFraction() << ":" << words;
  }
}

// A summary's range holds the percentile that the cohort itself gives.
TEST_P(RandomCohorts, ASummaryDoesNotContradictThem) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()) + 1000);
  const int k = static_cast<int>(random() % 6) + 1;
  std::string words;
  for (const std::string& text : testing::RandomScores(random, 80)) words += " " + text;
  const Cohort cohort = testing::CohortOf(words);
  const ScoreColumn::Sorted scores = cohort.columns[0].Sort();
  const Benchmark summary = Summarise(Form(), cohort, k);
  if (summary.rows.at(0).peers.is_hidden) return;
  for (int points = -10; points < 520; points += 7) {
    Subject subject = testing::SubjectWith({Exact::Ratio(points, 1)});
    subject.elements = {0};
    const Place place = CompareWith(Form(), summary, subject).rows.at(0).subject.value();
    const Exact truth = scores.PercentileRank(Exact(points));
    EXPECT_LE(place.percentile->lowest, truth) << points << ":" << words;
    EXPECT_GE(place.percentile->highest, truth) << points << ":" << words;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomCohorts, ::testing::Range(0, 300));

}  // namespace
}  // namespace radap::benchmark
