// Wrong lines, statement by statement: dates, scales, constants, fields, ladders, interpolations, matrices, and
// the expressions that have a form of their own. What is common to all lines is in messages_test.cc.
#include <gtest/gtest.h>

#include <string>

#include "tests/rules/syntax/parse_text.h"

namespace radap {
namespace {

struct Case {
  const char* line;
  const char* mistake;
};

void ExpectMistakes(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(OneLine(c.line), c.mistake) << c.line;
}

TEST(MessagesOf, LinesOfARuleBehindTheColonOfAnElement) {
  ExpectMistakes({
      {"question 1.1.1 th \"a\": interpolate answer",
       "1:36 E0123 `interpolate` is a line of a rule: write `rule NAME of ..., points` with this "
       "line under it, and only NAME here"},
      {"total th \"a\": if count of items = 0",
       "1:18 E0123 `if` is a line of a rule: write `rule NAME of ..., points` with this line under "
       "it, and only NAME here"},
  });
}

TEST(MessagesOf, NumbersBehindIs) {
  ExpectMistakes({
      {"when answer is 3: 5", "1:16 E0114 write `= 3` instead of `is 3`"},
  });
}

TEST(MessagesOf, FieldsThatAreNoNames) {
  ExpectMistakes({
      {"field Plan text", "1:7 E0115 write `Plan` as plan: names are small letters, digits and -"},
      {"field แผน text",
       "1:7 E0116 names are written with a-z, 0-9 and -: put `แผน` between quotes, after the word "
       "th"},
      {"field and text", "1:7 E0117 `and` is a word of the language and cannot be a name"},
  });
}

TEST(MessagesOf, DatesScalesAndConstants) {
  ExpectMistakes({
      {"valid 2565-10-01",
       "1:7 E0108 expected `from` and the first day, as in valid from 2565-10-01, but found "
       "`2565-10-01`; for example: valid from 2565-10-01 to 2567-09-30"},
      {"valid from 2022-10-01",
       "1:12 E0108 expected a date of the Buddhist era, year-month-day, such as 2565-10-01, but "
       "found `2022-10-01`; for example: valid from 2565-10-01 to 2567-09-30"},
      {"valid from 2565-10-01 to 2566-02-29",
       "1:26 E0108 expected a date of the Buddhist era, year-month-day, such as 2565-10-01, but "
       "found `2566-02-29`; for example: valid from 2565-10-01 to 2567-09-30"},
      {"valid from ตุลาคม",
       "1:12 E0108 expected a date of the Buddhist era, year-month-day, such as 2565-10-01, but "
       "found `ตุลาคม`; for example: valid from 2565-10-01 to 2567-09-30"},
      {"valid from ๒๕๖๕-๑๐-๐๑", "1:12 E0109 write Arabic digits: 2565-10-01"},
      {"valid from 2565-10-01 until 2567-09-30",
       "1:23 E0108 expected `to` and the last day, or the end of the line, but found `until`; for "
       "example: valid from 2565-10-01 to 2567-09-30"},
      {"include category-1.radap",
       "1:9 E0122 put the text after `include` between quotes: include \"...\""},
      {"scale risk",
       "1:11 E0108 expected a number such as 95.5, but found the end of the line; for example: "
       "scale 0 .. 500 points"},
      {"scale risk 1 .. 25 th \"ก\"",
       "1:20 E0108 expected a unit such as points or percent, but found `th`; for example: scale 0 "
       ".. 500 points"},
      {"category 1 scale",
       "1:17 E0108 expected the name of a scale such as risk, but found the end of the line; for "
       "example: category 1 th \"...\" en \"...\": mean of items"},
      {"constant pass-mark 80%", "1:22 E0114 write `percent` instead of `%`"},
      {"constant share 80", "1:10 E0117 `share` is a word of the language and cannot be a name"},
      {"constant pass-mark 80 percent 5",
       "1:31 E0108 expected a unit such as percent, th \"...\", en \"...\", clause or the end of "
       "the line, but found `5`; for example: constant pass-mark 80 percent th \"...\" en \"...\""},
  });
}

TEST(MessagesOf, Fields) {
  const std::string example =
      "; for example: field cost number in baht 0 .. 1000000 th \"...\" en \"...\"";
  const std::string kinds =
      "E0108 expected a kind of field: text, number, percent, date, period, url or list, but "
      "found ";
  EXPECT_EQ(OneLine("field a th \"ก\""), "1:9 " + kinds + "`th`" + example);
  EXPECT_EQ(OneLine("field a txt"), "1:9 " + kinds + "`txt`" + example + "; did you mean text");
  EXPECT_EQ(OneLine("field a ตัวเลข"),
            "1:9 " + kinds + "`ตัวเลข`" + example + "; did you mean number");
  const std::string parts =
      "E0108 expected another part such as optional, in baht, 0 .. 100, one of 0, 1, at least 2, "
      "level basic, th \"...\" or the end of the line, but found ";
  EXPECT_EQ(OneLine("field a number baht"), "1:16 " + parts + "`baht`" + example);
  EXPECT_EQ(OneLine("field a number optinal"),
            "1:16 " + parts + "`optinal`" + example + "; did you mean optional");
  EXPECT_EQ(OneLine("field a number 0 .. 1 2 .. 3"), "1:23 " + parts + "`2`" + example);
  EXPECT_EQ(OneLine("field a number 0 .. 1,000"), "1:21 E0110 write 1000 without commas");
  EXPECT_EQ(OneLine("field a list at most 2"),
            "1:17 E0108 expected the word `least`, but found `most`" + example);
  for (const char* part : {"in baht", "one of 1, 2", "at least 2", "optional", "level basic",
                           "th \"ก\"", "clause form line 1"}) {
    const std::string twice = OneLine(std::string("field a number ") + part + " " + part);
    EXPECT_NE(twice.find("E0118"), std::string::npos) << twice;
  }
}

TEST(MessagesOf, Needs) {
  const std::string example =
      "; for example: needs at least 2 of economy, social and social-result, health";
  EXPECT_EQ(
      OneLine("needs 2 of a, b"),
      "1:7 E0108 expected `at least` and a number, as in at least 2, but found `2`" + example);
  EXPECT_EQ(OneLine("needs at least 2 of a, and b"),
            "1:24 E0108 expected the name of a field such as economy, but found `and`" + example);
  EXPECT_EQ(
      OneLine("needs at least 2 of a b"),
      "1:23 E0108 expected `,` and another field, `and` and a field that goes with it, or the "
      "end of the line, but found `b`" +
          example);
}

TEST(MessagesOf, NumbersOfAListHaveASpaceBehindTheComma) {
  ExpectMistakes({
      {"columns 1,2,3",
       "1:9 E0108 expected a number (with a space after each comma, as in 1, 2, 3), but found "
       "`1,2,3`; for example: columns 1, 2, 3"},
      {"columns 100,200",
       "1:9 E0108 expected a number (with a space after each comma, as in 1, 2, 3), but found "
       "`100,200`; for example: columns 1, 2, 3"},
      {"columns 1 2",
       "1:11 E0108 expected `,` and another number, or the end of the line, but found `2`; for "
       "example: columns 1, 2, 3"},
      {"row 1 -> 1,200, 3",
       "1:10 E0108 expected a value (with a space after each comma, as in 1, 2, 3), but found "
       "`1,200`; for example: row 1 -> 1, 2, 3"},
      {"row 1 -> 1 2",
       "1:12 E0108 expected `,` and the value of the next column, or the end of the line, but "
       "found "
       "`2`; for example: row 1 -> 1, 2, 3"},
      {"otherwise: clamp(a,0,100)",
       "1:20 E0108 expected a value (with a space after each comma, as in clamp(success, 0, 100)), "
       "but found `0,100`; for example: otherwise: mean of items"},
  });
}

TEST(MessagesOf, LaddersInterpolationsAndMatrices) {
  ExpectMistakes({
      {"ladder of questions where (a)",
       "1:21 E0108 expected a test such as met, among (...) or the end of the line, but found "
       "`where`; for example: ladder of questions met"},
      {"step basic 300",
       "1:12 E0108 expected `->` and the value, but found `300`; for example: step basic -> 300 "
       "points"},
      {"step basic met => 300", "1:16 E0114 write `->` instead of `=>`"},
      {"at 60 => 100", "1:7 E0114 write `->` instead of `=>`"},
      {"row 1 => 100", "1:7 E0114 write `->` instead of `=>`"},
      {"at 60% -> 0", "1:6 E0114 write `percent` instead of `%`"},
      {"at -> 0",
       "1:4 E0108 expected a place such as 60 or target, but found `->`; for example: at 60 -> "
       "100"},
      {"row 1: 1, 2",
       "1:6 E0108 expected `->` and a value for each column, but found `:`; for example: row 1 -> "
       "1, 2, 3"},
      {"matrix of a, b",
       "1:12 E0108 expected `by` and what the columns stand for (matrix of ... by ...), but found "
       "`,`; for example: matrix of likelihood by impact"},
  });
  EXPECT_EQ(MistakesOf("rule a of kpi, points\n  interpolate result\n    60 -> 0\n"),
            "3:5 E0108 expected the word `at` in front of the place, as in at 60 -> 100, but found "
            "`60`; for example: at 60 -> 100\n");
  EXPECT_EQ(MistakesOf("rule a of kpi, points\n  matrix of b by c\n    -1 -> 0, 1\n"),
            "3:5 E0108 expected the word `row` in front of its value, as in row 1 -> 1, 2, 3, but "
            "found `-`; for example: row 1 -> 1, 2, 3\n");
}

TEST(MessagesOf, FunctionsYearsAndConditions) {
  const std::string example = "; for example: otherwise: mean of items";
  EXPECT_EQ(OneLine("otherwise: if(a, b, c)"),
            "1:14 E0108 expected an operator such as + (only min, max, clamp and round take "
            "parentheses; conditions are `when` lines), but found `(`" +
                example);
  EXPECT_EQ(OneLine("otherwise: ROUND(a, 2)"),
            "1:12 E0115 write `ROUND` as round: names are small letters, digits and -");
  EXPECT_EQ(OneLine("otherwise: clamp of items"),
            "1:18 E0108 expected `(` and the values, as in clamp(success, 0, 100), but found `of`" +
                example);
  EXPECT_EQ(OneLine("otherwise: min(a, b"),
            "1:20 E0108 expected `,` and another value, or a closing `)`, but found the end of the "
            "line" +
                example);
  EXPECT_EQ(OneLine("otherwise: share of issues met where (a) among (b)"),
            "1:42 E0108 expected among (...) in front of where (...), but found `among`" + example);
  EXPECT_EQ(OneLine("otherwise: mean of results of 3 years befor"),
            "1:39 E0108 expected an operator such as + or and, or the end of the line, but found "
            "`befor`" +
                example + "; did you mean before");
  EXPECT_EQ(OneLine("otherwise: result of 1 year"),
            "1:28 E0108 expected the word `before`, but found the end of the line" + example);
  EXPECT_EQ(OneLine("otherwise: filled at"),
            "1:21 E0108 expected a level such as basic, but found the end of the line" + example);
  EXPECT_EQ(
      OneLine("otherwise: weighted total of items"),
      "1:21 E0108 expected the word `mean` or `sum` (weighted mean of ...), but found `total`" +
          example);
}

}  // namespace
}  // namespace radap
