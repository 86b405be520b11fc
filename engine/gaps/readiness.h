// Whether one fix lifts an organisation to the next level, and which fixes do.
//
// Evaluation + Gaps -> FindReadiness -> Readiness. By the exact gain of each gap alone, closed as far as it goes; of
// kKpiMissing that of one KPI. Tested by tests/engine/gaps/readiness_test.cc.
#ifndef RADAP_ENGINE_GAPS_READINESS_H_
#define RADAP_ENGINE_GAPS_READINESS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/gaps/gap.h"

namespace radap {

struct Readiness {
  int level = -1;  // the next one: index into the levels of the total's scale
  Exact from;
  Exact missing;  // points, > 0
  // Gaps that alone give at least that, the smallest gain that does first; equal ones in the order of the gaps.
  std::vector<std::size_t> fixes;
};

// Nothing at the highest level, or where the scale has none. `fixes` empty: it takes more than one.
std::optional<Readiness> FindReadiness(const Evaluation& evaluation, const std::vector<Gap>& gaps);

}  // namespace radap

#endif  // RADAP_ENGINE_GAPS_READINESS_H_
