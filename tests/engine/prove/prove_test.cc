// Small rules of KPIs and what can be said of them, and whole packs.
#include "engine/prove/prove.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/packs/packs.h"
#include "tests/engine/prove/shown.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

struct RuleCase {
  std::string name;
  std::string rules;
  std::string verdicts;  // of `score of kpi`
};

void PrintTo(const RuleCase& one, std::ostream* out) { *out << one.name; }

std::string ScoreRule(const std::string& lines) {
  return "rule score of kpi, points th \"ค\" en \"s\"\n" + lines;
}

const std::string kNeeds =
    "  when result is missing: 0\n  when target is missing: 0\n  when direction is missing: 0\n";

std::string Needing(const std::string& lines) { return ScoreRule(kNeeds + lines); }

std::string Success(const std::string& lines) {
  return "rule success of kpi, percent th \"ส\" en \"s\"\n"
         "  when direction is higher: result / target * 100 percent\n"
         "  when direction is lower: (2 - result / target) * 100 percent\n" +
         ScoreRule(kNeeds + "  when target = 0: 0\n" + lines);
}

std::string Past(const std::string& what) {
  return "rule past of kpi, measure th \"อ\" en \"p\"\n  otherwise: " + what + "\n";
}

const std::string kBands =
    "  bands of success\n    below 100 -> 200\n    100 to below 110 -> 300\n    110 and above -> "
    "500\n";
const std::string kSwappedBands =
    "  bands of success\n    below 100 -> 300\n    100 to below 110 -> 200\n    110 and above -> "
    "500\n";

class KpiRule : public ::testing::TestWithParam<RuleCase> {};

TEST_P(KpiRule, IsJudged) {
  const Program program = CompileOrStop(KpiPack(GetParam().rules));
  const std::vector<Proof> proofs = Prove(program);
  EXPECT_EQ(Verdicts(proofs, "score of kpi"), GetParam().verdicts);
  for (const Proof& proof : proofs) {
    if (proof.verdict == Verdict::kRefuted) ExpectShown(program, proof);
    if (proof.verdict != Verdict::kRefuted) {
      EXPECT_FALSE(proof.counter.has_value());
    }
    if (proof.verdict == Verdict::kUndecided) {
      EXPECT_GT(proof.tried, 0);
    }
  }
}

