#include <algorithm>

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/read_exact.h"
#include "engine/batch/rows/read_row.h"

namespace radap::batch {
namespace {

// Columns of every row, as HeadLine names them.
enum Column : std::size_t {
  kPlace = 0,
  kPack = 3,
  kExact = 5,
  kMax = 6,
  kLevel = 7,
  kErrors = 8,
  kFindings = 11
};
constexpr std::size_t kErrorFromEnd = 3;  // error, error_th, error_en are the last ones

// One cell from the front of `line`, with the comma behind it; nothing if its quotes do not match.
std::optional<std::string> TakeCell(std::string_view& line, bool& is_last) {
  std::string cell;
  std::size_t at = 0;
  if (line.starts_with('"')) {
    for (at = 1;; ++at) {
      if (at == line.size()) return std::nullopt;
      if (line[at] == '"' && line.substr(at + 1).starts_with('"')) {
        ++at;
      } else if (line[at] == '"') {
        break;
      }
      cell += line[at];
    }
    ++at;
  } else {
    at = std::min(line.find(','), line.size());
    cell = line.substr(0, at);
    if (cell.find('"') != std::string::npos) return std::nullopt;
  }
  is_last = at == line.size();
  if (!is_last && line[at] != ',') return std::nullopt;
  line.remove_prefix(is_last ? at : at + 1);
  return cell;
}

// "F0207 /answers/1.1.1; F0901:NAME /kpis/3" -> "F0207", "F0901 NAME".
bool TakeFindings(std::string_view cell, std::vector<std::string>& findings) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find("; "), cell.size());
    const std::string_view one = cell.substr(0, end);
    std::string code(one.substr(0, one.find(' ')));
    if (code.size() < 5 || code[0] != 'F') return false;
    if (code.size() > 5) {
      if (code[5] != ':') return false;
      code[5] = ' ';
    }
    findings.push_back(std::move(code));
    cell.remove_prefix(std::min(end + 2, cell.size()));
  }
  return true;
}

}  // namespace

std::optional<std::vector<std::string>> CsvCells(std::string_view line) {
  std::vector<std::string> cells;
  for (bool is_last = false; !is_last;) {
    std::optional<std::string> cell = TakeCell(line, is_last);
    if (!cell) return std::nullopt;
    cells.push_back(std::move(*cell));
  }
  return cells;
}

std::optional<RowRead> ReadCsvRow(std::string_view row, std::size_t cells, bool of_files) {
  const auto read_cells = CsvCells(row);
  if (!read_cells || read_cells->size() != cells) return std::nullopt;
  const std::vector<std::string>& cell = *read_cells;
  RowRead read;
  if (of_files) {
    read.file = WithoutApostrophe(cell[kPlace]);
  } else {
    read.line = ReadCount(cell[kPlace]).value_or(0);
    if (read.line == 0) return std::nullopt;
  }
  read.is_bad = !cell[cells - kErrorFromEnd].empty();
  if (read.is_bad) return read;
  const std::optional<Exact> total = ReadExact(cell[kExact]);
  const std::optional<Exact> max = Exact::Parse(cell[kMax]);
  const std::optional<std::int64_t> errors = ReadCount(cell[kErrors]);
  if (!total || !max || !errors || cell[kPack].empty()) return std::nullopt;
  read.pack = cell[kPack];
  read.total = *total;
  read.max = *max;
  read.level = cell[kLevel];
  read.errors = *errors;
  if (!TakeFindings(cell[kFindings], read.findings)) return std::nullopt;
  return read;
}

}  // namespace radap::batch
