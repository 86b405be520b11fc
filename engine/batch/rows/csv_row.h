// Rows of CSV. Private to RowWriter, which see.
//
// Columns: place, organisation, fiscal_year, pack, total, exact, max, level, errors, warnings, notes, findings; then a
// decimal for each score shown; then error, error_th, error_en. Tested by tests/engine/batch/rows/row_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_CSV_ROW_H_
#define RADAP_ENGINE_BATCH_ROWS_CSV_ROW_H_

#include <cstddef>
#include <string>

#include "engine/batch/rows/row_view.h"

namespace radap::batch {

inline constexpr std::size_t kCsvColumnsBefore = 12;  // the scores
inline constexpr std::size_t kCsvColumnsBehind = 3;

void AppendCsvRow(const RowView& row, std::string& out);
// `columns`: scores shown.
void AppendCsvErrorRow(const Finding& why, std::size_t columns, std::string& out);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_CSV_ROW_H_
