// --fields full: the very object of `radap score --format json`, on one line.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "engine/batch/rows/general_row.h"
#include "engine/dossier/read_dossier.h"
#include "engine/gaps/gap.h"
#include "engine/report/report.h"
#include "tests/engine/batch/rows/score_rows.h"

namespace radap::batch::testing {
namespace {

std::string Compact(std::string_view json) {
  std::string compact;
  AppendCompact(json, compact);
  return compact;
}

std::string ScoreJson(const std::string& bytes, const Program& program) {
  Findings findings;
  const std::optional<Dossier> dossier = ReadDossier(bytes, findings);
  Evaluation evaluation = Evaluate(program, *dossier);
  evaluation.findings.insert(evaluation.findings.begin(), findings.begin(), findings.end());
  ReportOptions options;
  options.engine_version = "test";
  return RenderScore(evaluation, FindGaps(evaluation), ReportFormat::kJson, options);
}

TEST(FullRowTest, IsTheResultWithoutItsLayout) {
  ScorerOptions options = OptionsOf();
  options.fields = RowFields::kFull;
  for (const char* const name : {"mof-ops-2567.json", "broken-twenty-mistakes.json"}) {
    const std::string line = SampleLine(name);
    const std::string result = ScoreJson(line, PackOrStop("pmqa4-2568"));
    const std::string row = ScoreText(line + "\r\n", options).rows;
    EXPECT_EQ(row, "{\"line\":1,\"result\":" + Compact(result) + "}\n");
    EXPECT_EQ(nlohmann::ordered_json::parse(row)["result"], nlohmann::ordered_json::parse(result));
  }
}

TEST(FullRowTest, OnlyWhiteSpaceOfTheLayoutGoes) {
  EXPECT_EQ(Compact("{\n  \"a b\": [1, \"c: \\\" , d\\\\\"],\n  \"e\": null\n}\n"),
            R"({"a b":[1,"c: \" , d\\"],"e":null})");
}

TEST(FullRowTest, GapsSpeakTheLanguageAskedFor) {
  ScorerOptions options = OptionsOf();
  options.fields = RowFields::kFull;
  const std::string line = SampleLine("partial-province-2567.json");
  const std::string thai = ScoreText(line, options).rows;
  options.language = Language::kEnglish;
  EXPECT_NE(ScoreText(line, options).rows, thai);
}

}  // namespace
}  // namespace radap::batch::testing
