// Packs that no one writes: large, deep, wide, or not from the parser.
#include <gtest/gtest.h>

#include <string>

#include "rules/check/check.h"
#include "rules/lint/lint.h"
#include "rules/syntax/parse.h"
#include "tests/rules/check/checked_text.h"

namespace radap::checking {
namespace {

std::string Name(int index) { return "r" + std::to_string(index); }

// r0 needs r1, which needs r2, ... `line` is the only line of each but the last.
std::string Chain(int length, const auto& line, const std::string& last) {
  std::string text;
  for (int i = 0; i < length; ++i) {
    text += "rule " + Name(i) + " of kpi, points\n" + line(Name(i + 1));
  }
  return text + "rule " + Name(length) + " of kpi, points\n" + last;
}

TEST(HostileTest, FiveThousandIssues) {
  constexpr int kIssues = 5000;
  std::string text =
      "category 1 th \"ก\" en \"A\": mean of items\n"
      "  item 1.1 th \"ก\" en \"A\": mean of questions\n"
      "    question 1.1.1 th \"ก\" en \"A\"\n";
  for (int i = 1; i <= kIssues; ++i) {
    text += "      issue " + std::to_string(i) + " th \"ก\" en \"A\" clause form line 1\n";
  }
  Checked checked = CheckText(InFrame(text));
  EXPECT_EQ(Lines(checked), "");
  EXPECT_EQ(checked.model.elements.size(), kIssues + 4U);
  FindLints(checked.model, checked.diagnostics);
  EXPECT_FALSE(HasErrors(checked.diagnostics));
}

TEST(HostileTest, FiveThousandWeights) {
  constexpr int kItems = 5000;
  std::string text = "category 1 th \"ก\" en \"A\": weighted mean of items\n";
  for (int i = 1; i <= kItems; ++i) {
    text += "  item 1." + std::to_string(i) + " weight 0.0002 th \"ก\" en \"A\": 5\n";
  }
  EXPECT_EQ(Lines(CheckText(InFrame(text))), "");
}

TEST(HostileTest, ThousandRulesInALine) {
  const auto line = [](const std::string& next) { return "  otherwise: " + next + "\n"; };
  const std::string chain = Chain(1000, line, "  otherwise: 5\n");
  EXPECT_EQ(Lines(CheckText(InFrame(chain))), "");
}

TEST(HostileTest, MissingAtTheEndOfThousandRules) {
  const auto line = [](const std::string& next) { return "  otherwise: " + next + "\n"; };
  const std::string chain = Chain(1000, line, "  when result > 5: 5\n  otherwise: 6\n");
  const std::string score = "rule score of kpi, points\n  otherwise: r0\n";
  EXPECT_EQ(
      Lines(CheckText(InFrame(score + chain))),
      "2:14 E0602 `r0` has no value when `result` is missing, but score of kpi must always have "
      "one: add `when result is missing: ...` above this line");
  const std::string guarded =
      "rule score of kpi, points\n  when result is missing: 0\n  otherwise: r0\n";
  EXPECT_EQ(Lines(CheckText(InFrame(guarded + chain))), "");
  const std::string by_name =
      "rule score of kpi, points\n  when r500 is missing: 0\n  otherwise: r0\n";
  EXPECT_EQ(Lines(CheckText(InFrame(by_name + chain))), "");
}

// Two ways through every rule, each knowing something else: were all ways tried, 2 to the power of 1000.
TEST(HostileTest, ThousandRulesCalledTwiceUnderDifferentGuards) {
  const auto line = [](const std::string& next) {
    return "  when " + next + " > 5: " + next + "\n  when " + next +
           " is missing: 0\n  when target is missing: " + next + "\n  otherwise: " + next + " + " +
           next + "\n";
  };
  const std::string chain = Chain(1000, line, "  otherwise: result / target * 5 points\n");
  const std::string score = "rule score of kpi, points\n  when r0 is missing: 0\n  otherwise: r0\n";
  EXPECT_EQ(Lines(CheckText(InFrame(score + chain))), "");
}

TEST(HostileTest, FiveThousandRulesInACircle) {
  const auto line = [](const std::string& next) { return "  otherwise: " + next + "\n"; };
  const std::string chain = Chain(5000, line, "  otherwise: r0\n");
  EXPECT_EQ(
      Lines(CheckText(InFrame(chain))),
      "10002:14 E0504 these rules need each other in a circle: r0 of kpi -> r1 of kpi -> r2 of "
      "kpi -> r3 of kpi -> r4 of kpi -> r5 of kpi -> r6 of kpi -> r7 of kpi -> ... -> r0 of kpi");
}

TEST(HostileTest, ThreeThousandCategoriesInOneAnotherE0106) {
  std::string text;
  std::string id = "1";
  for (int i = 0; i < 3000; ++i) {
    text += std::string(static_cast<std::size_t>(i), ' ') + "category " + id + "\n";
    if (i < 100) id += ".1";
  }
  const Checked checked = CheckText(InFrame(text));
  EXPECT_TRUE(HasErrors(checked.diagnostics));
  EXPECT_EQ(TextOf(checked.diagnostics.front().code), "E0106");
}

TEST(HostileTest, ThirtyCategoriesInOneAnother) {
  std::string text;
  std::string id = "1";
  for (int i = 0; i < 30; ++i) {
    text += std::string(static_cast<std::size_t>(i), ' ') + "category " + id +
            " th \"ก\" en \"A\": mean of categories\n";
    id += ".1";
  }
  text += std::string(30, ' ') + "item " + id + " th \"ก\" en \"A\": 5\n";
  text += "total th \"ก\" en \"A\": mean of items\n";
  EXPECT_EQ(Lines(CheckText(InFrame(text))), "");
}

TEST(HostileTest, FiveThousandFieldsAndFiveHundredTerms) {
  std::string text = "category 1 th \"ก\" en \"A\": 5\n";
  for (int i = 0; i < 5000; ++i) text += "  field " + Name(i) + " text th \"ก\" en \"A\"\n";
  text += "  needs at least 250 of r0";
  for (int i = 1; i < 500; ++i) text += ", " + Name(i) + " and " + Name(5000 - i);
  text += "\nrule told of category, number\n  when r4999 is missing: 0\n  otherwise: 1\n";
  const Checked checked = CheckText(InFrame(text));
  EXPECT_EQ(Lines(checked), "");
  ASSERT_EQ(checked.model.elements[1].needs.size(), 1U);
  EXPECT_EQ(checked.model.elements[1].needs[0].terms.size(), 500U);
}

TEST(HostileTest, TenThousandConstants) {
  std::string text;
  for (int i = 0; i < 10000; ++i) {
    text += "constant " + Name(i) + " " + std::to_string(i) + " points\n";
  }
  text += "rule most of item, points\n";
  for (int i = 0; i < 10000; ++i) text += "  when kind is fund and year > 5: " + Name(i) + "\n";
  text += "  otherwise: 5\n";
  EXPECT_EQ(Lines(CheckText(InFrame(text))), "");
}

TEST(HostileTest, TenThousandPointsAndCells) {
  std::string text = "rule curve of kpi, points\n  interpolate result\n";
  for (int i = 0; i < 10000; ++i) text += "    at " + std::to_string(i) + " -> 5\n";
  text += "rule grid of kpi, points\n  matrix of result by target\n    columns 0";
  for (int i = 1; i < 100; ++i) text += ", " + std::to_string(i);
  for (int row = 0; row < 100; ++row) {
    text += "\n    row " + std::to_string(row) + " -> 5";
    for (int i = 1; i < 100; ++i) text += ", 5";
  }
  EXPECT_EQ(Lines(CheckText(InFrame(text))), "");
}

TEST(HostileTest, FunctionsInOneAnotherE0120_E0257) {
  const auto nested = [](int depth) {
    std::string value = "1";
    for (int i = 0; i < depth; ++i) value = "min(" + value + ", 2)";
    return InFrame("rule deep of kpi, points\n  otherwise: " + value + "\n");
  };
  EXPECT_EQ(Lines(CheckText(nested(60))), "");
  const Checked deep = CheckText(nested(10000));
  EXPECT_EQ(TextOf(deep.diagnostics.front().code), "E0120");
  std::string wide = "min(1";
  for (int i = 0; i < 100; ++i) wide += ", 1";
  EXPECT_EQ(Lines(CheckText(InFrame("rule wide of kpi, points\n  otherwise: " + wide + ")\n"))),
            "2:14 E0257 `min` takes 2 to 100 values in its parentheses, not 101: for example "
            "min(a, b)");
}

TEST(HostileTest, ThousandLevelsOfAFurtherScaleE0243) {
  std::string text = "pack small version 1\n  source form\n  scale 0 .. 500 points\n";
  text += "  levels\n    level basic from 300\n    level advance from 400\n";
  text += "  scale risk 0 .. 5000 number\n";
  for (int i = 1; i <= 1000; ++i)
    text += "    level " + Name(i) + " from " + std::to_string(i) + "\n";
  EXPECT_EQ(Lines(CheckText(InFrame(text))), "40:5 E0243 there are more than 32 of level");
}

TEST(HostileTest, ConditionInSixtyParentheses) {
  std::string condition = "result > 5";
  for (int i = 0; i < 60; ++i) condition = "(" + condition + ") or (result is missing)";
  const std::string rule = "test deep of kpi\n  otherwise: " + condition + "\n";
  EXPECT_EQ(Lines(CheckText(InFrame(rule))), "");
}

TEST(HostileTest, MoreLevelsThanThereIsRoomForE0243) {
  std::string text = "pack small version 1\n  source form\n  scale 0 .. 500 points\n  levels\n";
  for (int i = 1; i <= 34; ++i) {
    text += "    level " + Name(i) + " from " + std::to_string(i) + " th \"ก\" en \"A\"\n";
  }
  EXPECT_EQ(Lines(CheckText(InFrame(text))), "37:5 E0243 there are more than 32 of level");
}

// The parser gives no such number; a program that makes an Ast may.
TEST(HostileTest, NumberOfTooManyDigitsE0227) {
  const Source source{.name = "test.radap",
                      .text = InFrame("rule bonus of item, points\n  otherwise: 5\n")};
  Diagnostics diagnostics;
  ast::Ast ast = Parse(source, diagnostics);
  ast::Node& line = ast.nodes.front().children.front();
  std::get<ast::OtherwiseLine>(line.statement).value.word.text = std::string(41, '1');
  Check(ast, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(DumpLine(diagnostics.front(), source),
            "2:14 E0227 this number has more than 40 digits");
}

TEST(HostileTest, EveryCutOfAPackIsSurvived) {
  const std::string whole = InFrame("rule bonus of kpi, points\n  when result > 5: 5\n");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    Checked checked = CheckText(whole.substr(0, length));
    EXPECT_TRUE(HasErrors(checked.diagnostics)) << length;
    EXPECT_FALSE(Dump(checked.model).empty());
  }
}

}  // namespace
}  // namespace radap::checking
