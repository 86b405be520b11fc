#include <string>

#include "engine/benchmark/distribution.h"
#include "engine/benchmark/summary_file.h"
#include "engine/dossier/json_writer.h"
#include "rules/base/index.h"

namespace radap::benchmark {
namespace {

void Write(std::string_view key, const std::optional<Exact>& number, JsonWriter& json) {
  if (number) {
    json.Text(key, number->ToFraction());
  } else {
    json.Null(key);
  }
}

void Write(std::string_view key, const std::optional<std::int64_t>& count, JsonWriter& json) {
  if (count) {
    json.Number(key, std::to_string(*count));
  } else {
    json.Null(key);
  }
}

void WriteTextOrNull(std::string_view key, std::string_view text, JsonWriter& json) {
  if (text.empty()) {
    json.Null(key);
  } else {
    json.Text(key, text);
  }
}

void WritePeers(const Peers& peers, JsonWriter& json) {
  json.Key("peers");
  json.BeginObject();
  WriteTextOrNull("kind", peers.kind ? TextOf(*peers.kind) : "", json);
  WriteTextOrNull("parent", peers.parent, json);
  Write("fiscal_year",
        peers.fiscal_year == 0 ? std::nullopt : std::optional<std::int64_t>(peers.fiscal_year),
        json);
  json.EndObject();
}

void WriteOutliers(const std::optional<Outliers>& outliers, JsonWriter& json) {
  if (!outliers) return json.Null("outliers");
  json.Key("outliers");
  json.BeginObject();
  Write("low", outliers->low, json);
  Write("high", outliers->high, json);
  json.EndObject();
}

void WriteBest(const std::optional<Best>& best, JsonWriter& json) {
  if (!best) return json.Null("best");
  json.Key("best");
  json.BeginObject();
  Write("mean", std::optional(best->mean), json);
  Write("of", std::optional(best->of), json);
  json.EndObject();
}

void WriteBins(const std::vector<Bin>& bins, JsonWriter& json) {
  json.Key("bins");
  json.BeginArray();
  for (const Bin& bin : bins) {
    json.BeginObject();
    Write("from", std::optional(bin.from), json);
    Write("to", std::optional(bin.to), json);
    Write("organisations", std::optional(bin.organisations), json);
    json.EndObject();
  }
  json.EndArray();
}

void WriteElement(const Distribution& distribution, const Program& program, JsonWriter& json) {
  json.BeginObject();
  json.Text("id", program.elements[Index(distribution.element)].id);
  if (distribution.is_hidden) {
    json.Null("n");
  } else {
    Write("n", std::optional(distribution.n), json);
    Write("mean", std::optional(distribution.mean), json);
    for (const QuantileOf& quantile : kQuantiles) {
      Write(quantile.name, distribution.*quantile.member, json);
    }
    WriteOutliers(distribution.outliers, json);
    WriteBest(distribution.best, json);
    WriteBins(distribution.bins, json);
  }
  json.EndObject();
}

}  // namespace

std::string WriteSummary(const Benchmark& summary, const Program& program,
                         std::string_view made_at) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.benchmark/1");
  json.Text("made_at", made_at);
  json.Key("pack");
  json.BeginObject();
  json.Text("id", summary.pack_id);
  json.Text("version", summary.pack_version);
  json.Text("sha256", summary.pack_sha256);
  json.EndObject();
  WritePeers(summary.peers, json);
  json.Number("k", std::to_string(summary.k));
  Write("organisations", summary.is_hidden ? std::nullopt : std::optional(summary.organisations),
        json);
  json.Key("elements");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const Row& row : summary.rows) WriteElement(row.peers, program, json);
  json.EndArray();
  json.EndObject();
  return json.Take();
}

}  // namespace radap::benchmark
