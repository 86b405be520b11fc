// The text of a csv file -> Workbook of one sheet without a name; every cell is a text, as it
// stands.
//
// UTF-8 with or without byte order mark, or Thai of Windows (finding). Columns are separated by
// commas, semicolons or tabs, whichever the first lines show (finding for the last two), or as a
// first line "sep=;" says. Tested by tests/engine/import/csv_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_CSV_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_CSV_H_

#include <string_view>

#include "engine/import/sheet/workbook.h"

namespace radap {

Workbook ReadCsv(std::string_view bytes, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_CSV_H_
