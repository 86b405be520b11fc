// The fast path and the general path give the same rows and summaries, whatever the lines and however packs change.
#include "engine/batch/rows/scorer.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/dossier/write_dossier.h"
#include "tests/engine/any_dossier.h"
#include "tests/engine/batch/rows/score_rows.h"
#include "tests/reference/random_dossier.h"

namespace radap::batch::testing {
namespace {

const std::vector<std::string>& Samples() {
  static const std::vector<std::string> kSamples = [] {
    std::vector<std::string> samples;
    for (const char* const name :
         {"mof-ops-2567.json", "seam-scm-2562.json", "fund-digital-2561.json", "iam-plan-2567.json",
          "partial-province-2567.json", "community-tourism-2564.json", "seam-scm-2564.json",
          "iam-plan-invented-2568.json", "broken-twenty-mistakes.json",
          "fund-digital-invented-2561.json"}) {
      samples.push_back(SampleLine(name));
    }
    return samples;
  }();
  return kSamples;
}

std::string RandomLines(int count, std::uint64_t seed, bool spread) {
  std::mt19937_64 engine(seed);
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const reference::PlainDossier dossier = reference::RandomDossier(engine);
    lines += OneLine(ToJson(dossier, spread ? engine() | 1U : 0)) + "\n";
  }
  return lines;
}

// Scores both ways and says where rows differ.
Scored ExpectSame(const std::string& lines, ScorerOptions options = OptionsOf()) {
  const Scored fast = ScoreText(lines, options);
  options.general_only = true;
  const Scored general = ScoreText(lines, options);
  if (fast.rows != general.rows) {
    std::size_t at = 0;
    while (at < fast.rows.size() && at < general.rows.size() && fast.rows[at] == general.rows[at]) {
      ++at;
    }
    const std::size_t from = at - std::min<std::size_t>(at, 300);
    ADD_FAILURE() << "fast:    " << fast.rows.substr(from, 600)
                  << "\ngeneral: " << general.rows.substr(from, 600);
  }
  EXPECT_EQ(WriteSummary({"", std::nullopt, fast.summary}),
            WriteSummary({"", std::nullopt, general.summary}));
  EXPECT_EQ(general.general,
            static_cast<std::int64_t>(std::count(general.rows.begin(), general.rows.end(), '\n')));
  return fast;
}

std::vector<ScorerOptions> EveryFormat() {
  std::vector<ScorerOptions> all(4, OptionsOf());
  all[1].format = all[2].format = all[3].format = RowFormat::kCsv;
  all[2].columns_of = all[3].columns_of = &PackOrStop("pmqa4-2568");
  all[3].fields = RowFields::kFull;
  return all;
}

TEST(ScorerTest, LinesWithoutMistakesTakeTheFastPath) {
  std::string lines;
  for (int i = 1; i <= 100; ++i) {
    std::string line = Samples()[0];
    const std::string year = "\"2567\": ";
    for (std::size_t at = 0; (at = line.find(year, at)) != std::string::npos; ++at) {
      line.insert(at + year.size(), std::to_string(i));  // other results of KPIs, other scores
    }
    lines += line + "\n";
  }
  for (const ScorerOptions& options : EveryFormat()) {
    EXPECT_EQ(ExpectSame(lines, options).general, 0) << "the first one tells the pack";
  }
}

TEST(ScorerTest, WhatLooksLikeThePackMayBeAnotherText) {
  const std::string good = RandomLines(2, 10, false);
  for (const char* const head :
       {R"("organisation":{"id":"o","x":{"pack":"seam-scm-2566"}},"pack":"pmqa4-2568")",
        R"("organisation":{"id":"pack","name":"pack"},"pack" : "pmqa4-2568")", R"("pack":5)",
        R"("organisation":{"id":"\"pack\":\"seam-scm-2566\""},"pack":"pmqa4-2568")",
        R"("pack":"seam-scm-2566","pack":"pmqa4-2568")", R"("pack":)", R"("pack":"pmqa4-2568)",
        R"("pack":"")", R"("pack")"}) {
    const std::string line = R"({"format":"radap.dossier/1","fiscal_year":2567,)";
    ExpectSame(line + head + "}\n" + good);
    ExpectSame(line + head);
  }
}

TEST(ScorerTest, ReorderedAndSpreadOut) {
  for (const ScorerOptions& options : EveryFormat()) {
    ExpectSame(RandomLines(50, 1, false) + RandomLines(50, 2, true), options);
  }
}

TEST(ScorerTest, SamplesOfAllPacksInAnyOrder) {
  std::mt19937_64 engine(4);
  std::string lines;
  for (int i = 0; i < 80; ++i) lines += Samples()[engine() % Samples().size()] + "\n";
  for (const ScorerOptions& options : EveryFormat()) ExpectSame(lines, options);
}

