// Printed sums of a table: of each row over its columns, of each column over the rows above a row "รวม".
//
// PlanSumLines -> AddSums -> PrintedFigures of kind `sum`; whether they are right is for engine/audit to say. A
// row "รวม X" sums what stands from the row "X" on, or the rows of category X; a bare "รวม" all rows that are no
// sums.
// Tested by tests/engine/import/plan/sums_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_SUMS_H_
#define RADAP_ENGINE_IMPORT_PLAN_SUMS_H_

#include <string>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/printed.h"
#include "engine/import/plan/plan_document.h"

namespace radap {

struct PlanSumLine {
  std::string category;  // with that of the rows above where its own cell is blank
  std::string label;
  bool is_sum = false;
  Place place;
  std::vector<std::string> cells;  // of the columns that are summed
  std::vector<Place> places;
  std::string total;  // of the row; empty if there is no such column
  Place total_place;

  bool HasNumbers() const;  // in cells
};

// "รวม", "รวมงบลงทุน", "Total".
bool IsSumLabel(const std::string& text);

// `title` begins the name of each figure, `columns` are the names of the cells.
void AddSums(const std::vector<PlanSumLine>& lines, const std::string& title,
             const std::vector<std::string>& columns, std::vector<PrintedFigure>& printed);

// A table of any kind with a row "รวม", over all of its pages: sums of its number columns, and shares where one
// column is in percent of the sum of another.
void AddTableSums(const PlanTable& table, const std::string& title,
                  std::vector<PrintedFigure>& printed);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_SUMS_H_
