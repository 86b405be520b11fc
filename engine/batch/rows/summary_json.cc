// radap.batch/1 written and read.
#include <optional>

#include "engine/batch/rows/append_text.h"
#include "engine/batch/rows/read_exact.h"
#include "engine/batch/rows/summary.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/json_writer.h"

namespace radap::batch {
namespace {

constexpr std::string_view kFormat = "radap.batch/1";
constexpr int kTenths = 10;
constexpr int kMeanPlaces = 4;
// No batch has more bytes or lines, and those of a thousand shards add up within 64 bits.
constexpr std::int64_t kMostCount = 1'000'000'000'000'000;

void Count(std::string_view key, std::int64_t count, JsonWriter& json) {
  json.Number(key, std::to_string(count));
}

void WritePart(const Part& part, JsonWriter& json) {
  json.Key("part");
  json.BeginObject();
  Count("index", part.index, json);
  Count("of", part.of, json);
  Count("from", part.from, json);
  Count("to", part.to, json);
  Count("size", part.size, json);
  json.EndObject();
}

void WritePack(const PackSummary& pack, JsonWriter& json) {
  json.BeginObject(JsonWriter::Layout::kLines);
  Count("dossiers", pack.dossiers, json);
  json.Text("total", pack.total.ToFraction());
  if (pack.dossiers > 0) {
    json.Number("mean", (pack.total / Exact(pack.dossiers)).ToDecimal(kMeanPlaces));
  } else {
    json.Null("mean");
  }
  json.Key("levels");
  json.BeginObject();
  for (const auto& [level, count] : pack.levels) Count(level, count, json);
  json.EndObject();
  json.Key("distribution");
  json.BeginArray();
  for (int tenth = 0; tenth < kTenths; ++tenth) {
    const auto found = pack.distribution.find(tenth);
    json.Number(std::to_string(found == pack.distribution.end() ? 0 : found->second));
  }
  json.EndArray();
  json.EndObject();
}

// Reads values of a tree; once something is not as it should be, `is_right` is false for good.
struct Reading {
  bool is_right = true;

