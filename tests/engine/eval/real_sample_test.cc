// The real award dossier: every printed figure comes out, and the claims that do not hold are found.
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

class RealSample : public ::testing::Test {
 protected:
  RealSample()
      : pack_(CompilePack(FindPack("pmqa4-2568", {}).value())),
        dossier_(ReadOrStop(FileText("samples/mof-ops-2567.json"))),
        evaluation_(Evaluate(*pack_.program, dossier_)) {}

  std::string ScoreOf(std::string_view id) const {
    for (const ScoreLine& line : evaluation_.scores) {
      if (line.id == id) return line.value.ToFraction();
    }
    return "no such id";
  }

  LoadedPack pack_;
  Dossier dossier_;
  Evaluation evaluation_;
};

TEST_F(RealSample, PrintedItemsOfCategory7) {
  const std::map<std::string, std::string> printed = {
      {"7.1", "380"}, {"7.2", "380"}, {"7.3", "460"}, {"7.4", "360"},
      {"7.5", "420"}, {"7.6", "400"}, {"7", "400"}};
  for (const auto& [id, score] : printed) EXPECT_EQ(ScoreOf(id), score) << id;
}

TEST_F(RealSample, ThirtyPrintedScoresAndSuccesses) {
  const int success = pack_.program->FindRule("success", ElementKind::kKpi);
  int scores = 0;
  int successes = 0;
  for (std::size_t i = 0; i < evaluation_.evaluator.facts().kpis.size(); ++i) {
    const Subject kpi = evaluation_.evaluator.SubjectOfKpi(i);
    const KpiClaim& printed = evaluation_.evaluator.KpiOf(kpi).given.claimed;
    scores += evaluation_.evaluator.Score(kpi) == printed.score.value() ? 1 : 0;
    const std::string computed = evaluation_.evaluator.Get(success, kpi).number.ToDecimal(2);
    EXPECT_EQ(computed, printed.success.value().ToDecimal(2))
        << evaluation_.evaluator.KpiOf(kpi).id;
    ++successes;
  }
  EXPECT_EQ(scores, 30);
  EXPECT_EQ(successes, 30);
}

TEST_F(RealSample, TotalSupported) { EXPECT_EQ(ScoreOf("total"), "29500/63"); }

TEST_F(RealSample, ClaimsThatDoNotHold) {
  std::set<std::string> broken;
  for (const ScoreLine& line : evaluation_.scores) {
    if (!line.claim_holds) broken.insert(line.id);
  }
  EXPECT_EQ(broken, (std::set<std::string>{"total", "2", "2.3", "6", "6.2"}));
}

TEST_F(RealSample, NoErrorInTheDossierItself) {
  EXPECT_FALSE(HasErrors(evaluation_.findings)) << Dump(evaluation_.findings);
}

TEST(Samples, PartialProvince) {
  const LoadedPack pack = CompilePack(FindPack("pmqa4-2568", {}).value());
  const Dossier dossier = ReadOrStop(FileText("samples/partial-province-2567.json"));
  EXPECT_EQ(Evaluate(*pack.program, dossier).scores[0].value.ToFraction(), "3505/21");
}

}  // namespace
}  // namespace radap::testing
