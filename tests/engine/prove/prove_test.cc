// Small rules and what can be said of them; every counter-example is evaluated again on the whole pack.
#include "engine/prove/prove.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "engine/eval/result.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

std::string WordOf(const Proof& proof) {
  static constexpr std::string_view kWords[] = {"proven", "refuted", "undecided"};
  return std::string(kWords[static_cast<std::size_t>(proof.verdict)]);
}

// "scale proven, result refuted": all that is claimed of one score, but not of its tables.
std::string Verdicts(const std::vector<Proof>& proofs, std::string_view about) {
  std::string text;
  for (const Proof& proof : proofs) {
    if (proof.about.en != about || proof.claim == Claim::kTotal) continue;
    const std::string claim = proof.claim == Claim::kOnScale ? "scale" : proof.fact.en;
    text += (text.empty() ? "" : ", ") + claim + " " + WordOf(proof);
  }
  return text;
}

// What a dossier gives, by the way that `radap score` goes.
std::optional<Exact> Again(const Program& program, const Dossier& dossier, const std::string& id,
                           int rule) {
  const Evaluation evaluation = Evaluate(program, dossier);
  for (const ScoreLine& line : evaluation.scores) {
    if (line.id != id) continue;
    for (const NamedValue& named : line.named) {
      if (named.rule == rule && named.value.IsNumber()) return named.value.number;
    }
    return line.value;
  }
  return std::nullopt;
}

void ExpectShown(const Program& program, const Proof& proof) {
  ASSERT_TRUE(proof.counter.has_value()) << proof.about.en;
  const CounterExample& counter = *proof.counter;
  EXPECT_FALSE(counter.text.th.empty());
  EXPECT_FALSE(counter.text.en.empty());
  EXPECT_EQ(Again(program, counter.dossier, counter.id, proof.rule), counter.value)
      << counter.text.en;
  if (proof.claim == Claim::kOnScale) {
    const ProgramScale& scale = program.scales[static_cast<std::size_t>(proof.scale)];
    EXPECT_TRUE(counter.value < scale.low || counter.value > scale.high) << counter.text.en;
    return;
  }
  ASSERT_TRUE(counter.better.has_value());
  EXPECT_EQ(Again(program, *counter.better, counter.id, proof.rule), counter.better_value)
      << counter.text.en;
  EXPECT_LT(counter.better_value, counter.value) << counter.text.en;
  if (counter.dossier.kpis.size() != 1) return;
  const Kpi& worse = counter.dossier.kpis.front();
  const Kpi& better = counter.better->kpis.front();
  const int year = *counter.dossier.fiscal_year;
  const bool is_lower = worse.direction == Direction::kLower;
  const Exact gain = better.results.at(year) - worse.results.at(year);
  EXPECT_EQ(gain.Sign(), is_lower ? -1 : 1) << counter.text.en;
}

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

std::string QuestionPack(const std::string& rules, const std::string& fields) {
  return "pack small version 1\n"
         "  title th \"เล็ก\" en \"Small\"\n"
         "  scale 0 .. 100 points\n" +
         rules +
         "total th \"รวม\" en \"Total\": mean of categories\n"
         "category 1 th \"หมวด\" en \"Category\": mean of items\n"
         "  item 1.1 th \"หัวข้อ\" en \"Item\": mean of questions\n"
         "    question 1.1.1 th \"คำถาม\" en \"Question\"\n" +
         fields + "      issue 1 th \"ก\" en \"a\"\n      issue 2 th \"ข\" en \"b\"\n";
}

struct FieldCase {
  std::string name;
  std::string lines;  // of `score of question`
  std::string fields;
  std::string verdicts;
};

void PrintTo(const FieldCase& one, std::ostream* out) { *out << one.name; }

class FieldRule : public ::testing::TestWithParam<FieldCase> {};

TEST_P(FieldRule, IsJudged) {
  const std::string rule =
      "rule score of question, points th \"ค\" en \"s\"\n  when mark is missing: 0\n" +
      GetParam().lines;
  const std::string met = "test met of issue th \"ผ\" en \"m\"\n  otherwise: claimed\n";
  const Program program = CompileOrStop(QuestionPack(met + rule, GetParam().fields));
  const std::vector<Proof> proofs = Prove(program);
  EXPECT_EQ(Verdicts(proofs, "score of question"), GetParam().verdicts);
  for (const Proof& proof : proofs) {
    if (proof.verdict == Verdict::kRefuted) ExpectShown(program, proof);
    EXPECT_EQ(proof.is_note, proof.claim == Claim::kMonotone);
  }
}

std::string MarkField(const std::string& kind) {
  return "      field mark " + kind + " th \"ม\" en \"m\"\n";
}

const std::vector<FieldCase> kFieldRules = {
    {"Percent", "  otherwise: mark / 1 percent * 1 points\n", MarkField("percent"),
     "scale proven, mark proven"},
    {"InRange", "  otherwise: mark * 2 points\n", MarkField("number 0 .. 50"),
     "scale proven, mark proven"},
    {"RangeTooWide", "  otherwise: mark * 2 points\n", MarkField("number 0 .. 60"),
     "scale refuted, mark proven"},
    {"NoRange", "  otherwise: mark * 1 points\n", MarkField("number"),
     "scale refuted, mark proven"},
    {"FewerIsBetter", "  otherwise: 100 points - mark * 2 points\n", MarkField("number 0 .. 50"),
     "scale proven, mark refuted"},
    {"OneOf", "  when mark = 1: 50\n  when mark = 3: 100\n  otherwise: 0\n",
     MarkField("number one of 0, 1, 3"), "scale proven, mark proven"},
    {"OneOfSwapped", "  when mark = 1: 100\n  when mark = 3: 50\n  otherwise: 0\n",
     MarkField("number one of 0, 1, 3"), "scale proven, mark refuted"},
    {"ListOfEntries", "  otherwise: min(mark / 1 count * 20 points, 100)\n",
     MarkField("list at least 2"), "scale proven, mark proven"},
    {"ShareAndMark", "  otherwise: share of issues met * 50 points + mark * 1 points\n",
     MarkField("number 0 .. 50"), "scale proven, mark proven"},
    {"ShareAndMarkTooMuch", "  otherwise: share of issues met * 60 points + mark * 1 points\n",
     MarkField("number 0 .. 50"), "scale refuted, mark proven"},
};

INSTANTIATE_TEST_SUITE_P(Prove, FieldRule, ::testing::ValuesIn(kFieldRules),
                         [](const ::testing::TestParamInfo<FieldCase>& one) {
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
