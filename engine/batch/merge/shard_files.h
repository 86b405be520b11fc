// The outputs to be merged with what their summaries say of them: that all are parts of one run, in order.
//
// Paths -> ReadShards -> OrderShards -> rows of each in turn. Reads the summaries only, no row.
// Tested by tests/engine/batch/merge/.
#ifndef RADAP_ENGINE_BATCH_MERGE_SHARD_FILES_H_
#define RADAP_ENGINE_BATCH_MERGE_SHARD_FILES_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/batch/merge/merge.h"
#include "engine/batch/rows/summary.h"

namespace radap::batch {

struct MergeProblem {
  MergeEnd end{};
  Label why;
};

struct ShardFile {
  std::string path;
  SummaryFile summary;
};

// Each output with its summary. A problem if one is not there, not finished or without a summary.
std::optional<MergeProblem> ReadShards(const std::vector<std::string>& paths,
                                       std::vector<ShardFile>& shards);

// In the order of the input. A problem if they are not the shards 1 .. N of one run over one input. The output of a
// run in one go, given alone, is the one shard of itself.
std::optional<MergeProblem> OrderShards(std::vector<ShardFile>& shards);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_MERGE_SHARD_FILES_H_
