// The header row of a table in a sheet, of one line or two.
//
// Sheet -> FindTable -> Table, its headers with their fields. Titles may stand above. A row is a header if it has a
// name of KPIs and something about them, or a question or issue and something about it.
// Tested by tests/engine/import/table/header_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_FIND_TABLE_H_
#define RADAP_ENGINE_IMPORT_TABLE_FIND_TABLE_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/import/table/table.h"
#include "engine/import/table/table_parts.h"

namespace radap::free_table {

// What headers mean: the person's map first, then the synonyms. Remembers what it was asked.
class HeaderWords {
 public:
  explicit HeaderWords(const ColumnMap& map);
  // By the text.
  HeaderCell Read(const std::string& text);
  // By the letter of the column, if the map has it.
  std::optional<TableColumn> ByLetter(int column);
  // Then a table may have no header at all.
  bool HasLetters() const { return !by_letter_.empty(); }
  // Headers and letters of the map that were never met.
  std::vector<std::string> Unused() const;

 private:
  struct Mapped {
    std::string header;
    TableColumn column;
    bool is_used = false;
  };
  std::map<std::string, Mapped> by_text_;    // normalised
  std::map<std::string, Mapped> by_letter_;  // "C"
  std::unordered_map<std::string, HeaderCell> known_;
};

// The first table with its header at `row` or below; its end_row is the end of the sheet.
std::optional<Table> FindTable(const Sheet& sheet, int row, HeaderWords& words);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_FIND_TABLE_H_
