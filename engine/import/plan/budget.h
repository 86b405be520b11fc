// The budget of each initiative: its table, the sentence above it, and the table of long-term budgets.
//
// Tables and lines of one initiative -> PlanBudget -> fields of the item and printed figures. Every printed sum
// becomes a figure of kind `sum`, every figure that stands in two places one of kind `same`. A table of dashes is
// no budget.
// Tested by tests/engine/import/plan/budget_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_BUDGET_H_
#define RADAP_ENGINE_IMPORT_PLAN_BUDGET_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/plan/plan_document.h"
#include "engine/import/plan/plan_items.h"
#include "engine/import/plan/sums.h"
#include "engine/import/plan/table_shape.h"

namespace radap {

// Where the amounts of a budget table stand, whatever its header says.
struct BudgetColumns {
  std::map<int, int> years;  // year -> column
  int total = -1;
  int first = 0;  // the first column of amounts; labels stand before it
};
// `plan_years`: those of the KPI tables, or none. A header that lost or moved a year is put right by the number of
// columns, with a finding.
BudgetColumns ColumnsOfBudget(const PlanTable& table, const PlanShape& shape,
                              const std::vector<int>& plan_years, Findings& findings);

// An amount of the sentence "งบประมาณโครงการ : ปี 2567 จำนวน 3,616,000 บาท รวม ปี 2567-2571 จำนวน ..".
struct HeaderBudget {
  Place place;
  std::map<int, std::string> years;  // digits
  std::string total;
};
std::optional<HeaderBudget> ReadHeaderBudget(const std::string& text, const Place& place);

class PlanBudget {
 public:
  void AddHeader(const HeaderBudget& header) { header_ = header; }
  void AddTable(const PlanTable& table, const PlanShape& shape, const std::vector<int>& plan_years,
                Findings& findings);
  // Adds fields to `answer` and figures to `printed`.
  void Finish(const PlanItem& item, Answer& answer, std::vector<PrintedFigure>& printed,
              Findings& findings) const;

 private:
  void AddRow(const PlanRow& row, const BudgetColumns& columns, std::vector<PlanSumLine>& lines,
              Findings& findings) const;
  void SetFields(const PlanItem& item, Answer& answer, Findings& findings) const;
  void CompareHeader(const PlanItem& item, std::vector<PrintedFigure>& printed) const;
  void CompareLongTerm(const PlanItem& item, std::vector<PrintedFigure>& printed,
                       Findings& findings) const;

  std::optional<HeaderBudget> header_;
  std::vector<int> years_;  // of the cells of lines
  std::vector<PlanSumLine> lines_;
  std::vector<PlanSumLine> long_term_;
  int scale_ = 1;  // baht of one unit of the tables
};

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_BUDGET_H_
