// A row before it is written: what columns and the general path both come to, so that one writer serves both.
//
// BlockScores or Evaluation -> RowView -> RowWriter, RowTally. Views only: of the input, of a layout, of findings.
// Tested by tests/engine/batch/rows/row_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_ROW_VIEW_H_
#define RADAP_ENGINE_BATCH_ROWS_ROW_VIEW_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/rows/row_layout.h"
#include "rules/base/exact.h"

namespace radap::batch {

// numerator / denominator, not reduced; what does not fit is `wide`.
struct RowScore {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;  // 0: it is `wide`
  const Exact* wide = nullptr;
};

// REQUIRES: the number outlives the score.
RowScore ScoreOf(const Exact& number);
Exact ExactOf(const RowScore& score);

struct RowView {
  const RowLayout* layout = nullptr;
  std::string_view organisation;
  int fiscal_year = 0;               // 0: not given
  std::span<const RowScore> scores;  // of layout->shown
  int level = -1;                    // of the total
  std::span<const RowFinding> findings;
};

// By severity.
struct FindingCounts {
  int errors = 0;
  int warnings = 0;
  int notes = 0;
};
FindingCounts CountsOf(std::span<const RowFinding> findings);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_ROW_VIEW_H_
