// Joins the outputs of the shards of one run: the same bytes as the output and the summary of the run in one go.
//
// SHARD, SHARD.summary.json (of each shard, in any order) -> MergeShards -> OUT.part -> OUT, OUT.summary.json. Rows are
// copied through a buffer, so memory does not grow with them; the lines of NDJSON input count on from shard to shard,
// the head line of CSV stands once. Nothing is written unless the shards are those of one run, each there once and
// joining without a gap; a shard that is torn or does not agree with its summary leaves no OUT.
// Tested by tests/engine/batch/merge/ and tests/cli/merge_test.cc.
#ifndef RADAP_ENGINE_BATCH_MERGE_MERGE_H_
#define RADAP_ENGINE_BATCH_MERGE_MERGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/batch/rows/summary.h"

namespace radap::batch {

enum class MergeEnd : std::uint8_t {
  kWhole,
  kDoNotFit,     // one is missing, there twice, of another run ...
  kCannotRead,   // not there, not finished, torn ...
  kCannotWrite,  // OUT
};

struct MergeResult {
  MergeEnd end{};
  Label why;  // of all but kWhole
  Summary summary;
};

// A name that ends in ".summary.json" stands for the shard that it belongs to, so that FOLDER/* may be given.
MergeResult MergeShards(const std::vector<std::string>& shards, const std::string& output);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_MERGE_MERGE_H_
