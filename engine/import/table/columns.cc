// Which column of a table holds what, and what is reported of the others.
#include <string>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/import/table/codes.h"
#include "engine/import/table/table_parts.h"

namespace radap::free_table {
namespace {

constexpr int kMostHints = 100;  // unknown columns of which the nearest header is looked for

bool IsOfKpis(TableField field) {
  using enum TableField;
  return field == kItem || field == kGroup || field == kName || field == kUnit ||
         field == kDirection || field == kTarget || field == kResult || field == kBaseline ||
         field == kNote || field == kClaimedSuccess || field == kClaimedScore;
}

bool IsOfAnswers(TableField field) {
  using enum TableField;
  return field == kItem || field == kQuestion || field == kIssue || field == kClaimed ||
         field == kEvidenceFile || field == kEvidenceUrl || field == kNarrative;
}

class ColumnTaker {
 public:
  ColumnTaker(const Table& table, std::optional<int> fiscal_year, Findings& findings)
      : table_(table), fiscal_year_(fiscal_year), findings_(findings) {
    columns_.by_field.fill(-1);
  }

  Columns Take() {
    for (int column = 0; column < static_cast<int>(table_.headers.size()); ++column) {
      CountColumn(column);
      TakeColumn(column);
    }
    ReportBeyond();
    return columns_;
  }

 private:
  void CountColumn(int column) {
    filled_ = formulas_ = first_formula_ = 0;
    first_filled_ = -1;
    for (int row = table_.data_row; row < table_.end_row; ++row) {
      const Cell& cell = table_.sheet->At(row, column);
      if (IsEmpty(cell) || !table_.IsData(row)) continue;
      if (filled_++ == 0) first_filled_ = row;
      if (cell.is_formula && formulas_++ == 0) first_formula_ = row;
    }
  }

  void Report(FindingCode code, int row, int column, std::vector<Label> args) {
    findings_.push_back(
        MakeFindingAt(code, PlaceOf(*table_.sheet, row, column), "", std::move(args)));
  }

  // The cells of this column are not used.
  void ReportColumn(FindingCode code, int column, std::vector<Label> more = {}) {
    if (filled_ == 0) return;
    std::vector<Label> args = {Quoted(table_.NameOf(column)), Same(std::to_string(filled_))};
    args.insert(args.end(), more.begin(), more.end());
    const bool has_header = !table_.headers[static_cast<std::size_t>(column)].text.empty();
    Report(code, has_header ? table_.first_row : first_filled_, column, std::move(args));
  }

  void TakeColumn(int column) {
    const HeaderCell& header = table_.headers[static_cast<std::size_t>(column)];
    if (!header.column) return ReportUnknown(column);
    const TableField field = header.column->field;
    if (field == TableField::kIgnore || field == TableField::kOrganisation ||
        field == TableField::kFiscalYear) {
      return;
    }
    if (field == TableField::kSerial) return ReportColumn(TableCode::kLineNotUsed, column);
    if (!(table_.IsOfKpis() ? IsOfKpis(field) : IsOfAnswers(field))) {
      return ReportColumn(TableCode::kColumnNotUsed, column, {LabelOf(field)});
    }
    TakeField(column, header);
  }

  void TakeField(int column, const HeaderCell& header) {
    const TableField field = header.column->field;
    std::optional<int> year = header.column->year;
    bool is_year_inferred =
        !header.is_mapped && (header.column->is_year_repaired || IsOnlyYear(header.text));
    if (field == TableField::kResult && !year) {
      if (!fiscal_year_) return ReportColumn(TableCode::kResultWithoutYear, column);
      year = fiscal_year_;
      is_year_inferred = true;
    }
    int* place = &columns_.by_field[static_cast<std::size_t>(field)];
    if (field == TableField::kResult)
      place = &columns_.results.try_emplace(*year, -1).first->second;
    if (field == TableField::kTarget && year && year != fiscal_year_) {
      place = &columns_.targets.try_emplace(*year, -1).first->second;
    }
    if (*place >= 0) {
      return ReportColumn(TableCode::kFieldTwice, column,
                          {LabelOf(field, year), Quoted(table_.NameOf(*place))});
    }
    *place = column;
    if (is_year_inferred) {
      Report(TableCode::kHeaderYear, table_.first_row, column,
             {Quoted(header.text), LabelOf(field), Same(std::to_string(*year))});
    }
    if (formulas_ > 0) {
      Report(TableCode::kFormulas, first_formula_, column,
             {Quoted(table_.NameOf(column)), Same(std::to_string(formulas_))});
    }
  }

  void ReportUnknown(int column) {
    if (filled_ == 0) return;
    const std::string name = table_.NameOf(column);
    Label hint;
    std::string word = "FIELD";
    std::optional<NearHeader> near;
    if (unknown_++ < kMostHints) near = NearestHeader(name);
    if (near) {
      hint = {" (หัวตารางที่ใกล้ที่สุดคือ “" + near->header + "”)",
              " (the nearest known header is `" + near->header + "`)"};
      word = WordOf(TableColumn{near->field});
    } else {
      const std::string words = ListOf(FieldWords());
      hint = {" โดย FIELD คือ " + words, ", where FIELD is one of " + words};
    }
    ReportColumn(TableCode::kUnknownColumn, column,
                 {Same(Quote(name) + " = " + word), std::move(hint)});
  }

  // Cells to the right of the last header.
  void ReportBeyond() {
    const auto width = static_cast<int>(table_.headers.size());
    int count = 0;
    Place first;
    for (int row = table_.data_row; row < table_.end_row; ++row) {
      const auto end = static_cast<int>(table_.sheet->rows[static_cast<std::size_t>(row)].size());
      for (int column = width; column < end; ++column) {
        if (IsEmpty(table_.sheet->At(row, column))) continue;
        if (count++ == 0) first = PlaceOf(*table_.sheet, row, column);
      }
    }
    if (count == 0) return;
    const std::string letters = first.cell.substr(0, first.cell.find_first_of("0123456789"));
    findings_.push_back(MakeFindingAt(TableCode::kUnknownColumn, first, "",
                                      {Same(letters),
                                       Same(std::to_string(count)),
                                       Same(letters + " = FIELD"),
                                       {" โดย FIELD คือ " + ListOf(FieldWords()),
                                        ", where FIELD is one of " + ListOf(FieldWords())}}));
  }

  const Table& table_;
  const std::optional<int> fiscal_year_;
  Findings& findings_;
  Columns columns_;
  int unknown_ = 0;        // columns
  int filled_ = 0;         // cells of the column, in rows of data
  int first_filled_ = -1;  // row
  int formulas_ = 0;
  int first_formula_ = 0;
};

}  // namespace

Columns TakeColumns(const Table& table, std::optional<int> fiscal_year, Findings& findings) {
  return ColumnTaker(table, fiscal_year, findings).Take();
}

}  // namespace radap::free_table
