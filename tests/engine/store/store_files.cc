#include "tests/engine/store/store_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "rules/base/sha256.h"

namespace radap::store {

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "radap-store-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::map<std::string, std::string> Folder::Files() const {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    files[entry.path().filename().string()] =
        entry.is_regular_file() ? ReadFile(entry.path().string()) : "(no file)";
  }
  return files;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void WriteFile(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

PackEdition MadeUpPack(const std::string& version) {
  PackEdition pack;
  pack.id = "made-up";
  pack.version = version;
  pack.text = "เกณฑ์สมมุติ รุ่น " + version;
  pack.sha256 = Sha256Hex(pack.text);
  pack.elements = {"total", "1", "1.1", "1.2"};
  return pack;
}

NewResult ResultOf(std::int64_t pack, const std::string& total) {
  NewResult result;
  result.pack = pack;
  result.engine_version = "0.1.0";
  result.scores = {total, "advance", "50 40", "1/3 - 7", "2 - 9/2", "4 5", "1.1=400", 1, 2, 3};
  return result;
}

MadeUpDossier::MadeUpDossier(const std::string& organisation, int year, const std::string& content)
    : bytes("{\"organisation\":\"" + organisation + "\",\"year\":" + std::to_string(year) +
            ",\"content\":\"" + content + "\"}") {
  dossier.bytes = bytes;
  dossier.sha256 = Sha256Hex(bytes);
  dossier.organisation.id = organisation;
  dossier.organisation.name = "หน่วยงาน " + organisation;
  dossier.organisation.name_en = "Agency " + organisation;
  dossier.organisation.parent = "กระทรวงสมมุติ";
  dossier.organisation.kind = OrganisationKind::kProvince;
  dossier.fiscal_year = year;
  dossier.pack_id = "made-up";
  dossier.source = organisation + ".json";
}

Added AddOne(Store& store, const std::string& organisation, int year, const std::string& content,
             const std::string& total) {
  const MadeUpDossier made(organisation, year, content);
  return store.AddDossier(made.dossier, ResultOf(store.AddPack(MadeUpPack()), total));
}

void FillWithAll(Store& store) {
  for (const char* organisation : {"a", "b", "c", "d"}) {
    AddOne(store, organisation, 2567);
    AddOne(store, organisation, 2568, "second");
  }
  AddOne(store, "a", 2568, "third", "400");
  const std::int64_t revision = store.Latest("a", 2568, "")->id;
  store.AddNote({"a", revision, "1.1", "ผู้ตรวจ", "ดูหลักฐานแล้ว"});
  store.AddNote({"b", std::nullopt, "", "ผู้ตรวจ", "โทรถามแล้ว"});
  NewResult changed = ResultOf(store.AddPack(MadeUpPack()), "390");
  changed.with_overrides = true;
  const std::int64_t first = store.AddOverride(
      {revision, "/answers/1.1.1/issues/3/claimed", "false", "ผู้ตรวจ", "ไม่มีหลักฐาน"}, changed);
  changed.scores.total = "385";
  store.AddOverride({revision, "/kpis/0/target", "12.5", "ผู้ตรวจ", "เป้าหมายตามแผน"}, changed);
  changed.scores.total = "395";
  store.WithdrawOverride(first, {"a", revision, "", "หัวหน้า", "พบหลักฐาน"}, changed);
  store.SetCycle({"made-up", 2567, "รอบปี 2567", false, 0});
}

std::string StandingLines(const Store& store, const Filter& filter) {
  std::vector<std::string> lines;
  store.ForEachStanding(filter, Columns::kTotal, [&](const Standing& standing) {
    lines.push_back(std::string(standing.organisation) + " " +
                    std::to_string(standing.fiscal_year) + " " + std::string(standing.total) +
                    (standing.with_overrides ? " overrides" : ""));
  });
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string Join(const std::vector<Label>& labels) {
  std::string text;
  for (const Label& label : labels) text += label.en + "\n";
  return text;
}

}  // namespace radap::store
