// One table of a workbook, on as many sheets as its rows need.
#include <xlsxwriter.h>

#include <algorithm>

#include "engine/standing/xlsx_file.h"
#include "engine/standing/xlsx_number.h"
#include "engine/standing/xlsx_text.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

constexpr int kMostRows = 1048576;  // of a sheet
constexpr int kHeadHeight = 48;
constexpr lxw_col_t kKeptColumns = 2;  // stay while the others are scrolled
constexpr lxw_color_t kLowColour = 0xFFFFFF;
constexpr lxw_color_t kHighColour = 0x8EA9C1;  // letters stay readable, in print too

std::vector<XlsxTable::Head> HeadsOf(std::span<const Column> columns, Language language) {
  std::vector<XlsxTable::Head> heads;
  for (const Column& column : columns) {
    heads.push_back({Say(column.head, language), column.width, column.wraps});
  }
  return heads;
}

lxw_row_t RowOf(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t ColumnOf(int column) { return static_cast<lxw_col_t>(column); }

}  // namespace

XlsxTable::XlsxTable(XlsxFile& file, Word name, std::span<const Column> columns)
    : XlsxTable(file, name, HeadsOf(columns, file.language())) {}

XlsxTable::XlsxTable(XlsxFile& file, Word name, std::vector<Head> heads)
    : file_(file), name_(Say(name, file.language())), heads_(std::move(heads)) {
  BeginSheet();
}

XlsxTable::~XlsxTable() { EndSheet(); }

void XlsxTable::BeginSheet() {
  ++sheets_;
  sheet_ = file_.AddSheet(sheets_ == 1 ? name_ : name_ + " " + std::to_string(sheets_));
  for (int column = 0; column < static_cast<int>(heads_.size()); ++column) {
    const Head& head = heads_[Index(column)];
    worksheet_set_column(sheet_, ColumnOf(column), ColumnOf(column), head.width, nullptr);
    worksheet_write_string(sheet_, 0, ColumnOf(column), CellText(head.text).c_str(),
                           file_.FormatOf(XlsxFile::Look::kHead));
  }
  worksheet_set_row(sheet_, 0, kHeadHeight, nullptr);
  worksheet_freeze_panes(sheet_, 1, kKeptColumns);
  worksheet_repeat_rows(sheet_, 0, 0);
  row_ = 1;
  column_ = 0;
}

void XlsxTable::EndSheet() {
  const int last = static_cast<int>(heads_.size()) - 1;
  worksheet_autofilter(sheet_, 0, 0, RowOf(std::max(1, row_ - 1)), ColumnOf(last));
}

void XlsxTable::Text(std::string_view text) {
  const Head& head = heads_[Index(column_)];
  lxw_format* format =
      file_.FormatOf(head.wraps ? XlsxFile::Look::kWrapped : XlsxFile::Look::kText);
  if (head.wraps) lines_ = std::max(lines_, XlsxFile::LinesOf(text, head.width));
  if (text.empty()) {
    worksheet_write_blank(sheet_, RowOf(row_), ColumnOf(column_++), format);
  } else {
    worksheet_write_string(sheet_, RowOf(row_), ColumnOf(column_++), CellText(text).c_str(),
                           format);
  }
}

void XlsxTable::Choice(std::string_view /*code*/, const std::string& name) { Text(name); }

void XlsxTable::Count(std::optional<std::int64_t> count) {
  if (!count) return Text("");
  WriteNumber(sheet_, row_, column_++, Exact(*count), file_.FormatOf(XlsxFile::Look::kCount));
}

void XlsxTable::Number(const std::optional<Exact>& score, int places) {
  if (!score) return Text("");
  WriteNumber(sheet_, row_, column_++, *score, file_.FormatOf(places));
}

void XlsxTable::WriteExact(const std::string& fraction) {
  if (fraction.empty()) return Text("");
  worksheet_write_string(sheet_, RowOf(row_), ColumnOf(column_++), fraction.c_str(),
                         file_.FormatOf(XlsxFile::Look::kExact));
}

void XlsxTable::Score(const std::optional<Exact>& score, int places) {
  Number(score, places);
  WriteExact(score && !IsExactInSheet(*score) ? score->ToFraction() : "");
}

void XlsxTable::Missing(const std::optional<Exact>& distance, int places) {
  // As it is shown everywhere: what is missing, rounded up.
  Number(distance ? Exact::Parse(RoundUp(*distance, places)) : std::nullopt, places);
  WriteExact(distance && !IsDecimal(*distance, places) ? distance->ToFraction() : "");
}

void XlsxTable::EndRow() {
  if (lines_ > 1) worksheet_set_row(sheet_, RowOf(row_), lines_ * XlsxFile::kRowHeight, nullptr);
  lines_ = 1;
  column_ = 0;
  if (++row_ < kMostRows) return;
  EndSheet();
  BeginSheet();
}

void XlsxTable::Shade(int first_column, int last_column, const Exact& low, const Exact& high) {
  lxw_conditional_format format = {};
  format.type = LXW_CONDITIONAL_2_COLOR_SCALE;
  std::string lowest = low.ToPlain(kGivenPlaces);
  std::string highest = high.ToPlain(kGivenPlaces);
  format.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  format.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  format.min_value_string = lowest.data();
  format.max_value_string = highest.data();
  format.min_color = kLowColour;
  format.max_color = kHighColour;
  worksheet_conditional_format_range(sheet_, 1, ColumnOf(first_column),
                                     RowOf(std::max(1, row_ - 1)), ColumnOf(last_column), &format);
}

}  // namespace radap::standing
