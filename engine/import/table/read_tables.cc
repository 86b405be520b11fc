// The sheets of a workbook one after the other; first their headers and titles, then the rows.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/find_table.h"
#include "engine/import/table/table.h"
#include "engine/import/table/table_parts.h"

namespace radap {
namespace {

using free_table::Columns;
using free_table::HeaderCell;
using free_table::HeaderWords;
using free_table::PackIds;
using free_table::PlaceAbove;
using free_table::Table;
using free_table::TableReading;

constexpr int kTitleRows = 50;  // of a sheet without a table: a cover has no more

int CountAllCells(const Sheet& sheet) {
  int count = 0;
  for (int row = 0; row < static_cast<int>(sheet.rows.size()); ++row) {
    count += free_table::CountCells(sheet, row);
  }
  return count;
}

bool IsSameHeader(const Table& a, const Table& b) {
  return std::equal(a.headers.begin(), a.headers.end(), b.headers.begin(), b.headers.end(),
                    [](const HeaderCell& x, const HeaderCell& y) { return x.text == y.text; });
}

// All tables of a sheet. The same header again is a page that begins, not a table.
std::vector<Table> FindTables(const Sheet& sheet, HeaderWords& words) {
  std::vector<Table> tables;
  int row = 0;
  while (std::optional<Table> found = FindTable(sheet, row, words)) {
    row = std::max(found->data_row, found->first_row + 1);
    if (!tables.empty() && IsSameHeader(tables.back(), *found)) {
      for (int again = found->first_row; again < found->data_row; ++again) {
        tables.back().repeated.insert(again);
      }
      continue;
    }
    if (!tables.empty()) tables.back().end_row = found->first_row;
    tables.push_back(std::move(*found));
  }
  return tables;
}

class TablesReader {
 public:
  TablesReader(const Program& program, const ColumnMap& map, Findings& findings)
      : ids_(program), words_(map), findings_(findings) {
    dossier_.pack = program.id;
  }

  std::optional<Dossier> Read(const Workbook& workbook) {
    for (const Sheet& sheet : workbook.sheets) FindIn(sheet);
    ReportMap();
    if (tables_.empty()) {
      findings_.push_back(MakeFinding(TableCode::kNoTable, ""));
      return std::nullopt;
    }
    for (const Table& table : tables_) ReadTitleColumns(table, dossier_, findings_);
    for (const Table& table : tables_) ReadRows(table);
    ReportMissing();
    return std::move(dossier_);
  }

 private:
  void FindIn(const Sheet& sheet) {
    const int cells = CountAllCells(sheet);
    if (cells == 0) return;
    Place place;
    place.sheet = sheet.name;
    if (sheet.is_hidden) {
      findings_.push_back(MakeFindingAt(TableCode::kHiddenSheet, place, "", {Quoted(sheet.name)}));
      return;
    }
    const std::vector<Table> found = FindTables(sheet, words_);
    if (found.empty()) {
      Findings unused;  // one finding for the sheet says it
      free_table::ReadTitles(sheet, 0, std::min(kTitleRows, static_cast<int>(sheet.rows.size())),
                             dossier_, unused);
      findings_.push_back(MakeFindingAt(TableCode::kSheetWithoutHeader, place, "",
                                        {Quoted(sheet.name), Same(std::to_string(cells))}));
      return;
    }
    free_table::ReadTitles(sheet, 0, found.front().first_row, dossier_, findings_);
    tables_.insert(tables_.end(), found.begin(), found.end());
  }

  void ReadRows(const Table& table) {
    if (table.sheet != sheet_) above_ = {};
    sheet_ = table.sheet;
    const Columns columns = TakeColumns(table, dossier_.fiscal_year, findings_);
    TableReading reading{table, columns, ids_, above_, dossier_, findings_};
    if (table.IsOfKpis()) {
      ReadKpiRows(reading);
    } else {
      ReadAnswerRows(reading);
    }
  }

  void ReportMap() {
    for (const std::string& header : words_.Unused()) {
      findings_.push_back(MakeFinding(TableCode::kMapUnused, "", {Quoted(header)}));
    }
  }

  void ReportMissing() {
    findings_.push_back(MakeFinding(TableCode::kNotInTable, "/organisation/id",
                                    {{"รหัสหน่วยงาน", "id of the organisation"}}));
    if (dossier_.fiscal_year) return;
    findings_.push_back(
        MakeFinding(TableCode::kNotInTable, "/fiscal_year", {{"ปีงบประมาณ", "fiscal year"}}));
  }

  PackIds ids_;
  HeaderWords words_;
  Findings& findings_;
  Dossier dossier_;
  std::vector<Table> tables_;
  PlaceAbove above_;
  const Sheet* sheet_ = nullptr;
};

}  // namespace

std::optional<Dossier> ReadTables(const Workbook& workbook, const Program& program,
                                  const ColumnMap& map, Findings& findings) {
  return TablesReader(program, map, findings).Read(workbook);
}

}  // namespace radap
