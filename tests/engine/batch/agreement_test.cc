// A batch gives the same rows by columns as by the general path, and those are what ReadDossier and Evaluate say: for
// wild dossiers of every pack, RADAP_WILD_DOSSIERS of them from the seed RADAP_FIRST_SEED on. A difference prints
// the seed, both rows and the dossier. Columns must really be taken by most, lest the test pass without them.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine/batch/read/read_line.h"
#include "engine/batch/rows/scorer.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/read_dossier.h"
#include "engine/eval/result.h"
#include "rules/base/index.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/engine/batch/wild_lines.h"
#include "tests/environment.h"
#include "tests/reference/draw.h"

namespace radap::batch {
namespace {

using nlohmann::json;
using testing::AllPacks;

// What the row of a dossier must say, from the general path alone. Nothing: it is not scored.
struct Expected {
  const Program* program = nullptr;
  std::optional<Dossier> dossier;
  std::map<std::string, std::string> scores;  // all elements
  std::string level;
  Findings findings;
};

std::string LevelOf(const Program& program, int level) {
  return level < 0 ? "" : program.scales.front().levels[Index(level)].id;
}

Expected ExpectedOf(std::string_view bytes, const Program* chosen) {
  Expected expected;
  expected.dossier = ReadDossier(bytes, expected.findings);
  if (!expected.dossier) return expected;
  expected.program = chosen != nullptr ? chosen : testing::PackOf(expected.dossier->pack);
  if (expected.program == nullptr) return expected;
  const Evaluation evaluation = Evaluate(*expected.program, *expected.dossier);
  for (const ScoreLine& line : evaluation.scores) {
    expected.scores[line.id] = line.value.ToFraction();
    if (line.id == "total") expected.level = LevelOf(*expected.program, line.level);
  }
  expected.findings.insert(expected.findings.end(), evaluation.findings.begin(),
                           evaluation.findings.end());
  return expected;
}

json FindingsOf(const Findings& findings) {
  json all = json::array();
  for (const Finding& finding : findings) {
    json one = {{"code", radap::TextOf(finding.code)},
                {"severity", radap::TextOf(finding.severity)},
                {"path", finding.path}};
    if (!finding.lint.empty()) one["lint"] = finding.lint;
    all.push_back(std::move(one));
  }
  return all;
}

// The scores that a summary row has: of categories and items.
json ScoresOf(const Expected& expected) {
  json scores = json::object();
  for (const Element& element : expected.program->elements) {
    const bool has_row =
        element.kind == ElementKind::kCategory || element.kind == ElementKind::kItem;
    if (has_row && element.score >= 0) scores[element.id] = expected.scores.at(element.id);
  }
  return scores;
}

// Empty if the row says what it should, else what it says wrongly.
std::string WrongIn(const json& row, const Expected& expected) {
  if (expected.program == nullptr) return row.contains("error") ? "" : "scored";
  if (row.contains("error") || !row.contains("total")) return "not scored";
  if (row["organisation"] != expected.dossier->organisation.id) return "organisation";
  const json year = expected.dossier->fiscal_year ? json(*expected.dossier->fiscal_year) : json();
  if (row["fiscal_year"] != year) return "fiscal_year";
  if (row["pack"] != expected.program->id) return "pack";
  if (row["total"]["exact"] != expected.scores.at("total")) return "total";
  const json level = expected.level.empty() ? json() : json(expected.level);
  if (row["total"]["level"] != level && row["total"]["level"] != expected.level) return "level";
  if (row["scores"] != ScoresOf(expected)) return "scores";
  if (row["findings"] != FindingsOf(expected.findings)) return "findings";
  return "";
}

std::vector<std::string> RowsOf(const Chunk& chunk) {
  std::vector<std::string> rows;
  std::size_t begin = 0;
  for (const std::size_t end : chunk.ends) {
    rows.push_back(chunk.rows.substr(begin, end - begin));
    begin = end;
  }
  return rows;
}

// All that a chunk holds but for times.
struct Scored {
  std::vector<std::string> rows;
  std::vector<std::int64_t> lines;
  Summary summary;
  std::int64_t general = 0;
};

Scored ScoreLines(const ScorerOptions& options, std::string_view lines) {
  Scorer scorer(options, MakePackBook(options));
  const testing::Padded padded(lines);
  Chunk chunk;
  scorer.ScoreLines(padded.text(), chunk);
  return {RowsOf(chunk), chunk.lines, chunk.summary, chunk.general};
}

ScorerOptions OptionsOf(RowFormat format, RowFields fields, bool general_only) {
  ScorerOptions options;
  options.format = format;
  options.fields = fields;
  options.find_pack = testing::PackOf;
  options.engine_version = "1";
  options.columns_of = testing::PackOf("pmqa4-2568");
  options.general_only = general_only;
  return options;
}

// Rows, lines and summary by columns and by the general path.
void ExpectSame(const Scored& columns, const Scored& general, const testing::WildLines& lines) {
  ASSERT_EQ(columns.lines, general.lines);
  ASSERT_EQ(columns.rows.size(), general.rows.size());
  for (std::size_t i = 0; i < columns.rows.size(); ++i) {
    const auto line = static_cast<std::size_t>(columns.lines[i] - 1);
    ASSERT_EQ(columns.rows[i], general.rows[i]) << lines.Tell(line);
  }
  ASSERT_EQ(columns.summary, general.summary);
}

class Agreement : public ::testing::Test {
 protected:
  const int first_ = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count_ = FromEnvironment("RADAP_WILD_DOSSIERS", 400);
};

constexpr int kLinesOfChunk = 100;

TEST_F(Agreement, RowsOfColumnsAndOfTheGeneralPath) {
  std::int64_t rows = 0;
  std::int64_t general = 0;
  for (int seed = first_; seed < first_ + count_; seed += kLinesOfChunk) {
    const testing::WildLines lines(seed, kLinesOfChunk);
    const Scored by_columns =
        ScoreLines(OptionsOf(RowFormat::kNdjson, RowFields::kSummary, false), lines.text());
    const Scored by_general =
        ScoreLines(OptionsOf(RowFormat::kNdjson, RowFields::kSummary, true), lines.text());
    ASSERT_NO_FATAL_FAILURE(ExpectSame(by_columns, by_general, lines));
    rows += static_cast<std::int64_t>(by_columns.rows.size());
    general += by_columns.general;
    for (std::size_t i = 0; i < by_columns.rows.size(); ++i) {
      const auto line = static_cast<std::size_t>(by_columns.lines[i] - 1);
      const std::string row = "{\"line\":1," + by_columns.rows[i];
      ASSERT_TRUE(json::accept(row)) << row << lines.Tell(line);
      ASSERT_EQ(WrongIn(json::parse(row), ExpectedOf(lines.Line(line), nullptr)), "")
          << row << lines.Tell(line);
    }
  }
  std::printf("general: %lld of %lld rows took the general path\n", static_cast<long long>(general),
              static_cast<long long>(rows));
  EXPECT_LT(general * 100, rows * 75) << general << " of " << rows << " took the general path";
}

// The other formats, and a pack that the person chose, for fewer.
TEST_F(Agreement, EveryFormat) {
  for (int seed = first_; seed < first_ + count_ / 10; seed += kLinesOfChunk) {
    const testing::WildLines lines(seed, kLinesOfChunk);
    for (const RowFormat format : {RowFormat::kNdjson, RowFormat::kCsv}) {
      for (const RowFields fields : {RowFields::kSummary, RowFields::kFull}) {
        const Program* chosen = &AllPacks()[Index(seed / kLinesOfChunk) % AllPacks().size()];
        ScorerOptions options = OptionsOf(format, fields, false);
        ScorerOptions general = OptionsOf(format, fields, true);
        if (seed / kLinesOfChunk % 2 == 0) {
          options.pack = options.columns_of = chosen;
          general.pack = general.columns_of = chosen;
        }
        ASSERT_NO_FATAL_FAILURE(ExpectSame(ScoreLines(options, lines.text()),
                                           ScoreLines(general, lines.text()), lines));
      }
    }
  }
}

// Files of their own may be pretty-printed and hold line ends anywhere. A scorer is made for some packs, so there is a
// new one now and then.
TEST_F(Agreement, Files) {
  const ScorerOptions columns = OptionsOf(RowFormat::kNdjson, RowFields::kSummary, false);
  const ScorerOptions general = OptionsOf(RowFormat::kNdjson, RowFields::kSummary, true);
  std::unique_ptr<Scorer> scorer;
  Scorer general_scorer(general, MakePackBook(general));
  std::int64_t took_general = 0;
  const int count = count_ / 4;
  for (int seed = first_; seed < first_ + count; ++seed) {
    if ((seed - first_) % 100 == 0) {
      scorer = std::make_unique<Scorer>(columns, MakePackBook(columns));
    }
    std::mt19937_64 engine(static_cast<std::uint64_t>(seed));
    const Program& program = AllPacks()[Index(seed / 25) % AllPacks().size()];
    const std::string bytes = testing::WildDossier(program, false, engine);
    const testing::Padded padded(bytes);
    Chunk one;
    Chunk other;
    scorer->ScoreFile(padded.text(), one);
    general_scorer.ScoreFile(padded.text(), other);
    ASSERT_EQ(one.rows, other.rows) << "seed " << seed << "\n" << bytes;
    ASSERT_EQ(one.summary, other.summary) << "seed " << seed << "\n" << bytes;
    took_general += one.general;
    ASSERT_EQ(WrongIn(json::parse("{\"file\":1," + one.rows), ExpectedOf(bytes, nullptr)), "")
        << "seed " << seed << "\n"
        << one.rows << bytes;
  }
  EXPECT_LT(took_general * 100, count * 75) << took_general << " of " << count;
}

// A dossier of the form with so many pieces of evidence for one issue, and so many KPIs.
std::string Crowded(int evidence, int kpis) {
  std::string text =
      R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"o"},"fiscal_year":2567,)"
      R"("answers":{"1.1.1":{"issues":{"3":{"claimed":true,"evidence":[)";
  for (int i = 0; i < evidence; ++i) text += R"({"file":"a"},)";
  if (evidence > 0) text.pop_back();
  text += R"(]}}}},"kpis":[)";
  for (int i = 0; i < kpis; ++i) {
    text += R"({"item":"7.1","group":1,"direction":"higher","target":1,"results":{"2567":1}},)";
  }
  if (kpis > 0) text.pop_back();
  return text + "]}";
}

