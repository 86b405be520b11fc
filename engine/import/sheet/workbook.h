// The cells of a workbook as text: what the readers of sheets work on, whatever the file was.
//
// xlsx, ods, csv --engine/import/open_sheet (in its own process, with limits)--> Workbook -->
// table, plan, form. Numbers have at most 15 significant digits, as sheets show them ("0.1", never
// "0.10000000000000001"), and no exponent. Formulas are never computed: the value that the file
// keeps is taken, and `is_formula` says so. Cells of a csv file are all texts, as they stand. Of
// merged cells the first one has the value, the others are empty. Tested by
// tests/engine/import/workbook_test.cc.
#ifndef RADAP_ENGINE_IMPORT_SHEET_WORKBOOK_H_
#define RADAP_ENGINE_IMPORT_SHEET_WORKBOOK_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"

namespace radap {

// What a workbook may hold. Cells that only fill a row up to a later one count, and each row counts
// as one more.
constexpr std::size_t kMaxSheets = 1000;
constexpr std::size_t kMaxRows = 100000;  // of a sheet, as are columns
constexpr std::size_t kMaxColumns = 1000;
constexpr std::size_t kMaxCells = 2000000;

enum class CellKind : std::uint8_t { kText, kNumber, kTruth, kDate, kError };

struct Cell {
  CellKind kind = CellKind::kText;
  bool is_formula = false;
  bool is_percent = false;  // a number shown as a percentage: 0.15 is shown as 15%
  // UTF-8. kNumber: "-1234.5"; kTruth: "true", "false"; kDate: "2024-01-15", "2024-01-15T13:30:00";
  // kError: "#N/A".
  std::string text;
};

struct Sheet {
  std::string name;
  bool is_hidden = false;
  std::vector<std::vector<Cell>> rows;  // [row][column] from 0; rows may have different lengths
  // The cell, or an empty text cell where there is none.
  const Cell& At(int row, int column) const;
};

struct Workbook {
  std::vector<Sheet> sheets;
  const Sheet* Find(std::string_view name) const;  // null if there is none
};

// "C5" for row 4, column 2.
std::string CellName(int row, int column);
Place PlaceOf(const Sheet& sheet, int row, int column);

// The workbook as one text and back, for the pipe between the two processes. Reading gives nothing
// for a text that WriteWorkbook did not write whole.
std::string WriteWorkbook(const Workbook& workbook);
std::optional<Workbook> ReadWorkbook(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_SHEET_WORKBOOK_H_
