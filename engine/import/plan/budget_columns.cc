// Which column of a budget table is which year.
#include <algorithm>
#include <cstddef>

#include "engine/import/plan/budget.h"
#include "engine/import/plan/codes.h"

namespace radap {
namespace {

// Columns up to the last one with anything in it.
int UsedWidth(const PlanTable& table) {
  int width = 0;
  for (const PlanRow& row : table.rows) {
    for (int column = static_cast<int>(row.cells.size()); column > width; --column) {
      if (!row.At(column - 1).empty()) {
        width = column;
        break;
      }
    }
  }
  return width;
}

// The columns of the years follow each other, and the total follows them.
bool IsInOrder(const PlanShape& shape) {
  int expected = shape.FirstYearColumn();
  for (const auto& [year, column] : shape.years) {
    if (column != expected++) return false;
  }
  return shape.total < 0 || shape.total == expected;
}

}  // namespace

BudgetColumns ColumnsOfBudget(const PlanTable& table, const PlanShape& shape,
                              const std::vector<int>& plan_years, Findings& findings) {
  BudgetColumns columns{shape.years, shape.total, shape.FirstYearColumn()};
  const bool has_all = std::all_of(plan_years.begin(), plan_years.end(),
                                   [&shape](int year) { return shape.years.contains(year); });
  const bool is_subset = std::all_of(
      shape.years.begin(), shape.years.end(), [&plan_years](const std::pair<const int, int>& year) {
        return std::find(plan_years.begin(), plan_years.end(), year.first) != plan_years.end();
      });
  if (plan_years.empty() || !is_subset || (has_all && IsInOrder(shape))) return columns;
  const int amounts = static_cast<int>(plan_years.size()) + (shape.total >= 0 ? 1 : 0);
  const int first = UsedWidth(table) - amounts;
  if (first < 1) return columns;
  PlanShape right = shape;
  right.years.clear();
  for (std::size_t i = 0; i < plan_years.size(); ++i) {
    right.years[plan_years[i]] = first + static_cast<int>(i);
  }
  if (shape.total >= 0) right.total = first + amounts - 1;
  findings.push_back(MakeFindingAt(PlanCode::kPlanHeaderShifted, table.rows.front().place, "",
                                   {Same(shape.YearsText()), Same(right.YearsText())}));
  return {right.years, right.total, first};
}

}  // namespace radap
