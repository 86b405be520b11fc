// Rows of a text for the tests of engine/batch/rows: the built-in packs, one Scorer, all rows with their places.
#ifndef RADAP_TESTS_ENGINE_BATCH_ROWS_SCORE_ROWS_H_
#define RADAP_TESTS_ENGINE_BATCH_ROWS_SCORE_ROWS_H_

#include <string>
#include <string_view>

#include "engine/batch/rows/scorer.h"

namespace radap::batch::testing {

// A built-in pack; stops the test if there is none of that id.
const Program& PackOrStop(std::string_view id);
// Null if there is none; also the pack `small-batch` of SmallProgram.
const Program* FindTestPack(std::string_view id);
// A pack of one category 1 with items 1.1, 1.2, scale 0 .. 10, levels good (5) and best (10), and KPIs.
const Program& SmallProgram();

ScorerOptions OptionsOf(RowFormat format = RowFormat::kNdjson);

struct Scored {
  std::string rows;  // with their places
  Summary summary;
  std::int64_t general = 0;
};

// The lines in one call, bytes that are no text behind them.
Scored ScoreText(std::string_view lines, const ScorerOptions& options = OptionsOf());
Scored ScoreOneFile(std::string_view bytes, std::string_view name,
                    const ScorerOptions& options = OptionsOf());

// The text on one line: line ends become spaces.
std::string OneLine(std::string text);
// A sample of the repository on one line.
std::string SampleLine(std::string_view name);

}  // namespace radap::batch::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_ROWS_SCORE_ROWS_H_
