#include "tests/engine/import/made_sheets.h"

#include <cstddef>
#include <fstream>
#include <iterator>

namespace radap::testing {

std::string Dump(const Workbook& workbook) {
  std::string out;
  for (const Sheet& sheet : workbook.sheets) {
    out += "[" + sheet.name + (sheet.is_hidden ? "|hidden]" : "]");
    for (const std::vector<Cell>& row : sheet.rows) {
      for (const Cell& cell : row) {
        out += "TNBDE"[static_cast<std::size_t>(cell.kind)];
        out += std::string(cell.is_formula ? "=" : "") + (cell.is_percent ? "%" : "");
        out += cell.text + ",";
      }
      out += "/";
    }
  }
  return out;
}

std::string FileText(const std::string& path) {
  std::ifstream file(RADAP_SOURCE_DIR "/tests/engine/import/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace radap::testing
