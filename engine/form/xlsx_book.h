// A workbook being written (libxlsxwriter): its looks, and text that never starts a formula.
//
// Used by write_*.cc. The bytes are the same for the same calls: the date of creation is fixed.
// Tested by tests/engine/form/write_form_test.cc.
#ifndef RADAP_ENGINE_FORM_XLSX_BOOK_H_
#define RADAP_ENGINE_FORM_XLSX_BOOK_H_

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace radap {

enum class Fill : std::uint8_t { kNone, kHeader, kCategory, kItem, kQuestion, kInput, kCheck };

struct Look {
  Fill fill = Fill::kNone;
  bool is_bold = false;
  bool is_centred = false;
  bool is_border = true;
  bool is_wrapped = true;
  int size = 14;
  std::string number = {};  // "#,##0.00"; "@" for text

  friend bool operator<(const Look& a, const Look& b) {
    return std::tie(a.fill, a.is_bold, a.is_centred, a.is_border, a.is_wrapped, a.size, a.number) <
           std::tie(b.fill, b.is_bold, b.is_centred, b.is_border, b.is_wrapped, b.size, b.number);
  }
};

Look PlainLook();   // on one line, without a border
Look HeaderLook();  // of a table
Look TitleLook();   // of a sheet

class XlsxBook {
 public:
  // REQUIRES: the path can be written.
  explicit XlsxBook(const std::string& path);
  XlsxBook(const XlsxBook&) = delete;
  XlsxBook& operator=(const XlsxBook&) = delete;
  ~XlsxBook();

  // Protected without a password: only cells that look like input can be changed, rows can be inserted.
  lxw_worksheet* AddSheet(const std::string& name);
  // Input cells are unlocked.
  lxw_format* FormatOf(const Look& look);
  // For conditional formats.
  lxw_format* GoodFormat();
  lxw_format* BadFormat();
  // False if the file could not be written.
  bool Close();

 private:
  lxw_format* Coloured(lxw_color_t letters, lxw_color_t ground);

  lxw_workbook* book_;
  std::map<Look, lxw_format*> formats_;
  lxw_format* good_ = nullptr;
  lxw_format* bad_ = nullptr;
};

lxw_row_t RowOf(int row);
lxw_col_t ColumnOf(int column);
// Text only, never a formula. Blank texts leave the cell empty, with its look.
void WriteText(lxw_worksheet* sheet, int row, int column, const std::string& text,
               lxw_format* format);
// One of the form's own formulas; `value`: what it gives in the form as written.
void WriteFormula(lxw_worksheet* sheet, int row, int column, const std::string& formula,
                  const std::string& value, lxw_format* format);
// The first row and column have the keys of the form.
void HideKeyRow(lxw_worksheet* sheet);
void HideKeyColumn(lxw_worksheet* sheet);
// Green where the checks of a column begin with ✓, red where with ✗.
void ColourChecks(XlsxBook& book, lxw_worksheet* sheet, int row, int last_row, int column);
// Red where a formula is true.
void ColourIf(XlsxBook& book, lxw_worksheet* sheet, int row, int column, std::string condition);
// A4 across, one page wide, the header repeated.
void SetUpPrint(lxw_worksheet* sheet, int header_row, int last_header_row);

// "$C$5", "C5" and a sheet's name as formulas want it: "'หมวด 1'!".
std::string Fixed(int row, int column);
std::string InFormula(const std::string& sheet_name);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_XLSX_BOOK_H_
