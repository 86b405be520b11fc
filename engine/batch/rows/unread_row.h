// The row of a file of a folder that cannot be opened or read. Tested by tests/engine/batch/rows/row_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_UNREAD_ROW_H_
#define RADAP_ENGINE_BATCH_ROWS_UNREAD_ROW_H_

#include <string_view>

#include "engine/batch/rows/scorer.h"

namespace radap::batch {

// Fills the chunk anew, with an error row that is counted as bad. `cause`: of the system, "Permission denied".
void FillUnread(const ScorerOptions& options, std::string_view cause, Chunk& chunk);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_UNREAD_ROW_H_
