#include "engine/batch/rows/unread_row.h"

#include "engine/batch/rows/codes.h"
#include "engine/batch/rows/pack_book.h"
#include "engine/batch/rows/row_layout.h"
#include "engine/batch/rows/row_writer.h"

namespace radap::batch {

void FillUnread(const ScorerOptions& options, std::string_view cause, Chunk& chunk) {
  chunk.Clear();
  std::size_t columns = 0;
  const Program* const program = ColumnsOf(options);
  if (options.format == RowFormat::kCsv && program != nullptr) {
    columns = MakeRowLayout(*program, ShowsOf(options)).shown.size() - 1;
  }
  const Finding why = MakeFinding(BatchCode::kBatchUnreadFile, "", {Same(cause)});
  AppendErrorRow(why, options.format, columns, chunk.rows);
  chunk.lines = {0};
  chunk.ends = {chunk.rows.size()};
  chunk.nanoseconds = {0};
  chunk.summary.lines = chunk.summary.bad = 1;
  chunk.summary.first_bad = {""};
}

}  // namespace radap::batch
