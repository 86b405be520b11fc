// What is a line, what is a comment, and what may stand in neither.
#include "rules/syntax/lines.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/syntax/parse_text.h"

namespace radap {
namespace {

std::string Lines(const std::string& text) {
  const Source source{"a.radap", text};
  Diagnostics diagnostics;
  syntax::LineReader reader(source, diagnostics);
  std::string result;
  while (const auto line = reader.Next()) {
    EXPECT_EQ(source.text.substr(line->begin, line->text.size()), line->text);
    result += std::to_string(line->indentation) + "[" + std::string(line->text) + "]";
  }
  return result;
}

TEST(Lines, CommentsAndBlankLinesAreLeftOut) {
  EXPECT_EQ(Lines(""), "");
  EXPECT_EQ(Lines("\n  \n# a\n   # b\n\t# c\n"), "");
  EXPECT_EQ(Lines("a # b\n  c  \n"), "0[a]2[c]");
  EXPECT_EQ(Lines("a \"# b\" # c"), "0[a \"# b\"]");
  EXPECT_EQ(Lines("a \"\\\"# b\" # c"), "0[a \"\\\"# b\"]");
}

TEST(Lines, EndsOfLinesMayBeOfBothKindsAndTheLastMayMissOne) {
  EXPECT_EQ(Lines("a\r\n  b\nc"), "0[a]2[b]0[c]");
  EXPECT_EQ(Lines("\xEF\xBB\xBFpack a"), "0[pack a]");
  EXPECT_EQ(DumpOf("\xEF\xBB\xBFpack a version 1\r\n  levels\r\n"), "pack a version=1\n  levels\n");
}

TEST(Lines, TabsAreOneMistakeALine) {
  EXPECT_EQ(MistakesOf("pack a version 1\n\t\tlevels\n  levels\tx\tx\n"),
            "2:1 E0103 tabs are not allowed: write spaces instead\n"
            "3:9 E0103 tabs are not allowed: write spaces instead\n");
}

TEST(Lines, InvisibleLettersAreNamed) {
  EXPECT_EQ(OneLine("pack\u00A0a version 1"),
            "1:5 E0104 the invisible character U+00A0 stands here: delete it or write an ordinary "
            "space");
  EXPECT_NE(OneLine("pack \u200Ba version 1").find("U+200B"), std::string::npos);
  EXPECT_NE(OneLine("pack \uFEFFa version 1").find("U+FEFF"), std::string::npos);
  EXPECT_NE(OneLine("pack a\rversion 1").find("U+000D"), std::string::npos);
  EXPECT_NE(OneLine(std::string("pack a\0b", 8)).find("U+0000"), std::string::npos);
  EXPECT_NE(OneLine("title th \"a\x01\"").find("U+0001"), std::string::npos);
  // Thai texts do contain zero-width spaces.
  EXPECT_EQ(OneLine("title th \"ก\u200Bข\""), "title th=\"ก\u200Bข\"");
}

}  // namespace
}  // namespace radap
