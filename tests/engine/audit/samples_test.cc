// The real samples: what their print says and what it should say.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "engine/audit/audit.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

std::vector<AuditLine> LinesOf(const std::string& sample) {
  const Dossier dossier = ReadOrStop(FileText("samples/" + sample + ".json"));
  const LoadedPack pack = CompilePack(FindPack(dossier.pack, {}).value());
  return Audit(*pack.program, dossier);
}

std::int64_t Count(const std::vector<AuditLine>& lines, AuditVerdict verdict, std::string_view what,
                   bool of_kpis) {
  return std::ranges::count_if(lines, [&](const AuditLine& line) {
    const bool is_of_kpi = line.id.find('#') != std::string::npos;
    return line.verdict == verdict && line.what == what && is_of_kpi == of_kpis;
  });
}

const AuditLine& LineOf(const std::vector<AuditLine>& lines, std::string_view id) {
  const auto found = std::ranges::find(lines, id, &AuditLine::id);
  EXPECT_NE(found, lines.end()) << id;
  return *found;
}

TEST(SamplesTest, EveryFigureOfTheAwardForm) {
  const std::vector<AuditLine> lines = LinesOf("mof-ops-2567");
  EXPECT_EQ(Count(lines, AuditVerdict::kMatches, "success", true), 30);
  EXPECT_EQ(Count(lines, AuditVerdict::kMatches, "score", true), 30);
  std::string unsupported;
  for (const AuditLine& line : lines) {
    if (line.verdict == AuditVerdict::kUnsupported) unsupported += line.id + " ";
    EXPECT_NE(line.verdict, AuditVerdict::kMisprint) << line.id;
    EXPECT_NE(line.verdict, AuditVerdict::kTruncated) << line.id;
    EXPECT_NE(line.verdict, AuditVerdict::kCannotTell) << line.id;
  }
  EXPECT_EQ(unsupported, "total 2 2.3 6 6.2 ");
  for (const char* id : {"7", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6"}) {
    EXPECT_EQ(LineOf(lines, id).verdict, AuditVerdict::kMatches) << id;
  }
  EXPECT_EQ(LineOf(lines, "7").why.en, "mean of the printed 380, 380, 460, 360, 420, 400 = 400");
}

TEST(SamplesTest, WhatTheStarredIssuesWithoutAFileCost) {
  const std::vector<AuditLine> lines = LinesOf("mof-ops-2567");
  const AuditLine& total = LineOf(lines, "total");
  EXPECT_EQ(total.printed, "485.71");
  EXPECT_EQ(total.recomputed->ToFraction(), "3400/7");
  EXPECT_EQ(total.supported->ToFraction(), "29500/63");
  EXPECT_EQ(total.why.en,
            "no file for 2.3.1/2, 2.3.2/2, 2.3.2/3, 6.2.1/3, 6.2.1/4; mean of the printed 500, "
            "500, 500, 500, 500, 500, 400 = 485.714285..");
  EXPECT_EQ(LineOf(lines, "6.2").why.en, "no file for 6.2.1/3, 6.2.1/4");
}

TEST(SamplesTest, AModuleThatWasMisprinted) {
  const std::vector<AuditLine> lines = LinesOf("seam-scm-2563");
  const AuditLine& module = LineOf(lines, "1");
  EXPECT_EQ(module.verdict, AuditVerdict::kMisprint);
  EXPECT_EQ(module.printed, "1.0000");
  EXPECT_EQ(module.shown, "1.0400");
  EXPECT_EQ(
      module.why.en,
      "by the rules of the pack (see radap explain); the printed 1.1800 of total needs 1.0400");
  EXPECT_EQ(LineOf(lines, "2").verdict, AuditVerdict::kMatches);
  EXPECT_EQ(LineOf(lines, "total").verdict, AuditVerdict::kMatches);
  EXPECT_EQ(LineOf(lines, "total").why.en,
            "weighted mean of the printed 1 × 0.5, 1.32 × 0.5 = 1.16: one of these is a "
            "misprint");
}

TEST(SamplesTest, TheOtherYearsMatch) {
  for (const char* sample : {"seam-scm-2562", "seam-scm-2564", "community-tourism-2564"}) {
    const std::vector<AuditLine> lines = LinesOf(sample);
    EXPECT_FALSE(lines.empty()) << sample;
    for (const AuditLine& line : lines) {
      EXPECT_EQ(line.verdict, AuditVerdict::kMatches) << sample << " " << line.id;
    }
  }
}

TEST(SamplesTest, MistakesDoNotStopIt) {
  const std::vector<AuditLine> lines = LinesOf("broken-twenty-mistakes");
  EXPECT_EQ(LineOf(lines, "7.3").printed, "560.00");
  EXPECT_EQ(LineOf(lines, "7.3").verdict, AuditVerdict::kMisprint);
}

TEST(SamplesTest, WhatIsHalfFilledCannotBeTold) {
  const std::vector<AuditLine> lines = LinesOf("partial-province-2567");
  EXPECT_EQ(LineOf(lines, "2.2").verdict, AuditVerdict::kMatches);
  EXPECT_EQ(LineOf(lines, "7.1").verdict, AuditVerdict::kCannotTell);
  EXPECT_EQ(LineOf(lines, "7.1").why.en, "not all is given for 7.1 kpis");
}

}  // namespace
}  // namespace radap::testing
