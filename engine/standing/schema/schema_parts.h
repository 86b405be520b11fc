// The parts that StandingSchema is put together from. Private to this folder.
// Tested by tests/engine/standing/standing_schema_test.py.
#ifndef RADAP_ENGINE_STANDING_SCHEMA_SCHEMA_PARTS_H_
#define RADAP_ENGINE_STANDING_SCHEMA_SCHEMA_PARTS_H_

#include <string_view>

namespace radap::standing {

// Members of "definitions": those of portraits, with a comma behind the last; those of the views, to the document's end.
std::string_view PortraitSchema();
std::string_view ViewsSchema();

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_SCHEMA_SCHEMA_PARTS_H_
