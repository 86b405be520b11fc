// All samples: the real contradictions are found, and little else is said.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "engine/assess/assess.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

Findings AssessSample(const std::string& name) {
  const Dossier dossier = ReadOrStop(FileText("samples/" + name + ".json"));
  const LoadedPack pack = CompilePack(FindPack(dossier.pack, {}).value());
  return Assess(*pack.program, Evaluate(*pack.program, dossier));
}

// "kPlainCount 13, kStarredNoFile 2"
std::string Counts(const std::string& name) {
  std::map<std::string, int> counts;
  for (const Finding& finding : AssessSample(name)) ++counts[std::string(NameOf(finding.code))];
  std::string text;
  for (const auto& [code, count] : counts) {
    text += (text.empty() ? "" : ", ") + code + " " + std::to_string(count);
  }
  return text;
}

TEST(AssessSamples, RealContradictions) {
  std::multimap<std::string, std::string> paths;
  for (const Finding& finding : AssessSample("mof-ops-2567")) {
    if (finding.severity == Severity::kWarning) {
      paths.emplace(std::string(NameOf(finding.code)), finding.path);
    }
  }
  EXPECT_EQ(paths, (std::multimap<std::string, std::string>{
                       {"kClaimLacksFiles", "/claimed/total"},
                       {"kClaimLacksFiles", "/claimed/2"},
                       {"kClaimLacksFiles", "/claimed/2.3"},
                       {"kClaimLacksFiles", "/claimed/6"},
                       {"kClaimLacksFiles", "/claimed/6.2"},
                       {"kCriterionDiffers", "/kpis/0"},
                       {"kCriterionDiffers", "/kpis/26"},
                       {"kNoteShareDiffers", "/kpis/7"},
                       {"kNoteSumDiffers", "/kpis/11"},
                       {"kStarredLinkOnly", "/answers/2.3.1/issues/2"},
                       {"kStarredLinkOnly", "/answers/2.3.2/issues/2"},
                       {"kStarredLinkOnly", "/answers/2.3.2/issues/3"},
                       {"kStarredNoFile", "/answers/6.2.1/issues/3"},
                       {"kStarredNoFile", "/answers/6.2.1/issues/4"},
                       {"kZeroNotAvailable", "/kpis/18/results/2565"},
                       {"kZeroNotAvailable", "/kpis/24/results/2565"},
                   }));
}

TEST(AssessSamples, CountsOfTheRealDossier) {
  EXPECT_EQ(
      Counts("mof-ops-2567"),
      "kAlwaysTarget 5, kClaimLacksFiles 5, kCriterionDiffers 2, kNoteShareDiffers 1, "
      "kNoteSumDiffers 1, kPlainCount 13, kStarredLinkOnly 3, kStarredNoFile 2, "
      "kSuccessVeryHigh 1, kTargetFarFromLast 2, kTargetReachedBefore 6, kZeroNotAvailable 2");
}

TEST(AssessSamples, FewWordsAboutTheOthers) {
  EXPECT_EQ(Counts("community-tourism-2564"), "kAlwaysTarget 1");
  EXPECT_EQ(Counts("fund-digital-2561"), "");
  EXPECT_EQ(Counts("fund-digital-invented-2561"), "");
  EXPECT_EQ(Counts("iam-plan-2567"), "kDirectionAgainstName 1");
  EXPECT_EQ(Counts("iam-plan-invented-2568"), "");
  EXPECT_EQ(Counts("partial-province-2567"),
            "kAlwaysTarget 1, kClaimNotSupported 1, kNarrativeEmpty 3, kNarrativeShort 7, "
            "kPlainCount 7, kStarredLinkOnly 1, kStarredNoFile 2, kTargetFarFromLast 1");
  EXPECT_EQ(Counts("seam-scm-2562"), "");
  EXPECT_EQ(Counts("seam-scm-2563"), "kClaimBelowSupported 1");
  EXPECT_EQ(Counts("seam-scm-2564"), "");
}

TEST(AssessSamples, ADossierFullOfMistakesIsAssessedToo) {
  EXPECT_FALSE(AssessSample("broken-twenty-mistakes").empty());
}

}  // namespace
}  // namespace radap::testing
