// Values of cells as the files write them -> as Workbook has them. All exact: digits in, digits
// out. Tested by tests/engine/import/cell_value_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_CELL_VALUE_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_CELL_VALUE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace radap {

// "0.10000000000000001" -> "0.1", "1.5E-3" -> "0.0015": rounded to 15 significant digits, no
// exponent. Nothing if it is no number, or one that no sheet holds (beyond 1e308).
std::optional<std::string> PlainNumber(std::string_view text);

// Day 45306 of the calendar of Excel -> "2024-01-15"; with a part of a day "2024-01-15T13:30:00".
// `number`: of PlainNumber. `is_1904`: the workbook counts from 1904. Nothing before the first day,
// or after 9999.
std::optional<std::string> DateOfSerial(std::string_view number, bool is_1904);

struct CellPosition {
  std::size_t row;
  std::size_t column;
};
// "C5" -> row 4, column 2. Nothing beyond XFD1048576.
std::optional<CellPosition> PositionOf(std::string_view cell_name);

// "_x000D_" of xlsx -> the letter it stands for; line ends -> "\n".
std::string PlainText(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_CELL_VALUE_H_
