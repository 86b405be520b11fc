// radap doc and radap diff.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

TEST(DocTest, AnHtmlPageInTheLanguageAsked) {
  const Ran thai = Radap("doc pmqa4-2568");
  EXPECT_EQ(thai.exit, 0);
  EXPECT_TRUE(Has(thai, "<html lang=\"th\">"));
  EXPECT_TRUE(Has(thai, "id=\"1.1.1/3\""));
  const Ran english = Radap("doc pmqa4-2568 --lang en");
  EXPECT_TRUE(Has(english, "<html lang=\"en\">"));
  EXPECT_TRUE(Has(english, "How it is scored"));
}

TEST(DocTest, Markdown) {
  const Ran ran = Radap("doc pmqa4-2568 --format md --lang en");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out.substr(0, 2), "# ");
  EXPECT_TRUE(Has(ran, "<a id=\"rule-success-of-kpi\"></a>"));
}

TEST(DocTest, IntoAFile) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/page.html";
  const Ran ran = Shell("\"$RADAP_BIN\" doc pmqa4-2568 -o " + path + " && head -c 15 " + path);
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, "<!DOCTYPE html>");
  const Ran same = Shell("\"$RADAP_BIN\" doc pmqa4-2568 --output " + path + " && wc -l < " + path);
  EXPECT_EQ(same.exit, 0);
  const Ran nowhere = Radap("doc pmqa4-2568 --lang en -o " + folder.path() + "/no/page.html");
  EXPECT_EQ(nowhere.exit, 3);
  EXPECT_NE(nowhere.err.find("cannot write the file"), std::string::npos);
}

TEST(DocTest, OfAPackInAFolderGiven) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  EXPECT_TRUE(Has(Radap("doc tiny --packs " + folder.path()), "<h1>จิ๋ว</h1>"));
  EXPECT_EQ(Radap("doc no-such-pack").exit, 3);
}

std::string Changed(std::string text) {
  return text.replace(text.find("otherwise: 10"), 13, "otherwise: 9");
}

TEST(DiffTest, SaysWhatChangedAndExitsZeroUnlessAsked) {
  const TemporaryFolder folder;
  const std::string first = folder.Write("first.radap", TinyPack("tiny"));
  const std::string second = folder.Write("second.radap", Changed(TinyPack("tiny")));
  const Ran ran = Radap("diff " + first + " " + second + " --lang en");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(Has(ran, "rule score of kpi “score”: otherwise: 10 points -> 9 points")) << ran.out;
  EXPECT_TRUE(Has(ran, "0 added, 0 removed, 0 moved, 1 changed"));
  EXPECT_TRUE(Has(Radap("diff " + first + " " + second), "นอกนั้น: 10 คะแนน -> 9 คะแนน"));
  EXPECT_EQ(Radap("diff --exit-code " + first + " " + second).exit, 1);
  EXPECT_EQ(Radap("diff --exit-code " + first + " " + first).exit, 0);
  EXPECT_TRUE(Has(Radap("diff --lang en " + first + " " + first), "No differences"));
}

TEST(DiffTest, Json) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  const std::string second = folder.Write("other/other.radap", Changed(TinyPack("tiny")));
  const json diff =
      json::parse(Radap("diff tiny " + second + " --format json --packs " + folder.path()).out);
  EXPECT_EQ(diff["format"], "radap.diff/1");
  EXPECT_EQ(diff["counts"]["changed"], 1);
  ASSERT_EQ(diff["changes"].size(), 1U);
  const json& change = diff["changes"][0];
  EXPECT_EQ(change["change"], "changed");
  EXPECT_EQ(change["part"], "rule");
  EXPECT_EQ(change["id"], "score of kpi");
  EXPECT_EQ(change["from"]["en"], "10 points");
  EXPECT_EQ(change["to"]["th"], "9 คะแนน");
}

TEST(DiffTest, OfTwoEditionsThatAreBuiltIn) {
  const Ran ran = Radap("diff pmqa4-2565 pmqa4-2568 --lang en");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_TRUE(Has(ran, "pmqa4-2565 version "));
  EXPECT_TRUE(Has(ran, "Summary: "));
  EXPECT_EQ(Radap("diff pmqa4-2565 no-such-pack").exit, 3);
}

}  // namespace
}  // namespace radap::testing
