// Summaries written and read again; another edition of the pack; whose they are.
#include "engine/benchmark/summary_file.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/engine/benchmark/cohorts.h"

namespace radap::benchmark {
namespace {

using testing::CohortOf;
using testing::ElementOf;
using testing::Form;
using testing::Times;

constexpr const char* kTime = "2026-11-21T08:15:00Z";

void ExpectSame(const Benchmark& read, const Benchmark& written) {
  EXPECT_EQ(read.pack_id, written.pack_id);
  EXPECT_EQ(read.pack_version, written.pack_version);
  EXPECT_EQ(read.pack_sha256, written.pack_sha256);
  EXPECT_EQ(read.peers, written.peers);
  EXPECT_EQ(read.k, written.k);
  EXPECT_EQ(read.organisations, written.organisations);
  EXPECT_EQ(read.is_hidden, written.is_hidden);
  EXPECT_TRUE(read.from_summary);
  ASSERT_EQ(read.rows.size(), written.rows.size());
  for (std::size_t i = 0; i < read.rows.size(); ++i) {
    EXPECT_EQ(read.rows[i].peers, written.rows[i].peers) << i;
    EXPECT_FALSE(read.rows[i].subject);
  }
}

TEST(SummaryFileTest, ReadAsWritten) {
  for (int seed = 0; seed < 150; ++seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    Cohort cohort;
    cohort.elements = ElementsOf(Form(), Level::kCategory);
    for (std::size_t i = 0; i < cohort.elements.size(); ++i) {
      ScoreColumn& column = cohort.columns.emplace_back();
      for (const std::string& text : testing::RandomScores(random, 80)) column.Add(text);
    }
    cohort.organisations = 80;
    if (seed % 3 == 1) cohort.peers.kind = OrganisationKind::kService;
    if (seed % 3 == 2) cohort.peers = {std::nullopt, "กระทรวง \"ก\" \\ 🎉\n", 2567};
    const int k = static_cast<int>(random() % 9) + 1;
    if (seed % 10 == 0) {
      cohort.organisations = k - 1;
      cohort.columns.assign(cohort.columns.size(), {});
    }
    const Benchmark summary = Summarise(Form(), cohort, k);
    const std::string file = WriteSummary(summary, Form(), kTime);
    const ReadSummaryResult read = ReadSummary(file, Form());
    ASSERT_TRUE(read.summary) << read.error.en << "\n" << file;
    EXPECT_EQ(read.warning.en, "");
    ExpectSame(*read.summary, summary);
    EXPECT_EQ(WriteSummary(*read.summary, Form(), kTime), file);
    EXPECT_EQ(PackOfSummary(file), "pmqa4-2568");
  }
}

TEST(SummaryFileTest, AsItLooks) {
  Cohort cohort = CohortOf(Times(3, "300") + Times(3, "3400/7"));
  cohort.elements.push_back(ElementOf("1"));
  cohort.columns.push_back(testing::ColumnOf("1 2 - - - -"));
  Program program = Form();
  program.sha256 = "ab";
  EXPECT_EQ(WriteSummary(Summarise(program, cohort, 3), program, kTime), R"({
  "format": "radap.benchmark/1",
  "made_at": "2026-11-21T08:15:00Z",
  "pack": {"id": "pmqa4-2568", "version": "1", "sha256": "ab"},
  "peers": {"kind": null, "parent": null, "fiscal_year": 2567},
  "k": 3,
  "organisations": 6,
  "elements": [
    {"id": "total", "n": 6, "mean": "2750/7", "tenth": "300", "lower_quartile": "300", "median": "2750/7", "upper_quartile": "3400/7", "ninetieth": "3400/7", "outliers": {"low": 0, "high": 0}, "best": {"mean": "3400/7", "of": 3}, "bins": [{"from": "0", "to": "50", "organisations": 0}, {"from": "50", "to": "100", "organisations": 0}, {"from": "100", "to": "150", "organisations": 0}, {"from": "150", "to": "200", "organisations": 0}, {"from": "200", "to": "250", "organisations": 0}, {"from": "250", "to": "300", "organisations": 0}, {"from": "300", "to": "350", "organisations": 3}, {"from": "350", "to": "400", "organisations": 0}, {"from": "400", "to": "450", "organisations": 0}, {"from": "450", "to": "500", "organisations": 3}]},
    {"id": "1", "n": null}
  ]
}
)");
}

TEST(SummaryFileTest, NoNameIsInIt) {
  Cohort cohort = CohortOf(Times(9, "300"));
  const Benchmark benchmark =
      Compare(Form(), cohort, testing::SubjectWith({Exact::Ratio(12345, 67)}), 5);
  const std::string file = WriteSummary(benchmark, Form(), kTime);
  EXPECT_EQ(file, WriteSummary(Summarise(Form(), cohort, 5), Form(), kTime));
  for (const char* word : {"own", "เรา", "12345"}) EXPECT_EQ(file.find(word), std::string::npos);
}

TEST(SummaryFileTest, OfAnotherEdition) {
  Cohort cohort = CohortOf(Times(9, "300"));
  cohort.elements = {0, ElementOf("1.1")};
  cohort.columns.push_back(cohort.columns[0]);
  Program other = Form();
  other.sha256 = "another";
  other.elements[static_cast<std::size_t>(ElementOf("1.1"))].id = "1.99";
  const std::string file = WriteSummary(Summarise(other, cohort, 5), other, kTime);
  const ReadSummaryResult read = ReadSummary(file, Form());
  ASSERT_TRUE(read.summary) << read.error.en;
  EXPECT_EQ(read.warning.en,
            "this summary was made with another edition of pmqa4-2568; what this edition does not "
            "have, or on another scale, is left out: “1.99”");
  EXPECT_NE(read.warning.th.find("ฉบับอื่น"), std::string::npos);
  ASSERT_EQ(read.summary->rows.size(), 1U);
  EXPECT_EQ(read.summary->rows[0].peers.element, 0);
  EXPECT_EQ(read.summary->pack_sha256, "another");
}

TEST(SummaryFileTest, WhatIsNoSummaryIsOfNoPack) {
  for (const char* text : {"", "x", "[]", "{}", "7", R"({"format": "radap.benchmark/1"})",
                           R"({"format": "radap.dossier/1", "pack": {"id": "a"}})",
                           R"({"format": "radap.benchmark/1", "pack": "a"})",
                           R"({"format": ["radap.benchmark/1"], "pack": {"id": "a"}})"}) {
    EXPECT_EQ(PackOfSummary(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace radap::benchmark
