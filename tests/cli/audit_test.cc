// radap audit: its three parts, what it says in each format, and when it says that something is wrong.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

constexpr const char* kMisprinted = "samples/seam-scm-2563.json";
constexpr const char* kRight = "samples/seam-scm-2564.json";

// A dossier for a tiny pack in the folder, with these members; the options that find both.
std::string TinyIn(const TemporaryFolder& folder, std::string_view more) {
  folder.Write("tiny.radap", TinyPack("tiny"));
  return folder.Write("dossier.json", TinyDossier("tiny", more)) + " --packs " + folder.path();
}

constexpr const char* kFigures = R"~("printed": [
    {"what": "sum", "of": "งบประมาณ", "value": "13300000", "parts": ["12300000", "900000"],
     "at": "line 649"},
    {"what": "share", "of": "13 of 47", "value": "27.65", "parts": ["13", "47"], "at": "line 70"},
    {"what": "date", "of": "start", "value": "2567-02-30"},
    {"what": "count", "of": "=cmd()", "value": "2", "parts": ["a", "b"]},
    {"what": "characters", "of": "1.1", "value": "2709"}], )~";

TEST(AuditTest, SaysFirstHowManyFiguresMatch) {
  const Ran ran = Radap(std::string("audit ") + kMisprinted + " --lang en --only figures");
  EXPECT_EQ(ran.exit, 1) << ran.err;
  EXPECT_TRUE(Has(ran, "3 printed figures: 2 match, 1 misprint\n")) << ran.out;
  EXPECT_TRUE(Has(ran, "Wrong (1)\n"));
  EXPECT_TRUE(Has(ran, "the printed 1.1800 of total needs 1.0400"));
  EXPECT_FALSE(Has(ran, "Matches"));
  EXPECT_FALSE(Has(ran, "Evidence"));
  const Ran thai = Radap(std::string("audit ") + kMisprinted);
  EXPECT_TRUE(Has(thai, "ค่าที่พิมพ์ 3 ค่า: ตรง 2, พิมพ์ผิด 1\n")) << thai.out;
}

TEST(AuditTest, ExitsZeroWhereAllMatches) {
  const Ran ran = Radap(std::string("audit --lang en ") + kRight);
  EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
  EXPECT_TRUE(Has(ran, "3 printed figures: 3 match\n"));
  EXPECT_TRUE(Has(ran, "No evidence file is named"));
  EXPECT_TRUE(Has(ran, "Worth a second look"));
  const Ran all = Radap(std::string("audit --lang en --all ") + kRight);
  EXPECT_EQ(all.exit, 0);
  EXPECT_TRUE(Has(all, "Matches (3)\n")) << all.out;
}

TEST(AuditTest, FurtherFiguresWithTheirPlace) {
  const TemporaryFolder folder;
  const Ran ran = Radap("audit --lang en --only figures " + TinyIn(folder, kFigures));
  EXPECT_EQ(ran.exit, 1) << ran.err;
  EXPECT_TRUE(Has(ran, "5 printed figures: 1 match, 1 truncated, 2 misprint, 1 cannot tell\n"))
      << ran.out;
  EXPECT_TRUE(Has(ran, "13,300,000     13,200,000  misprint\n"));
  EXPECT_TRUE(Has(ran, "line 649: 12300000 + 900000 = 13200000; the print is 100000 too high"));
  EXPECT_TRUE(Has(ran, "line 70: 13 / 47 × 100 = 27.659574..\n"));
  EXPECT_TRUE(Has(ran, "there is no such day"));
  EXPECT_TRUE(
      Has(ran, "Cannot tell (1)\ncharacters: there is no narrative to count\n    1.1 2709\n"))
      << ran.out;
  EXPECT_TRUE(
      Has(Radap("audit --only figures " + TinyIn(folder, kFigures)), "    บรรทัด 70: 13 / 47"));
}

TEST(AuditTest, ALongNameHasALineOfItsOwn) {
  const TemporaryFolder folder;
  const Ran ran = Radap("audit --lang en --only figures " +
                        TinyIn(folder, R"~("printed": [{"what": "sum", "value": "5", "parts": ["6"],
                            "of": "budget of the third initiative in the year 2568"}], )~"));
  EXPECT_TRUE(Has(ran, "\nbudget of the third initiative in the year 2568\n        sum "))
      << ran.out;
}

