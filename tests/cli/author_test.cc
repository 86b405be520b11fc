// radap check, test, packs, schema, version.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

TEST(CheckTest, AGoodPackIsCounted) {
  const Ran ran = Radap("check pmqa4-2568 --lang en");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(Has(ran, "7 categories, "));
  EXPECT_TRUE(Has(ran, "106 issues"));
  EXPECT_TRUE(Has(ran, "no errors"));
  EXPECT_TRUE(Has(Radap("check pmqa4-2568"), "ไม่พบข้อผิดพลาด"));
}

TEST(CheckTest, ByFileAndFolder) {
  EXPECT_EQ(Radap("check criteria/pmqa4-2568").exit, 0);
  EXPECT_EQ(Radap("check criteria/pmqa4-2568/pmqa4-2568.radap").exit, 0);
}

TEST(CheckTest, ErrorsAreShownInBothLanguages) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("tiny.radap", TinyPack("tiny", true));
  const Ran ran = Radap("check " + path + " --lang en");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "tiny.radap:9:"));
  EXPECT_TRUE(Has(ran, "1 error"));
  EXPECT_TRUE(Has(Radap("check " + path), "ข้อผิดพลาด 1 แห่ง"));
}

TEST(CheckTest, Json) {
  const json good = json::parse(Radap("check pmqa4-2568 --format json").out);
  EXPECT_EQ(good["format"], "radap.check/1");
  EXPECT_EQ(good["counts"]["categories"], 7);
  EXPECT_EQ(good["errors"], 0);
  const TemporaryFolder folder;
  const std::string path = folder.Write("tiny.radap", TinyPack("tiny", true));
  const json bad = json::parse(Radap("check " + path + " --format json").out);
  EXPECT_EQ(bad["errors"], 1);
  EXPECT_EQ(bad["diagnostics"][0]["line"], 9);
  EXPECT_EQ(bad["diagnostics"][0]["severity"], "error");
}

TEST(CheckTest, DumpsOfEachPass) {
  EXPECT_TRUE(Has(Radap("check pmqa4-2568 --dump program"), "rule score of kpi, points"));
  const std::string ast = Radap("check pmqa4-2568 --dump ast").out;
  const std::string model = Radap("check pmqa4-2568 --dump model").out;
  EXPECT_NE(ast.find("pmqa4-2568"), std::string::npos);
  EXPECT_NE(model.find("challenging"), std::string::npos);
  EXPECT_NE(ast, model);
}

TEST(CheckTest, AnUnknownPackIsExitThreeAndAdvisesWhatCheckTakes) {
  const Ran ran = Radap("check pmqa9 --lang en");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_NE(ran.err.find("or the path of its file or folder instead"), std::string::npos)
      << ran.err;
  EXPECT_EQ(ran.err.find("--pack "), std::string::npos) << ran.err;
}

TEST(TestTest, TheBuiltInPackPassesItsGoldens) {
  const Ran ran = Radap("test pmqa4-2568 --lang en");
  EXPECT_EQ(ran.exit, 0) << ran.out;
  EXPECT_TRUE(Has(ran, ", 0 failed (golden files: "));
  EXPECT_FALSE(ran.out.starts_with("0 cases"));
  EXPECT_EQ(Radap("test criteria/pmqa4-2568").exit, 0);
}

TEST(TestTest, AFailingCaseIsALineWithItsPlace) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  const std::string golden = folder.Write("golden/a.golden",
                                          "case good of kpi 1.1/1\n"
                                          "  higher, target 1, result 1\n"
                                          "  expect score 10\n"
                                          "case bad of kpi 1.1/1\n"
                                          "  higher, target 1, no result\n"
                                          "  expect score 10\n");
  const Ran ran = Radap("test " + folder.path() + "/tiny.radap --lang en");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(
      ran.out,
      golden +
          ":6: bad: the case says `expect score 10`, the pack now gives 0: correct whichever is "
          "wrong\n2 cases, 1 failed (golden files: 1)\n");
  EXPECT_TRUE(Has(Radap("test " + folder.path() + "/tiny.radap"), "ไม่ผ่าน 1"));
  const json result = json::parse(Radap("test --format json " + folder.path() + "/tiny.radap").out);
  EXPECT_EQ(result["cases"], 2);
  EXPECT_EQ(result["failed"], 1);
  EXPECT_EQ(result["failures"][0]["line"], 6);
  EXPECT_EQ(Radap("test tiny --packs " + folder.path()).exit, 1);
}

TEST(TestTest, NoCasesIsAFailure) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("tiny.radap", TinyPack("tiny"));
  const Ran ran = Radap("test " + path + " --lang en");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("no cases"), std::string::npos);
  const Ran elsewhere =
      Shell("bin=$(realpath \"$RADAP_BIN\"); cd / && \"$bin\" test pmqa4-2568 --lang en");
  EXPECT_EQ(elsewhere.exit, 1);
  EXPECT_NE(elsewhere.err.find("run it from the folder that has criteria/"), std::string::npos);
}

TEST(PacksCommandTest, ListsWhatIsBuiltInAndInFolders) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  folder.Write("wrong.radap", TinyPack("wrong", true));
  const Ran ran = Radap("packs --lang en --packs " + folder.path());
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(Has(ran, "pmqa4-2568"));
  EXPECT_TRUE(Has(ran, "built in"));
  EXPECT_TRUE(Has(ran, "Tiny"));
  EXPECT_TRUE(Has(ran, "(has errors)"));
  EXPECT_TRUE(Has(Radap("packs"), "มากับโปรแกรม"));
  const json list = json::parse(Radap("packs --format json --packs " + folder.path()).out);
  bool found = false;
  for (const json& pack : list)
    found = found || (pack["id"] == "tiny" && pack["title"]["en"] == "Tiny");
  EXPECT_TRUE(found);
  EXPECT_EQ(FirstLine(Radap("packs --format csv").out), "id,title_th,title_en,where\r");
}

TEST(SchemaTest, EachIsAJsonSchema) {
  for (const std::string name : {"dossier", "result", "batch", "benchmark", "standing"}) {
    const Ran ran = Radap("schema " + name);
    EXPECT_EQ(ran.exit, 0);
    EXPECT_TRUE(json::parse(ran.out).contains("$schema")) << name;
  }
  EXPECT_EQ(Radap("schema nonsense").exit, 2);
}

TEST(VersionTest, Version) {
  EXPECT_EQ(Radap("version").out, "radap 0.1.0\n");
  EXPECT_EQ(Radap("--version").out, "radap 0.1.0\n");
}

}  // namespace
}  // namespace radap::testing
