// The facts of a KPI in a golden file. Private to engine/golden. Tested by tests/engine/golden/kpi_line_test.cc.
#ifndef RADAP_ENGINE_GOLDEN_PARSE_KPI_H_
#define RADAP_ENGINE_GOLDEN_PARSE_KPI_H_

#include <string_view>

#include "engine/golden/golden.h"

namespace radap::golden {

// "higher, target 100, history 100 -, result 99.99": false if a part cannot be read or says nothing.
bool ReadFacts(std::string_view text, KpiLine& kpi);

}  // namespace radap::golden

#endif  // RADAP_ENGINE_GOLDEN_PARSE_KPI_H_
