// What a table of a plan is, and what stands in each of its columns, told by its header rows.
//
// PlanTable -> PlanShapeOf -> PlanShape. Header words are Thai and English; years are Buddhist-era ones. A table that
// is neither of KPIs nor of budgets is kOther, with one header row. Tested by
// tests/engine/import/plan/table_shape_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_TABLE_SHAPE_H_
#define RADAP_ENGINE_IMPORT_PLAN_TABLE_SHAPE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/import/plan/plan_document.h"

namespace radap {

enum class PlanTableKind { kKpis, kBudget, kLongTermBudget, kOther };

// Columns from 0; -1: there is none.
struct PlanShape {
  PlanTableKind kind = PlanTableKind::kOther;
  int header_rows = 1;
  int width = 0;
  int initiative = -1;
  int leading = -1;  // whether a KPI leads or lags
  int name = -1;
  int unit = -1;
  int baseline = -1;
  int direction = -1;
  int note = -1;
  int total = -1;
  std::map<int, int> years;  // year -> column
  std::optional<int> baseline_year;
  std::vector<std::string> headers;  // of each column, all header rows joined

  int FirstYearColumn() const;    // width if there is none
  int LastYearColumn() const;     // -1 if there is none
  std::string YearsText() const;  // "2567: 5, 2568: 6", columns from 1
};

PlanShape PlanShapeOf(const PlanTable& table);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_TABLE_SHAPE_H_
