// Puts cells into a sheet, within the limits of a Workbook, and remembers what to say about its
// formulas. Refuses (refusal.h) above the limits, naming the cell. Tested by
// tests/engine/import/open_sheet_test.cc.
#ifndef RADAP_ENGINE_IMPORT_OPEN_SHEET_SHEET_BUILDER_H_
#define RADAP_ENGINE_IMPORT_OPEN_SHEET_SHEET_BUILDER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/import/open_sheet/cell_value.h"
#include "engine/import/sheet/workbook.h"

namespace radap {

class SheetBuilder {
 public:
  // `cells_left`: of the whole workbook, kMaxCells at first.
  SheetBuilder(std::string_view name, bool is_hidden, std::size_t& cells_left);

  // A cell that is empty and no formula takes no room and may stand anywhere.
  void Put(CellPosition position, Cell cell);
  // `formula`: of the cell at `position`, which has been put, or not if it has no saved value.
  void NoteFormula(CellPosition position, std::string_view formula, bool has_value);

  const std::string& Name() const { return sheet_.name; }
  Place PlaceOf(CellPosition position) const;
  // The sheet, and a finding for formulas that call out or have no value.
  Sheet Take(Findings& findings);

 private:
  struct Count {
    std::size_t count = 0;
    CellPosition first{};
    std::string formula;
  };
  void TakeCells(std::size_t count, CellPosition position);

  Sheet sheet_;
  std::size_t& cells_left_;
  Count without_value_;
  Count reaching_out_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_OPEN_SHEET_SHEET_BUILDER_H_
