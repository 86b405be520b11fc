// Wrong lines against what their author is told: each code of a line at least once, and the place.
#include "rules/syntax/messages.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

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

TEST(Messages, UnknownLine) {
  ExpectMistakes({
      {"titel th \"x\"", "1:1 E0107 no line begins with `titel`; did you mean title"},
      {"foo bar",
       "1:1 E0107 no line begins with `foo`: pack, include, constant, total, category, rule, test, "
       "lint stand at the left edge"},
      {"ต่ำกว่า 100 -> 200",
       "1:1 E0107 no line begins with `ต่ำกว่า`: pack, include, constant, total, category, rule, "
       "test, lint stand at the left edge"},
      {"\"x\"",
       "1:1 E0107 no line begins with `\"x\"`: pack, include, constant, total, category, rule, "
       "test, lint stand at the left edge"},
      {"-> 5",
       "1:1 E0108 expected a number such as 95.5, but found `->`; for example: 100 to below "
       "105 -> 300"},
      {"*",
       "1:1 E0107 no line begins with `*`: pack, include, constant, total, category, rule, test, "
       "lint stand at the left edge"},
      {"Rule success of kpi, percent",
       "1:1 E0115 write `Rule` as rule: names are small letters, digits and -"},
      {"๑๐๐ to 200 -> 1", "1:1 E0109 write Arabic digits: 100"},
  });
}

TEST(Messages, WhatWasExpected) {
  ExpectMistakes({
      {"bands of",
       "1:9 E0108 expected an expression such as success or 2 - result / target, but found the end "
       "of the line; for example: bands of success"},
      {"otherwise 5",
       "1:11 E0108 expected `:` and the value, but found `5`; for example: otherwise: "
       "mean of items"},
      {"item 1.1 stared",
       "1:10 E0108 expected another part such as starred, th \"...\", clause, or `:` with the "
       "score, but found `stared`; for example: item 1.1 th \"...\" en \"...\": mean of questions; "
       "did you mean starred"},
      {"otherwise: result of 1 yaer before",
       "1:24 E0108 expected the word `year` or `years`, but found `yaer`; for example: otherwise: "
       "mean of items; did you mean year"},
      {"when (result: 0",
       "1:13 E0108 expected a closing `)` or an operator such as +, but found `:`; for example: "
       "when result is missing: 0"},
      {"kpis 5",
       "1:7 E0108 expected `to` and the highest count (for just one count: kpis exactly "
       "5), but found the end of the line; for example: kpis exactly 5"},
      {"kpis exactly 5.5",
       "1:14 E0108 expected a whole number such as 5, but found `5.5`; for "
       "example: kpis exactly 5"},
      {"100% to 105% -> 1",
       "1:4 E0108 expected `to` and the upper edge, or `and above` (edges of bands have no unit), "
       "but found `%`; for example: 100 to below 105 -> 300"},
      {"say th \"a b", "1:8 E0112 this text has no closing \" on its line"},
      {"title th \"a\" \"b\"",
       "1:14 E0108 expected th \"...\", en \"...\" or the end of the line, but found `\"b\"`; for "
       "example: title th \"...\" en \"...\""},
  });
}

TEST(Messages, PlaceIsCountedInSeenLetters) {
  EXPECT_EQ(OneLine("item 1 th \"ที่ปรึกษา\" claus"),
            "1:20 E0108 expected another part such as starred, th \"...\", clause, or `:` with the "
            "score, but found `claus`; for example: item 1.1 th \"...\" en \"...\": mean of "
            "questions; did you mean clause");
}

