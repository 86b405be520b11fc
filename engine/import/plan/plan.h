// An action plan with KPI and budget tables -> Dossier with findings, and printed figures for the audit.
//
// Text with Markdown pipe tables, or Workbook, + Program -> Dossier. The pack says which initiatives there are and
// what each KPI row is for. Each repair of a table (split rows, shifted and ghost columns, inherited cells, two
// measures in one cell, targets with a formula in words) is a finding with before and after.
// Tested by tests/engine/import/plan/ and, where the real plan is there, tests/import/.
#ifndef RADAP_ENGINE_IMPORT_PLAN_PLAN_H_
#define RADAP_ENGINE_IMPORT_PLAN_PLAN_H_

#include <optional>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"
#include "rules/compile/program.h"

namespace radap {

bool IsPlan(std::string_view text);
bool IsPlan(const Workbook& workbook);

// Nothing if there is no table of KPIs in it.
std::optional<Dossier> ReadPlan(std::string_view text, const Program& program, Findings& findings);
std::optional<Dossier> ReadPlan(const Workbook& workbook, const Program& program,
                                Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_PLAN_H_
