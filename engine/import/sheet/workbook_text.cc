// A workbook as one text and back:
//   workbook, number of sheets; sheet: hidden, name, number of rows; row: number of cells;
//   cell: kind + flags, text; end
// The text comes from a process that a hostile file may have taken over: nothing in it is believed.
#include "engine/import/sheet/counted.h"
#include "engine/import/sheet/workbook.h"

namespace radap {
namespace {

constexpr std::string_view kStart = "workbook ";
constexpr std::string_view kEnd = "end\n";
constexpr std::size_t kKinds = 5;
constexpr std::size_t kFormula = 8;
constexpr std::size_t kPercent = 16;

void AddCell(std::string& out, const Cell& cell) {
  AddNumber(out, static_cast<std::size_t>(cell.kind) + (cell.is_formula ? kFormula : 0) +
                     (cell.is_percent ? kPercent : 0));
  AddText(out, cell.text);
}

void AddSheet(std::string& out, const Sheet& sheet) {
  AddNumber(out, sheet.is_hidden ? 1 : 0);
  AddText(out, sheet.name);
  AddNumber(out, sheet.rows.size());
  for (const std::vector<Cell>& row : sheet.rows) {
    AddNumber(out, row.size());
    for (const Cell& cell : row) AddCell(out, cell);
  }
}

Cell ReadCell(CountedReader& reader) {
  const std::size_t code = reader.Number(kFormula + kPercent + kKinds - 1);
  Cell cell;
  cell.kind = static_cast<CellKind>(code % kFormula < kKinds ? code % kFormula : 0);
  cell.is_formula = (code & kFormula) != 0;
  cell.is_percent = (code & kPercent) != 0;
  cell.text = reader.Text();
  return cell;
}

// `cells_left`: of the whole workbook.
Sheet ReadSheet(CountedReader& reader, std::size_t& cells_left) {
  Sheet sheet;
  sheet.is_hidden = reader.Number(1) == 1;
  sheet.name = reader.Text();
  const std::size_t rows = reader.Number(kMaxRows);
  for (std::size_t row = 0; row < rows && !reader.HasFailed(); ++row) {
    const std::size_t cells = reader.Number(kMaxColumns);
    if (cells + 1 > cells_left) reader.Fail();
    if (reader.HasFailed()) return sheet;
    cells_left -= cells + 1;
    std::vector<Cell>& to = sheet.rows.emplace_back();
    to.reserve(cells);
    for (std::size_t i = 0; i < cells && !reader.HasFailed(); ++i) to.push_back(ReadCell(reader));
  }
  return sheet;
}

}  // namespace

std::string WriteWorkbook(const Workbook& workbook) {
  std::string out(kStart);
  AddNumber(out, workbook.sheets.size());
  for (const Sheet& sheet : workbook.sheets) AddSheet(out, sheet);
  return out += kEnd;
}

std::optional<Workbook> ReadWorkbook(std::string_view text) {
  CountedReader reader(text);
  reader.Expect(kStart);
  const std::size_t sheets = reader.Number(kMaxSheets);
  std::size_t cells_left = kMaxCells;
  Workbook workbook;
  for (std::size_t i = 0; i < sheets && !reader.HasFailed(); ++i) {
    workbook.sheets.push_back(ReadSheet(reader, cells_left));
  }
  reader.Expect(kEnd);
  if (!reader.IsAtEnd()) return std::nullopt;
  return workbook;
}

}  // namespace radap
