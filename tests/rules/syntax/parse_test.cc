// Whole files: the tree that indentation makes, several mistakes in one run, and hostile input.
#include "rules/syntax/parse.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/rules/syntax/parse_text.h"

namespace radap {
namespace {

TEST(Parse, IndentationMakesTheTree) {
  EXPECT_EQ(DumpOf("pack a version 1\n"
                   "  levels\n"
                   "      level basic from 1\n"
                   "      level advance from 2\n"
                   "  title en \"a\"\n"
                   "\n"
                   "category 1\n"
                   " item 1.1   # deeper is a child, by however much\n"
                   "# a comment may stand anywhere\n"
                   "     question 1.1.1\n"
                   " item 1.2\n"),
            "pack a version=1\n"
            "  levels\n"
            "    level basic from=1\n"
            "    level advance from=2\n"
            "  title en=\"a\"\n"
            "category id=1\n"
            "  item id=1.1\n"
            "    question id=1.1.1\n"
            "  item id=1.2\n");
}

TEST(Parse, IndentationMustMatchALineAbove) {
  EXPECT_EQ(MistakesOf("category 1\n"
                       "    item 1.1\n"
                       "  item 1.2\n"
                       "  item 1.3\n"),
            "3:3 E0105 this line is indented by 2 spaces, but no open line above it is: use 0 or 4 "
            "spaces\n");
  EXPECT_EQ(MistakesOf("  category 1\n  category 2\n"),
            "1:3 E0105 this line is indented by 2 spaces, but no open line above it is: begin it "
            "at the left edge\n");
}

TEST(Parse, GoesOnBehindEveryMistake) {
  const std::string text =
      "pack a versoin 1\n"
      "  scale 0 .. points\n"
      "rule success of kpi, percent\n"
      "  when result => 5: 1\n"
      "  otherwise: 2 +\n"
      "category 1\n";
  EXPECT_EQ(
      MistakesOf(text),
      "1:8 E0108 expected the word `version`, but found `versoin`; for example: pack "
      "pmqa4-2568 version 1; did you mean version\n"
      "2:14 E0108 expected a number such as 95.5, but found `points`; for example: scale 0 .. "
      "500 points\n"
      "4:15 E0114 write `>=` instead of `=>`\n"
      "5:17 E0108 expected an expression such as success or 2 - result / target, but found "
      "the end of the line; for example: otherwise: mean of items\n");
  EXPECT_EQ(DumpOf(text), "rule success of=kpi unit=percent\ncategory id=1\n");
}

TEST(Parse, LinesBelowAWrongLineAreReadButNotKept) {
  EXPECT_EQ(DumpOf("rul a of kpi, points\n  otherwise: 1\ncategory 1\n  item 1.1\n"),
            "category id=1\n  item id=1.1\n");
}

TEST(Parse, NestingIsLimited) {
  std::string text;
  for (std::size_t depth = 0; depth < 40; ++depth) text += std::string(depth, ' ') + "levels\n";
  EXPECT_EQ(MistakesOf(text), "33:33 E0106 lines are nested more than 32 levels deep\n");
  text.clear();
  for (std::size_t depth = 0; depth < 3000; ++depth) text += std::string(depth, ' ') + "levels\n";
  EXPECT_EQ(MistakesOf(text), "33:33 E0106 lines are nested more than 32 levels deep\n");
}

TEST(Parse, EmptyFilesAreEmptyTrees) {
  EXPECT_EQ(DumpOf("") + MistakesOf(""), "");
  EXPECT_EQ(DumpOf("\n\r\n  # only a comment") + MistakesOf("\n\r\n  # only a comment"), "");
  EXPECT_EQ(MistakesOf("\xEF\xBB\xBF"), "");
}

TEST(Parse, OtherEncodingsAreOneMistake) {
  EXPECT_EQ(
      MistakesOf("pack a version 1\n  title th \"\xA1\xD2\xC3\"\n"),
      "2:13 E0101 the file is not UTF-8 text from here on (TIS-620 or Windows-874?): save it as "
      "UTF-8\n");
  EXPECT_EQ(DumpOf("pack a version 1\n\xFF"), "");
}

TEST(Parse, FilesAreLimited) {
  const std::string big((16U << 20U) + 1, '\n');
  EXPECT_EQ(MistakesOf(big), "1:1 E0102 the file is larger than 16 MiB\n");
  EXPECT_EQ(MistakesOf(big.substr(1)), "");
}

TEST(Parse, StopsAfterAThousandMistakes) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "x\n";
  const std::string mistakes = MistakesOf(text);
  EXPECT_EQ(std::count(mistakes.begin(), mistakes.end(), '\n'), 1001);
  EXPECT_TRUE(mistakes.ends_with(
      "1001:1 E0121 1000 mistakes so far: the file was not read on from this line\n"));
}

TEST(Parse, LongLinesAreLines) {
  const std::string label(1U << 20U, 'x');
  EXPECT_EQ(DumpOf("title en \"" + label + "\""), "title en=\"" + label + "\"\n");
  const std::string mistakes = MistakesOf("otherwise: " + label + "X");
  EXPECT_LT(mistakes.size(), 300U);
  EXPECT_NE(mistakes.find("E0115"), std::string::npos);
  EXPECT_NE(MistakesOf("bands of " + std::string(1U << 20U, '*')).find("E0108"), std::string::npos);
  EXPECT_EQ(MistakesOf("item 1 " + std::string(1U << 20U, ' ') + "starred"), "");
}

TEST(Parse, SpansOfNodesAreTheirLines) {
  const Source source{"a.radap", "category 1  # first\n  item 1.1\r\n"};
  Diagnostics diagnostics;
  const ast::Ast ast = Parse(source, diagnostics);
  const auto shown = [&](const Span& span) {
    return source.text.substr(span.begin, span.end - span.begin);
  };
  ASSERT_EQ(ast.nodes.size(), 1U);
  EXPECT_EQ(shown(ast.nodes[0].span), "category 1");
  ASSERT_EQ(ast.nodes[0].children.size(), 1U);
  EXPECT_EQ(shown(ast.nodes[0].children[0].span), "item 1.1");
}

}  // namespace
}  // namespace radap
