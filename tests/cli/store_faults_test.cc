// radap store where something is wrong: records that are damaged, inputs with nothing in them, folders that are not there.
#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool Says(const Ran& ran, std::string_view text) { return ran.err.find(text) != std::string::npos; }

class StoreFaults : public ::testing::Test {
 protected:
  // `radap store LINE`, in English unless the line says otherwise.
  Ran Store(const std::string& line) const {
    return Radap("store " + line + " --store '" + path_ + "'" +
                 (line.find("--lang") == std::string::npos ? " --lang en" : ""));
  }
  static std::string Add() { return "add " + std::string(kReal); }
  std::string OneDossierFolder() const {
    folder_.Write("one/a.json", FileText(kReal));
    return folder_.path() + "/one";
  }

  TemporaryFolder folder_;
  std::string path_ = folder_.path() + "/s.radap";
};

TEST_F(StoreFaults, ARevisionWithoutAResultIsTold) {
  Store(Add());
  {
    SQLite::Database database(path_, SQLite::OPEN_READWRITE);
    database.exec("DELETE FROM standing");
    database.exec("DELETE FROM result");
  }
  for (const char* line : {"show mof-ops", "history mof-ops", "note mof-ops x --author a"}) {
    const Ran ran = Store(line);
    EXPECT_TRUE(ran.exit == 0 || ran.exit == 3) << line << ran.exit;
  }
  EXPECT_TRUE(Says(Store("show mof-ops"), "has no result"));
}

// One byte of a dossier that is kept.
TEST_F(StoreFaults, DamageIsToldByAddAndBackup) {
  Store(Add());
  std::string bytes = FileText(path_);
  const std::size_t frame = bytes.find("\x28\xB5\x2F\xFD");
  ASSERT_NE(frame, std::string::npos);
  bytes[frame + 60] = static_cast<char>(bytes[frame + 60] ^ 1);
  folder_.Write("s.radap", bytes);
  for (const std::string& line : {Add(), "import-batch " + OneDossierFolder()}) {
    const Ran added = Store(line);
    EXPECT_EQ(added.exit, 3) << line;
    EXPECT_TRUE(Says(added, "is damaged (the bytes kept of dossier ")) << added.err;
    EXPECT_TRUE(Says(added, "nothing was written")) << added.err;
  }
  EXPECT_TRUE(Says(Store(Add() + " --lang th"), "ไม่ตรงกับ SHA-256"));
  EXPECT_EQ(FileText(path_), bytes);
  const std::string copy = folder_.path() + "/copy.radap";
  const Ran backup = Store("backup -o " + copy);
  EXPECT_EQ(backup.exit, 1);
  EXPECT_TRUE(Has(backup, "copy.radap` has records that are damaged")) << backup.out;
  EXPECT_TRUE(Has(backup, "does not have this SHA-256")) << backup.out;
  EXPECT_EQ(FileText(copy).size(), bytes.size());
}

TEST_F(StoreFaults, VerifyComparesTheDescriptionWithTheDossier) {
  Store(Add() + " samples/seam-scm-2562.json samples/seam-scm-2564.json");
  EXPECT_EQ(Store("verify").exit, 0);
  std::string bytes = FileText(path_);
  const std::string name = "Forest Industry";
  const std::size_t at = bytes.find(name);  // dossiers are packed
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 6, "Rocket");
  folder_.Write("s.radap", bytes);
  const Ran ran = Store("verify");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "`fio` seam-scm-2566 2564 revision 1: the name, kind or parent")) << ran.out;
}

TEST_F(StoreFaults, WhatHasNoDossierInItIsSaid) {
  std::filesystem::create_directory(folder_.path() + "/bare");
  const std::string empty = folder_.Write("empty.ndjson", "\n");
  for (const std::string& input : {folder_.path() + "/bare", empty, std::string("- < /dev/null")}) {
    const Ran ran = Store("import-batch " + input);
    EXPECT_EQ(ran.exit, 0) << input;
    EXPECT_TRUE(Says(ran, "no dossier at all was in it")) << ran.err;
  }
  EXPECT_FALSE(Says(Store("import-batch samples/seam-scm.ndjson"), "no dossier"));
}

TEST_F(StoreFaults, AFolderThatIsNotThereIsNamed) {
  const std::string missing = folder_.path() + "/new/deeper";
  const Ran made = Radap("store " + Add() + " --lang en --store " + missing + "/s.radap");
  EXPECT_EQ(made.exit, 3);
  EXPECT_TRUE(Says(made, "there is no folder `" + missing + "`")) << made.err;
  EXPECT_EQ(made.err.find(".new-"), std::string::npos) << made.err;
  Store(Add());
  const Ran copied = Store("backup -o " + missing + "/copy");
  EXPECT_EQ(copied.exit, 3);
  EXPECT_TRUE(Says(copied, "there is no folder `" + missing + "`")) << copied.err;
}

TEST_F(StoreFaults, AYearOfAnotherEraIsSaid) {
  std::string text = FileText(kReal);
  const std::string year = "\"fiscal_year\": 2567";
  ASSERT_NE(text.find(year), std::string::npos);
  text.replace(text.find(year), year.size(), "\"fiscal_year\": 2024");
  const Ran ran = Store("add " + folder_.Write("era.json", text));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Says(ran, "F0109")) << ran.err;
  EXPECT_TRUE(Says(ran, "2567")) << ran.err;
}

}  // namespace
}  // namespace radap::testing
