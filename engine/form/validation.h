// Drop-downs and ranges of cells, in the form's own words. Used by write_*.cc.
// Tested by tests/engine/form/write_form_test.cc.
#ifndef RADAP_ENGINE_FORM_VALIDATION_H_
#define RADAP_ENGINE_FORM_VALIDATION_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/form/choices.h"
#include "engine/form/xlsx_book.h"

namespace radap {

struct CellRange {
  int row = 0;
  int column = 0;
  int last_row = 0;  // the same column
};

// Only these words.
void AddChoices(lxw_worksheet* sheet, CellRange range, const std::vector<std::string>& words);
void AddChoices(lxw_worksheet* sheet, CellRange range, ChoiceList list);
// Words that a formula finds: "='radap'!$D$2:$D$9".
void AddFoundChoices(lxw_worksheet* sheet, CellRange range, const std::string& formula);
// A warning, which lets pass what people mean: the reader says what it makes of it.
void AddNumbers(lxw_worksheet* sheet, CellRange range, const std::optional<std::string>& low,
                const std::optional<std::string>& high, const std::string& says);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_VALIDATION_H_
