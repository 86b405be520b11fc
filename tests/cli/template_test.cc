// radap template and export: forms that are written, never over a file unless asked to, and read back.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(TemplateTest, WritesAFormThatImportKnows) {
  const TemporaryFolder folder;
  const std::string form = folder.path() + "/form.xlsx";
  const Ran ran = Radap("template --lang en pmqa4-2568 -o " + form);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "Wrote " + form + "\n");
  EXPECT_TRUE(FileText(form).starts_with("PK"));
  const Ran read = Radap("import --format json --organisation o --year 2567 " + form);
  EXPECT_EQ(read.exit, 0) << read.err;
  EXPECT_EQ(json::parse(read.err)["kind"], "form");
  EXPECT_EQ(json::parse(read.out)["pack"], "pmqa4-2568");
}

TEST(TemplateTest, APackOfAFolder) {
  const TemporaryFolder folder;
  folder.Write("tiny-2570/tiny-2570.radap", TinyPack("tiny-2570"));
  const std::string form = folder.path() + "/form.xlsx";
  EXPECT_EQ(Radap("template tiny-2570 --packs " + folder.path() + " -o " + form).exit, 0);
  EXPECT_EQ(Radap("template tiny-2570 -o " + folder.path() + "/other.xlsx").exit, 3);
}

TEST(TemplateTest, NeverOverAFileUnlessForced) {
  const TemporaryFolder folder;
  const std::string form = folder.Write("form.xlsx", "mine");
  for (const std::string command : {"template pmqa4-2568", "export samples/mof-ops-2567.json"}) {
    const Ran refused = Radap(command + " --lang en -o " + form);
    EXPECT_EQ(refused.exit, 3);
    EXPECT_NE(refused.err.find("--force"), std::string::npos) << refused.err;
    EXPECT_EQ(FileText(form), "mine");
  }
  EXPECT_EQ(Radap("template pmqa4-2568 --force -o " + form).exit, 0);
  EXPECT_TRUE(FileText(form).starts_with("PK"));
  EXPECT_EQ(Radap("export samples/mof-ops-2567.json --force -o " + form).exit, 0);
}

TEST(TemplateTest, WithoutAFileOrWhereNoneCanBe) {
  EXPECT_EQ(Radap("template pmqa4-2568").exit, 2);
  EXPECT_NE(Radap("export samples/mof-ops-2567.json").err.find("--help"), std::string::npos);
  EXPECT_EQ(Radap("template pmqa4-2568 -o /nowhere/form.xlsx").exit, 3);
  EXPECT_EQ(Radap("template nowhere -o /nowhere/form.xlsx").exit, 3);
}

TEST(ExportTest, EverySampleComesBack) {
  const TemporaryFolder folder;
  for (const auto& file : std::filesystem::directory_iterator(RADAP_SOURCE_DIR "/samples")) {
    const std::string path = file.path().string();
    if (!path.ends_with(".json") || path.ends_with("broken-twenty-mistakes.json")) continue;
    const std::string form = folder.path() + "/" + file.path().stem().string() + ".xlsx";
    const Ran ran = Radap("export " + path + " -o " + form);
    EXPECT_EQ(ran.exit, 0) << path << ran.err;
    const Ran back = Radap("import " + form);
    ASSERT_NE(back.out, "") << path << back.err;
    EXPECT_EQ(json::parse(back.out), json::parse(Radap("import " + path).out)) << path;
  }
}

TEST(ExportTest, ErrorsOfTheDossierAreSeen) {
  const TemporaryFolder folder;
  const std::string form = folder.path() + "/form.xlsx";
  const Ran ran = Radap("export samples/broken-twenty-mistakes.json -o " + form);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("F0107"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(form));
}

TEST(ExportTest, ThePackOfTheDossierOrAnother) {
  const TemporaryFolder folder;
  const std::string none = folder.Write("none.json", "{\"organisation\": {\"id\": \"o\"}}");
  EXPECT_EQ(Radap("export " + none + " -o " + folder.path() + "/a.xlsx").exit, 2);
  EXPECT_EQ(Radap("export " + none + " --pack pmqa4-2568 -o " + folder.path() + "/b.xlsx").exit, 1);
  EXPECT_EQ(Radap("export nowhere.json -o " + folder.path() + "/c.xlsx").exit, 3);
}

}  // namespace
}  // namespace radap::testing
