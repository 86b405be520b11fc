// The JSON Schema of what engine/standing writes, apart from it so that it can be published without its libraries.
// Tested by tests/engine/standing/standing_schema_test.py.
#ifndef RADAP_ENGINE_STANDING_SCHEMA_STANDING_SCHEMA_H_
#define RADAP_ENGINE_STANDING_SCHEMA_STANDING_SCHEMA_H_

#include <string_view>

namespace radap::standing {

// Draft 7, of radap.portrait/1, radap.ranking/1, radap.claims/1, radap.readiness/1 and radap.heatmap/1.
std::string_view StandingSchema();

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_SCHEMA_STANDING_SCHEMA_H_
