// CSV without --pack: its columns are those of the pack that the first dossier of the whole input names.
// Tested by tests/engine/batch/stream/batch_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_FIRST_PACK_H_
#define RADAP_ENGINE_BATCH_STREAM_FIRST_PACK_H_

#include "engine/batch/stream/batch.h"
#include "engine/batch/stream/input.h"

namespace radap::batch {

// Of the first dossiers, the first that names a pack which is there; null if there is none. A shard looks at the
// beginning of the whole input, too. REQUIRES: nothing was claimed of `input` yet; then it is as it was.
const Program* FirstPack(const BatchOptions& options, Input& input);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_FIRST_PACK_H_
