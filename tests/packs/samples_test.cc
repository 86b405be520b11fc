// The real dossiers of samples/ against the figures that their documents print, and against counts that were
// made by hand from the same documents.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "engine/dossier/read_dossier.h"
#include "engine/eval/result.h"
#include "rules/packs/packs.h"

namespace radap::packs {
namespace {

struct Scored {
  LoadedPack pack;
  Dossier dossier;
  std::unique_ptr<Evaluation> evaluation;

  const ScoreLine* Find(const std::string& id) const {
    const auto found = std::ranges::find(evaluation->scores, id, &ScoreLine::id);
    return found == evaluation->scores.end() ? nullptr : &*found;
  }
  // "-" if there is no such score.
  std::string Score(const std::string& id, int places) const {
    const ScoreLine* line = Find(id);
    return line == nullptr ? "-" : line->value.ToDecimal(places);
  }
  std::string Exactly(const std::string& id) const {
    const ScoreLine* line = Find(id);
    return line == nullptr ? "-" : line->value.ToFraction();
  }
  // A named rule of an element: a number in `places` decimals, yes, no, or "missing".
  std::string Named(const std::string& id, const std::string& rule, int places = 0) const {
    const ScoreLine* line = Find(id);
    if (line == nullptr) return "-";
    for (const NamedValue& named : line->named) {
      if (pack.program->rules[static_cast<std::size_t>(named.rule)].name != rule) continue;
      if (named.value.IsNumber()) return named.value.number.ToDecimal(places);
      return named.value.IsYes() ? "yes" : named.value.IsNo() ? "no" : "missing";
    }
    return "-";
  }
};

std::unique_ptr<Scored> ScoreSample(const std::string& file) {
  auto scored = std::make_unique<Scored>();
  std::ifstream stream(RADAP_SOURCE_DIR "/samples/" + file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  Findings findings;
  auto dossier = ReadDossier(bytes, findings);
  if (!dossier) return nullptr;
  scored->dossier = std::move(*dossier);
  auto source = FindPack(RADAP_SOURCE_DIR "/criteria/" + scored->dossier.pack, {});
  if (!source) return nullptr;
  scored->pack = CompilePack(std::move(*source));
  if (!scored->pack.program) return nullptr;
  scored->evaluation =
      std::make_unique<Evaluation>(Evaluate(*scored->pack.program, scored->dossier));
  return scored;
}

// scm-plan-2566.txt, lines 58 to 83.
TEST(SeamSample, GivesTheThreePrintedTotals) {
  const auto y2562 = ScoreSample("seam-scm-2562.json");
  const auto y2563 = ScoreSample("seam-scm-2563.json");
  const auto y2564 = ScoreSample("seam-scm-2564.json");
  ASSERT_TRUE(y2562 && y2563 && y2564);
  EXPECT_EQ(y2562->Score("total", 4), "1.1502");
  EXPECT_EQ(y2563->Score("total", 4), "1.1800");
  EXPECT_EQ(y2564->Score("total", 4), "1.2904");
  EXPECT_EQ(y2564->Named("total", "increase", 4), "0.1104");
}

TEST(SeamSample, IsNotRoundedInBetween) {
  const auto y2564 = ScoreSample("seam-scm-2564.json");
  ASSERT_TRUE(y2564);
  EXPECT_EQ(y2564->Exactly("total"), "129041/100000");
  EXPECT_EQ(y2564->Score("1", 4), "1.1817");
  EXPECT_EQ(y2564->Score("2", 4), "1.3992");
}

TEST(SeamSample, ShowsTheMisprintedModuleOf2563) {
  const auto y2563 = ScoreSample("seam-scm-2563.json");
  ASSERT_TRUE(y2563);
  EXPECT_EQ(y2563->Score("1", 4), "1.0400");  // printed 1.0000, against the printed total
  EXPECT_EQ(y2563->Score("2", 4), "1.3200");
  const ScoreLine* module = y2563->Find("1");
  ASSERT_NE(module, nullptr);
  EXPECT_FALSE(module->claim_holds);
}

TEST(SeamSample, ManagesTheRiskOfThePlan) {
  const auto y2564 = ScoreSample("seam-scm-2564.json");
  ASSERT_TRUE(y2564);
  EXPECT_EQ(y2564->Named("total", "risk"), "10");  // 2 x 5
  EXPECT_EQ(y2564->Named("total", "risk-at-limit"), "no");
  EXPECT_EQ(y2564->Named("total", "risk-managed"), "yes");
}

// action-plan-2567.txt: 79 rows, of which 5 have no target in 2567; budgets summed over 29 initiatives.
TEST(IamSample, CountsEveryRowAndSumsTheBudgets) {
  const auto plan = ScoreSample("iam-plan-2567.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->dossier.kpis.size(), 79U);
  EXPECT_EQ(plan->Named("total", "applicable-kpis"), "74");
  EXPECT_EQ(plan->Named("total", "no-target-kpis"), "5");
  EXPECT_EQ(plan->Named("total", "judged-kpis"), "14");
  EXPECT_EQ(plan->Named("total", "open-kpis"), "74");
  EXPECT_EQ(plan->Named("total", "budget"), "68281400");
  EXPECT_EQ(plan->Named("total", "budget-all-years"), "264637000");
  EXPECT_EQ(plan->Score("total", 2), "0.00");
}

TEST(IamSample, InventedResultsAreReachedAlertedJudgedAndLeftOut) {
  const auto plan = ScoreSample("iam-plan-invented-2568.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->Exactly("total"), "50/3");
  EXPECT_EQ(plan->Named("total", "applicable-kpis"), "72");
  EXPECT_EQ(plan->Named("total", "reached-kpis"), "12");
  EXPECT_EQ(plan->Named("total", "alert-kpis"), "3");
  EXPECT_EQ(plan->Named("total", "judged-kpis"), "10");
  EXPECT_EQ(plan->Named("total", "budget"), "59591400");
  EXPECT_EQ(plan->Exactly("1"), "200/11");
  EXPECT_EQ(plan->Exactly("2"), "150/7");
  EXPECT_EQ(plan->Exactly("3"), "12");
}

// digital-plan-2561.txt: 15,000 + 10,000 + 50,000 + 50,000 baht.
TEST(FundSample, SumsTheBudgetsOfItsFourProjects) {
  const auto plan = ScoreSample("fund-digital-2561.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->Named("total", "budget"), "125000");
  EXPECT_EQ(plan->Named("total", "applicable-kpis"), "6");
  EXPECT_EQ(plan->Named("total", "no-target-kpis"), "3");
}

TEST(FundSample, InventedFollowUpIsCounted) {
  const auto plan = ScoreSample("fund-digital-invented-2561.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->Exactly("total"), "50");
  EXPECT_EQ(plan->Named("total", "spent", 1), "100480.5");
  EXPECT_EQ(plan->Exactly("2"), "100/3");
}

// criteria-2565.txt, lines 1194 to 1199: the three worked cases, here among made-up answers.
TEST(CriteriaSample, GivesTheThreeWorkedCases) {
  const auto form = ScoreSample("community-tourism-2564.json");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->Exactly("total"), "2750/7");
  std::string cases;
  for (const KpiFacts& kpi : form->evaluation->evaluator.facts().kpis) {
    const auto& results = kpi.given.results;
    if (results.size() != 3 || results.begin()->second != Exact(300)) continue;
    cases += form->Score(kpi.id, 0) + " ";
  }
  EXPECT_EQ(cases, "300 400 0 ");
}

}  // namespace
}  // namespace radap::packs
