#include "engine/form/xlsx_book.h"

#include "engine/import/sheet/workbook.h"

namespace radap {
namespace {

constexpr const char* kFont = "TH Sarabun New";
constexpr lxw_color_t kBorder = 0xBFBFBF;

lxw_color_t ColorOf(Fill fill) {
  switch (fill) {
    case Fill::kHeader:
      return 0x1F4E79;
    case Fill::kCategory:
      return 0x9DC3E6;
    case Fill::kItem:
      return 0xDEEBF7;
    case Fill::kQuestion:
      return 0xF2F2F2;
    case Fill::kInput:
      return 0xFFFBE6;
    case Fill::kCheck:
      return 0xFAFAFA;
    case Fill::kNone:
      break;
  }
  return LXW_COLOR_UNSET;
}

}  // namespace

Look PlainLook() { return {.is_border = false, .is_wrapped = false}; }

Look HeaderLook() { return {.fill = Fill::kHeader, .is_bold = true, .is_centred = true}; }

Look TitleLook() { return {.is_bold = true, .is_border = false, .is_wrapped = false, .size = 20}; }

XlsxBook::XlsxBook(const std::string& path) : book_(workbook_new(path.c_str())) {
  lxw_doc_properties properties = {};
  static char author[] = "radap";  // the library asks for one that it could change
  properties.author = author;
  constexpr time_t kMade = 1727740800;  // the same in every form, so that its bytes are
  properties.created = kMade;
  workbook_set_properties(book_, &properties);
}

XlsxBook::~XlsxBook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

lxw_worksheet* XlsxBook::AddSheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  lxw_protection options = {};
  options.format_cells = LXW_TRUE;
  options.format_columns = LXW_TRUE;
  options.format_rows = LXW_TRUE;
  options.insert_rows = LXW_TRUE;
  options.insert_hyperlinks = LXW_TRUE;
  worksheet_protect(sheet, nullptr, &options);
  return sheet;
}

lxw_format* XlsxBook::FormatOf(const Look& look) {
  lxw_format*& format = formats_[look];
  if (format != nullptr) return format;
  format = workbook_add_format(book_);
  format_set_font_name(format, kFont);
  format_set_font_size(format, look.size);
  if (look.is_wrapped) format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look.is_centred) format_set_align(format, LXW_ALIGN_CENTER);
  if (look.is_bold) format_set_bold(format);
  if (look.is_border) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kBorder);
  }
  if (look.fill != Fill::kNone) format_set_bg_color(format, ColorOf(look.fill));
  if (look.fill == Fill::kHeader) format_set_font_color(format, LXW_COLOR_WHITE);
  if (look.fill == Fill::kInput) format_set_unlocked(format);
  if (!look.number.empty()) format_set_num_format(format, look.number.c_str());
  return format;
}

lxw_format* XlsxBook::Coloured(lxw_color_t letters, lxw_color_t ground) {
  lxw_format* format = workbook_add_format(book_);
  format_set_font_color(format, letters);
  format_set_bg_color(format, ground);
  return format;
}

lxw_format* XlsxBook::GoodFormat() {
  if (good_ == nullptr) good_ = Coloured(0x006100, 0xE2F0D9);
  return good_;
}

lxw_format* XlsxBook::BadFormat() {
  if (bad_ == nullptr) bad_ = Coloured(0x9C0006, 0xFFD9D9);
  return bad_;
}

bool XlsxBook::Close() {
  const lxw_error error = workbook_close(book_);
  book_ = nullptr;
  return error == LXW_NO_ERROR;
}

lxw_row_t RowOf(int row) { return static_cast<lxw_row_t>(row); }

lxw_col_t ColumnOf(int column) { return static_cast<lxw_col_t>(column); }

void WriteText(lxw_worksheet* sheet, int row, int column, const std::string& text,
               lxw_format* format) {
  if (text.empty()) {
    worksheet_write_blank(sheet, RowOf(row), ColumnOf(column), format);
  } else {
    worksheet_write_string(sheet, RowOf(row), ColumnOf(column), text.c_str(), format);
  }
}

void WriteFormula(lxw_worksheet* sheet, int row, int column, const std::string& formula,
                  const std::string& value, lxw_format* format) {
  worksheet_write_formula_str(sheet, RowOf(row), ColumnOf(column), formula.c_str(), format,
                              value.c_str());
}

void HideKeyRow(lxw_worksheet* sheet) {
  lxw_row_col_options hidden = {};
  hidden.hidden = LXW_TRUE;
  worksheet_set_row_opt(sheet, 0, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
}

void HideKeyColumn(lxw_worksheet* sheet) {
  lxw_row_col_options hidden = {};
  hidden.hidden = LXW_TRUE;
  worksheet_set_column_opt(sheet, 0, 0, LXW_DEF_COL_WIDTH, nullptr, &hidden);
}

void ColourChecks(XlsxBook& book, lxw_worksheet* sheet, int row, int last_row, int column) {
  for (const bool is_good : {true, false}) {
    std::string condition =
        "=LEFT(" + CellName(row, column) + ",1)=" + (is_good ? "\"✓\"" : "\"✗\"");
    lxw_conditional_format format = {};
    format.type = LXW_CONDITIONAL_TYPE_FORMULA;
    format.value_string = condition.data();
    format.format = is_good ? book.GoodFormat() : book.BadFormat();
    worksheet_conditional_format_range(sheet, RowOf(row), ColumnOf(column), RowOf(last_row),
                                       ColumnOf(column), &format);
  }
}

void ColourIf(XlsxBook& book, lxw_worksheet* sheet, int row, int column, std::string condition) {
  lxw_conditional_format format = {};
  format.type = LXW_CONDITIONAL_TYPE_FORMULA;
  format.value_string = condition.data();
  format.format = book.BadFormat();
  worksheet_conditional_format_cell(sheet, RowOf(row), ColumnOf(column), &format);
}

void SetUpPrint(lxw_worksheet* sheet, int header_row, int last_header_row) {
  constexpr std::uint8_t kA4 = 9;
  worksheet_set_paper(sheet, kA4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, RowOf(header_row), RowOf(last_header_row));
  worksheet_set_footer(sheet, "&L&A&R&P / &N");
}

std::string Fixed(int row, int column) {
  const std::string name = CellName(row, column);
  const std::size_t digits = name.find_first_of("0123456789");
  return "$" + name.substr(0, digits) + "$" + name.substr(digits);
}

std::string InFormula(const std::string& sheet_name) {
  std::string quoted = "'";
  for (const char letter : sheet_name) quoted += letter == '\'' ? "''" : std::string(1, letter);
  return quoted + "'!";
}

}  // namespace radap
