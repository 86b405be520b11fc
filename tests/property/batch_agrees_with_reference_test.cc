// Batches and the slow, obvious reference evaluator agree on every score of random dossiers: rows on the total, the
// categories and the items, the columns themselves on questions, too. As many as agrees_with_reference_test.cc, from
// the same environment variables. A difference prints the seed and the dossier.
#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/read/read_line.h"
#include "engine/batch/rows/scorer.h"
#include "rules/base/index.h"
#include "rules/packs/packs.h"
#include "tests/environment.h"
#include "tests/reference/evaluate.h"
#include "tests/reference/plain_dossier.h"
#include "tests/reference/random_dossier.h"

namespace radap::batch {
namespace {

constexpr int kLines = 64;

const Program& FormProgram() {
  static const LoadedPack kPack = CompilePack(radap::FindPack("pmqa4-2568", {}).value());
  return *kPack.program;
}

using Scores = std::map<std::string, std::string>;

// In digits that columns take, if there are such.
void Respell(std::optional<std::string>& amount) {
  if (amount && amount->find_first_of("eE") != std::string::npos) {
    amount = Exact::Parse(*amount)->ToPlain(12);
  }
}

// Without what the reader or the pack refuses, which would lead to the general path.
void Clean(reference::PlainDossier& dossier) {
  const auto is_unknown = [](const std::string& id) { return FormProgram().Find(id) < 0; };
  std::erase_if(dossier.answers, [&](const auto& answer) { return is_unknown(answer.first); });
  for (auto& entry : dossier.answers) {
    const std::string& question = entry.first;
    reference::Answer& answer = entry.second;
    std::erase_if(answer.issues, [&](const auto& issue) {
      return is_unknown(question + "/" + std::to_string(issue.first));
    });
    for (auto& [number, issue] : answer.issues) {
      std::erase_if(issue.evidence, [](const auto& one) { return !one.file && !one.url; });
    }
  }
  std::erase_if(dossier.kpis, [&](const reference::Kpi& kpi) {
    return is_unknown(kpi.item + "/" + std::to_string(kpi.group));
  });
  for (reference::Kpi& kpi : dossier.kpis) {
    if (kpi.direction != "higher" && kpi.direction != "lower") kpi.direction = std::nullopt;
    Respell(kpi.target);
    for (auto& [year, result] : kpi.results) Respell(result);
  }
}

// Some random dossiers as lines, and what the reference says of each.
struct Lines {
  explicit Lines(int first_seed);

  std::string text;  // with padding behind it
  std::size_t size = 0;
  std::vector<std::string> line;
  std::vector<Scores> scores;
};

Lines::Lines(int first_seed) {
  for (int seed = first_seed; seed < first_seed + kLines; ++seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    reference::PlainDossier plain = reference::RandomDossier(random);
    if (seed % 8 != 7) Clean(plain);
    // Every fourth with its keys in any order; its line ends become spaces.
    std::string json =
        reference::ToJson(plain, seed % 4 == 0 ? static_cast<std::uint64_t>(seed) : 0);
    for (char& byte : json) byte = byte == '\n' ? ' ' : byte;
    scores.push_back(reference::Scores(plain));
    line.push_back(std::move(json));
    text += line.back() + "\n";
  }
  size = text.size();
  text.append(kPadding, '"');
}

Scores OfRow(const std::string& row) {
  const nlohmann::json json = nlohmann::json::parse("{\"line\":1," + row);
  Scores scores = json.value("scores", Scores());
  if (json.contains("total")) scores["total"] = json["total"]["exact"];
  return scores;
}

// The reference's scores of those ids.
Scores Of(const Scores& scores, const Scores& ids) {
  Scores of;
  for (const auto& [id, unused] : ids) of[id] = scores.at(id);
  return of;
}

// Of all elements that have a score, as the columns hold them.
Scores OfColumns(const BlockScores& block, std::size_t row) {
  Scores scores;
  for (std::size_t i = 0; i < FormProgram().elements.size(); ++i) {
    const Element& element = FormProgram().elements[i];
    if (element.score < 0 || element.kind == ElementKind::kGroup) continue;
    const std::size_t cell = i * kRows + row;
    scores[element.id] = Exact::Ratio(block.numerator[cell], block.denominator[cell]).ToFraction();
  }
  return scores;
}

class BatchAgreesWithReference : public ::testing::Test {
 protected:
  const int first_ = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count_ = FromEnvironment("RADAP_RANDOM_DOSSIERS", 1'000);
};

TEST_F(BatchAgreesWithReference, RowsOfRandomDossiers) {
  ScorerOptions options;
  options.pack = &FormProgram();
  Scorer scorer(options, MakePackBook(options));
  for (int seed = first_; seed < first_ + count_; seed += kLines) {
    const Lines lines(seed);
    Chunk chunk;
    scorer.ScoreLines(std::string_view(lines.text).substr(0, lines.size), chunk);
    ASSERT_EQ(chunk.ends.size(), static_cast<std::size_t>(kLines));
    EXPECT_LT(chunk.general, kLines * 3 / 4) << "seed " << seed;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < chunk.ends.size(); ++i) {
      const Scores scores = OfRow(chunk.rows.substr(begin, chunk.ends[i] - begin));
      begin = chunk.ends[i];
      ASSERT_GE(scores.size(), 26U);  // total, 7 categories, 18 items
      ASSERT_EQ(scores, Of(lines.scores[i], scores))
          << "seed " << seed + static_cast<int>(i) << "\n"
          << lines.line[i];
    }
  }
}

TEST_F(BatchAgreesWithReference, ColumnsOfRandomDossiers) {
  const Schema schema = MakeSchema(FormProgram());
  const ColumnProgram program(schema);
  ASSERT_TRUE(program.IsWhole()) << program.WhyNot();
  LineReader reader(schema);
  ColumnRun run(program);
  Block block(schema);
  int compared = 0;
  for (int seed = first_; seed < first_ + count_; seed += kLines) {
    const Lines lines(seed);
    const char* begin = lines.text.data();
    const char* const end = begin + lines.size;
    std::vector<std::size_t> in_block;
    const auto compare = [&] {
      const BlockScores& scores = run.Score(block);
      for (std::size_t row = 0; row < block.rows; ++row) {
        if (scores.general[row]) continue;
        ++compared;
        const Scores found = OfColumns(scores, row);
        ASSERT_EQ(found, Of(lines.scores[in_block[row]], found))
            << "seed " << seed + static_cast<int>(in_block[row]) << "\n"
            << lines.line[in_block[row]];
      }
      block.Clear();
      in_block.clear();
    };
    for (std::size_t i = 0; i < lines.line.size(); ++i) {
      if (reader.Read(begin, end, true, block).outcome == ReadOutcome::kRead) in_block.push_back(i);
      if (block.rows == kRows) {
        ASSERT_NO_FATAL_FAILURE(compare());
      }
      begin += lines.line[i].size() + 1;
    }
    ASSERT_NO_FATAL_FAILURE(compare());
  }
  EXPECT_GT(compared, count_ / 4);
}

}  // namespace
}  // namespace radap::batch
