// Gaps of the real dossier, needed results and targets, and that every gain is what a new evaluation says.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/gaps/gap.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

const Program& Form() {
  static const LoadedPack kPack = CompilePack(FindPack("pmqa4-2568", {}).value());
  return *kPack.program;
}

std::vector<Gap> OfKind(const std::vector<Gap>& gaps, GapKind kind) {
  std::vector<Gap> chosen;
  std::ranges::copy_if(gaps, std::back_inserter(chosen),
                       [&](const Gap& gap) { return gap.kind == kind; });
  return chosen;
}

const Gap* Find(const std::vector<Gap>& gaps, std::string_view id) {
  const auto found = std::ranges::find_if(gaps, [&](const Gap& gap) { return gap.id == id; });
  return found == gaps.end() ? nullptr : &*found;
}

// "300 at 9, 400 beyond 5, 200 at any": the results needed, in order.
std::string Text(const std::vector<Reach>& reaches) {
  std::string text;
  for (const Reach& reach : reaches) {
    if (!text.empty()) text += ", ";
    text += reach.score.ToFraction() + (reach.beyond && reach.at ? " beyond " : " at ") +
            (reach.at ? reach.at->ToFraction() : "any");
  }
  return text;
}

TEST(RealSampleGaps, TheFiveStarredIssuesWithoutAFile) {
  const Dossier dossier = ReadOrStop(FileText("samples/mof-ops-2567.json"));
  Evaluation evaluation = Evaluate(Form(), dossier);
  const std::vector<Gap> evidence = OfKind(FindGaps(evaluation), GapKind::kEvidenceMissing);
  std::vector<std::string> ids;
  for (const Gap& gap : evidence) ids.push_back(gap.id);
  std::ranges::sort(ids);
  EXPECT_EQ(ids, (std::vector<std::string>{"2.3.1/2", "2.3.2/2", "2.3.2/3", "6.2.1/3", "6.2.1/4"}));
  EXPECT_EQ(TotalWithout(evaluation, evidence).ToFraction(), "3400/7");
  EXPECT_EQ(evaluation.scores[0].value.ToFraction(), "29500/63")
      << "supposing must leave the facts as they were";
  EXPECT_EQ(evaluation.evaluator.Score(0).ToFraction(), "29500/63");
}

