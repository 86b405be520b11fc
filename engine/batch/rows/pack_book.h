// Packs made ready for a batch: what each needs for reading, columns and rows, made once and shared by all threads.
//
// Program -> Lane. Tested by tests/engine/batch/rows/scorer_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_PACK_BOOK_H_
#define RADAP_ENGINE_BATCH_ROWS_PACK_BOOK_H_

#include <map>
#include <memory>
#include <mutex>
#include <string_view>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/facts/schema.h"
#include "engine/batch/rows/row_layout.h"
#include "engine/batch/rows/scorer.h"

namespace radap::batch {

struct BookedPack {
  BookedPack(const Program& program, Shows shows);
  Schema schema;
  ColumnProgram columns;
  RowLayout layout;
};

class PackBook {
 public:
  explicit PackBook(const ScorerOptions& options);
  // Null if there is no such pack. Valid as long as the book. From any thread.
  const BookedPack* Find(std::string_view id);
  // REQUIRES: the program outlives the book.
  const BookedPack& Of(const Program& program);

 private:
  FindPack find_pack_;
  Shows shows_;
  std::mutex mutex_;
  std::map<const Program*, std::unique_ptr<const BookedPack>> packs_;
};

// Which scores the rows show.
Shows ShowsOf(const ScorerOptions& options);
// CSV: the pack whose scores have columns; null: none has.
const Program* ColumnsOf(const ScorerOptions& options);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_PACK_BOOK_H_
