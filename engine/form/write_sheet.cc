// One sheet of the layout: heads, rows, values, and where people write.
#include <algorithm>

#include "engine/form/sheet_number.h"
#include "engine/form/write_parts.h"
#include "rules/base/index.h"
#include "rules/base/text.h"

namespace radap {
namespace {

constexpr int kLineHeight = 21;  // points
constexpr int kRowSpace = 4;
constexpr int kTitleHeight = 32;
constexpr int kPageWidth = 320;  // in digits: readable on A4; wider sheets take more pages
constexpr int kMaxHeight = 400;  // Excel: 409
constexpr int kNarrativeLines = 5;

// "#,##0.00" for "1839.50": as many decimals as were given.
std::string FormatOfDigits(const std::string& digits, CellType type) {
  if (type == CellType::kYear || type == CellType::kWhole) return "0";
  const std::size_t point = digits.find('.');
  std::string format = "#,##0";
  if (point != std::string::npos) format += "." + std::string(digits.size() - point - 1, '0');
  return format;
}

// Kept as typed where a sheet program would make a number or date of it.
bool IsKeptAsText(CellType type) {
  return type == CellType::kId || type == CellType::kDate || type == CellType::kHash;
}

// Lines that a text takes in a column.
int LinesOf(std::string_view text, int width) {
  int lines = 0;
  while (true) {
    const std::size_t end = text.find('\n');
    lines += 1 + DisplayWidth(text.substr(0, end)) / std::max(width - 2, 1);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

class SheetWriter {
 public:
  SheetWriter(const FormWriting& writing, int sheet)
      : writing_(writing),
        sheet_(writing.form.layout.sheets[Index(sheet)]),
        cells_(writing.form.cells[Index(sheet)]),
        to_(writing.book.AddSheet(sheet_.name)) {}

  void Write();

 private:
  void WriteHeads();
  void SetUp();
  void WriteYear(int column);
  void WriteRow(int row);
  void WriteCell(int row, int column, const Look& look);
  void WriteValue(int row, int column);
  void WriteWideValue(int row);
  void WriteKey(int row);
  bool IsInput(const FormRow& row, const FormColumn& column) const;
  bool IsWide(const FormRow& row) const;
  std::string TextAt(int row, int column) const;
  int HeightOf(int row) const;
  std::optional<CellType> TypeOf(const FormRow& row, const FormColumn& column) const;
  lxw_format* FormatOf(const Look& look) const { return writing_.book.FormatOf(look); }
  int At(int row) const { return sheet_.FirstRow() + row; }
  int Columns() const { return static_cast<int>(sheet_.columns.size()); }

  const FormWriting& writing_;
  const FormSheet& sheet_;
  const FilledCells& cells_;
  lxw_worksheet* to_;
};

Look LookOf(RowStyle style) {
  Look look;
  if (style == RowStyle::kCategory) look.fill = Fill::kCategory;
  if (style == RowStyle::kItem) look.fill = Fill::kItem;
  if (style == RowStyle::kQuestion) look.fill = Fill::kQuestion;
  look.is_bold = look.fill != Fill::kNone;
  return look;
}

void SheetWriter::WriteYear(int column) {
  const YearHead& head = *sheet_.columns[Index(column)].year;
  Look look;
  look.fill = Fill::kInput;
  look.is_bold = true;
  look.is_centred = true;
  look.number = "0";
  if (head.year) {
    WriteNumber(to_, RowOf(kYearRow), ColumnOf(column), std::to_string(*head.year), FormatOf(look));
    return;
  }
  const std::string& fiscal = writing_.fiscal_year_cell;
  const std::string formula =
      "=IF(ISNUMBER(" + fiscal + ")," + fiscal + "-" + std::to_string(-head.from_fiscal) + ",\"\")";
  WriteFormula(to_, kYearRow, column, formula, "", FormatOf(look));
}

void SheetWriter::WriteHeads() {
  lxw_format* const head = FormatOf(HeaderLook());
  lxw_format* const plain = FormatOf(PlainLook());
  WriteText(to_, kKeyRow, 0, MarkText(writing_.program, sheet_.key), plain);
  WriteText(to_, kTitleRow, 0, "title", plain);
  WriteText(to_, kTitleRow, 1, sheet_.title, FormatOf(TitleLook()));
  WriteText(to_, kHeaderRow, 0, "header", plain);
  if (sheet_.HasYears()) WriteText(to_, kYearRow, 0, "years", plain);
  for (int column = 1; column < Columns(); ++column) {
    const FormColumn& one = sheet_.columns[Index(column)];
    WriteText(to_, kKeyRow, column, one.key.empty() ? "-" : one.key, plain);
    WriteText(to_, kHeaderRow, column, one.label, head);
    worksheet_set_column(to_, ColumnOf(column), ColumnOf(column), one.width, nullptr);
    if (one.year) {
      WriteYear(column);
    } else if (sheet_.HasYears()) {
      WriteText(to_, kYearRow, column, "", head);
    }
  }
}

// Heights, what is hidden, what stays in sight, and the pages.
void SheetWriter::SetUp() {
  int lines = 1;
  for (const FormColumn& one : sheet_.columns)
    lines = std::max(lines, LinesOf(one.label, one.width));
  worksheet_set_row(to_, kTitleRow, kTitleHeight, nullptr);
  worksheet_set_row(to_, kHeaderRow, lines * kLineHeight + kRowSpace, nullptr);
  if (sheet_.HasYears()) worksheet_set_row(to_, kYearRow, kLineHeight + kRowSpace, nullptr);
  HideKeyRow(to_);
  HideKeyColumn(to_);
  const int name = sheet_.ColumnOf("name");
  const int frozen = name > 0 ? name : sheet_.ColumnOf(ColumnRole::kLabel);
  worksheet_freeze_panes(to_, RowOf(sheet_.FirstRow()), ColumnOf(frozen + 1));
  SetUpPrint(to_, kTitleRow, sheet_.FirstRow() - 1);
  int width = 0;
  for (const FormColumn& one : sheet_.columns) width += one.width;
  if (width <= kPageWidth) return;
  worksheet_repeat_columns(to_, 0, ColumnOf(frozen));
  worksheet_fit_to_pages(to_, static_cast<std::uint16_t>(1 + width / kPageWidth), 0);
}

std::optional<CellType> SheetWriter::TypeOf(const FormRow& row, const FormColumn& column) const {
  constexpr int kAnyYear = 2500;
  const std::string key = sheet_.kind == SheetKind::kKpis ? "/kpis/0" : row.key;
  const std::optional<int> year = column.year ? std::optional(kAnyYear) : std::nullopt;
  const auto slot = SlotAt(writing_.program, PathOfCell(key, column.key, 0, year));
  return slot ? std::optional(slot->type) : std::nullopt;
}

bool SheetWriter::IsInput(const FormRow& row, const FormColumn& column) const {
  if (row.style == RowStyle::kEvidence && column.key == "answer") return false;
  const bool is_of_evidence = column.key == "file" || column.key == "url" || column.key == "sha256";
  if (is_of_evidence) return row.style == RowStyle::kIssue || row.style == RowStyle::kEvidence;
  return TypeOf(row, column).has_value();
}

// Words need more room than the column of answers has: they go over those of evidence too.
bool SheetWriter::IsWide(const FormRow& row) const {
  if (sheet_.kind != SheetKind::kCategory) return false;
  if (row.style == RowStyle::kNarrative) return true;
  if (row.style != RowStyle::kInput) return false;
  const FieldKind kind = writing_.program.fields[Index(row.field)].kind;
  return kind != FieldKind::kNumber && kind != FieldKind::kPercent && kind != FieldKind::kDate;
}

// The text that a cell shows.
std::string SheetWriter::TextAt(int row, int column) const {
  const FormRow& filled = sheet_.rows[Index(row)];
  const ColumnRole role = sheet_.columns[Index(column)].role;
  if (role == ColumnRole::kLabel) return filled.label;
  if (role == ColumnRole::kAsks) return filled.asks;
  const auto value = cells_.find({row, column});
  return value == cells_.end() ? "" : value->second.text;
}

// Estimated, since not every sheet program makes rows as high as their texts.
int SheetWriter::HeightOf(int row) const {
  const FormRow& filled = sheet_.rows[Index(row)];
  const bool is_wide = IsWide(filled);
  const int answer = sheet_.ColumnOf("answer");
  int lines = filled.style == RowStyle::kNarrative ? kNarrativeLines : is_wide ? 2 : 1;
  for (int column = 1; column < Columns(); ++column) {
    int width = sheet_.columns[Index(column)].width;
    for (int over = answer + 1; is_wide && column == answer && over <= sheet_.ColumnOf("sha256");
         ++over) {
      width += sheet_.columns[Index(over)].width;
    }
    lines = std::max(lines, LinesOf(TextAt(row, column), width));
  }
  return std::min(lines * kLineHeight + kRowSpace, kMaxHeight);
}

void SheetWriter::WriteValue(int row, int column) {
  const FormColumn& head = sheet_.columns[Index(column)];
  const CellType type = TypeOf(sheet_.rows[Index(row)], head).value_or(CellType::kText);
  Look look;
  look.fill = Fill::kInput;
  if (IsKeptAsText(type) || head.key == "file" || head.key == "url" || head.key == "unit") {
    look.number = "@";
  }
  look.is_centred = head.key == "item" || head.key == "group" || head.key == "direction";
  const auto shown = cells_.find({row, column});
  if (shown == cells_.end()) {
    WriteText(to_, At(row), column, "", FormatOf(look));
  } else if (shown->second.is_number) {
    look.number = FormatOfDigits(shown->second.text, type);
    WriteNumber(to_, RowOf(At(row)), ColumnOf(column), shown->second.text, FormatOf(look));
  } else {
    WriteText(to_, At(row), column, shown->second.text, FormatOf(look));
  }
}

void SheetWriter::WriteWideValue(int row) {
  const int answer = sheet_.ColumnOf("answer");
  const int last = sheet_.ColumnOf("sha256");
  lxw_format* const format = FormatOf(Look{.fill = Fill::kInput});
  worksheet_merge_range(to_, RowOf(At(row)), ColumnOf(answer), RowOf(At(row)), ColumnOf(last), "",
                        format);
  WriteValue(row, answer);
}

void SheetWriter::WriteCell(int row, int column, const Look& look) {
  const FormRow& filled = sheet_.rows[Index(row)];
  const FormColumn& head = sheet_.columns[Index(column)];
  Look centred = look;
  centred.is_centred = true;
  switch (head.role) {
    case ColumnRole::kKey:
      return;
    case ColumnRole::kId:
      return WriteText(to_, At(row), column, filled.id, FormatOf(centred));
    case ColumnRole::kLabel:
      return WriteText(to_, At(row), column, filled.label, FormatOf(look));
    case ColumnRole::kAsks:
      return WriteText(to_, At(row), column, filled.asks, FormatOf(look));
    case ColumnRole::kValue:
      if (IsInput(filled, head)) return WriteValue(row, column);
      break;
    default:
      break;
  }
  WriteText(to_, At(row), column, "", FormatOf(look));
}

void SheetWriter::WriteKey(int row) {
  const FormRow& filled = sheet_.rows[Index(row)];
  lxw_format* const plain = FormatOf(PlainLook());
  const bool is_for_new = sheet_.kind == SheetKind::kKpis;
  WriteText(to_, At(row), 0, filled.key.empty() && !is_for_new ? "-" : filled.key, plain);
}

void SheetWriter::WriteRow(int row) {
  const FormRow& filled = sheet_.rows[Index(row)];
  const Look look = LookOf(filled.style);
  WriteKey(row);
  for (int column = 1; column < Columns(); ++column) WriteCell(row, column, look);
  if (IsWide(filled)) WriteWideValue(row);
  worksheet_set_row(to_, RowOf(At(row)), HeightOf(row), nullptr);
  if (sheet_.kind != SheetKind::kKpis) WriteRowChecks(writing_, sheet_, row, to_);
}

void SheetWriter::Write() {
  WriteHeads();
  SetUp();
  for (int row = 0; row < static_cast<int>(sheet_.rows.size()); ++row) WriteRow(row);
  if (sheet_.kind == SheetKind::kKpis) WriteKpiChecks(writing_, sheet_, to_);
  const int check = sheet_.ColumnOf(ColumnRole::kCheck);
  const int last = At(static_cast<int>(sheet_.rows.size()) - 1);
  if (check > 0) ColourChecks(writing_.book, to_, At(0), last, check);
  const std::string all = "A1:" + CellName(At(static_cast<int>(sheet_.rows.size())), Columns());
  worksheet_ignore_errors(to_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str());
}

}  // namespace

void WriteSheet(const FormWriting& writing, int sheet) { SheetWriter(writing, sheet).Write(); }

}  // namespace radap
