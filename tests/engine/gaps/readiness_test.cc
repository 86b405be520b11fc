// One fix away from the next level: of a small pack by hand, and of the real sample.
#include "engine/gaps/readiness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

const Program& Form() {
  static const LoadedPack kPack = CompilePack(FindPack("pmqa4-2568", {}).value());
  return *kPack.program;
}

Gap GapOf(const Exact& total) {
  Gap gap;
  gap.gain.total = total;
  return gap;
}

// An evaluation whose total is set by hand.
class ReadinessTest : public ::testing::Test {
 protected:
  ReadinessTest()
      : dossier_(ReadOrStop(FileText("samples/mof-ops-2567.json"))),
        evaluation_(Evaluate(Form(), dossier_)) {}

  std::optional<Readiness> At(const Exact& total, const std::vector<Gap>& gaps) {
    evaluation_.scores[0].value = total;
    evaluation_.scores[0].level = LevelOf(Form().scales[0], total);
    return FindReadiness(evaluation_, gaps);
  }

  Dossier dossier_;
  Evaluation evaluation_;
};

TEST_F(ReadinessTest, NextLevelAndWhatIsMissing) {
  const Readiness below = At(Exact::Ratio(899, 3), {}).value();
  EXPECT_EQ(below.level, 0);
  EXPECT_EQ(below.from, Exact(300));
  EXPECT_EQ(below.missing, Exact::Ratio(1, 3));
  EXPECT_TRUE(below.fixes.empty());
  EXPECT_EQ(At(Exact(300), {})->level, 1) << "a level begins with its lower edge";
  EXPECT_EQ(At(Exact(300), {})->missing, Exact(100));
  EXPECT_EQ(At(Exact(0), {})->missing, Exact(300));
  EXPECT_FALSE(At(Exact(500), {})) << "nothing is higher";
}

TEST_F(ReadinessTest, SmallestGainThatDoesFirst) {
  const std::vector<Gap> gaps = {GapOf(Exact(50)), GapOf(Exact::Ratio(99, 10)),
                                 GapOf(Exact(10)), GapOf(Exact(20)),
                                 GapOf(Exact(10)), GapOf(Exact(0))};
  EXPECT_EQ(At(Exact(390), gaps)->fixes, (std::vector<std::size_t>{2, 4, 3, 0}))
      << "exactly enough is enough, a tenth of a point less is not";
}

TEST(RealSampleReadiness, EachFixAloneLiftsIt) {
  const Dossier dossier = ReadOrStop(FileText("samples/partial-province-2567.json"));
  Evaluation evaluation = Evaluate(Form(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  const Readiness readiness = FindReadiness(evaluation, gaps).value();
  std::size_t lifting = 0;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const bool is_fix = std::ranges::find(readiness.fixes, i) != readiness.fixes.end();
    EXPECT_EQ(is_fix, evaluation.scores[0].value + gaps[i].gain.total >= readiness.from) << i;
    lifting += is_fix ? 1 : 0;
  }
  EXPECT_EQ(lifting, readiness.fixes.size());
}

constexpr std::string_view kFiveIssues = R"(pack small version 1
  title th "ก" en "a"
  scale 0 .. 500 points
  levels
    level basic from 300 points th "ก" en "a"
total th "ก" en "a": mean of categories
category 1 th "ก" en "a": mean of items
  item 1.1 th "ก" en "a": mean of questions
    question 1.1.1 th "ก" en "a": share of issues met * 500 points
      issue 1 th "ก" en "a"
      issue 2 th "ก" en "a"
      issue 3 starred th "ก" en "a"
      issue 4 th "ก" en "a"
      issue 5 th "ก" en "a"

test met of issue
  when starred: claimed and files >= 1
  otherwise: claimed
)";

// 1 and 2 are met, 3 lacks its file, 4 and 5 are not claimed: each of the three gives the 100 points to 300.
TEST(SmallPackReadiness, TheFixesDoLiftIt) {
  const Program program = CompileOrStop(kFiveIssues);
  Dossier dossier = ReadOrStop(R"({"format": "radap.dossier/1", "pack": "small",
    "organisation": {"id": "o", "name": "ก", "kind": "policy"}, "fiscal_year": 2567,
    "answers": {"1.1.1": {"issues": {"1": {"claimed": true}, "2": {"claimed": true},
      "3": {"claimed": true}, "4": {"claimed": false}}}}})");
  Evaluation evaluation = Evaluate(program, dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  const Readiness readiness = FindReadiness(evaluation, gaps).value();
  EXPECT_EQ(readiness.missing, Exact(100));
  std::string ids;
  for (const std::size_t fix : readiness.fixes) ids += gaps[fix].id + " ";
  EXPECT_EQ(ids, "1.1.1/3 1.1.1/4 1.1.1/5 ");
  dossier.answers["1.1.1"].issues["3"].evidence.push_back(
      {.file = "a.pdf", .sha256 = "", .url = ""});
  Evaluation mended = Evaluate(program, dossier);
  EXPECT_EQ(mended.scores[0].level, readiness.level);
  EXPECT_FALSE(FindReadiness(mended, FindGaps(mended)));
}

TEST(SmallPackReadiness, WithoutLevelsThereIsNoNextOne) {
  std::string pack(kFiveIssues);
  pack.erase(pack.find("  levels"), pack.find("total th") - pack.find("  levels"));
  const Program program = CompileOrStop(pack);
  const Dossier dossier = ReadOrStop(R"({"format": "radap.dossier/1", "pack": "small",
    "organisation": {"id": "o", "name": "ก"}, "fiscal_year": 2567})");
  Evaluation evaluation = Evaluate(program, dossier);
  EXPECT_FALSE(FindReadiness(evaluation, FindGaps(evaluation)));
}

}  // namespace
}  // namespace radap::testing