TEST(RealSampleGaps, GainOfOneFile) {
  const Dossier dossier = ReadOrStop(FileText("samples/mof-ops-2567.json"));
  Evaluation evaluation = Evaluate(Form(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  const Gap* gap =
      Find(gaps, "6.2.1/3");  // one of 5 issues, only question of its item, one of 3 items
  ASSERT_NE(gap, nullptr);
  EXPECT_EQ(gap->gain.item.ToFraction(), "100");
  EXPECT_EQ(gap->gain.category.ToFraction(), "100/3");
  EXPECT_EQ(gap->gain.total.ToFraction(), "100/21");
}

TEST(RealSampleGaps, TargetBelowTheMeanOfHistory) {
  const Dossier dossier = ReadOrStop(FileText("samples/mof-ops-2567.json"));
  Evaluation evaluation = Evaluate(Form(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  const Gap* gap = Find(gaps, "7.4/3#1");  // target 9, history 9 and 10, result 10
  ASSERT_NE(gap, nullptr);
  EXPECT_EQ(gap->kind, GapKind::kTargetTooEasy);
  EXPECT_TRUE(gap->results.empty());
  ASSERT_TRUE(gap->target.has_value());
  EXPECT_EQ(gap->target->at->ToFraction(), "19/2");
  EXPECT_EQ(gap->target->score.ToFraction(), "400");
}

struct KpiCase {
  const char* name;
  const char* facts;
  const char* results;
  const char* target;  // "400 at 19/2" or ""
};

class KpiGaps : public ::testing::TestWithParam<KpiCase> {};

TEST_P(KpiGaps, NeededResultsAndTarget) {
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"x"},"fiscal_year":2567,)"
      R"("kpis":[{"item":"7.2","group":1)" +
      std::string(GetParam().facts) + "}]}");
  Evaluation evaluation = Evaluate(Form(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  const Gap* gap = Find(gaps, "7.2/1#1");
  EXPECT_EQ(gap == nullptr ? "no gap" : Text(gap->results), GetParam().results);
  EXPECT_EQ(gap == nullptr || !gap->target ? "" : Text({*gap->target}), GetParam().target);
}

const KpiCase kKpiCases[] = {
    {"higher_from_below",
     R"(,"direction":"higher","target":100,"results":{"2565":90,"2566":100,"2567":50})",
     "300 at 100, 400 at 105, 500 at 110", "200 at 95"},
    {"higher_on_an_edge",
     R"(,"direction":"higher","target":100,"results":{"2565":90,"2566":100,"2567":105})",
     "500 at 110", "500 at 95"},
    {"lower_from_above",
     R"(,"direction":"lower","target":10,"results":{"2565":10,"2566":10,"2567":12})",
     "300 at 10, 400 at 19/2, 500 at 9", "200 at 10"},
    {"lower_easiest_target",
     R"(,"direction":"lower","target":10,"results":{"2565":12,"2566":12,"2567":10})",
     "400 at 19/2, 500 at 9", "500 at 12"},
    {"no_result_yet", R"(,"direction":"higher","target":100,"results":{"2565":90,"2566":100})",
     "200 at any, 300 at 100, 400 at 105, 500 at 110", ""},
    {"already_best",
     R"(,"direction":"higher","target":100,"results":{"2565":90,"2566":100,"2567":110})", "no gap",
     ""},
    {"zero_target_lower",
     R"(,"direction":"lower","target":0,"results":{"2565":0,"2566":0,"2567":3})", "300 at 0", ""},
    {"no_history_target_has_no_easiest",
     R"(,"direction":"higher","target":100,"results":{"2567":50})",
     "300 at 100, 400 at 105, 500 at 110", ""},
};

INSTANTIATE_TEST_SUITE_P(All, KpiGaps, ::testing::ValuesIn(kKpiCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(CountGaps, MissingKpisAndMandatoryGroups) {
  const Dossier dossier = ReadOrStop(
      R"({"format":"radap.dossier/1","pack":"pmqa4-2568","organisation":{"id":"x","kind":"fund"},"fiscal_year":2567})");
  Evaluation evaluation = Evaluate(Form(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  const Gap* item = Find(gaps, "7.3");
  ASSERT_NE(item, nullptr);
  EXPECT_EQ(item->count, 5);
  EXPECT_EQ(item->gain.item.ToFraction(), "100");
  EXPECT_EQ(item->gain.total.ToFraction(), "50/21");
  EXPECT_EQ(OfKind(gaps, GapKind::kGroupMandatory).size(), 3U);
  EXPECT_EQ(OfKind(gaps, GapKind::kNotClaimed).size(), 72U);
  EXPECT_EQ(OfKind(gaps, GapKind::kNotClaimedNoEvidence).size(), 34U);
}

// The dossier after the fix, evaluated from scratch.
Exact TotalAfter(Dossier dossier, const Gap& gap) {
  const std::size_t slash = gap.id.find('/');
  IssueAnswer& issue = dossier.answers[gap.id.substr(0, slash)].issues[gap.id.substr(slash + 1)];
  if (gap.kind != GapKind::kEvidenceMissing) issue.claimed = true;
  if (gap.kind != GapKind::kNotClaimed) issue.evidence.push_back({"a.pdf", "", ""});
  return Evaluate(Form(), dossier).evaluator.Score(0);
}

TEST(Gains, AreThoseOfANewEvaluation) {
  const Dossier dossier = ReadOrStop(FileText("samples/partial-province-2567.json"));
  Evaluation evaluation = Evaluate(Form(), dossier);
  const Exact total = evaluation.evaluator.Score(0);
  int checked = 0;
  for (const Gap& gap : FindGaps(evaluation)) {
    if (gap.kind != GapKind::kEvidenceMissing && gap.kind != GapKind::kNotClaimed &&
        gap.kind != GapKind::kNotClaimedNoEvidence) {
      continue;
    }
    EXPECT_EQ(total + gap.gain.total, TotalAfter(dossier, gap)) << gap.id;
    ++checked;
  }
  EXPECT_GT(checked, 40);
}

TEST(Gains, NeededResultReachesItsScoreAndAStepWorseDoesNot) {
  const Dossier dossier = ReadOrStop(FileText("samples/mof-ops-2567.json"));
  Evaluation evaluation = Evaluate(Form(), dossier);
  const Exact total = evaluation.evaluator.Score(0);
  int checked = 0;
  for (const Gap& gap : FindGaps(evaluation)) {
    for (const Reach& reach : gap.results) {
      Dossier changed = dossier;
      radap::Kpi& kpi =
          changed
              .kpis[static_cast<std::size_t>(evaluation.evaluator.KpiOf(gap.subject).given.index)];
      const Exact worse = kpi.direction == Direction::kHigher ? Exact::Ratio(-1, 1000000)
                                                              : Exact::Ratio(1, 1000000);
      kpi.results[2567] = reach.at.value();
      EXPECT_EQ(Evaluate(Form(), changed).evaluator.Score(0), total + reach.gain.total) << gap.id;
      kpi.results[2567] = reach.at.value() + worse;
      EXPECT_LT(Evaluate(Form(), changed).evaluator.Score(0), total + reach.gain.total) << gap.id;
      ++checked;
    }
  }
  EXPECT_GE(checked, 15);
}

}  // namespace
}  // namespace radap::testing