const std::vector<RuleCase> kKpiRules = {
    {"Bands", Success(kBands), "scale proven, result proven"},
    {"SwappedBands", Success(kSwappedBands), "scale proven, result refuted"},
    {"BandOffScale", Success("  bands of success\n    below 100 -> 0\n    100 and above -> 600\n"),
     "scale refuted, result proven"},
    {"ShareOfTarget", Success("  otherwise: success * 5 / 1 percent * 1 points\n"),
     "scale refuted, result proven"},
    {"ShareCut", Success("  otherwise: clamp(success / 1 percent * 5 points, 0, 500)\n"),
     "scale proven, result proven"},
    {"CutAboveOnly", Success("  otherwise: min(success / 1 percent * 5 points, 500)\n"),
     "scale refuted, result proven"},
    {"OneDirectionOnly",
     Needing("  when target = 0: 0\n  otherwise: min(result / target * 500 points, "
             "500)\n"),
     "scale proven, result refuted"},
    {"DirectionNotAsked",
     ScoreRule("  when result is missing: 0\n  when target is missing: 0\n  when target = 0: 0\n"
               "  otherwise: min(result / target * 500 points, 500)\n"),
     "scale proven, result proven"},
    {"ReachedOrShare",
     Needing("  when target = 0: 0\n  when direction is lower: 0\n"
             "  when result >= target: 500\n"
             "  otherwise: result / target * 500 points\n"),
     "scale proven, result proven"},
    {"ReachedButLessThanShare",
     Needing("  when target = 0: 0\n  when direction is lower: 0\n"
             "  when result >= target: 400\n"
             "  otherwise: result / target * 500 points\n"),
     "scale proven, result refuted"},
    {"Steps",
     Needing("  when direction is lower: 0\n  when result >= target * 1.1: 500\n"
             "  when result >= target: 300\n  otherwise: 100\n"),
     "scale proven, result proven"},
    {"StepsInWrongOrder",
     Needing("  when direction is lower: 0\n  when result >= target: 300\n"
             "  when result >= target * 1.1: 500\n  otherwise: 100\n"),
     "scale proven, result proven"},  // the second line is never reached
    {"StepsSwapped",
     Needing("  when direction is lower: 0\n  when result >= target * 1.1: 300\n"
             "  when result >= target: 500\n  otherwise: 100\n"),
     "scale proven, result refuted"},
    {"ExactlyOnTarget", Needing("  when result = target: 500\n  otherwise: 100\n"),
     "scale proven, result refuted"},
    {"Interpolated",
     Success("  interpolate success\n    at 60 -> 0\n    at 80 -> 300\n"
             "    at 100 -> 500\n"),
     "scale proven, result proven"},
    {"InterpolatedDown",
     Success("  interpolate success\n    at 60 -> 500\n    at 80 -> 300\n"
             "    at 100 -> 0\n"),
     "scale proven, result refuted"},
    {"InterpolatedToTarget",
     "rule earned of kpi, points th \"ค\" en \"e\"\n  interpolate result\n    at baseline -> 0\n"
     "    at target -> 500\n" +
         ScoreRule("  when earned is missing: 0\n  otherwise: earned\n"),
     "scale proven, result refuted"},  // a target below the baseline turns it round
    {"BestOfTwoYears",
     Past("max of known results of 2 years") +
         Needing("  when direction is lower: 0\n  when past is missing: 0\n"
                 "  when past >= target: 500\n  otherwise: 0\n"),
     "scale proven, result proven"},
    {"SumOverYears",
     Past("sum of known results of 5 years") +
         Needing("  when direction is lower: 0\n  when past is missing: 0\n"
                 "  when target = 0: 0\n"
                 "  otherwise: min(past / target * 500 points, 500)\n"),
     "scale proven, result proven"},
    {"AgainstLastYear",
     Needing("  when direction is lower: 0\n"
             "  when result of 1 year before is missing: 100\n"
             "  when result >= result of 1 year before * 1.05: 500\n"
             "  when result >= result of 1 year before: 300\n  otherwise: 0\n"),
     "scale proven, result proven"},
    {"GrowthFromZero",
     "rule growth of kpi, number th \"ต\" en \"g\"\n"
     "  otherwise: result / result of 1 year before - 1\n" +
         Needing("  when direction is lower: 0\n  when growth is missing: 100\n"
                 "  when growth >= 0.05: 500\n  otherwise: 0\n"),
     "scale proven, result proven"},
    {"DividedByResult",
     Needing("  when direction is lower: 0\n  when result = 0: 0\n"
             "  otherwise: min(target / result * 100 points, 500)\n"),
     "scale proven, result refuted"},
    {"DividedByResultWhereLower",
     Needing("  when direction is higher: 0\n  when result = 0: 500\n"
             "  otherwise: min(target / result * 100 points, 500)\n"),
     "scale proven, result proven"},
    {"NoValueAtZero",
     Needing("  when direction is higher: 0\n"
             "  otherwise: min(target / result * 100 points, 500)\n"),
     "scale proven, result refuted"},  // a result of 0 has no score, so 0
    {"Squared",
     Success("  otherwise: min(success / 100 percent * success / 100 percent * 400 points, "
             "500)\n"),
     "scale undecided, result refuted"},  // where lower is better the success falls below 0; no square is seen
    {"SquaredAboveZero",
     Success("  otherwise: min(max(success / 100 percent, 0) * max(success / 100 percent, 0) * 400 "
             "points, 500)\n"),
     "scale proven, result proven"},
    {"TooGoodIsSuspicious", Success("  when success > 200 percent: 0\n" + kBands),
     "scale proven, result refuted"},
    {"Rounded", Success("  otherwise: clamp(round(success / 1 percent, 0) * 5 points, 0, 500)\n"),
     "scale proven, result proven"},
    {"Constant", ScoreRule("  otherwise: 250 points\n"), "scale proven"},
    {"ByKind",
     Success("  when kind is missing: 100\n  when kind is one of fund, other: 200\n" + kBands),
     "scale proven, result proven"},
    {"ByKindSwapped",
     Success("  when kind is missing: 100\n  when kind is fund and success > 150 percent: 0\n" +
             kBands),
     "scale proven, result refuted"},
    {"Judged", ScoreRule("  when judged is missing: 0\n  when judged: 500\n  otherwise: 0\n"),
     "scale proven"},
    {"CapUnlessJudged",
     "rule cut of kpi, points th \"ต\" en \"c\"\n"
     "  otherwise: clamp(success / 1 percent * 5 points, 0, 500)\n" +
         Success("  when cut is missing: 0\n  when result > target and direction is "
                 "higher: cut\n  otherwise: min(cut, 400 points)\n"),
     "scale proven, result proven"},
    {"NegativeScore",
     Needing("  when direction is lower: 0\n  when result >= target: 500\n"
             "  otherwise: -100\n"),
     "scale refuted, result proven"},
    {"ConstantInMeasure",
     Needing("  when direction is lower: 0\n  when result >= 80: 500\n"
             "  when result >= 40: 100\n  otherwise: 0\n"),
     "scale proven, result proven"},
    {"ConstantInMeasureSwapped",
     Needing("  when direction is lower: 0\n  when result >= 80: 100\n"
             "  when result >= 40: 500\n  otherwise: 0\n"),
     "scale proven, result refuted"},
    {"OverMeanOfPast",
     Past("mean of known results of 2 years before") +
         Needing("  when direction is lower: 0\n  when past is missing: 100\n"
                 "  when result >= past: 500\n  otherwise: 0\n"),
     "scale proven, result proven"},
    {"TwoSidesOfOneThing",
     Needing("  when direction is lower: 0\n  when target = 0: 0\n"
             "  otherwise: min((result - target + target) / target * 100 points, "
             "500)\n"),
     "scale proven, result proven"},
};

