// The cells of a workbook as text: what the readers of sheets work on, whatever the file was.
//
// xlsx, ods, csv --engine/import/open_sheet (in its own process, with limits)--> Workbook --> table, plan, form.
// Numbers are the shortest decimal that the file's number stands for ("0.1"), with at most 15 digits, as sheets
// show them. Formulas are never computed: the value that the file keeps is taken, and `is_formula` says so.
// Tested by tests/engine/import/workbook_test.cc.
#ifndef RADAP_ENGINE_IMPORT_SHEET_WORKBOOK_H_
#define RADAP_ENGINE_IMPORT_SHEET_WORKBOOK_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"

namespace radap {

enum class CellKind : std::uint8_t { kText, kNumber, kTruth, kDate, kError };

struct Cell {
  CellKind kind = CellKind::kText;
  bool is_formula = false;
  bool is_percent = false;  // a number shown as a percentage: 0.15 is shown as 15%
  std::string text;         // kNumber: decimal digits; kTruth: "true", "false"; kDate: "2024-01-15"
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

// The workbook as one text and back, for the pipe between the two processes. Reading gives nothing for a text
// that WriteWorkbook did not write whole.
std::string WriteWorkbook(const Workbook& workbook);
std::optional<Workbook> ReadWorkbook(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_SHEET_WORKBOOK_H_
