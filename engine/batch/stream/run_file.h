// OUT.part.json: of which run the rows in OUT.part are. Written before the first row, compared when a run is resumed,
// gone when OUT is whole:
//   {"run":"...","input":"/data/nation.ndjson","is":"1300000 bytes of 17..","shard":"2/8"}
// Then .OUT.input has that line, and one that says of which OUT, so that it is void once OUT is replaced (by a merge):
//   {"rows":"52000 bytes of 17.."}
// OUT.summary.json does not name the input: it is the same for the same dossiers, wherever they lie. A hidden name, for
// `radap merge FOLDER/*` takes what is not hidden.
// Tested by tests/engine/batch/stream/batch_test.cc and resume_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_RUN_FILE_H_
#define RADAP_ENGINE_BATCH_STREAM_RUN_FILE_H_

#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>

#include "engine/batch/stream/batch.h"
#include "engine/batch/stream/input.h"

namespace radap::batch {

// One line of JSON.
std::string RunFileOf(const BatchOptions& options, const Input& input);

// `out`: the rows as they are when whole.
std::string InputFileOf(const std::string& run, const struct stat& out);
// What an InputFileOf says that the input was ("/data/nation.ndjson"), if it is another one than that of `run`.
// Nothing where it is of other rows than `out`, or torn: then it tells nothing.
std::optional<std::string> OtherInput(std::string_view input_file, const std::string& run,
                                      const struct stat& out);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_RUN_FILE_H_
