#include "tools/cli/session.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "rules/packs/compiled/compiled.h"

namespace radap::cli {
namespace {

constexpr int kLeastWidth = 60;
constexpr int kMostWidth = 120;

bool WriteAll(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

void AddFolders(std::string_view list, std::vector<std::string>& folders) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(':'), list.size());
    if (end > 0) folders.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::string Joined(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : ", ") + part;
  return joined;
}

}  // namespace

void Session::Write(std::string_view text) const {
  if (WriteAll(STDOUT_FILENO, text)) return;
  const std::string cause = std::strerror(errno);
  Complain({"เขียนผลลัพธ์ไม่ได้ (" + cause + "): ตรวจว่าที่เก็บเต็มหรือปลายทางปิดไปแล้ว",
            "cannot write the output (" + cause + "): is the disk full or the output closed?"});
  throw CannotWrite{};
}

void Session::Tell(std::string_view text) const { WriteAll(STDERR_FILENO, text); }

void Session::Complain(const Label& message) const {
  WriteAll(STDERR_FILENO, "radap: " + In(message) + "\n");
}

void Session::Show(const Diagnostics& diagnostics, const Source& source) const {
  for (const Diagnostic& diagnostic : diagnostics) {
    WriteAll(STDERR_FILENO, radap::Render(diagnostic, source, options.language));
  }
}

void Session::Raise(Exit code) { exit_ = std::max(exit_, code); }

void Session::CheckPackFolders() const {
  for (const std::string& folder : options.packs) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) continue;
    Complain({"ไม่มีโฟลเดอร์ “" + folder + "” ที่ระบุใน --packs: ตรวจชื่อ",
              "there is no folder `" + folder + "`, which --packs names: check its name"});
    throw CannotGoOn{};
  }
}

PackFolders Session::Folders() const {
  PackFolders folders{options.packs};
  AddFolders(Environment("RADAP_PACKS"), folders.folders);
  return folders;
}

std::optional<Source> Session::FindPackSource(const std::string& id, bool may_be_path) {
  std::optional<Source> source =
      may_be_path ? FindPack(id, Folders()) : FindPackById(id, Folders());
  if (!source) {
    ComplainNotFound(id, may_be_path);
    Raise(kUnreadable);
  }
  return source;
}

const Program* Session::LoadPack(const std::string& id, bool may_be_path) {
  const auto known = loaded_.find(id);
  if (known != loaded_.end()) {
    if (!known->second->program) Raise(kFound);
    return known->second->program ? &*known->second->program : nullptr;
  }
  std::optional<Source> source = FindPackSource(id, may_be_path);
  if (!source) return nullptr;
  auto pack = std::make_unique<LoadedPack>(radap::LoadPack(std::move(*source)));
  const LoadedPack& loaded = *loaded_.emplace(id, std::move(pack)).first->second;
  if (loaded.program) return &*loaded.program;
  Show(loaded.diagnostics, loaded.source);
  Complain({"ชุดเกณฑ์ “" + id + "” มีข้อผิดพลาด จึงใช้ให้คะแนนไม่ได้",
            "pack `" + id + "` has errors and cannot be used to score"});
  Raise(kFound);
  return nullptr;
}

void Session::ComplainNotFound(const std::string& id, bool may_be_path) const {
  std::vector<std::string> ids;
  for (const PackEntry& entry : ListPacks(Folders())) ids.push_back(entry.id);
  const std::vector<std::string_view> views(ids.begin(), ids.end());
  const std::optional<std::string> nearest = NearestName(id, views);
  std::vector<std::string> places = Folders().folders;
  const std::string folders = places.empty() ? "" : Joined(places) + ", ";
  const Label advice =
      may_be_path
          ? Label{"ใช้ --packs โฟลเดอร์ หรือระบุที่อยู่ของแฟ้มหรือโฟลเดอร์แทนชื่อ",
                  "give --packs FOLDER, or the path of its file or folder instead of the id"}
          : Label{"ใช้ --packs โฟลเดอร์ หรือ --pack แฟ้ม", "give --packs FOLDER or --pack FILE"};
  Complain({"ไม่พบชุดเกณฑ์ “" + id + "”" + (nearest ? " หมายถึง “" + *nearest + "” หรือไม่" : "") +
                " (ค้นใน " + folders + "ชุดที่มากับโปรแกรม: " + Joined(ids) + ") " + advice.th,
            "no pack `" + id + "`" + (nearest ? "; did you mean `" + *nearest + "`?" : "") +
                " (looked in " + folders + "those built in: " + Joined(ids) + "); " + advice.en});
}

ReportFormat Session::Format() const {
  if (options.format == "json") return ReportFormat::kJson;
  return options.format == "csv" ? ReportFormat::kCsv : ReportFormat::kText;
}

bool Session::UsesColour() const {
  if (options.colour != "auto") return options.colour == "always";
  return isatty(STDOUT_FILENO) != 0 && Environment("NO_COLOR").empty() &&
         Environment("TERM") != "dumb";
}

ReportOptions Session::Report(const Program* program) const {
  ReportOptions report;
  report.language = options.language;
  report.colour = UsesColour();
  report.engine_version = RADAP_VERSION;
  report.pack_is_built_in = program != nullptr && program->source.is_built_in;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    report.width = std::clamp(static_cast<int>(size.ws_col), kLeastWidth, kMostWidth);
  }
  return report;
}

}  // namespace radap::cli
