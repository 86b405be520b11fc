// Copies the rows of one shard after those of the shards before it, each with its line in the whole input.
//
// Rows begin with their line ({"line":17, or 17,) or their file ({"file":"a.json", or a.json,); only lines are made
// anew. CSV has a head line, which is copied once; a quoted text in it may hold line ends. The rows are checked
// against the shard's summary: their number, and lines that rise. Tested by tests/engine/batch/merge/.
#ifndef RADAP_ENGINE_BATCH_MERGE_COPY_ROWS_H_
#define RADAP_ENGINE_BATCH_MERGE_COPY_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "engine/batch/merge/shard_files.h"
#include "engine/batch/stream/output.h"

namespace radap::batch {

// What the rows so far say of those that follow.
struct RowsBefore {
  std::int64_t lines = 0;           // of the input
  std::optional<bool> is_csv;       // not known: no shard had a byte
  std::optional<bool> is_of_files;  // not known: no shard had a row or head line
  std::string head;                 // CSV: with its '\n'
};

std::optional<MergeProblem> CopyRows(const ShardFile& shard, RowsBefore& before, Output& output);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_MERGE_COPY_ROWS_H_
