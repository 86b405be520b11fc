// radap.ranking/1.
#include "engine/standing/json_parts.h"
#include "engine/standing/render.h"

namespace radap::standing {

std::string RankingJson(const RankingView& view, const ReportOptions& options) {
  const int places = PlacesOf(*view.of.program, 0);
  JsonWriter json;
  BeginView("radap.ranking/1", view.of, MethodsOf(view), options, json);
  WriteCount("without_score", view.without_score, json);
  json.Key("ranking");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const benchmark::Ranked& one : view.ranked) {
    const benchmark::Member& member = view.members[one.member];
    json.BeginObject();
    WriteCount("rank", one.rank, json);
    WriteCount("tied", one.tied, json);
    WriteMember(member, json);
    WriteFigure("score", one.score, places, json);
    if (member.level.empty()) {
      json.Null("level");
    } else {
      json.Text("level", member.level);
    }
    WriteCount("errors", member.errors, json);
    json.Truth("with_overrides", member.with_overrides);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace radap::standing
