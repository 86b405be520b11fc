// radap score and gaps: formats, languages, several files, findings and exit codes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

using nlohmann::json;

std::string At(const std::string& command, const std::string& path,
               const std::string& options = "") {
  return command + " " + path + " " + options;
}

TEST(ScoreTest, TheRealDossierSupports46825AndIsDone) {
  const Ran ran = Radap(At("score", kReal));
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(Has(ran, "468.25"));
  EXPECT_TRUE(Has(ran, "คะแนน"));
  EXPECT_EQ(ran.err, "");
}

TEST(ScoreTest, InEnglish) {
  const Ran ran = Radap(At("score", kReal, "--lang en"));
  EXPECT_TRUE(Has(ran, "fiscal year 2567"));
  EXPECT_FALSE(Has(ran, "ปีงบประมาณ"));
}

TEST(ScoreTest, JsonIsTheDocumentAlone) {
  const Ran ran = Radap(At("score", kReal, "--format json"));
  const json result = json::parse(ran.out);
  EXPECT_EQ(result["format"], "radap.result/1");
  EXPECT_EQ(result["engine"], "0.1.0");
  EXPECT_EQ(result["scores"]["total"]["exact"], "29500/63");
}

TEST(ScoreTest, CsvHasARowForTheTotal) {
  const Ran ran = Radap(At("score", kReal, "--format csv"));
  EXPECT_NE(FirstLine(ran.out).find("id"), std::string::npos);
  EXPECT_TRUE(Has(ran, "29500/63"));
}

TEST(ScoreTest, ErrorsOfADossierAreExitOneAndScoredAllTheSame) {
  const Ran ran = Radap(At("score", kPartial, "--format json"));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(json::parse(ran.out).contains("scores"));
}

TEST(ScoreTest, StrictScoresNothingOfADossierWithErrors) {
  const Ran ran = Radap(At("score", kPartial, "--format json --strict"));
  EXPECT_EQ(ran.exit, 1);
  const json result = json::parse(ran.out);
  EXPECT_FALSE(result.contains("scores"));
  EXPECT_FALSE(result["findings"].empty());
  EXPECT_EQ(Radap(At("score", kReal, "--strict")).exit, 0) << "warnings are not errors";
}

TEST(ScoreTest, StdinIsADash) {
  const Ran ran = Radap("score - --format json <" + std::string(kReal));
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, Radap(At("score", kReal, "--format json")).out);
  const Ran piped = Shell("cat " + std::string(kReal) + " | \"$RADAP_BIN\" score - --format json");
  EXPECT_EQ(piped.out, ran.out);
}

TEST(ScoreTest, SeveralFilesInOrderWithTheWorstExitCode) {
  const std::string files = std::string(kReal) + " " + kPartial;
  const Ran ran = Radap("score --format json " + files);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, Radap(At("score", kReal, "--format json")).out +
                         Radap(At("score", kPartial, "--format json")).out);
  const Ran text = Radap("score --lang en " + files);
  EXPECT_EQ(FirstLine(text.out), kReal);
  EXPECT_TRUE(Has(text, std::string("\n\n") + kPartial + "\n"));
}

TEST(ScoreTest, AFileThatIsNotThereStopsNoOther) {
  const Ran ran = Radap("score nowhere.json " + std::string(kReal) + " --format json");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_EQ(json::parse(ran.out)["scores"]["total"]["exact"], "29500/63");
}

TEST(ScoreTest, WhatIsNoDossierGivesItsFindings) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("broken.json", "{\"format\": ");
  const Ran ran = Radap(At("score", path, "--format json"));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(json::parse(ran.out)["findings"][0]["code"], "F0005");
  EXPECT_EQ(Radap(At("score", path)).exit, 1);
}

TEST(ScoreTest, ADossierWithoutAPackGivesItsFindings) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("d.json", "{\"format\": \"radap.dossier/1\"}");
  const Ran ran = Radap(At("score", path, "--format json"));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "F0101"));
}

TEST(ScoreTest, Colour) {
  const std::string plain = Radap(At("score", kReal)).out;
  EXPECT_EQ(plain.find('\x1b'), std::string::npos) << "no terminal, no colour";
  EXPECT_TRUE(Has(Radap(At("score", kReal, "--colour always")), "\x1b["));
  EXPECT_EQ(Radap(At("score", kReal, "--colour never")).out, plain);
  EXPECT_EQ(Radap(At("score", kReal, "--colour auto")).out, plain);
}

// script(1) gives the program a terminal.
TEST(ScoreTest, ColourOnATerminalUnlessToldOtherwise) {
  const auto on_terminal = [](const std::string& environment, const std::string& options) {
    return Shell("TERM=xterm " + environment + " script -qec \"$RADAP_BIN score " + kReal + " " +
                 options + "\" /dev/null");
  };
  EXPECT_TRUE(Has(on_terminal("", ""), "\x1b["));
  EXPECT_FALSE(Has(on_terminal("NO_COLOR=1", ""), "\x1b["));
  EXPECT_TRUE(Has(on_terminal("NO_COLOR=1", "--colour always"), "\x1b["));
  EXPECT_FALSE(Has(on_terminal("", "--colour never"), "\x1b["));
  EXPECT_FALSE(Has(on_terminal("TERM=dumb", ""), "\x1b["));
}

TEST(GapsTest, TextJsonAndCsv) {
  const Ran text = Radap(At("gaps", kReal, "--lang en"));
  EXPECT_EQ(text.exit, 0);
  EXPECT_TRUE(Has(text, "attach an evidence file"));
  EXPECT_TRUE(Has(Radap(At("gaps", kReal)), "แนบไฟล์หลักฐาน"));
  const json result = json::parse(Radap(At("gaps", kReal, "--format json")).out);
  EXPECT_EQ(result["gaps"].size(), 18U);
  const Ran csv = Radap(At("gaps", kReal, "--format csv"));
  EXPECT_TRUE(Has(csv, "6.2.1/3"));
}

TEST(GapsTest, ErrorsAreToldOnStderr) {
  const Ran ran = Radap(At("gaps", kPartial, "--lang en"));
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("has 6 errors"), std::string::npos) << ran.err;
  const Ran strict = Radap(At("gaps", kPartial, "--strict --format json"));
  EXPECT_EQ(strict.exit, 1);
  EXPECT_FALSE(json::parse(strict.out).contains("gaps"));
}

}  // namespace
}  // namespace radap::testing