TEST(Messages, Numbers) {
  ExpectMistakes({
      {"otherwise: ๙๕.๕", "1:12 E0109 write Arabic digits: 95.5"},
      {"otherwise: ๑,๕๐๐", "1:12 E0109 write Arabic digits: 1500"},
      {"otherwise: 9๕", "1:12 E0109 write Arabic digits: 95"},
      {"kpis exactly ๕", "1:14 E0109 write Arabic digits: 5"},
      {"otherwise: 8,500 baht", "1:12 E0110 write 8500 without commas"},
      {"below 1,234,567.5 -> 1", "1:7 E0110 write 1234567.5 without commas"},
      {"otherwise: 2,5",
       "1:12 E0111 `2,5` is not a number: write one like 95.5, with a space before its unit"},
      {"otherwise: 500points",
       "1:12 E0111 `500points` is not a number: write one like 95.5, with a space before its unit"},
      {"otherwise: 007",
       "1:12 E0111 `007` is not a number: write one like 95.5, with a space before its unit"},
      {"otherwise: 1e5",
       "1:12 E0111 `1e5` is not a number: write one like 95.5, with a space before its unit"},
      {"otherwise: 5. + 1",
       "1:12 E0111 `5.` is not a number: write one like 95.5, with a space before its unit"},
      {"otherwise: 12345678901234567890123456789012345678901",
       "1:12 E0111 `123456789012345678901234567890123456789…` is not a number: write one like "
       "95.5, "
       "with a space before its unit"},
      {"kpis at most 9999999999",
       "1:14 E0108 expected a whole number such as 5, but found "
       "`9999999999`; for example: kpis exactly 5"},
  });
}

TEST(Messages, Texts) {
  ExpectMistakes({
      {"title th \"abc", "1:10 E0112 this text has no closing \" on its line"},
      {"title th \"abc # no comment", "1:10 E0112 this text has no closing \" on its line"},
      {"title th \"a\\n\"", "1:12 E0113 in a text, \\ must be followed by \" or \\"},
      {"title th “a”", "1:10 E0114 write `\"` instead of `“`"},
      {"title th 'a'", "1:10 E0114 write `\"` instead of `'`"},
  });
}

TEST(Messages, TextsWithoutTheirFirstQuote) {
  ExpectMistakes({
      {"title th ข้อความ\" en \"text\"",
       "1:10 E0122 put the text after `th` between quotes: th \"...\""},
      {"title th \"ก\" en two words\"",
       "1:17 E0122 put the text after `en` between quotes: en \"...\""},
      {"title th ข้อความ en \"text\"",
       "1:10 E0122 put the text after `th` between quotes: th \"...\""},
      {"title th 5 ข้อ", "1:10 E0122 put the text after `th` between quotes: th \"...\""},
      {"when name contains ผล: 1",
       "1:20 E0122 put the text after `contains` between quotes: contains \"...\""},
  });
}

TEST(Messages, KindsOfOrganisation) {
  ExpectMistakes({
      {"group 1 only for จังหวัด th \"ก\"",
       "1:18 E0108 expected a kind of organisation: service, policy, province, local, "
       "state-enterprise, fund or other, but found `จังหวัด`; for example: group 1 mandatory for "
       "service th \"...\" en \"...\"; did you mean province"},
      {"group 1 mandatory for ส่วนกลาง",
       "1:23 E0108 expected a kind of organisation: service, policy, province, local, "
       "state-enterprise, fund or other, but found `ส่วนกลาง`; for example: group 1 mandatory for "
       "service th \"...\" en \"...\""},
  });
}

TEST(Messages, WhatMayStandUnderTheLineAbove) {
  EXPECT_EQ(
      MistakesOf(
          "rule a of kpi, points\n  xyzzy\n  bands of result\n    qqqq\n  when a: 1\n    foo\n"),
      "2:3 E0107 no line begins with `xyzzy`: clause, assume, when, otherwise, bands, ladder, "
      "interpolate, matrix, th, en stand under `rule`\n"
      "4:5 E0107 no line begins with `qqqq`: a number, below, up, above stand under `bands`\n"
      "6:5 E0107 no line begins with `foo`, and no line can stand under `when`\n");
}

