// Counts of characters: each way of counting that is taken as right, what is near it, what is wrong.
#include <gtest/gtest.h>

#include <string>

#include "engine/audit/figures.h"

namespace radap::audit {
namespace {

// 200 letters, 10 spaces, 4 line breaks.
std::string Narrative() {
  std::string text;
  for (int i = 0; i < 5; ++i) {
    text += std::string(i == 0 ? "" : "\n") + std::string(20, 'a') + "  ";
    for (int k = 0; k < 20; ++k) text += "ก";
  }
  return text;
}

AuditLine Counted(const std::string& printed, const std::optional<std::string>& narrative) {
  Dossier dossier;
  dossier.answers["1.1.1"].narrative = narrative;
  return AuditFigure({PrintedKind::kCharacters, "1.1.1", printed, {}, "line 111", false}, dossier);
}

struct Case {
  const char* printed;
  AuditVerdict verdict;
  const char* shown;
};

class CharactersTest : public ::testing::TestWithParam<Case> {};

TEST_P(CharactersTest, IsCounted) {
  const AuditLine line = Counted(GetParam().printed, Narrative());
  EXPECT_EQ(line.verdict, GetParam().verdict) << line.why.en;
  EXPECT_EQ(line.shown, GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(EachWay, CharactersTest,
                         ::testing::Values(Case{"200", AuditVerdict::kMatches, "200"},
                                           Case{"204", AuditVerdict::kMatches, "204"},
                                           Case{"208", AuditVerdict::kMatches, "208"},
                                           Case{"214", AuditVerdict::kMatches, "214"},
                                           Case{"218", AuditVerdict::kMatches, "218"},
                                           Case{"206", AuditVerdict::kCannotTell, "200"},
                                           Case{"224", AuditVerdict::kCannotTell, "200"},
                                           Case{"225", AuditVerdict::kMisprint, "200"},
                                           Case{"194", AuditVerdict::kCannotTell, "200"},
                                           Case{"193", AuditVerdict::kMisprint, "200"},
                                           Case{"2000", AuditVerdict::kMisprint, "200"}));

TEST(CharactersTest, SaysHowItCounted) {
  EXPECT_EQ(Counted("208", Narrative()).why.en, "208 without white space, a line break as 2");
  const AuditLine near = Counted("206", Narrative());
  EXPECT_EQ(near.why.en,
            "200 without white space, 218 with spaces, a line break as 2; forms count line breaks, "
            "which the text of a PDF loses");
  EXPECT_EQ(
      near.doubt.en,
      "forms count line breaks, which the text of a PDF loses (in brackets: without white space)");
}

TEST(CharactersTest, Utf16CountsAPairAsTwo) {
  const AuditLine line = Counted("5", "😀 ก\r\n");
  EXPECT_EQ(line.verdict, AuditVerdict::kMatches) << line.why.en;
  EXPECT_EQ(line.why.en, "5 with spaces, a line break as 2");
  EXPECT_EQ(Counted("10", "😀😀 ก😀😀").why.en, "10 with spaces, as UTF-16");
}

TEST(CharactersTest, WhatCannotBeCounted) {
  EXPECT_EQ(Counted("200", std::nullopt).verdict, AuditVerdict::kCannotTell);
  EXPECT_EQ(Counted("many", Narrative()).verdict, AuditVerdict::kCannotTell);
  const AuditLine elsewhere =
      AuditFigure({PrintedKind::kCharacters, "9.9.9", "5", {}, "", false}, {});
  EXPECT_EQ(elsewhere.verdict, AuditVerdict::kCannotTell);
  EXPECT_EQ(elsewhere.why.en, "there is no narrative to count");
  EXPECT_EQ(Counted("3", "").verdict, AuditVerdict::kMisprint);
  EXPECT_EQ(Counted("0", "").verdict, AuditVerdict::kMatches);
}

}  // namespace
}  // namespace radap::audit
