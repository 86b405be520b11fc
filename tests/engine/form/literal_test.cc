#include "engine/form/literal.h"

#include <gtest/gtest.h>

#include "engine/form/sheet_number.h"
#include "rules/base/text.h"

namespace radap {
namespace {

TEST(LiteralTest, EachKindOfLeaf) {
  EXPECT_EQ(LiteralOf(Present{}), "{}");
  EXPECT_EQ(LiteralOf(false), "false");
  EXPECT_EQ(LiteralOf(*Exact::Parse("0.10")), "0.1");
  EXPECT_EQ(LiteralOf(Exact::Ratio(1, 3)), "1/3");
  EXPECT_EQ(LiteralOf(std::string("ก \"ข\"\n")), "\"ก \\\"ข\\\"\\n\"");
  EXPECT_EQ(LiteralOf(std::vector<std::string>{"a", ""}), "[\"a\", \"\"]");
  EXPECT_EQ(LiteralOf(std::vector<std::string>()), "[]");
}

TEST(LiteralTest, GivesBackWhateverWasWritten) {
  const std::vector<Leaf> leaves = {Present{},
                                    true,
                                    *Exact::Parse("1e-40"),
                                    *Exact::Parse("1e40"),
                                    *Exact::Parse("-0.0000000000000000000000000000001e-40"),
                                    *Exact::Parse("-12345678901234567890123456789012345678.25"),
                                    Exact::Ratio(-2, 7),
                                    std::string(),
                                    std::string("  สอง  ช่อง "),
                                    std::string("_x0041_\r\n\t\x01\x7f\\"),
                                    std::string("\xEF\xBF\xBF\xEF\xBF\xBE"),
                                    std::vector<std::string>{"", "a, b", "\"", "]"}};
  for (const Leaf& leaf : leaves) {
    const std::string literal = LiteralOf(leaf);
    EXPECT_TRUE(FitsCell(literal)) << literal;
    EXPECT_FALSE(FindInvalidUtf8(literal)) << literal;
    EXPECT_EQ(LeafOfLiteral(literal), leaf) << literal;
  }
}

TEST(LiteralTest, RefusesWhatIsNoLiteral) {
  for (const char* text :
       {"", "x", "\"", "\"a", "\"a\"b", "\"\\", "\"\\x1", "\"\\xZZ\"", "[", "[]]", "[\"a\"",
        "[\"a\",\"b\"]", "1/0", "1/", "--1", "\"\\xFF\"", "{ }"}) {
    EXPECT_FALSE(LeafOfLiteral(text)) << text;
  }
}

TEST(LiteralTest, LongOnesGoInPiecesThatFitACell) {
  const std::string text = LiteralOf(std::string(20000, ' ') + std::string(90000, 'x') + "ก ข");
  std::string joined;
  for (const std::string& piece : InPieces(text)) {
    EXPECT_TRUE(FitsCell(piece));
    EXPECT_NE(piece.front(), ' ');
    EXPECT_NE(piece.back(), ' ');
    joined += piece;
  }
  EXPECT_EQ(joined, text);
  std::string thai;
  while (thai.size() < 100000) thai += "กข ";
  for (const std::string& piece : InPieces(thai)) EXPECT_FALSE(FindInvalidUtf8(piece));
}

TEST(LiteralTest, WhatACellLosesDoesNotFit) {
  EXPECT_TRUE(FitsCell("=1+1"));
  EXPECT_TRUE(FitsCell(std::string(32767, 'x')));
  EXPECT_FALSE(FitsCell(std::string(32768, 'x')));
  EXPECT_FALSE(FitsCell(""));
  EXPECT_FALSE(FitsCell(" \n"));
  EXPECT_FALSE(FitsCell("a\r\nb"));
  EXPECT_FALSE(FitsCell("a_x000D_b"));
  std::string emoji;
  for (int i = 0; i < 16384; ++i) emoji += "😀";  // two units each
  EXPECT_FALSE(FitsCell(emoji));
}

TEST(SheetNumberTest, OnlyWhatComesBackTheSameIsANumber) {
  for (const char* digits : {"0", "0.1", "9.95", "8.41", "-1839.5", "123456789012345", "99.9999"}) {
    EXPECT_TRUE(SurvivesSheet(digits)) << digits;
  }
  for (const char* digits : {"1234567890123456", "0.1234567890123456", "1e-40", "1/3"}) {
    EXPECT_FALSE(SurvivesSheet(digits)) << digits;
  }
}

}  // namespace
}  // namespace radap