// More than the columns have room for, alone and among others.
TEST_F(Agreement, LimitsOfABlock) {
  std::string lines;
  for (const int evidence : {0, 255, 256, 65534, 65535, 65536, 65537, 131072}) {
    lines += Crowded(evidence, 1) + "\n";
  }
  for (const int kpis : {64, 2000, 49, 2047, 2048, 1, 2049, 0, 5000, 63}) {
    lines += Crowded(1, kpis) + "\n";
  }
  for (int i = 0; i < 70; ++i) lines += Crowded(i, 64 + i) + "\n";
  const Scored columns =
      ScoreLines(OptionsOf(RowFormat::kNdjson, RowFields::kSummary, false), lines);
  const Scored general =
      ScoreLines(OptionsOf(RowFormat::kNdjson, RowFields::kSummary, true), lines);
  ASSERT_EQ(columns.rows, general.rows);
  EXPECT_EQ(columns.summary, general.summary);
  EXPECT_LT(columns.general, 10);
}

// Each pack must have dossiers that columns can score, whatever the others do.
TEST_F(Agreement, ColumnsAreTakenByEveryPack) {
  const ScorerOptions options = OptionsOf(RowFormat::kNdjson, RowFields::kSummary, false);
  for (const Program& program : AllPacks()) {
    std::string lines;
    std::mt19937_64 engine(7);
    for (int i = 0; i < 64; ++i) lines += testing::WildDossier(program, true, engine) + "\n";
    const Scored scored = ScoreLines(options, lines);
    EXPECT_LT(scored.general, 56) << program.id;
  }
}

}  // namespace
}  // namespace radap::batch
