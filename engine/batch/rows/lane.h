// The fast path of one pack in one thread: what reads its dossiers into columns, the columns, and what scores them.
//
// Line -> LineReader -> Block -> ColumnRun -> RowView. Tested by tests/engine/batch/rows/scorer_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_LANE_H_
#define RADAP_ENGINE_BATCH_ROWS_LANE_H_

#include <vector>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/facts/block.h"
#include "engine/batch/read/read_line.h"
#include "engine/batch/rows/pack_book.h"
#include "engine/batch/rows/row_view.h"

namespace radap::batch {

class Lane {
 public:
  // REQUIRES: the pack outlives the lane; its columns are whole.
  explicit Lane(const BookedPack& pack)
      : pack_(pack), reader_(pack.schema), block_(pack.schema), run_(pack.columns) {}

  const BookedPack& pack() const { return pack_; }
  bool IsFull() const { return block_.rows == kRows; }
  std::size_t rows() const { return block_.rows; }

  // As LineReader::Read. REQUIRES: not IsFull.
  LineRead Read(const char* begin, const char* end, bool one_line) {
    return reader_.Read(begin, end, one_line, block_);
  }
  // Scores all rows read since Clear.
  void Score() { scores_ = &run_.Score(block_); }
  // REQUIRES for both: Score was called since the row was read.
  bool IsGeneral(std::size_t row) const { return scores_->general[row]; }
  // Valid until the next call.
  RowView ViewOf(std::size_t row);
  void Clear() { block_.Clear(); }

 private:
  const BookedPack& pack_;
  LineReader reader_;
  Block block_;
  ColumnRun run_;
  const BlockScores* scores_ = nullptr;
  std::vector<RowScore> shown_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_LANE_H_
