// radap.heatmap/1.
#include "engine/standing/json_parts.h"
#include "engine/standing/render.h"
#include "rules/base/index.h"

namespace radap::standing {
namespace {

void WriteElements(const HeatView& view, JsonWriter& json) {
  json.Key("elements");
  json.BeginObject(JsonWriter::Layout::kLines);
  for (std::size_t column = 0; column < view.map.elements.size(); ++column) {
    const int element = view.map.elements[column];
    json.Key(view.of.program->elements[Index(element)].id);
    json.BeginObject();
    WriteLabel("label", view.of.program->elements[Index(element)].label, json);
    WriteFigure("median", view.map.medians[column], PlacesOf(*view.of.program, element), json);
    json.EndObject();
  }
  json.EndObject();
}

}  // namespace

std::string HeatJson(const HeatView& view, const ReportOptions& options) {
  const Program& program = *view.of.program;
  JsonWriter json;
  BeginView("radap.heatmap/1", view.of, MethodsOf(view), options, json);
  WriteElements(view, json);
  json.Key("organisations");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (std::size_t row = 0; row < view.map.members.size(); ++row) {
    json.BeginObject();
    WriteMember(view.members[view.map.members[row]], json);
    json.Key("scores");
    json.BeginObject();
    for (std::size_t column = 0; column < view.map.elements.size(); ++column) {
      const int element = view.map.elements[column];
      WriteFigure(program.elements[Index(element)].id, view.map.scores[row][column],
                  PlacesOf(program, element), json);
    }
    json.EndObject();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace radap::standing
