// Bytes of an xlsx, ods or csv file -> Workbook. Runs in tools/reader, a process of its own with
// limits on memory and time, since the file comes from anywhere; never in radap itself.
//
// bytes --archive.h (libzip)--> parts --xml.h (parser of liborcus)--> xlsx.h, ods.h
// --sheet_builder.h--> Workbook; text --csv.h--> Workbook. The import filters of liborcus are not
// used: they drop errors, percentages of ods, texts in cells and hidden sheets without a word, and
// make doubles of all numbers. Refused with a finding that says what to do: more than 256 MiB
// unpacked or a ratio of a zip bomb, a DTD, more than kMaxRows, kMaxColumns, kMaxCells
// (workbook.h), truncated or encrypted archives, old .xls. Macros and external links are not read
// (finding). Tested by tests/engine/import/open_sheet_test.cc, tests/fuzz/sheet_fuzz.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_OPEN_SHEET_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_OPEN_SHEET_H_

#include <optional>
#include <string_view>

#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

// The kind is found by content, never by name. Nothing if it could not be read: then the last
// finding says why.
std::optional<Workbook> OpenSheet(std::string_view bytes, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_OPEN_SHEET_H_
