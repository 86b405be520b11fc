// The amount in a cell of a table, with its unit.
//
// Cell -> ReadAmount -> an exact number, or nothing: left blank, expressly not available, words, an error of the
// sheet. All but a blank cell has a finding then. Tested by tests/engine/import/table/kpi_rows_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_CELL_AMOUNT_H_
#define RADAP_ENGINE_IMPORT_TABLE_CELL_AMOUNT_H_

#include <optional>
#include <string>

#include "engine/import/table/table_parts.h"
#include "rules/base/exact.h"

namespace radap::free_table {

struct AmountPlace {
  int row = 0;
  int column = -1;  // -1: there is none, so no amount
  Label what;       // "เป้าหมาย", "result of 2567"
  std::string path;
};

// `unit`: of the row; an amount that was typed with its unit ("0 บาท") fills it where it is empty.
// `words`: where words go that are no amount; null: they have a finding.
std::optional<Exact> ReadAmount(TableReading& reading, const AmountPlace& place, std::string& unit,
                                std::string* words = nullptr);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_CELL_AMOUNT_H_
