// What quantiles_test.py and summary_schema_test.py look at: they start this program with the files to read and to write
// in the environment. Without them there is nothing to do.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "engine/benchmark/distribution.h"
#include "engine/benchmark/summary_file.h"
#include "engine/benchmark/views.h"
#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::Form;

std::string Text(const std::optional<Exact>& number) {
  return number ? number->ToFraction() : "none";
}

// "subject score score .." -> "mean=.. tenth=.. .. percentile=.. rank=.. tied=.. ranking=place:rank,place:rank".
std::string FiguresOf(const std::string& line) {
  const std::size_t space = line.find(' ');
  const Cohort cohort = testing::CohortOf(line.substr(space));
  const Exact subject = testing::Number(line.substr(0, space));
  const Row row = Compare(Form(), cohort, testing::SubjectWith({subject}), 1).rows.at(0);
  const Place& place = row.subject.value();
  std::string text = "mean=" + row.peers.mean.ToFraction();
  for (const QuantileOf& quantile : kQuantiles) {
    text += " " + std::string(quantile.name) + "=" + Text(row.peers.*quantile.member);
  }
  EXPECT_EQ(place.percentile->lowest, place.percentile->highest);
  text += " percentile=" + Text(place.percentile->lowest) + " best=" + Text(row.peers.best->mean) +
          " low=" + std::to_string(row.peers.outliers->low.value()) +
          " high=" + std::to_string(row.peers.outliers->high.value()) +
          " rank=" + std::to_string(place.rank.value()) + " tied=" + std::to_string(place.tied) +
          " ranking=";
  for (const Ranked& one : Rank(cohort.columns[0])) {
    text += std::to_string(one.member) + ":" + std::to_string(one.rank) + ",";
  }
  return text;
}

TEST(ForPython, FiguresOfCohorts) {
  const char* from = std::getenv("RADAP_COHORTS");
  const char* to = std::getenv("RADAP_FIGURES");
  if (from == nullptr || to == nullptr) GTEST_SKIP() << "quantiles_test.py runs this";
  std::ifstream in(from);
  std::ofstream out(to);
  for (std::string line; std::getline(in, line);) out << FiguresOf(line) << "\n";
  EXPECT_TRUE(out.flush());
}

TEST(ForPython, Summaries) {
  const char* to = std::getenv("RADAP_SUMMARIES");
  if (to == nullptr) GTEST_SKIP() << "summary_schema_test.py runs this";
  std::ofstream out(to);
  out << "[";
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    std::mt19937_64 random(seed);
    Cohort cohort;
    cohort.elements = ElementsOf(Form(), Level::kKpi);
    for (std::size_t i = 0; i < cohort.elements.size(); ++i) {
      ScoreColumn& column = cohort.columns.emplace_back();
      for (const std::string& text : testing::RandomScores(random, 60)) column.Add(text);
    }
    cohort.organisations = seed == 0 ? 2 : 60;
    if (seed % 2 == 0) cohort.peers = {OrganisationKind::kProvince, "มท", 2567};
    const Benchmark summary = Summarise(Form(), cohort, 5);
    out << (seed == 0 ? "" : ",") << WriteSummary(summary, Form(), "2026-11-21T08:15:00Z");
  }
  out << "]";
  EXPECT_TRUE(out.flush());
}

}  // namespace
}  // namespace radap::benchmark