TEST(ScorerTest, UnderOnePackWhateverIsNamed) {
  std::string lines;
  for (const std::string& sample : Samples()) lines += sample + "\n";
  ScorerOptions options = OptionsOf();
  for (const char* const pack : {"pmqa4-2568", "seam-scm-2566"}) {
    options.pack = &PackOrStop(pack);
    ExpectSame(lines, options);
  }
}

TEST(ScorerTest, DossiersThatFillEveryKey) {
  std::mt19937_64 engine(5);
  std::string lines;
  for (int i = 0; i < 200; ++i) {
    Dossier dossier = AnyDossier(engine);
    dossier.pack = i % 3 == 0 ? "seam-scm-2566" : i % 3 == 1 ? "pmqa4-2568" : "fund-digital-2561";
    lines += OneLine(WriteDossier(dossier)) + "\n";
  }
  ExpectSame(lines);
}

TEST(ScorerTest, DamagedLinesBetweenGoodOnes) {
  std::mt19937_64 engine(6);
  std::string lines;
  const std::string good = RandomLines(1, 7, false);
  for (int i = 0; i < 80; ++i) {
    std::string line = Samples()[engine() % Samples().size()];
    const std::size_t at = engine() % line.size();
    switch (engine() % 6) {
      case 0:
        line.resize(at);
        break;
      case 1:
        line[at] = static_cast<char>(engine());
        break;
      case 2:
        line.insert(at, 1, static_cast<char>(engine()));
        break;
      case 3:
        line += line;
        break;
      case 4:
        line = std::string(engine() % 3, ' ') + "\r";
        break;
      default:
        line = "\xEF\xBB\xBF" + line + "\r";
    }
    lines += line + "\n" + good;
  }
  lines.pop_back();
  for (const ScorerOptions& options : EveryFormat()) ExpectSame(lines, options);
}

TEST(ScorerTest, PacksThatAreNotThereAreNoTrouble) {
  std::string lines;
  const std::string good = RandomLines(1, 8, false);
  std::string other = good;
  other.replace(other.find("pmqa4-2568"), 10, "nowhere");
  for (int i = 0; i < 100; ++i) lines += i % 3 == 0 ? other : good;
  EXPECT_EQ(ExpectSame(lines).summary.bad, 34);
}

TEST(ScorerTest, ManyKpisFillABlockEarly) {
  std::string kpis;
  for (int i = 0; i < 900; ++i) {
    kpis += std::string(i == 0 ? "" : ",") + R"({"item":"7.1","group":1,"direction":"higher",)" +
            R"("target":)" + std::to_string(i % 7) + R"(,"results":{"2567":)" +
            std::to_string(i % 5) + "}}";
  }
  std::string lines;
  for (int i = 0; i < 12; ++i) {
    lines += R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"o)" +
             std::to_string(i) + R"("},"fiscal_year":2567,"kpis":[)" + kpis + "]}\n";
  }
  ExpectSame(lines);
}

TEST(ScorerTest, FilesLikeLines) {
  for (const std::string& sample : Samples()) {
    ScorerOptions options = OptionsOf();
    options.pack = &PackOrStop("pmqa4-2568");  // so that there are columns for the very first file
    const Scored fast = ScoreOneFile(sample + "\r\n", "a.json", options);
    options.general_only = true;
    EXPECT_EQ(fast.rows, ScoreOneFile(sample + "\n\n", "a.json", options).rows);
  }
  ScorerOptions options = OptionsOf();
  options.pack = &PackOrStop("pmqa4-2568");
  EXPECT_EQ(ScoreOneFile(Samples()[0], "a.json", options).general, 0);
  EXPECT_EQ(ScoreOneFile(Samples()[0] + "x", "a.json", options).summary.bad, 1);
}

TEST(ScorerTest, OneScorerForManyChunksForgetsWhatWasBefore) {
  const ScorerOptions options = OptionsOf();
  Scorer scorer(options, MakePackBook(options));
  const std::string lines = RandomLines(40, 9, false);
  Chunk chunk;
  for (int i = 0; i < 3; ++i) {
    std::string padded = "x\n" + lines + std::string(64, '"');
    scorer.ScoreLines(std::string_view(padded).substr(0, lines.size() + 2), chunk);
    EXPECT_EQ(chunk.lines.size(), 41U);
    EXPECT_EQ(chunk.ends.size(), 41U);
    EXPECT_EQ(chunk.nanoseconds.size(), 41U);
    EXPECT_EQ(chunk.summary.bad, 1);
    std::string rows;
    AppendRows(chunk, 7 - 1, RowFormat::kNdjson, rows);
    EXPECT_TRUE(rows.starts_with("{\"line\":7,\"error\"")) << rows.substr(0, 50);
  }
}

}  // namespace
}  // namespace radap::batch::testing