TEST(AuditTest, NothingPrinted) {
  const TemporaryFolder folder;
  const Ran ran = Radap("audit --lang en --only figures " + TinyIn(folder, ""));
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "There are no printed figures to check\n"));
}

TEST(AuditTest, JsonHasEveryLine) {
  const Ran ran = Radap(std::string("audit --format json ") + kReal);
  EXPECT_EQ(ran.exit, 1);
  const json audit = json::parse(ran.out);
  EXPECT_EQ(audit["format"], "radap.audit/1");
  EXPECT_EQ(audit["pack"]["id"], "pmqa4-2568");
  const json& figures = audit["figures"];
  EXPECT_EQ(figures["counts"]["matches"], 87);
  EXPECT_EQ(figures["counts"]["unsupported"], 5);
  EXPECT_EQ(figures["counts"]["cannot-tell"], 0);
  EXPECT_EQ(figures["lines"].size(), 92U);
  const json& total = figures["lines"][0];
  EXPECT_EQ(total["id"], "total");
  EXPECT_EQ(total["what"], "score");
  EXPECT_EQ(total["verdict"], "unsupported");
  EXPECT_EQ(total["printed"], "485.71");
  EXPECT_EQ(total["recomputed"], "485.71");
  EXPECT_EQ(total["exact"], "3400/7");
  EXPECT_EQ(total["supported"], "29500/63");
  EXPECT_NE(total["why"]["en"], "");
  EXPECT_TRUE(total["at"].is_null());
  EXPECT_EQ(audit["evidence"]["folder"], "samples");
  EXPECT_EQ(audit["evidence"]["files"].size(), 29U);
  EXPECT_TRUE(audit["lints"]["findings"].is_array());
  EXPECT_TRUE(audit["findings"].is_array());
}

TEST(AuditTest, OnlyTheAskedPart) {
  const json lints =
      json::parse(Radap(std::string("audit --format json --only lints ") + kReal).out);
  EXPECT_FALSE(lints.contains("figures"));
  EXPECT_FALSE(lints.contains("evidence"));
  EXPECT_TRUE(lints.contains("lints"));
  const json evidence =
      json::parse(Radap(std::string("audit --format json --only evidence ") + kReal).out);
  EXPECT_FALSE(evidence.contains("lints"));
  EXPECT_TRUE(evidence.contains("evidence"));
}

TEST(AuditTest, CsvNeverStartsAFormula) {
  const TemporaryFolder folder;
  const Ran ran = Radap("audit --format csv " + TinyIn(folder, kFigures));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(FirstLine(ran.out),
            "part,id,what,verdict,printed,recomputed,exact,supported,why_th,why_en,at\r");
  EXPECT_TRUE(Has(ran, "\r\nfigures,13 of 47,share,truncated,27.65,27.66,1300/47,,")) << ran.out;
  EXPECT_TRUE(Has(ran, "\r\nfigures,'=cmd(),count,matches,2,2,2,,"));
  EXPECT_FALSE(Has(ran, ",="));
}

constexpr const char* kWithEvidence = R"("answers": {"1.1": {"issues": {"1": {"claimed": true,
    "evidence": [{"file": "แผน.pdf"}, {"file": "missing.pdf"}]}}}}, )";

TEST(AuditTest, EvidenceBesideTheFileOrInTheFolderGiven) {
  const TemporaryFolder folder;
  const std::string tiny = TinyIn(folder, kWithEvidence);
  const std::string options = "audit --lang en --only evidence ";
  EXPECT_TRUE(Has(Radap(options + tiny), ": 0 of 2 found"));
  folder.Write("แผน.pdf", "%PDF-1.4 small");
  EXPECT_TRUE(Has(Radap(options + tiny), ": 1 of 2 found"));
  const TemporaryFolder other;
  EXPECT_TRUE(Has(Radap(options + "--evidence " + other.path() + " " + tiny), ": 0 of 2 found"));
  other.Write("แผน.pdf", "%PDF-1.4 small");
  const json found = json::parse(
      Radap("audit --format json --evidence " + other.path() + " " + tiny).out)["evidence"];
  EXPECT_EQ(found["folder"], other.path());
  EXPECT_EQ(found["files"][0]["found"], true);
  EXPECT_EQ(found["files"][0]["bytes"], 14);
  EXPECT_EQ(found["files"][0]["sha256"].get<std::string>().size(), 64U);
  EXPECT_EQ(found["files"][1]["found"], false);
}

