// What the parts of the reader of tables share: a table that was found in a sheet, and what is being made of it.
//
// Sheet -> FindTable -> Table -> TakeColumns -> Columns -> ReadKpiRows | ReadAnswerRows -> Dossier, each with Findings.
// Private to engine/import/table. Tested by tests/engine/import/table/.
#ifndef RADAP_ENGINE_IMPORT_TABLE_TABLE_PARTS_H_
#define RADAP_ENGINE_IMPORT_TABLE_TABLE_PARTS_H_

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"
#include "engine/import/table/field.h"
#include "engine/import/table/pack_ids.h"

namespace radap::free_table {

struct HeaderCell {
  std::string text;  // of a header of two lines both, "ผลการดำเนินงาน 2565"; may be empty
  std::optional<TableColumn> column;
  bool is_mapped = false;  // a person said so
};

struct Table {
  const Sheet* sheet = nullptr;
  int first_row = 0;       // of the header
  int data_row = 0;        // behind the header
  int end_row = 0;         // behind the last row
  std::set<int> repeated;  // rows among them that are the header again, as at the top of a page
  std::vector<HeaderCell> headers;
  bool HasField(TableField field) const;
  bool IsData(int row) const { return !repeated.contains(row); }
  bool IsOfKpis() const { return HasField(TableField::kName); }
  // The header, or the letter of the column where it has none.
  std::string NameOf(int column) const;
};

// Which column holds what; -1: none.
struct Columns {
  std::array<int, static_cast<std::size_t>(TableField::kIgnore) + 1> by_field{};
  std::map<int, int> results;  // by year
  std::map<int, int>
      targets;  // by year, but for the target of the fiscal year, which is in by_field
  int Of(TableField field) const { return by_field[static_cast<std::size_t>(field)]; }
};

// The item, group or question of rows that name none, from a row above.
struct PlaceAbove {
  std::string item;
  std::optional<int> group;
  std::string question;
  bool is_section = false;  // item or question: from a section row, not from a cell of the column
  bool is_group_section = false;
};

// Cells of a column that are read in the same special way: one finding for all of them.
struct ColumnNote {
  int row = 0;  // of the first
  int count = 0;
  std::vector<Label> more;  // args behind column and count
};

struct TableReading {
  const Table& table;
  const Columns& columns;
  PackIds& ids;
  PlaceAbove& above;
  Dossier& dossier;
  Findings& findings;
  std::map<std::pair<FindingCode, int>, ColumnNote> notes = {};

  const Cell& At(int row, int column) const { return table.sheet->At(row, column); }
  void Report(FindingCode code, int row, int column, std::string path,
              std::vector<Label> args) const;
  // The text of a cell of that field on one line; empty if there is no such column, no text, or an error (a finding).
  std::string TextOf(TableField field, int row, const std::string& path) const;
  // What stands in a row that is not used, by its first cell.
  void ReportRow(FindingCode code, int row, std::optional<Label> missing = {}) const;
  void Note(FindingCode code, int row, int column, std::vector<Label> more);
  void ReportNotes();
};

bool IsEmpty(const Cell& cell);  // nothing, or white space
// Repaired and on one line.
std::string LineIn(const Cell& cell);
// Repaired, with its line ends.
std::string LinesIn(const Cell& cell);
int CountCells(const Sheet& sheet, int row);  // that are not empty
int FirstCell(const Sheet& sheet, int row);   // -1 if all are empty
// "เป้าหมาย", "ผล 2567"
Label LabelOf(TableField field, std::optional<int> year);

// A row of data that is none, with its finding: totals, running numbers below the header.
bool IsAside(const TableReading& reading, int row);
// A row that only says the item, group or question of those below it ("7.1 ..."); then `above` has it.
bool TakeSection(TableReading& reading, int row);

// Titles above the tables, columns "หน่วยงาน" and "ปีงบประมาณ" -> organisation and fiscal year (titles.cc).
void ReadTitles(const Sheet& sheet, int begin, int end, Dossier& dossier, Findings& findings);
void ReadTitleColumns(const Table& table, Dossier& dossier, Findings& findings);
// columns.cc. Columns that are not used and formulas are reported here.
Columns TakeColumns(const Table& table, std::optional<int> fiscal_year, Findings& findings);
// Each row becomes a KPI or has a finding (kpi_rows.cc); answers likewise (answer_rows.cc).
void ReadKpiRows(TableReading& reading);
void ReadAnswerRows(TableReading& reading);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_TABLE_PARTS_H_