  bool Expect(bool holds) { return is_right = is_right && holds; }
  std::int64_t Count(JsonValue value) {
    const std::optional<std::int64_t> count = ReadCount(value.Text());
    const bool is_count = value.Is(JsonKind::kNumber) && count && *count <= kMostCount;
    return Expect(is_count) ? *count : 0;
  }
  std::string Text(JsonValue value) {
    return Expect(value.Is(JsonKind::kString)) ? std::string(value.Text()) : "";
  }
  void Counts(JsonValue value, std::map<std::string, std::int64_t>& counts) {
    if (!Expect(value.Is(JsonKind::kObject))) return;
    for (const JsonValue member : value) {
      Expect(counts.emplace(member.Key(), Count(member)).second);
    }
  }
};

// Calls read(key, value) for each member; false of it: an unknown key. Every key is there once.
template <typename Read>
void ReadMembers(Reading& reading, JsonValue value, const std::size_t& keys, Read read) {
  if (!reading.Expect(value.Is(JsonKind::kObject))) return;
  std::map<std::string_view, int> seen;
  for (const JsonValue member : value) {
    reading.Expect(++seen[member.Key()] == 1 && read(member.Key(), member));
  }
  reading.Expect(seen.size() == keys);
}

Part ReadPart(Reading& reading, JsonValue value) {
  Part part;
  ReadMembers(reading, value, 5, [&](std::string_view key, JsonValue member) {
    const std::int64_t count = reading.Count(member);
    if (key == "index")
      return reading.Expect(count < 1 << 30) && (part.index = static_cast<int>(count), true);
    if (key == "of")
      return reading.Expect(count < 1 << 30) && (part.of = static_cast<int>(count), true);
    if (key == "from") return part.from = count, true;
    if (key == "to") return part.to = count, true;
    if (key == "size") return part.size = count, true;
    return false;
  });
  return part;
}

void ReadDistribution(Reading& reading, JsonValue value,
                      std::map<int, std::int64_t>& distribution) {
  if (!reading.Expect(value.Is(JsonKind::kArray))) return;
  int tenth = 0;
  for (const JsonValue count : value) {
    if (const std::int64_t read = reading.Count(count); read > 0) distribution[tenth] = read;
    ++tenth;
  }
  reading.Expect(tenth == kTenths);
}

PackSummary ReadPack(Reading& reading, JsonValue value) {
  PackSummary pack;
  ReadMembers(reading, value, 5, [&](std::string_view key, JsonValue member) {
    if (key == "dossiers") return pack.dossiers = reading.Count(member), true;
    if (key == "mean") return true;  // follows from the total
    if (key == "levels") return reading.Counts(member, pack.levels), true;
    if (key == "distribution") return ReadDistribution(reading, member, pack.distribution), true;
    if (key != "total") return false;
    const std::optional<Exact> total = ReadExact(reading.Text(member));
    return total ? (pack.total = *total, true) : false;
  });
  return pack;
}

void ReadFirstBad(Reading& reading, JsonValue value, std::vector<std::string>& first_bad) {
  if (!reading.Expect(value.Is(JsonKind::kArray))) return;
  for (const JsonValue place : value) first_bad.push_back(reading.Text(place));
}

void ReadPacks(Reading& reading, JsonValue value, std::map<std::string, PackSummary>& packs) {
  if (!reading.Expect(value.Is(JsonKind::kObject))) return;
  for (const JsonValue pack : value) {
    reading.Expect(packs.emplace(pack.Key(), ReadPack(reading, pack)).second);
  }
}

bool ReadMember(Reading& reading, std::string_view key, JsonValue value, SummaryFile& file) {
  Summary& summary = file.summary;
  if (key == "format") return value.Text() == kFormat;
  if (key == "run") return file.run = reading.Text(value), true;
  if (key == "part") return file.part = ReadPart(reading, value), true;
  if (key == "lines") return summary.lines = reading.Count(value), true;
  if (key == "scored") return summary.scored = reading.Count(value), true;
  if (key == "with_errors") return summary.with_errors = reading.Count(value), true;
  if (key == "bad") return summary.bad = reading.Count(value), true;
  if (key == "first_bad") return ReadFirstBad(reading, value, summary.first_bad), true;
  if (key == "packs") return ReadPacks(reading, value, summary.packs), true;
  if (key == "findings") return reading.Counts(value, summary.findings), true;
  return false;
}

}  // namespace

std::string WriteSummary(const SummaryFile& file) {
  const Summary& summary = file.summary;
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", kFormat);
  json.Text("run", file.run);
  if (file.part) WritePart(*file.part, json);
  Count("lines", summary.lines, json);
  Count("scored", summary.scored, json);
  Count("with_errors", summary.with_errors, json);
  Count("bad", summary.bad, json);
  json.Key("first_bad");
  json.BeginArray();
  for (const std::string& place : summary.first_bad) json.Text(place);
  json.EndArray();
  json.Key("packs");
  json.BeginObject(JsonWriter::Layout::kLines);
  for (const auto& [id, pack] : summary.packs) {
    json.Key(id);
    WritePack(pack, json);
  }
  json.EndObject();
  json.Key("findings");
  json.BeginObject(JsonWriter::Layout::kLines);
  for (const auto& [code, count] : summary.findings) Count(code, count, json);
  json.EndObject();
  json.EndObject();
  return json.Take();
}

std::optional<SummaryFile> ReadSummary(std::string_view json) {
  Findings unused;
  const std::optional<JsonTree> tree = ParseJson(json, unused);
  if (!tree) return std::nullopt;
  constexpr std::size_t kKeys = 9;  // and "part"
  SummaryFile file;
  const JsonValue root(*tree, 0);
  Reading reading;
  std::size_t keys = kKeys;
  ReadMembers(reading, root, keys, [&](std::string_view key, JsonValue value) {
    if (key == "part") ++keys;
    return ReadMember(reading, key, value, file);
  });
  if (!reading.is_right) return std::nullopt;
  return file;
}

}  // namespace radap::batch
