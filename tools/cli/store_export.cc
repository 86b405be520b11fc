// radap store export: all records as files that can be read without radap. In FOLDER: dossiers/ab/abcd...json (each byte
// for byte, named by its SHA-256), packs/SHA256.radap, and records.ndjson, one record a line: cycles, organisations,
// packs, revisions with their results and overrides, notes.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>

#include "engine/dossier/json_writer.h"
#include "rules/base/vocabulary.h"
#include "tools/cli/store.h"

namespace radap::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kRights = 0666;  // less what the person's umask takes away

struct Asked {
  std::string store;
  std::string folder;
};

class Exporter {
 public:
  Exporter(const store::Store& store, std::string folder, Session& session)
      : store_(store), folder_(std::move(folder)), session_(session) {}

  void Export();
  std::int64_t dossiers() const { return static_cast<std::int64_t>(written_.size()); }
  std::int64_t records() const { return records_; }

 private:
  void MakeFolder(const std::string& path);
  [[noreturn]] void CannotWrite(const std::string& path);  // errno
  void WriteAll(int handle, const std::string& path, std::string_view bytes);
  void WriteNew(const std::string& path, std::string_view bytes);
  void Flush();
  void WritePacks();
  void WriteOrganisations();
  void WriteCycles();
  void WriteRevision(const store::Revision& revision);
  void WriteDossier(const std::string& sha256);
  void Record(JsonWriter& json);

  const store::Store& store_;
  std::string folder_;
  Session& session_;
  std::set<std::string> written_;  // dossiers
  std::string lines_;              // not yet written
  int handle_ = -1;                // of records.ndjson
  std::int64_t records_ = 0;
};

void Exporter::MakeFolder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (!error) return;
  Refuse(kUnreadable,
         {"สร้างโฟลเดอร์ “" + path + "” ไม่ได้ (" + error.message() + ")",
          "cannot make the folder `" + path + "` (" + error.message() + ")"},
         session_);
}

void Exporter::CannotWrite(const std::string& path) {
  const std::string cause = std::strerror(errno);
  Refuse(kUnreadable,
         {"เขียน “" + path + "” ไม่ได้ (" + cause + "): ตรวจสิทธิ์ของโฟลเดอร์และที่ว่าง",
          "cannot write `" + path + "` (" + cause +
              "): check the rights of its folder and the free space"},
         session_);
}

void Exporter::WriteAll(int handle, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) CannotWrite(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// On the disk when all is (Export).
void Exporter::WriteNew(const std::string& path, std::string_view bytes) {
  const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kRights);
  if (handle < 0) CannotWrite(path);
  WriteAll(handle, path, bytes);
  if (::close(handle) != 0) CannotWrite(path);
}

void Exporter::Flush() {
  WriteAll(handle_, folder_ + "/records.ndjson", lines_);
  lines_.clear();
}

void Exporter::Record(JsonWriter& json) {
  constexpr std::size_t kTogether = std::size_t{1} << 20;
  json.EndObject();
  lines_ += json.Take();
  ++records_;
  if (lines_.size() >= kTogether) Flush();
}

void Exporter::WritePacks() {
  MakeFolder(folder_ + "/packs");
  for (const store::PackEdition& pack : store_.Packs()) {
    WriteNew(folder_ + "/packs/" + pack.sha256 + ".radap", pack.text);
    JsonWriter json;
    json.BeginObject();
    json.Text("record", "pack");
    json.Text("id", pack.id);
    json.Text("version", pack.version);
    json.Text("sha256", pack.sha256);
    json.Key("elements");
    json.BeginArray();
    for (const std::string& element : pack.elements) json.Text(element);
    json.EndArray();
    Record(json);
  }
}

void Exporter::WriteCycles() {
  for (const store::Cycle& cycle : store_.Cycles()) {
    JsonWriter json;
    json.BeginObject();
    json.Text("record", "cycle");
    json.Text("pack", cycle.pack_id);
    json.Number("fiscal_year", std::to_string(cycle.fiscal_year));
    json.Text("title", cycle.title);
    json.Truth("open", cycle.is_open);
    Record(json);
  }
}

void WriteNote(const store::Note& note, JsonWriter& json) {
  json.BeginObject();
  json.Text("record", "note");
  json.Number("id", std::to_string(note.id));
  json.Text("organisation", note.organisation);
  if (note.revision) json.Number("revision", std::to_string(*note.revision));
  json.Text("about", note.about);
  json.Text("author", note.author);
  json.Text("time", note.time);
  json.Text("text", note.text);
}

void Exporter::WriteOrganisations() {
  for (const store::StoredOrganisation& one : store_.Organisations({})) {
    const Organisation& organisation = one.organisation;
    JsonWriter json;
    json.BeginObject();
    json.Text("record", "organisation");
    json.Text("id", organisation.id);
    json.Text("name", organisation.name);
    json.Text("name_en", organisation.name_en);
    json.Text("parent", organisation.parent);
    if (organisation.kind) json.Text("kind", TextOf(*organisation.kind));
    Record(json);
    for (const store::Note& note : store_.Notes(organisation.id)) {
      JsonWriter noted;
      WriteNote(note, noted);
      Record(noted);
    }
  }
}

