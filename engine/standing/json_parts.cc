#include "engine/standing/json_parts.h"

#include "engine/report/figures.h"
#include "rules/base/index.h"

namespace radap::standing {

void BeginDocument(std::string_view format, const Program& program, const ReportOptions& options,
                   JsonWriter& json) {
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", format);
  json.Key("pack");
  json.BeginObject();
  json.Text("id", program.id);
  json.Text("version", program.version);
  json.Text("sha256", program.sha256);
  json.EndObject();
  json.Text("engine", options.engine_version);
}

void BeginView(std::string_view format, const ViewOf& of, const std::vector<Method>& methods,
               const ReportOptions& options, JsonWriter& json) {
  BeginDocument(format, *of.program, options, json);
  WritePeers(of.peers, of.organisations, json);
  json.Null("k");
  WriteMethods(methods, json);
}

void WritePeers(const benchmark::Peers& peers, std::optional<std::int64_t> organisations,
                JsonWriter& json) {
  json.Key("peers");
  json.BeginObject();
  if (peers.kind) {
    json.Text("kind", TextOf(*peers.kind));
  } else {
    json.Null("kind");
  }
  if (peers.parent.empty()) {
    json.Null("parent");
  } else {
    json.Text("parent", peers.parent);
  }
  WriteYear("fiscal_year", peers.fiscal_year, json);
  WriteCount("organisations", organisations, json);
  json.EndObject();
}

void WriteMethods(const std::vector<Method>& methods, JsonWriter& json) {
  json.Key("methods");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Method& method : methods) {
    json.BeginObject();
    json.Text("id", method.id);
    json.Text("th", method.text.th);
    json.Text("en", method.text.en);
    json.EndObject();
  }
  json.EndArray();
}

void WriteFigure(std::string_view key, const Exact& number, int places, JsonWriter& json) {
  json.Key(key);
  json.BeginObject();
  json.Number("value", number.ToDecimal(places));
  json.Text("exact", number.ToFraction());
  json.EndObject();
}

void WriteFigure(std::string_view key, const std::optional<Exact>& number, int places,
                 JsonWriter& json) {
  if (!number) return json.Null(key);
  WriteFigure(key, *number, places, json);
}

void WriteMissing(std::string_view key, const Exact& distance, int places, JsonWriter& json) {
  json.Key(key);
  json.BeginObject();
  json.Number("value", RoundUp(distance, places));
  json.Text("exact", distance.ToFraction());
  json.EndObject();
}

void WriteCount(std::string_view key, std::optional<std::int64_t> count, JsonWriter& json) {
  if (!count) return json.Null(key);
  json.Number(key, std::to_string(*count));
}

void WriteYear(std::string_view key, int year, JsonWriter& json) {
  WriteCount(key, year == 0 ? std::nullopt : std::optional<std::int64_t>(year), json);
}

void WriteLabel(std::string_view key, const Label& label, JsonWriter& json) {
  json.Key(key);
  json.BeginObject();
  json.Text("th", label.Pick(Language::kThai));
  json.Text("en", label.Pick(Language::kEnglish));
  json.EndObject();
}

void WriteLevel(std::string_view key, const ProgramScale& scale, int level, JsonWriter& json) {
  if (level < 0) return json.Null(key);
  json.Text(key, scale.levels[Index(level)].id);
}

void WriteMember(const benchmark::Member& member, JsonWriter& json) {
  json.Text("organisation", member.organisation);
  json.Text("name", member.name);
  json.Text("name_en", member.name_en);
  if (member.kind) {
    json.Text("kind", TextOf(*member.kind));
  } else {
    json.Null("kind");
  }
  json.Text("parent", member.parent);
}

}  // namespace radap::standing