INSTANTIATE_TEST_SUITE_P(Prove, KpiRule, ::testing::ValuesIn(kKpiRules),
                         [](const ::testing::TestParamInfo<RuleCase>& one) {
                           return one.param.name;
                         });

TEST(ProveTest, ASumWithoutLimitLeavesTheScale) {
  const Program program = CompileOrStop(KpiPack(Success(kBands)));
  const std::vector<Proof> proofs = Prove(program);
  EXPECT_EQ(Verdicts(proofs, "1.1"), "scale refuted");
  EXPECT_EQ(Verdicts(proofs, "1"), "scale proven");  // given that those below are on theirs
}

TEST(ProveTest, ACounterExampleIsToldInBothLanguages) {
  const Program program = CompileOrStop(KpiPack(Success(kSwappedBands)));
  const std::vector<Proof> proofs = Prove(program);
  const auto found = std::ranges::find_if(proofs, [](const Proof& proof) {
    return proof.claim == Claim::kMonotone && proof.about.en == "score of kpi";
  });
  ASSERT_NE(found, proofs.end());
  ASSERT_TRUE(found->counter.has_value());
  EXPECT_EQ(found->counter->text.en,
            "higher, target 100: result 99 gives 300, result 100 gives 200");
  EXPECT_EQ(found->counter->text.th, "ค่ามากดี, เป้าหมาย 100: ผล 99 ได้ 300, ผล 100 ได้ 200");
  EXPECT_EQ(TextOf(*found, program).en, "a better result never gives less");
  EXPECT_FALSE(TextOf(*found, program).th.empty());
}

TEST(ProveTest, TheSameTwice) {
  const Program program = CompileOrStop(KpiPack(Success(kSwappedBands)));
  const std::vector<Proof> first = Prove(program);
  const std::vector<Proof> second = Prove(program);
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].verdict, second[i].verdict);
    EXPECT_EQ(first[i].tried, second[i].tried);
    if (first[i].counter) {
      EXPECT_EQ(first[i].counter->text.en, second[i].counter->text.en);
    }
  }
}

std::vector<Proof> ProofsOf(std::string_view path) {
  const std::optional<Source> source =
      FindPack(std::string(RADAP_SOURCE_DIR "/") + std::string(path), {});
  if (!source) return {};
  const LoadedPack pack = CompilePack(*source);
  return pack.program ? Prove(*pack.program) : std::vector<Proof>();
}

TEST(ProveTest, ThePublishedPacksAreProven) {
  for (const std::string_view pack :
       {"criteria/pmqa4-2568", "criteria/pmqa4-2565", "criteria/seam-scm-2566",
        "criteria/iam-plan-2567", "criteria/fund-digital-2561"}) {
    const std::vector<Proof> proofs = ProofsOf(pack);
    EXPECT_FALSE(proofs.empty()) << pack;
    for (const Proof& proof : proofs) {
      EXPECT_EQ(proof.verdict, Verdict::kProven) << pack << " " << proof.about.en;
    }
  }
}

// A pack in which two bands have changed places.
TEST(ProveTest, ASwappedBandOfAPublishedPackIsRefuted) {
  std::string text = FileText("criteria/pmqa4-2568/pmqa4-2568.radap");
  const std::string from = "100 to below 105 -> 300";
  const std::string to = "105 to below 110 -> 400";
  ASSERT_NE(text.find(from), std::string::npos);
  text.replace(text.find(from), from.size(), "100 to below 105 -> 400");
  ASSERT_NE(text.find(to), std::string::npos);
  text.replace(text.find(to), to.size(), "105 to below 110 -> 300");
  const Program program = CompileOrStop(text);
  const std::vector<Proof> proofs = Prove(program);
  EXPECT_EQ(Verdicts(proofs, "score of kpi"), "scale proven, result refuted");
  for (const Proof& proof : proofs) {
    if (proof.verdict == Verdict::kRefuted) ExpectShown(program, proof);
  }
}

}  // namespace
}  // namespace radap::testing
