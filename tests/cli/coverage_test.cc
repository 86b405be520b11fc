// radap test PACK --coverage: what the golden cases reach; and cases that start from a dossier file.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

constexpr const char* kCase =
    "case good of kpi 1.1/1\n"
    "  higher, target 1, result 1\n"
    "  expect score 10\n";

class CoverageCommandTest : public ::testing::Test {
 protected:
  CoverageCommandTest() { folder_.Write("tiny.radap", TinyPack("tiny")); }

  Ran Test(const std::string& golden, const std::string& options) {
    folder_.Write("golden/a.golden", golden);
    return Radap("test " + folder_.path() + "/tiny.radap " + options);
  }

  TemporaryFolder folder_;
};

TEST_F(CoverageCommandTest, ListsWhatNoCaseReaches) {
  const Ran ran = Test(kCase, "--coverage --lang en");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "1 cases, 0 failed"));
  EXPECT_TRUE(Has(ran, "rule score of kpi: 1 of "));
  EXPECT_TRUE(Has(ran, "never reached: add cases"));
  EXPECT_TRUE(Has(ran, "tiny.radap:"));
  EXPECT_TRUE(Has(ran, " branches ("));
  EXPECT_TRUE(Has(Test(kCase, "--coverage"), "ยังไม่มีกรณีใดไปถึง"));
  EXPECT_FALSE(Has(Test(kCase, "--lang en"), "never reached"));
}

TEST_F(CoverageCommandTest, Json) {
  const json result = json::parse(Test(kCase, "--coverage --format json").out);
  EXPECT_EQ(result["failed"], 0);
  const json& coverage = result["coverage"];
  EXPECT_LT(coverage["reached"], coverage["branches"]);
  EXPECT_TRUE(coverage["percent"].is_number());
  int branches = 0;
  for (const json& rule : coverage["rules"]) {
    for (const json& branch : rule["branches"]) {
      ++branches;
      EXPECT_GT(branch["line"], 0);
      EXPECT_FALSE(branch["text"].get<std::string>().empty());
    }
  }
  EXPECT_EQ(coverage["branches"], branches);
  EXPECT_FALSE(json::parse(Test(kCase, "--format json").out).contains("coverage"));
}

TEST_F(CoverageCommandTest, FailsOnlyBelowWhatIsRequired) {
  EXPECT_EQ(Test(kCase, "--coverage --require 1").exit, 0);
  const Ran ran = Test(kCase, "--coverage --require 100 --lang en");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("less than the 100 %"), std::string::npos) << ran.err;
  EXPECT_EQ(Test(kCase, "--require 50").exit, 2);
  EXPECT_EQ(Test(kCase, "--coverage --require 101").exit, 2);
  const std::string wrong = "case bad of kpi 1.1/1\n  target 1, result 1\n  expect score 9\n";
  EXPECT_EQ(Test(wrong, "--coverage --require 0").exit, 1);
}

TEST_F(CoverageCommandTest, ADossierIsReadFromTheFolderOfTheGoldenFile) {
  folder_.Write("samples/some.json", TinyDossier("tiny"));
  const std::string expects = "  expect 1.1/1#1 10\n";
  const Ran ran =
      Test("case a of dossier\n  dossier ../samples/some.json\n" + expects, "--lang en");
  EXPECT_EQ(ran.exit, 0) << ran.out;
  const Ran missing = Test("case a of dossier\n  dossier some.json\n" + expects, "--lang en");
  EXPECT_EQ(missing.exit, 1);
  EXPECT_TRUE(Has(missing, "no file `some.json`"));
}

}  // namespace
}  // namespace radap::testing