TEST(AuditTest, AnEmptyEvidenceFileIsAnError) {
  const TemporaryFolder folder;
  const std::string tiny = TinyIn(folder, kWithEvidence);
  folder.Write("แผน.pdf", "");
  EXPECT_EQ(Radap("audit --only evidence " + tiny).exit, 1);
  EXPECT_EQ(Radap("audit --only figures " + tiny).exit, 0);
}

TEST(AuditTest, NotedHashesTellLaterWhichFileChanged) {
  const TemporaryFolder folder;
  const std::string tiny = TinyIn(folder, kWithEvidence);
  const std::string options = "audit --lang en --only evidence ";
  folder.Write("แผน.pdf", "%PDF-1.4 small");
  EXPECT_EQ(Radap(options + "--note-hashes " + tiny).exit, 0);
  EXPECT_FALSE(Has(Radap(options + tiny), "F1009"));
  folder.Write("แผน.pdf", "%PDF-1.4 other");
  const Ran changed = Radap(options + tiny);
  EXPECT_EQ(changed.exit, 1);
  EXPECT_TRUE(Has(changed, "F1009")) << changed.out;
  EXPECT_EQ(Radap(options + "--note-hashes " + tiny).exit, 1) << "what changed is shown once";
  EXPECT_EQ(Radap(options + tiny).exit, 0);
}

TEST(AuditTest, HashesAreNotedInASoundDossierAlone) {
  const TemporaryFolder folder;
  const std::string wrong = TinyIn(folder, R"("fiscalyear": 2567, )");
  const std::string before = Shell("cat " + wrong).out;
  EXPECT_EQ(Radap("audit --note-hashes " + wrong).exit, 1);
  EXPECT_EQ(Shell("cat " + wrong).out, before);
  EXPECT_EQ(Radap("audit --note-hashes samples/documents/plan-invented.md").exit, 2);
  EXPECT_EQ(Radap("audit --note-hashes --only figures " + wrong).exit, 2);
}

TEST(AuditTest, ErrorsOfTheFileAreListedAndRaised) {
  const TemporaryFolder folder;
  const std::string wrong = TinyIn(folder, R"("fiscalyear": 2567, )");
  const Ran ran = Radap("audit --lang en --only figures " + wrong);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "Errors in reading the file")) << ran.out;
  EXPECT_TRUE(Has(ran, "F0102"));
  const Ran strict = Radap("audit --lang en --strict " + wrong);
  EXPECT_EQ(strict.exit, 1);
  EXPECT_FALSE(Has(strict, "printed figures"));
  EXPECT_TRUE(Has(strict, "F0102"));
}

TEST(AuditTest, PointsToWhatDoesNotFitThePack) {
  const Ran ran = Radap("audit --lang en samples/broken-twenty-mistakes.json --only figures");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("see radap score samples/broken-twenty-mistakes.json --lang en"),
            std::string::npos)
      << ran.err;
}

TEST(AuditTest, WhatCannotBeRead) {
  EXPECT_EQ(Radap("audit no-such-file.json").exit, 3);
  EXPECT_EQ(Radap("audit - < /dev/null").exit, 1);
  EXPECT_EQ(Radap(std::string("audit --pack no-such-pack ") + kReal).exit, 3);
  EXPECT_EQ(Radap(std::string("audit --max-dossier-mib 1 --colour never ") + kReal).exit, 1);
}

TEST(AuditTest, WrongUsage) {
  for (const std::string& line : {std::string("audit"), std::string("audit x.json --only all"),
                                  std::string("audit x.json --format xml")}) {
    EXPECT_EQ(Radap(line).exit, 2) << line;
  }
}

TEST(AuditTest, WithThePackThatIsAskedFor) {
  const TemporaryFolder folder;
  const std::string tiny = TinyIn(folder, kFigures);
  const std::string pack = folder.Write("other.radap", TinyPack("other"));
  const json audit = json::parse(Radap("audit --format json --pack " + pack + " " + tiny).out);
  EXPECT_EQ(audit["pack"]["id"], "other");
}

}  // namespace
}  // namespace radap::testing
