// What all rows of one pack have in common: which scores they show and the texts around them, made once.
//
// Program + options -> MakeRowLayout -> RowLayout. Immutable, shared between threads. Knows no dossier.
// Tested by tests/engine/batch/rows/row_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_ROW_LAYOUT_H_
#define RADAP_ENGINE_BATCH_ROWS_ROW_LAYOUT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/batch/rows/pen.h"
#include "rules/compile/program.h"

namespace radap::batch {

// One score of a row; the first one shown is the total.
struct ShownScore {
  int element = -1;
  int places = 2;
  RowText json_key;  // `"1.1":"`, from the second on with a comma before it
};

struct RowLayout {
  const Program* program = nullptr;
  std::vector<ShownScore> shown;        // total, then categories and items in the order of the pack
  const ProgramScale* scale = nullptr;  // of the total
  std::string pack_json;                // `,"pack":"pmqa4-2568","total":{"value":`
  std::string max_json;                 // `,"max":500,"level":`
  std::vector<std::string> levels_json;  // by level + 1: `null}`, `"basic"}` .. with what follows
  std::string pack_csv;                  // as cells
  std::string max_csv;
  std::vector<std::string> levels_csv;  // by level + 1
  Exact high;                           // of the scale, as the rows say it
  // The same if it is small and above 0; else 0.
  std::int64_t high_numerator = 0;
  std::int64_t high_denominator = 0;
};

// What is shown beside the total.
enum class Shows : std::uint8_t { kTotal, kItems, kQuestions };

// REQUIRES: the program outlives the layout.
RowLayout MakeRowLayout(const Program& program, Shows shows);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_ROW_LAYOUT_H_
