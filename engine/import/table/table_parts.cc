#include "engine/import/table/table_parts.h"

#include <algorithm>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/import/table/codes.h"
#include "engine/import/text/thai_text.h"

namespace radap::free_table {
namespace {

constexpr std::size_t kMaxFindings = 10000;  // of a table with a mistake in each of a million rows

}  // namespace

bool Table::HasField(TableField field) const {
  return std::any_of(headers.begin(), headers.end(), [field](const HeaderCell& header) {
    return header.column && header.column->field == field;
  });
}

std::string Table::NameOf(int column) const {
  const std::string& text = headers[static_cast<std::size_t>(column)].text;
  if (!text.empty()) return text;
  std::string name = CellName(0, column);
  name.pop_back();  // the row
  return name;
}

void TableReading::Report(FindingCode code, int row, int column, std::string path,
                          std::vector<Label> args) const {
  if (findings.size() > kMaxFindings) return;
  if (findings.size() == kMaxFindings) {
    code = FindingCode::kMoreFindings;
    args = {Same(std::to_string(kMaxFindings))};
  }
  findings.push_back(
      MakeFindingAt(code, PlaceOf(*table.sheet, row, column), std::move(path), std::move(args)));
}

std::string TableReading::TextOf(TableField field, int row, const std::string& path) const {
  const int column = columns.Of(field);
  if (column < 0) return "";
  const Cell& cell = At(row, column);
  if (cell.kind != CellKind::kError) return LineIn(cell);
  Report(TableCode::kErrorCell, row, column, path, {Quoted(cell.text), LabelOf(field)});
  return "";
}

void TableReading::ReportRow(FindingCode code, int row, std::optional<Label> missing) const {
  const int column = FirstCell(*table.sheet, row);
  const Label count = Same(std::to_string(CountCells(*table.sheet, row)));
  const Label first = Quoted(LineIn(At(row, column)));
  if (missing) {
    Report(code, row, column, "", {*missing, count, first});
  } else {
    Report(code, row, column, "", {first, count});
  }
}

void TableReading::Note(FindingCode code, int row, int column, std::vector<Label> more) {
  ColumnNote& note = notes[{code, column}];
  if (note.count++ > 0) return;
  note.row = row;
  note.more = std::move(more);
}

void TableReading::ReportNotes() {
  for (const auto& [key, note] : notes) {
    std::vector<Label> args = {Quoted(table.NameOf(key.second)), Same(std::to_string(note.count))};
    args.insert(args.end(), note.more.begin(), note.more.end());
    Report(key.first, note.row, key.second, "", std::move(args));
  }
}

bool IsEmpty(const Cell& cell) {
  if (cell.kind == CellKind::kError) return false;
  const std::size_t first = cell.text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return true;
  // The spaces and invisible marks of Unicode begin with one of these bytes, Thai and ASCII do not.
  if (std::string_view("\xC2\xE2\xE3\xEF").find(cell.text[first]) == std::string_view::npos)
    return false;
  return LineIn(cell).empty();
}

std::string LineIn(const Cell& cell) { return Squeezed(RepairThai(cell.text)); }

std::string LinesIn(const Cell& cell) {
  constexpr std::string_view kWhiteSpace = " \t\r\n";
  const std::string repaired = RepairThai(cell.text);
  const std::size_t begin = repaired.find_first_not_of(kWhiteSpace);
  if (begin == std::string::npos) return "";
  return repaired.substr(begin, repaired.find_last_not_of(kWhiteSpace) - begin + 1);
}

int CountCells(const Sheet& sheet, int row) {
  const std::vector<Cell>& cells = sheet.rows[static_cast<std::size_t>(row)];
  return static_cast<int>(
      std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return !IsEmpty(cell); }));
}

int FirstCell(const Sheet& sheet, int row) {
  const std::vector<Cell>& cells = sheet.rows[static_cast<std::size_t>(row)];
  const auto first =
      std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return !IsEmpty(cell); });
  return first == cells.end() ? -1 : static_cast<int>(first - cells.begin());
}

Label LabelOf(TableField field, std::optional<int> year) {
  Label label = LabelOf(field);
  if (year) {
    label.th += " " + std::to_string(*year);
    label.en += " of " + std::to_string(*year);
  }
  return label;
}

}  // namespace radap::free_table
