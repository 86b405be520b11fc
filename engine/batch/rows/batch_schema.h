// What `radap schema batch` publishes: the JSON Schema (draft 7) of the rows of a batch in NDJSON and of its summary,
// radap.batch/1. Tested by tests/engine/batch/rows/batch_schema_test.py.
#ifndef RADAP_ENGINE_BATCH_ROWS_BATCH_SCHEMA_H_
#define RADAP_ENGINE_BATCH_ROWS_BATCH_SCHEMA_H_

#include <string_view>

namespace radap::batch {

std::string_view BatchSchema();

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_BATCH_SCHEMA_H_
