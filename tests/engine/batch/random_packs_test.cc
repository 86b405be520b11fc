// Columns against the evaluator under packs that nobody would write (WildPack): RADAP_WILD_PACKS of them from the seed
// RADAP_FIRST_SEED on, with 40 wild dossiers each. A difference prints the seed, both rows, the dossier and the pack.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/rows/scorer.h"
#include "rules/packs/packs.h"
#include "tests/engine/batch/wild_dossier.h"
#include "tests/engine/batch/wild_lines.h"
#include "tests/engine/batch/wild_pack.h"
#include "tests/environment.h"

namespace radap::batch {
namespace {

constexpr int kDossiers = 40;

void Score(const Program& program, std::string_view lines, bool general_only, Chunk& chunk) {
  ScorerOptions options;
  options.pack = &program;
  options.general_only = general_only;
  Scorer scorer(options, MakePackBook(options));
  const testing::Padded padded(lines);
  scorer.ScoreLines(padded.text(), chunk);
}

TEST(RandomPacks, ColumnsSayWhatTheEvaluatorSays) {
  const int first = FromEnvironment("RADAP_FIRST_SEED", 1);
  const int count = FromEnvironment("RADAP_WILD_PACKS", 20);
  std::int64_t general_rows = 0;
  int whole = 0;
  for (int seed = first; seed < first + count; ++seed) {
    std::mt19937_64 engine(static_cast<std::uint64_t>(seed));
    const std::string text = testing::WildPack(engine);
    const LoadedPack pack = CompilePack({"wild.radap", text});
    ASSERT_TRUE(pack.program) << "seed " << seed << "\n" << text;
    const Schema schema = MakeSchema(*pack.program);
    if (ColumnProgram(schema).IsWhole()) ++whole;
    std::string lines;
    for (int i = 0; i < kDossiers; ++i) {
      lines += testing::WildDossier(*pack.program, true, engine) + "\n";
    }
    Chunk columns;
    Chunk general;
    Score(*pack.program, lines, false, columns);
    Score(*pack.program, lines, true, general);
    ASSERT_EQ(columns.rows, general.rows) << "seed " << seed << "\n" << text << "\n" << lines;
    ASSERT_EQ(columns.summary, general.summary) << "seed " << seed;
    general_rows += columns.general;
  }
  EXPECT_GT(whole, count * 6 / 10);
  EXPECT_LT(general_rows * 10, std::int64_t{count} * kDossiers * 8);
}

}  // namespace
}  // namespace radap::batch
