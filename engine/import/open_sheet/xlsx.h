// The archive of an xlsx or xlsm file -> Workbook. Macros, charts, pictures and links are not read.
// Parts: xlsx.cc the list of sheets, xlsx_parts.cc texts and formats that cells refer to,
// xlsx_sheet.cc the cells. Tested by tests/engine/import/open_sheet_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_XLSX_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_XLSX_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/import/open_sheet/archive.h"
#include "engine/import/open_sheet/number_format.h"
#include "engine/import/open_sheet/sheet_builder.h"

namespace radap {

// What the cells of all sheets refer to.
struct XlsxTables {
  std::vector<std::string> strings;   // by number
  std::vector<NumberFormat> formats;  // of the styles of cells, by number
  bool is_1904 = false;
};

// The path of the part that lists the sheets, "" if the archive has none.
std::string XlsxWorkbookPart(Archive& archive);
Workbook ReadXlsx(Archive& archive, const std::string& workbook_part, Findings& findings);

std::vector<std::string> ReadSharedStrings(std::string_view part, std::string xml);
std::vector<NumberFormat> ReadCellFormats(std::string_view part, std::string xml);
void ReadXlsxSheet(std::string_view part, std::string xml, const XlsxTables& tables,
                   SheetBuilder& sheet);
// The number that an attribute begins with; 0 without one.
std::size_t NumberIn(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_XLSX_H_
