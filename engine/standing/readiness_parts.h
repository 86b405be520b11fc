// A fix of the readiness list in words and figures. Private to engine/standing. Tested by
// tests/engine/standing/readiness_test.cc.
#ifndef RADAP_ENGINE_STANDING_READINESS_PARTS_H_
#define RADAP_ENGINE_STANDING_READINESS_PARTS_H_

#include <string>

#include "engine/standing/standing.h"

namespace radap::standing {

// "+5.00": rounded up where rounding would make it look less than what is missing, which it is not.
std::string GainText(const ReadinessView::Entry& entry, std::size_t fix, int places);
// What closes it; empty where nobody said.
std::string NeedsOf(const ReadinessView::Entry& entry, std::size_t fix);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_READINESS_PARTS_H_
