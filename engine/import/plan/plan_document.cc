#include "engine/import/plan/plan_document.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/codes.h"
#include "engine/import/text/thai_text.h"
#include "rules/base/exact.h"

namespace radap {
namespace {

constexpr std::size_t kMostCells = 256;  // of one row; a table of a page has some twenty

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\f\v";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

// "| a | b |" -> "a", "b". Nothing more is read after kMostCells.
std::vector<std::string> CellsOf(std::string_view line, bool& is_cut) {
  std::vector<std::string> cells;
  line.remove_prefix(1);
  std::size_t start = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const bool is_end = i == line.size();
    if (!is_end && (line[i] != '|' || (i > 0 && line[i - 1] == '\\'))) continue;
    if (is_end && Trimmed(line.substr(start)).empty()) break;
    if (cells.size() == kMostCells) {
      is_cut = true;
      break;
    }
    cells.push_back(CleanCell(line.substr(start, i - start)));
    start = i + 1;
  }
  return cells;
}

// "|---|:--:|"; a single dash is one only in the second line of a table, elsewhere it is a cell.
bool IsSeparator(std::string_view line, bool is_second) {
  return line.find_first_not_of("|-: \t") == std::string_view::npos && Contains(line, "-") &&
         (is_second || Contains(line, "--"));
}

std::string TextOf(const Cell& cell) {
  if (cell.kind != CellKind::kNumber || !cell.is_percent) return CleanCell(cell.text);
  const std::optional<Exact> share = Exact::Parse(cell.text);
  return share ? (*share * Exact(100)).ToPlain(15) + "%" : cell.text;
}

PlanRow RowOf(const Sheet& sheet, std::size_t index) {
  PlanRow row{PlaceOf(sheet, static_cast<int>(index), 0), static_cast<int>(index), {}};
  for (const Cell& cell : sheet.rows[index]) {
    if (row.cells.size() == kMostCells) break;
    row.cells.push_back(TextOf(cell));
  }
  return row;
}

// A row of a sheet is a line if one cell of it is filled, and no table is open that it may belong to.
bool IsLine(const PlanRow& row, bool is_in_table) {
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
  return filled == 1 && !is_in_table;
}

void ReadSheet(const Sheet& sheet, PlanDocument& document) {
  bool is_in_table = false;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    PlanRow row = RowOf(sheet, i);
    if (row.IsBlank()) {
      is_in_table = false;
    } else if (IsLine(row, is_in_table)) {
      const auto filled = std::find_if(row.cells.begin(), row.cells.end(),
                                       [](const std::string& cell) { return !cell.empty(); });
      document.push_back({PlaceAt(row, static_cast<int>(filled - row.cells.begin())), *filled, {}});
    } else {
      if (!is_in_table) document.push_back({row.place, "", {}});
      document.back().table.rows.push_back(std::move(row));
      is_in_table = true;
    }
  }
}

}  // namespace

const std::string& PlanRow::At(int column) const {
  static const std::string kNone;
  const bool is_there = column >= 0 && static_cast<std::size_t>(column) < cells.size();
  return is_there ? cells[static_cast<std::size_t>(column)] : kNone;
}

bool PlanRow::IsBlank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

int PlanTable::Width() const {
  std::size_t width = 0;
  for (const PlanRow& row : rows) width = std::max(width, row.cells.size());
  return static_cast<int>(width);
}

PlanDocument ReadPipeText(std::string_view text, Findings& findings) {
  PlanDocument document;
  bool is_in_table = false;
  bool is_second = false;  // the line behind the first row of a table
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = Trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const Place place{0, ++number, "", ""};
    if (!line.starts_with('|')) {
      is_in_table = false;
      std::string clean = CleanCell(line);
      if (!clean.empty()) document.push_back({place, std::move(clean), {}});
      continue;
    }
    if (!is_in_table) document.push_back({place, "", {}});
    is_in_table = true;
    if (IsSeparator(line, is_second)) {
      is_second = false;
      continue;
    }
    is_second = document.back().table.rows.empty();
    bool is_cut = false;
    document.back().table.rows.push_back({place, number - 1, CellsOf(line, is_cut)});
    if (is_cut) {
      findings.push_back(
          MakeFindingAt(PlanCode::kPlanRowTooWide, place, "", {Same(std::to_string(kMostCells))}));
    }
  }
  return document;
}

PlanDocument ReadSheets(const Workbook& workbook) {
  PlanDocument document;
  for (const Sheet& sheet : workbook.sheets) {
    if (!sheet.is_hidden) ReadSheet(sheet, document);
  }
  return document;
}

Place PlaceAt(const PlanRow& row, int column) {
  Place place = row.place;
  if (!place.sheet.empty()) place.cell = CellName(row.row, column);
  return place;
}

std::string AtText(const Place& place) {
  if (!place.sheet.empty()) return place.sheet + "!" + place.cell;
  return "line " + std::to_string(place.line);
}

std::string RowText(const PlanRow& row) {
  std::size_t last = row.cells.size();
  while (last > 0 && row.cells[last - 1].empty()) --last;
  std::string text;
  for (std::size_t i = 0; i < last; ++i) {
    if (i > 0) text += " | ";
    text += Shortened(row.cells[i], 60);
  }
  return Shortened(text, 300);
}

}  // namespace radap
