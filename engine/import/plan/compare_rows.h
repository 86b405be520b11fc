// The rows of the summary table against those of an initiative's own table: the same KPIs, printed twice.
//
// PlanKpis of both, matched to groups -> findings, and printed figures of kind `same` where numbers disagree. Rows
// that agree leave no trace but their count. Tested by tests/engine/import/plan/compare_rows_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_COMPARE_ROWS_H_
#define RADAP_ENGINE_IMPORT_PLAN_COMPARE_ROWS_H_

#include <string>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/dossier/printed.h"
#include "engine/import/plan/kpi_rows.h"

namespace radap {

// `figure`: "1.1.1.1 KPI 2". True if every cell agrees.
bool CompareRows(const PlanKpi& detail, const PlanKpi& summary, const std::string& figure,
                 std::vector<PrintedFigure>& printed, Findings& findings);

// Rows of one initiative with the same unit whose targets differ by the same amount in every year but one, where
// they nearly do: a slip in one of the two. Adds a figure of kind `difference` for each year.
struct NamedRow {
  const PlanKpi* row;
  std::string figure;
};
void CompareDifferences(const std::vector<NamedRow>& rows, std::vector<PrintedFigure>& printed);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_COMPARE_ROWS_H_
