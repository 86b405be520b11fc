// RowReader of scorer.h: rows that were written before -> their Summary.
#include <algorithm>
#include <utility>

#include "engine/batch/rows/csv_row.h"
#include "engine/batch/rows/mean_unit.h"
#include "engine/batch/rows/read_row.h"
#include "engine/batch/rows/row_tally.h"
#include "engine/batch/rows/scorer.h"

namespace radap::batch {

struct RowReader::State {
  RowFormat format;
  RowFields fields;
  bool of_files;
  Summary summary;
  std::size_t cells = 0;  // CSV: of the head line; 0: it is yet to come

  bool AddLine(std::string_view line);
  bool AddHead(std::string_view line);
  void Count(const RowRead& row);
};

bool RowReader::State::AddHead(std::string_view line) {
  const auto head = CsvCells(line);
  const std::string place = of_files ? "file" : "line";
  const bool is_head = head && head->size() >= kCsvColumnsBefore + kCsvColumnsBehind &&
                       head->front() == place && head->back() == "error_en";
  if (is_head) cells = head->size();
  return is_head;
}

void RowReader::State::Count(const RowRead& row) {
  summary.lines = of_files ? summary.lines + 1 : row.line;
  if (row.is_bad) {
    ++summary.bad;
    if (summary.first_bad.size() == Summary::kKeptBad) return;
    summary.first_bad.push_back(of_files ? row.file : std::to_string(row.line));
    return;
  }
  ++summary.scored;
  if (row.errors > 0) ++summary.with_errors;
  PackSummary& pack = summary.packs[row.pack];
  ++pack.dossiers;
  pack.total += InUnits(row.total);
  ++pack.levels[row.level];
  ++pack.distribution[TenthOf(row.total, row.max)];
  for (const std::string& finding : row.findings) ++summary.findings[finding];
}

bool RowReader::State::AddLine(std::string_view line) {
  if (format == RowFormat::kCsv) {
    if (!line.ends_with('\r')) return false;
    line.remove_suffix(1);
    if (cells == 0) return AddHead(line);
  }
  const std::optional<RowRead> row = format == RowFormat::kCsv
                                         ? ReadCsvRow(line, cells, of_files)
                                         : ReadJsonRow(line, fields, of_files);
  if (!row || (!of_files && row->line <= summary.lines)) return false;
  Count(*row);
  return true;
}

RowReader::RowReader(RowFormat format, RowFields fields, bool of_files)
    : state_(std::make_unique<State>()) {
  state_->format = format;
  state_->fields = fields;
  state_->of_files = of_files;
}

RowReader::~RowReader() = default;

bool RowReader::Add(std::string_view rows) {
  while (!rows.empty()) {
    const std::size_t end = rows.find('\n');
    if (end == std::string_view::npos || !state_->AddLine(rows.substr(0, end))) return false;
    rows.remove_prefix(end + 1);
  }
  return true;
}

const Summary& RowReader::summary() const { return state_->summary; }

}  // namespace radap::batch
