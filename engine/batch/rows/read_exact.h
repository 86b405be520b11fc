// A fraction as rows write it ("29500/63", "-5/2", "380"), of any size -> Exact.
// Tested by tests/engine/batch/rows/summary_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_READ_EXACT_H_
#define RADAP_ENGINE_BATCH_ROWS_READ_EXACT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/base/exact.h"

namespace radap::batch {

// Nothing for any other text.
std::optional<Exact> ReadExact(std::string_view text);
// Digits only, below 2^63. Nothing for any other text.
std::optional<std::int64_t> ReadCount(std::string_view text);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_READ_EXACT_H_
