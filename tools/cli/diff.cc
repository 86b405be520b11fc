// radap diff PACK_A PACK_B: what differs between two editions, by element and rule.
#include <memory>
#include <string>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "rules/compare/compare.h"
#include "tools/cli/commands.h"

namespace radap::cli {
namespace {

struct Asked {
  std::string first;
  std::string second;
  bool sets_exit_code = false;
};

void WriteBoth(std::string_view key, const Label& label, JsonWriter& json) {
  const bool is_empty = label.th.empty() && label.en.empty();
  if (is_empty) return json.Null(key);
  json.Key(key);
  json.BeginObject();
  json.Text("th", label.Pick(Language::kThai));
  json.Text("en", label.Pick(Language::kEnglish));
  json.EndObject();
}

void WritePack(std::string_view key, const Program& program, JsonWriter& json) {
  json.Key(key);
  json.BeginObject();
  json.Text("id", program.id);
  json.Text("version", program.version);
  json.Text("sha256", program.sha256);
  json.EndObject();
}

void WriteChange(const compare::Change& change, JsonWriter& json) {
  json.BeginObject();
  json.Text("change", compare::TextOf(change.kind));
  json.Text("part", compare::TextOf(change.part));
  json.Text("id", change.id);
  WriteBoth("name", change.name, json);
  if (change.kind == compare::ChangeKind::kChanged) WriteBoth("aspect", change.aspect, json);
  const bool has_sides =
      change.kind == compare::ChangeKind::kChanged || change.kind == compare::ChangeKind::kMoved;
  if (has_sides) {
    WriteBoth("from", change.before, json);
    WriteBoth("to", change.after, json);
  }
  WriteBoth("text", compare::TextOf(change), json);
  json.EndObject();
}

std::string AsJson(const Program& first, const Program& second,
                   const std::vector<compare::Change>& changes) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Layout::kLines);
  json.Text("format", "radap.diff/1");
  WritePack("from", first, json);
  WritePack("to", second, json);
  const compare::Counts counts = compare::CountOf(changes);
  json.Key("counts");
  json.BeginObject();
  json.Number("added", std::to_string(counts.added));
  json.Number("removed", std::to_string(counts.removed));
  json.Number("moved", std::to_string(counts.moved));
  json.Number("changed", std::to_string(counts.changed));
  json.EndObject();
  json.Key("changes");
  json.BeginArray(JsonWriter::Layout::kLines);
  for (const compare::Change& change : changes) WriteChange(change, json);
  json.EndArray();
  json.EndObject();
  return json.Take();
}

void Diff(const Asked& asked, Session& session) {
  const Program* first = session.LoadPack(asked.first, true);
  const Program* second = session.LoadPack(asked.second, true);
  if (first == nullptr || second == nullptr) return;
  const std::vector<compare::Change> changes = compare::Compare(*first, *second);
  session.Write(session.Format() == ReportFormat::kJson
                    ? AsJson(*first, *second, changes)
                    : compare::WriteText(*first, *second, changes, session.options.language));
  if (asked.sets_exit_code && !changes.empty()) session.Raise(kFound);
}

}  // namespace

void AddDiff(CLI::App& app, Session& session) {
  CLI::App* command =
      AddCommand(app, session, "diff",
                 {"เทียบชุดเกณฑ์สองฉบับ: สิ่งที่ประเมินและกฎที่เพิ่ม ตัดออก ย้าย หรือแก้ไข",
                  "compare two editions of a pack: what is added, removed, moved or changed"},
                 "radap diff pmqa4-2565 pmqa4-2568");
  auto asked = std::make_shared<Asked>();
  AddArgument(*command, session, "PACK_A", asked->first,
              {"ฉบับเดิม (ชื่อ แฟ้ม หรือโฟลเดอร์)", "the first edition (id, file or folder)"});
  AddArgument(*command, session, "PACK_B", asked->second,
              {"ฉบับใหม่ (ชื่อ แฟ้ม หรือโฟลเดอร์)", "the second edition (id, file or folder)"});
  AddFormat(*command, session, {"text", "json"});
  AddFlag(*command, session, "--exit-code", asked->sets_exit_code,
          {"จบด้วยรหัส 1 ถ้าต่างกัน (ถ้าไม่ระบุ: 0 ทั้งสองกรณี)",
           "exit with 1 if they differ (default: 0 in both cases)"});
  AddPackFolders(*command, session);
  OnRun(*command, [asked, &session] { Diff(*asked, session); });
}

}  // namespace radap::cli
