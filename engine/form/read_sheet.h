// One sheet of a filled form -> leaves, whatever rows and columns people moved, inserted or copied.
//
// Sheet -> SheetReader -> leaves with the cells that hold them. Used by read_form.cc.
// Tested by tests/engine/form/read_form_test.cc and tests/fuzz/form_fuzz.cc.
#ifndef RADAP_ENGINE_FORM_READ_SHEET_H_
#define RADAP_ENGINE_FORM_READ_SHEET_H_

#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/form/layout.h"

namespace radap {

// The cell with the name of the form in it: row and column of the keys.
struct FormMark {
  std::string pack;
  std::string key;  // of the sheet
  int row = 0;
  int column = 0;
};
// Looked for in the first rows and columns, since people insert some.
std::optional<FormMark> MarkOf(const Sheet& sheet);

// A row of the sheet of further values.
struct FurtherValue {
  Leaf leaf;
  Place place;
};

// What was read from all sheets so far.
struct ReadLeaves {
  Leaves leaves;
  std::map<std::string, Slot> slots;        // by path: cells of the form, filled or not
  std::size_t blanks = 0;                   // cells of the form that were looked at and are blank
  std::set<std::string> elsewhere;          // paths of cells that say kElsewhere
  std::map<std::string, std::string> kpis;  // path of a KPI in the file -> its path in this form
  int kpi_count = 0;
  std::set<std::string> row_keys;
  std::map<std::string, FurtherValue> further;  // by path in the file; read before all sheets
};

void ReadSheet(const Program& program, const Sheet& sheet, const FormMark& mark, ReadLeaves& read,
               Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_READ_SHEET_H_
