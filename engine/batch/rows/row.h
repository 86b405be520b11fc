// The row that a batch writes for each dossier. What rows add up to: summary.h.
//
// Dossier -> (columns or the general path) -> row. Rows are the same bytes whichever path a dossier took, and one line
// each. Published as `radap schema batch`. Tested by tests/engine/batch/rows/row_test.cc and batch_schema_test.py.
//
// NDJSON, --fields summary (keys in this order; "file" in place of "line" for a folder):
//   {"line":17,"organisation":"mof-ops","fiscal_year":2567,"pack":"pmqa4-2568",
//    "total":{"value":468.25,"exact":"29500/63","max":500,"level":"advance"},
//    "scores":{"1":"500","1.1":"1250/3"},            exact, of categories and items, in the order of the pack
//    "errors":0,"warnings":2,"notes":1,
//    "findings":[{"code":"F0207","severity":"warning","path":"/answers/2.3.1/issues/2/evidence"},
//                {"code":"F0901","severity":"note","lint":"NAME","path":"/kpis/3"}]}
// --fields full: {"line":17,"result":{radap.result/1, as `radap score --format json` writes it, on one line}}
// Not a dossier, or of an unknown pack:
//   {"line":18,"error":{"code":"F0003","path":"","message":{"th":"...","en":"..."}}}
// CSV, as engine/report writes it (UTF-8 without a mark, CRLF, no text that a spreadsheet takes for a formula): a head
// line, then line (or file), organisation, fiscal_year, pack, total (decimal), exact, max, level, errors, warnings,
// notes, findings ("F0207 /path; F0901:NAME /path"; a semicolon within a path is "%3B"), a decimal for each category and
// item (--fields full: and question), then error ("F1101 /pack"), error_th, error_en of what was not scored. Control
// characters of texts become spaces.
#ifndef RADAP_ENGINE_BATCH_ROWS_ROW_H_
#define RADAP_ENGINE_BATCH_ROWS_ROW_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace radap::batch {

enum class RowFormat : std::uint8_t { kNdjson, kCsv };
enum class RowFields : std::uint8_t { kSummary, kFull };

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_ROW_H_
