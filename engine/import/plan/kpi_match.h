// The KPI rows of one initiative, matched to the groups that the pack has for them.
//
// PlanKpis of an item -> SplitMeasures -> MatchGroups -> one group number a row, with findings. Rows and groups go
// together in their order when their counts agree; otherwise by names. Tested by
// tests/engine/import/plan/kpi_match_test.cc.
#ifndef RADAP_ENGINE_IMPORT_PLAN_KPI_MATCH_H_
#define RADAP_ENGINE_IMPORT_PLAN_KPI_MATCH_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/import/plan/kpi_rows.h"
#include "engine/import/plan/plan_items.h"

namespace radap {

// "ร้อยละ ล้านบาท" in the unit, "5 ล้านขึ้นไป (43%) 330.30" in a target: the two rows that they are. Only while there
// are fewer rows than `wanted`.
void SplitMeasures(std::vector<PlanKpi>& rows, std::size_t wanted, const KnownUnits& units,
                   Findings& findings);

// For each row its group; nothing where the item has none for it. Two rows never get the same one.
std::vector<std::optional<int>> MatchGroups(const std::vector<PlanKpi>& rows, const PlanItem& item,
                                            Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_PLAN_KPI_MATCH_H_
