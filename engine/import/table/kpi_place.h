// The item and group of a KPI: from its cells, or from the rows above where they are left empty.
//
// Row -> ReadKpiPlace -> Kpi::item and Kpi::group. What the pack does not have is kept as typed, with a finding.
// Tested by tests/engine/import/table/kpi_place_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_KPI_PLACE_H_
#define RADAP_ENGINE_IMPORT_TABLE_KPI_PLACE_H_

#include <string>

#include "engine/import/table/table_parts.h"

namespace radap::free_table {

// `path`: of the KPI, "/kpis/3".
void ReadKpiPlace(TableReading& reading, int row, const std::string& path, Kpi& kpi);

}  // namespace radap::free_table

#endif  // RADAP_ENGINE_IMPORT_TABLE_KPI_PLACE_H_