TEST(Messages, Symbols) {
  ExpectMistakes({
      {"when target => 5: 1", "1:13 E0114 write `>=` instead of `=>`"},
      {"when target =< 5: 1", "1:13 E0114 write `<=` instead of `=<`"},
      {"when target == 5: 1", "1:13 E0114 write `=` instead of `==`"},
      {"when target != 5: 1", "1:13 E0114 write `<>` instead of `!=`"},
      {"when target ≥ 5: 1", "1:13 E0114 write `>=` instead of `≥`"},
      {"when a && b: 1", "1:8 E0114 write `and` instead of `&&`"},
      {"otherwise: 2 × 5", "1:14 E0114 write `*` instead of `×`"},
      {"otherwise: 2 – 5", "1:14 E0114 write `-` instead of `–`"},
      {"otherwise: 100%", "1:15 E0114 write `percent` instead of `%`"},
      {"below 100 => 200", "1:11 E0114 write `->` instead of `=>`"},
      {"below 100 → 200", "1:11 E0114 write `->` instead of `→`"},
  });
}

TEST(Messages, Names) {
  ExpectMistakes({
      {"rule Success of kpi, percent",
       "1:6 E0115 write `Success` as success: names are small letters, digits and -"},
      {"otherwise: success_rate",
       "1:12 E0115 write `success_rate` as success-rate: names are small letters, digits and -"},
      {"otherwise: ผล / target",
       "1:12 E0116 names are written with a-z, 0-9 and -: put `ผล` between quotes, after the word "
       "th"},
      {"rule mean of kpi, percent",
       "1:6 E0117 `mean` is a word of the language and cannot be a name"},
      {"test known of issue", "1:6 E0117 `known` is a word of the language and cannot be a name"},
  });
}

TEST(Messages, WhatIsGivenTwice) {
  ExpectMistakes({
      {"item 1.1 th \"a\" th \"b\"", "1:17 E0118 `th` is given twice on one line"},
      {"issue 1 starred starred", "1:17 E0118 `starred` is given twice on one line"},
      {"issue 1 weight 1 weight 2", "1:18 E0118 `weight` is given twice on one line"},
      {"issue 1 only for fund only for local", "1:23 E0118 `only` is given twice on one line"},
      {"issue 1 clause a line 1 clause a line 2", "1:25 E0118 `clause` is given twice on one line"},
  });
}

TEST(Messages, ChainedComparison) {
  EXPECT_EQ(OneLine("when 1 < target < 5: 1"),
            "1:17 E0119 compare two things at a time: write a < b and b < c instead of a < b < c");
}

TEST(Messages, InThai) {
  const Source source{"a.radap", "kpis exactly"};
  Diagnostics diagnostics;
  Parse(source, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(MessageOf(diagnostics[0], Language::kThai),
            "ตรงนี้ต้องเป็น จำนวนเต็ม เช่น 5 แต่พบ ท้ายบรรทัด ตัวอย่าง: kpis exactly 5");
}

// Whatever single letter is struck out of a right line, the author gets a message with a place in it.
TEST(Messages, EveryCutLineHasAMessageOrIsALine) {
  for (const std::string& line : std::vector<std::string>{
           "item 1.1 weight 10% th \"ก\" clause form lines 26-28: count of kpis where (a is one of "
           "b, c)",
           "valid from 2565-10-01 to 2567-09-30",
           "field cost number in baht 0 .. 5 one of 1, 2 at least 2 optional level a, b th \"ก\"",
           "needs at least 2 of a and b, c",
           "at clamp(a, min(b, -1), 2 percent) -> pass-mark",
           "row 1 -> 1, 2, share of issues met among (a) where (filled at basic)",
           "matrix of a by sum of known results of 5 years",
       }) {
    for (std::size_t length = 0; length <= line.size(); ++length) {
      const Source source{"a.radap", line.substr(0, length)};
      Diagnostics diagnostics;
      const std::string dump = Dump(Parse(source, diagnostics));
      EXPECT_EQ(diagnostics.empty(), length == 0 || !dump.empty()) << source.text;
      for (const Diagnostic& diagnostic : diagnostics) {
        EXPECT_LE(diagnostic.at.end, source.text.size());
        EXPECT_FALSE(Render(diagnostic, source, Language::kThai).empty());
      }
    }
  }
}

}  // namespace
}  // namespace radap
