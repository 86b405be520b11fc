// The parts of a plan in their order -> what each initiative has. Used in this folder only.
//
// PlanDocument + PlanItems -> PlanReader -> PlanKpis of the summary and of the initiatives' own tables, Budgets and
// printed figures; plan.cc makes the Dossier of them. Tested by tests/engine/import/plan/plan_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_PLAN_READER_H_
#define RADAP_ENGINE_IMPORT_PLAN_PLAN_READER_H_

#include <map>
#include <string>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/printed.h"
#include "engine/import/plan/budget.h"
#include "engine/import/plan/kpi_rows.h"
#include "engine/import/plan/plan_document.h"
#include "engine/import/plan/plan_items.h"
#include "engine/import/plan/table_shape.h"

namespace radap {

struct ReadParts {
  std::vector<PlanKpi> summary;
  std::vector<PlanKpi> detail;
  std::map<int, PlanBudget> budgets;  // by index of the item
  std::vector<PrintedFigure> printed;
  KnownUnits units;
  bool has_kpi_table = false;
};

// The parts are read once, from the first to the last.
ReadParts ReadPartsOf(const PlanDocument& document, const PlanItems& items, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_PLAN_READER_H_
