// The cells of one KPI row as amounts: targets of each year, baseline, unit and direction.
//
// PlanKpi -> ReadKpi -> Kpi with findings and printed figures. Formulas in words ("4.59 (4.5+2%)", "Baseline + 0.1")
// become amounts; what is not a number stays a text that a person judges. Nothing, 0, "-" and "N/A" stay apart.
// Tested by tests/engine/import/plan/kpi_values_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_KPI_VALUES_H_
#define RADAP_ENGINE_IMPORT_PLAN_KPI_VALUES_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/plan/kpi_rows.h"

namespace radap {

// "4.59 (4.5+2%)": 4.5 and so many percent of it.
struct Increase {
  std::string value;
  std::string base;
  std::string percent;
};
std::optional<Increase> ReadIncrease(const std::string& cell);

// "Baseline + 0.1", "ค่าฐาน - 2%"; nothing for "Baseline" alone.
std::optional<YearTarget> ReadBaselineTarget(const std::string& cell);

// `path` is the JSON pointer of the KPI, `figure` what its printed figures are called ("1.1.1.1 KPI 2").
struct PlanKpiPlace {
  std::string path;
  std::string figure;
};
Kpi ReadKpi(const PlanKpi& row, const PlanKpiPlace& place, std::vector<PrintedFigure>& printed,
            Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_KPI_VALUES_H_
