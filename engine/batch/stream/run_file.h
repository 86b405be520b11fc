// OUT.part.json: of which run the rows in OUT.part are. Written before the first row, compared when a run is resumed,
// gone when OUT is whole:
//   {"run":"...","input":"/data/nation.ndjson","is":"1300000 bytes of 17..","shard":"2/8"}
// Tested by tests/engine/batch/stream/batch_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_RUN_FILE_H_
#define RADAP_ENGINE_BATCH_STREAM_RUN_FILE_H_

#include <string>

#include "engine/batch/stream/batch.h"
#include "engine/batch/stream/input.h"

namespace radap::batch {

// One line of JSON.
std::string RunFileOf(const BatchOptions& options, const Input& input);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_RUN_FILE_H_
