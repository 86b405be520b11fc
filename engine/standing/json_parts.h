// What the JSON of portraits and views has alike: head, peers, methods, members, figures.
//
// Calls in the order of the document -> JsonWriter. Every score is {"value": rounded, "exact": "3400/7"}. The schema is
// StandingSchema. Private to engine/standing. Tested by tests/engine/standing/json_test.cc and standing_schema_test.py.
#ifndef RADAP_ENGINE_STANDING_JSON_PARTS_H_
#define RADAP_ENGINE_STANDING_JSON_PARTS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/standing/parts.h"

namespace radap::standing {

// Begins the document: format, pack, engine. The caller ends it with EndObject.
void BeginDocument(std::string_view format, const Program& program, const ReportOptions& options,
                   JsonWriter& json);
// BeginDocument, peers, k (null) and methods of a view.
void BeginView(std::string_view format, const ViewOf& of, const std::vector<Method>& methods,
               const ReportOptions& options, JsonWriter& json);
// A whole member. `organisations`: null where hidden.
void WritePeers(const benchmark::Peers& peers, std::optional<std::int64_t> organisations,
                JsonWriter& json);
void WriteMethods(const std::vector<Method>& methods, JsonWriter& json);

// Members of the object that is open.
void WriteFigure(std::string_view key, const Exact& number, int places, JsonWriter& json);
void WriteFigure(std::string_view key, const std::optional<Exact>& number, int places,
                 JsonWriter& json);
// Rounded up.
void WriteMissing(std::string_view key, const Exact& distance, int places, JsonWriter& json);
void WriteCount(std::string_view key, std::optional<std::int64_t> count, JsonWriter& json);
// Null for 0.
void WriteYear(std::string_view key, int year, JsonWriter& json);
void WriteLabel(std::string_view key, const Label& label, JsonWriter& json);
void WriteLevel(std::string_view key, const ProgramScale& scale, int level, JsonWriter& json);
void WriteMember(const benchmark::Member& member, JsonWriter& json);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_JSON_PARTS_H_