void WriteResult(const store::StoredResult& result, JsonWriter& json) {
  json.BeginObject();
  json.Text("pack_sha256", result.pack_sha256);
  json.Text("engine_version", result.engine_version);
  json.Text("computed_at", result.computed_at);
  json.Truth("with_overrides", result.with_overrides);
  json.Text("sha256", result.sha256);
  json.Text("total", result.scores.total);
  json.Text("level", result.scores.level);
  json.Text("categories", result.scores.categories);
  json.Text("items", result.scores.items);
  json.Text("questions", result.scores.questions);
  json.Text("kpis", result.scores.kpis);
  json.Text("claimed", result.scores.claimed);
  json.Number("errors", std::to_string(result.scores.errors));
  json.Number("warnings", std::to_string(result.scores.warnings));
  json.Number("notes", std::to_string(result.scores.notes));
  json.EndObject();
}

void WriteOverride(const store::Override& override, JsonWriter& json) {
  json.BeginObject();
  json.Number("id", std::to_string(override.id));
  json.Text("path", override.path);
  json.Text("value", override.value);
  json.Text("author", override.author);
  json.Text("time", override.time);
  json.Text("reason", override.reason);
  if (override.withdrawn_at) {
    json.Text("withdrawn_at", *override.withdrawn_at);
    json.Text("withdrawn_by", override.withdrawn_by);
    json.Text("withdrawn_why", override.withdrawn_why);
  }
  json.EndObject();
}

void Exporter::WriteDossier(const std::string& sha256) {
  if (!written_.insert(sha256).second) return;
  const std::string folder = folder_ + "/dossiers/" + sha256.substr(0, 2);
  MakeFolder(folder);
  WriteNew(folder + "/" + sha256 + ".json", store_.DossierBytes(sha256));
}

void Exporter::WriteRevision(const store::Revision& revision) {
  WriteDossier(revision.dossier);
  JsonWriter json;
  json.BeginObject();
  json.Text("record", "revision");
  json.Number("id", std::to_string(revision.id));
  json.Text("organisation", revision.organisation);
  json.Number("fiscal_year", std::to_string(revision.fiscal_year));
  json.Text("pack", revision.pack_id);
  json.Number("number", std::to_string(revision.number));
  json.Truth("counts", revision.is_latest);
  json.Text("dossier", revision.dossier);
  json.Text("added_at", revision.added_at);
  json.Text("source", revision.source);
  json.Key("results");
  json.BeginArray();
  for (const store::StoredResult& result : store_.Results(revision.id)) WriteResult(result, json);
  json.EndArray();
  json.Key("overrides");
  json.BeginArray();
  for (const store::Override& one : store_.Overrides(revision.id)) WriteOverride(one, json);
  json.EndArray();
  Record(json);
}

void Exporter::Export() {
  MakeFolder(folder_ + "/dossiers");
  const std::string records = folder_ + "/records.ndjson";
  handle_ = ::open(records.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kRights);
  if (handle_ < 0) CannotWrite(records);
  WritePacks();
  WriteCycles();
  WriteOrganisations();
  store_.ForEachRevision([this](const store::Revision& revision) { WriteRevision(revision); });
  Flush();
  if (::syncfs(handle_) != 0 || ::close(handle_) != 0) CannotWrite(records);
}

void Export(const Asked& asked, Session& session) {
  std::error_code error;
  const bool is_there = fs::exists(fs::symlink_status(asked.folder, error));
  if (is_there && !(fs::is_directory(asked.folder, error) && fs::is_empty(asked.folder, error))) {
    Refuse(kUsage,
           {"“" + asked.folder + "” มีอยู่แล้วและไม่ว่าง: ระบุโฟลเดอร์ใหม่",
            "`" + asked.folder + "` is there and not empty: name a new folder"},
           session);
  }
  const store::Store store = OpenStoreAt(asked.store, store::Access::kRead, session);
  Exporter exporter(store, asked.folder, session);
  exporter.Export();
  session.Write(
      session.In({"ส่งออก " + Counted(exporter.dossiers()) + " แฟ้ม และ " +
                      Counted(exporter.records()) + " ระเบียน ไว้ที่ “" + asked.folder + "”\n",
                  "wrote " + Counted(exporter.dossiers()) + " dossiers and " +
                      Counted(exporter.records()) + " records to `" + asked.folder + "`\n"}));
}

}  // namespace

void AddStoreExport(CLI::App& store, Session& session) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command =
      AddStoreCommand(store, session, "export",
                      {"เขียนทุกแฟ้มและทุกระเบียนลงโฟลเดอร์ อ่านได้โดยไม่ต้องมี radap",
                       "write every dossier and record into a folder, to be read without radap"},
                      "radap store export -o store-export", asked->store);
  AddText(*command, session, "-o,--output", "FOLDER", asked->folder,
          {"โฟลเดอร์ใหม่หรือว่าง", "a new or empty folder"});
  RequireOption(*command, "--output");
  OnRun(*command, [asked, &session] { Guarded(session, [&] { Export(*asked, session); }); });
}

}  // namespace radap::cli
