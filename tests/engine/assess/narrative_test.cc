// Length of narratives, and narratives that are given twice.
#include <gtest/gtest.h>

#include "tests/engine/assess/assessed_text.h"

namespace radap::testing {
namespace {

std::string Answer(const std::string& question, const std::string& narrative) {
  return "\"" + question + R"(": {"narrative": ")" + narrative +
         R"(", "issues": {"1": {"claimed": true}}})";
}

std::string One(const std::string& narrative) {
  return AssessedText("\"answers\": {" + Answer("1.1.1", narrative) + "}");
}

std::string Two(const std::string& first, const std::string& second) {
  return AssessedText("\"answers\": {" + Answer("1.1.1", first) + ", " + Answer("1.1.2", second) +
                      "}");
}

// Letters that do not repeat within any eight.
std::string Varied(std::size_t size, unsigned seed) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    seed = seed * 1103515245U + 12345U;
    text += static_cast<char>('a' + (seed >> 16) % 26);
  }
  return text;
}

TEST(NarrativeLength, EmptyShortFineLong) {
  EXPECT_EQ(One(""), "kNarrativeEmpty /answers/1.1.1/narrative\n");
  EXPECT_EQ(One("  \\n\\t "), "kNarrativeEmpty /answers/1.1.1/narrative\n");
  EXPECT_EQ(One(std::string(49, 'a')), "kNarrativeShort /answers/1.1.1/narrative\n");
  EXPECT_EQ(One(std::string(50, 'a')), "");
  EXPECT_EQ(One("    " + std::string(100, 'a')), "");
  EXPECT_EQ(One(std::string(101, 'a')), "kNarrativeOverLimit /answers/1.1.1/narrative\n");
}

TEST(NarrativeLength, MissingOrNotAskedFor) {
  const std::string issue = R"({"issues": {"1": {"claimed": true}}})";
  EXPECT_EQ(AssessedText("\"answers\": {\"1.1.1\": " + issue + "}"),
            "kNarrativeEmpty /answers/1.1.1/narrative\n");
  EXPECT_EQ(AssessedText("\"answers\": {\"1.1.3\": " + issue + "}"), "");
  EXPECT_EQ(AssessedText(R"("answers": {"1.1.1": {"issues": {"1": {"claimed": false}}}})"), "");
  EXPECT_EQ(AssessedText(R"("answers": {"1.1.1": {"applicable": false, "issues": {"1":
                            {"claimed": true}}}})"),
            "");
}

TEST(SameNarrative, WhiteSpaceDoesNotMatter) {
  const std::string text = Varied(60, 1);
  EXPECT_EQ(Two(text, text.substr(0, 20) + " \\n " + text.substr(20)),
            "kNarrativeTwice /answers/1.1.2/narrative\n");
  EXPECT_EQ(Two(text, Varied(60, 2)), "");
}

TEST(SameNarrative, ThaiFormsDoNotMatter) {
  std::string whole;
  std::string apart;
  for (int i = 0; i < 8; ++i) {
    whole += "กำลังคนที่" + std::to_string(i);
    apart +=
        "กํ"
        "าลังคนที\uF70A" +
        std::to_string(i);
  }
  EXPECT_EQ(Two(whole, apart), "kNarrativeTwice /answers/1.1.2/narrative\n");
}

TEST(SameNarrative, NearlyTheSame) {
  const std::string text = Varied(90, 1);
  EXPECT_EQ(Two(text, text.substr(0, 45) + "x" + text.substr(46)),
            "kNarrativeNearlyTwice /answers/1.1.2/narrative\n");
  // 83 grams: 58 shared are 69.9 %, 59 are 71.1 %.
  EXPECT_EQ(Two(text, text.substr(0, 65) + Varied(25, 7)), "");
  EXPECT_EQ(Two(text, text.substr(0, 66) + Varied(24, 7)),
            "kNarrativeNearlyTwice /answers/1.1.2/narrative\n");
}

TEST(SameNarrative, ShortOnesAreAlikeByChance) {
  EXPECT_EQ(Two(std::string(49, 'a'), std::string(49, 'a')),
            "kNarrativeShort /answers/1.1.1/narrative\nkNarrativeShort /answers/1.1.2/narrative\n");
}

}  // namespace
}  // namespace radap::testing
