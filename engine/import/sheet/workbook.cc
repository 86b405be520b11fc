// Look-ups in a workbook and the names of cells. Its text: workbook_text.cc.
#include "engine/import/sheet/workbook.h"

#include <algorithm>

namespace radap {

const Cell& Sheet::At(int row, int column) const {
  static const Cell kNone;
  if (row < 0 || column < 0 || static_cast<std::size_t>(row) >= rows.size()) return kNone;
  const std::vector<Cell>& cells = rows[static_cast<std::size_t>(row)];
  return static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                         : kNone;
}

const Sheet* Workbook::Find(std::string_view name) const {
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [name](const Sheet& sheet) { return sheet.name == name; });
  return found == sheets.end() ? nullptr : &*found;
}

std::string CellName(int row, int column) {
  std::string letters;  // base 26 without a zero: Z is followed by AA
  for (int left = column; left >= 0; left = left / 26 - 1) {
    letters.insert(letters.begin(), static_cast<char>('A' + left % 26));
  }
  return letters + std::to_string(row + 1);
}

Place PlaceOf(const Sheet& sheet, int row, int column) {
  Place place;
  place.sheet = sheet.name;
  place.cell = CellName(row, column);
  return place;
}

}  // namespace radap
