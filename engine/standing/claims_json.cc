// radap.claims/1.
#include "engine/standing/json_parts.h"
#include "engine/standing/render.h"
#include "rules/base/index.h"

namespace radap::standing {

std::string ClaimsJson(const ClaimsView& view, const ReportOptions& options) {
  const Program& program = *view.of.program;
  JsonWriter json;
  BeginView("radap.claims/1", view.of, MethodsOf(view), options, json);
  json.Key("claims");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const benchmark::Disagreement& one : view.disagreements) {
    const benchmark::Member& member = view.members[one.member];
    const int places = PlacesOf(program, one.element);
    json.BeginObject();
    WriteMember(member, json);
    json.Text("id", program.elements[Index(one.element)].id);
    WriteFigure("claimed", one.claimed, places, json);
    WriteFigure("supported", one.supported, places, json);
    WriteFigure("difference", one.difference, places, json);
    WriteCount("errors", member.errors, json);
    json.Truth("with_overrides", member.with_overrides);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace radap::standing
