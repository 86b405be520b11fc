#include "engine/form/sheet_number.h"

#include <xlsxwriter.h>

#include <cstdlib>

namespace radap {

bool SurvivesSheet(const std::string& digits) {
  constexpr std::size_t kSheetDigits = 15;  // what a sheet keeps of a number
  std::size_t significant = 0;
  for (const char letter : digits) {
    if (letter == 'e' || letter == '/') return false;
    if (letter < '0' || letter > '9') continue;
    if (significant > 0 || letter != '0') ++significant;
  }
  return significant <= kSheetDigits && digits.size() <= 2 * kSheetDigits;
}

void WriteNumber(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
                 const std::string& digits, lxw_format* format) {
  worksheet_write_number(sheet, row, column, std::strtod(digits.c_str(), nullptr), format);
}

}  // namespace radap
