// Every pack of the repository, built in (criteria/) and for schemes outside the documents (tests/schemes/):
// it compiles, the warnings it has are known, and every golden case holds.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "engine/golden/golden.h"
#include "rules/packs/packs.h"

namespace radap::packs {
namespace {

namespace fs = std::filesystem;

// Warnings that a source leaves no way around, with the reason; any other is a failure.
const std::map<std::string, std::vector<std::string>>& KnownWarnings() {
  static const std::map<std::string, std::vector<std::string>> kKnown = {
      {"pmqa4-2565", {"W0106"}},  // item 3.3 has no Basic question in the print
  };
  return kKnown;
}

std::vector<std::string> Folders() {
  std::vector<std::string> folders;
  for (const char* parent : {"criteria", "tests/schemes"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(RADAP_SOURCE_DIR) / parent)) {
      if (entry.is_directory())
        folders.push_back(std::string(parent) + "/" + entry.path().filename().string());
    }
  }
  std::ranges::sort(folders);
  return folders;
}

std::string TextOfFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> GoldenFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder / "golden")) {
    if (entry.path().extension() == ".golden") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

LoadedPack Load(const std::string& folder) {
  auto source = FindPack((fs::path(RADAP_SOURCE_DIR) / folder).string(), {});
  return source ? CompilePack(std::move(*source)) : LoadedPack{};
}

class PackTest : public testing::TestWithParam<std::string> {};

TEST_P(PackTest, HasNoErrorsAndOnlyKnownWarnings) {
  const LoadedPack pack = Load(GetParam());
  const auto known = KnownWarnings().find(fs::path(GetParam()).filename().string());
  for (const Diagnostic& diagnostic : pack.diagnostics) {
    const std::string code(TextOf(diagnostic.code));
    const bool is_known = known != KnownWarnings().end() &&
                          std::ranges::find(known->second, code) != known->second.end();
    EXPECT_TRUE(is_known) << Render(diagnostic, pack.source, Language::kEnglish);
  }
  EXPECT_TRUE(pack.program.has_value());
}

TEST_P(PackTest, FulfilsItsGoldens) {
  const LoadedPack pack = Load(GetParam());
  ASSERT_TRUE(pack.program.has_value());
  golden::Outcome outcome;
  for (const fs::path& file : GoldenFiles(fs::path(RADAP_SOURCE_DIR) / GetParam())) {
    golden::RunGolden(*pack.program, golden::ParseGolden(file.string(), TextOfFile(file)), outcome);
  }
  EXPECT_GT(outcome.cases, 0);
  for (const golden::Failure& failure : outcome.failures) {
    ADD_FAILURE() << failure.file << ":" << failure.line << " " << failure.case_name << ": says "
                  << failure.expected << ", gives " << failure.got;
  }
}

INSTANTIATE_TEST_SUITE_P(Folder, PackTest, testing::ValuesIn(Folders()), [](const auto& row) {
  std::string name = row.param.substr(row.param.rfind('/') + 1);
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST(PackFolders, HoldAllFiveSystemsAndTwelveOutsideSchemes) {
  const std::vector<std::string> folders = Folders();
  const auto is_scheme = [](const std::string& folder) { return folder.starts_with("tests/"); };
  EXPECT_GE(std::ranges::count_if(folders, is_scheme), 12);
  for (const char* id :
       {"pmqa4-2565", "pmqa4-2568", "seam-scm-2566", "iam-plan-2567", "fund-digital-2561"}) {
    EXPECT_NE(std::ranges::find(folders, std::string("criteria/") + id), folders.end()) << id;
  }
}

}  // namespace
}  // namespace radap::packs
