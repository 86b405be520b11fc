// radap.readiness/1.
#include "engine/standing/json_parts.h"
#include "engine/standing/readiness_parts.h"
#include "engine/standing/render.h"

namespace radap::standing {
namespace {

void WriteFixes(const ReadinessView::Entry& entry, int places, JsonWriter& json) {
  json.Key("fixes");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (std::size_t i = 0; i < entry.fixes.size(); ++i) {
    json.BeginObject();
    json.Text("id", entry.fixes[i].id);
    json.Text("kind", TextOf(entry.fixes[i].kind));
    WriteFigure("gain", entry.fixes[i].gain.total, places, json);
    json.Text("needs", NeedsOf(entry, i));
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

std::string ReadinessJson(const ReadinessView& view, const ReportOptions& options) {
  const ProgramScale& scale = ScaleOf(*view.of.program, 0);
  const int places = radap::PlacesOf(scale);
  JsonWriter json;
  BeginView("radap.readiness/1", view.of, MethodsOf(view), options, json);
  WriteCount("at_top", scale.levels.empty() ? std::nullopt : std::optional(view.at_top), json);
  json.Key("readiness");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const ReadinessView::Entry& entry : view.entries) {
    json.BeginObject(JsonWriter::Layout::kLines);
    WriteMember(view.members[entry.member], json);
    WriteFigure("total", entry.total, places, json);
    WriteLevel("next_level", scale, entry.readiness.level, json);
    WriteFigure("from", entry.readiness.from, places, json);
    WriteMissing("missing", entry.readiness.missing, places, json);
    WriteFixes(entry, places, json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace radap::standing
