// Small rules of questions with a field, and what can be said of them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/prove/prove.h"
#include "tests/engine/prove/shown.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

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

}  // namespace
}  // namespace radap::testing
