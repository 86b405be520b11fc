// The sample with twenty different mistakes: each has a finding of its own at its own place, and the rest of the
// dossier is still scored. The table is that of samples/README.md.
#include <string>

#include <gtest/gtest.h>

#include "engine/dossier/read_dossier.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kMistakes[] = {
    "F0107 error /organisation/kind",
    "F0102 error /fiscalyear",
    "F0104 error /answers/1.1.1/issues/1/claimed",
    "F0103 error /answers/1.1.1/issues/2",
    "F0121 error /answers/1.1.1/issues/3/evidence/0/sha256",
    "F0118 error /answers/1.1.1/issues/4/evidence/0",
    "F0207 warning /answers/1.1.2/issues/3/evidence",
    "F0203 error /answers/1.1.2/issues/7",
    "F0202 error /answers/1.1.9",
    "F0208 error /answers/1.2.1/narrative",
    "F0113 error /kpis/0/results/2565",
    "F0114 error /kpis/1/results/2566",
    "F0107 error /kpis/2/direction",
    "F0210 error /kpis/3/target",
    "F0901(zero-target) error /kpis/4",
    "F0205 error /kpis/6/group",
    "F0302 error /kpis/12",
    "F0108 error /kpis/13/results/65",
    "F0204 error /kpis/14/item",
    "F0212 error /claimed/7.3",
};

TEST(BrokenSample, EachOfTwentyMistakesHasItsFinding) {
  static_assert(std::size(kMistakes) == 20);
  const LoadedPack pack = CompilePack(FindPack("pmqa4-2568", {}).value());
  Findings findings;
  const std::optional<Dossier> dossier =
      ReadDossier(FileText("samples/broken-twenty-mistakes.json"), findings);
  ASSERT_TRUE(dossier.has_value());
  const Evaluation evaluation = Evaluate(*pack.program, *dossier);
  const std::string dump = "\n" + Dump(findings) + Dump(evaluation.findings);
  for (const std::string mistake : kMistakes) {
    EXPECT_NE(dump.find("\n" + mistake + "\n"), std::string::npos) << mistake;
  }
  EXPECT_EQ(evaluation.evaluator.KpiOf(evaluation.evaluator.SubjectOfKpi(0)).given.results.size(),
            2U)
      << "the years beside the wrong one are kept";
  EXPECT_GT(evaluation.scores[0].value, Exact(0));
}

}  // namespace
}  // namespace radap::testing
