// The parts of a form as a file, one function each. Used by write_form.cc; tested by
// tests/engine/form/write_form_test.cc.
#ifndef RADAP_ENGINE_FORM_WRITE_PARTS_H_
#define RADAP_ENGINE_FORM_WRITE_PARTS_H_

#include <string>

#include "engine/form/fill_form.h"
#include "engine/form/xlsx_book.h"

namespace radap {

// Hidden: what the drop-downs and checks look up. Lists begin in its second row, in these columns.
constexpr const char* kListSheet = "radap";
constexpr int kListItems = 3;
constexpr int kListGroupItems = 4;
constexpr int kListGroupNumbers = 5;
constexpr int kListGroupIds = 6;
constexpr int kListGroupLabels = 7;

struct FormWriting {
  const Program& program;
  const FilledForm& form;
  XlsxBook& book;
  std::string fiscal_year_cell;  // "'หน่วยงาน'!$C$9"
};

// The first sheet: how to fill in the form.
void WriteInstructions(const FormWriting& writing);
// A sheet of the layout, with its drop-downs and checks.
void WriteSheet(const FormWriting& writing, int sheet);
// What stands in the row of a sheet beside the values: formulas and validations.
void WriteRowChecks(const FormWriting& writing, const FormSheet& sheet, int row, lxw_worksheet* to);
void WriteKpiChecks(const FormWriting& writing, const FormSheet& sheet, lxw_worksheet* to);
// How much is filled in, and the number of KPIs against the limits of the pack.
void WriteSummary(const FormWriting& writing);
// Values without a cell; nothing if there are none.
void WriteFurther(const FormWriting& writing);
// Hidden: which pack it is, and the lists of items and groups.
void WriteLists(const FormWriting& writing);

// "radap.form/1 PACK KEY"
std::string MarkText(const Program& program, const std::string& key);
// How many groups and items with groups the lists have.
int GroupCount(const Program& program);
int ItemCount(const Program& program);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_WRITE_PARTS_H_
