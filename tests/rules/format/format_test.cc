// Text before -> text after, one rule of the format at a time.
#include "rules/format/format.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "rules/base/codes.h"
#include "tests/rules/format/format_text.h"

namespace radap {
namespace {

struct Case {
  std::string before;
  std::string after;
};

// One line each, without its line end. Each result must stay as it is when formatted again.
void ExpectLines(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    const std::string after = each.after + "\n";
    EXPECT_EQ(Formatted(each.before), after) << each.before;
    EXPECT_EQ(Formatted(after), after) << each.before;
    EXPECT_EQ(Meaning(each.before), Meaning(after));
  }
}

TEST(FormatTest, OneSpaceBetweenWords) {
  ExpectLines({
      {"pack   tiny  version   1  ", "pack tiny version 1"},
      {"scale 0..500 points", "scale 0 .. 500 points"},
      {"scale  risk -5..-1.5 number", "scale risk -5 .. -1.5 number"},
      {"valid from 2565-10-01   to 2567-09-30", "valid from 2565-10-01 to 2567-09-30"},
      {"rule a of kpi ,percent", "rule a of kpi, percent"},
      {"title th\"ก  ข\"en\"a  b\"", "title th \"ก  ข\" en \"a  b\""},
      {"category 1 weight 10% : mean of items", "category 1 weight 10 %: mean of items"},
      {"clause form lines 12 - 14\"x\"", "clause form lines 12-14 \"x\""},
      {"columns 1 , -2,  3", "columns 1, -2, 3"},
      {"needs at least 2 of a  and b ,c", "needs at least 2 of a and b, c"},
      {"constant low -5 percent", "constant low -5 percent"},
  });
}

TEST(FormatTest, Expressions) {
  ExpectLines({
      {"otherwise:(2-result/target)*100 percent", "otherwise: (2 - result / target) * 100 percent"},
      {"otherwise: -a -  -5", "otherwise: -a - -5"},
      {"otherwise: a- - 5", "otherwise: a- - 5"},
      {"otherwise: - ( a )", "otherwise: -(a)"},
      {"otherwise: ((a))", "otherwise: ((a))"},
      {"when a<-5 and b>=-1:0", "when a < -5 and b >= -1: 0"},
      {"when not(a) or b<>c:yes", "when not (a) or b <> c: yes"},
      {"when -1 < a: 0", "when -1 < a: 0"},
      {"otherwise: clamp (a, -1 ,min( b,c ))", "otherwise: clamp(a, -1, min(b, c))"},
      {"otherwise: share of issues met among(applicable)where( not starred )",
       "otherwise: share of issues met among (applicable) where (not starred)"},
      {"when kind is one of service ,policy: 1", "when kind is one of service, policy: 1"},
      {"when note contains\"# no \\\" comment\": 1", "when note contains \"# no \\\" comment\": 1"},
      {"matrix of -a   by  - b", "matrix of -a by -b"},
  });
}

TEST(FormatTest, Bands) {
  ExpectLines({
      {"100 to <105->300", "100 to below 105 -> 300"},
      {"-10 to <-5 -> -1", "-10 to below -5 -> -1"},
      {"above 100 to 105 -> 300", "above 100 to 105 -> 300"},
      {"below -5 -> 0", "below -5 -> 0"},
  });
}

TEST(FormatTest, PartsInOneOrder) {
  ExpectLines({
      {"title en \"a\" th \"ก\"", "title th \"ก\" en \"a\""},
      {"en \"a\" th \"ก\"", "th \"ก\" en \"a\""},
      {"source s document \"d\" en \"a\" th \"ก\"", "source s document \"d\" th \"ก\" en \"a\""},
      {"level th from 3 en \"a\" th \"ก\"", "level th from 3 th \"ก\" en \"a\""},
      {"issue 1 clause c line 3 \"t\" en \"a\" th \"ก\" starred",
       "issue 1 starred th \"ก\" en \"a\" clause c line 3 \"t\""},
      {"group 1 only for local , fund mandatory for local th \"ก\"",
       "group 1 mandatory for local only for local, fund th \"ก\""},
      {"item 1.1 weight 5% scale th level th, en mandatory: a",
       "item 1.1 mandatory level th, en scale th weight 5 %: a"},
      {"total clause weight lines 1-2 en \"a\" weight -1: a",
       "total weight -1 en \"a\" clause weight lines 1-2: a"},
      {"constant a -5 clause c \"t\" en \"a\" th \"ก\"",
       "constant a -5 th \"ก\" en \"a\" clause c \"t\""},
      {"field f number en \"a\" level basic optional 0..1 in baht clause c line 1 th \"ก\"",
       "field f number in baht 0 .. 1 optional level basic th \"ก\" en \"a\" clause c line 1"},
      {"field f number optional one of -1, 0", "field f number one of -1, 0 optional"},
      {"field f list optional at least 2", "field f list at least 2 optional"},
  });
}

TEST(FormatTest, TwoSpacesALevel) {
  EXPECT_EQ(Formatted("total\n    clause a line 1\n    assume b\n         th \"ก\"\ncategory 1\n"),
            "total\n  clause a line 1\n  assume b\n    th \"ก\"\ncategory 1\n");
}

TEST(FormatTest, ArrowsStandInAColumn) {
  EXPECT_EQ(Formatted("bands of a\n below 5 -> 1\n 5 to <10 -> 2\n 10 and above   -> 3\n"),
            "bands of a\n  below 5       -> 1\n  5 to below 10 -> 2\n  10 and above  -> 3\n");
  EXPECT_EQ(Formatted("ladder of questions\n  step a met   ->1\n  step advance -> 2\n"),
            "ladder of questions\n  step a met   -> 1\n  step advance -> 2\n");
  EXPECT_EQ(Formatted("matrix of a by b\n columns 1, 2\n row 1 -> 1, 2\n row 10 -> 1, 2\n"),
            "matrix of a by b\n  columns 1, 2\n  row 1  -> 1, 2\n  row 10 -> 1, 2\n");
  EXPECT_EQ(Formatted("interpolate a\n at \"น้ำ\" -> 1\n at 10000 -> 2\n"),
            "interpolate a\n  at \"น้ำ\"  -> 1\n  at 10000 -> 2\n");
}

TEST(FormatTest, LevelsStandInColumns) {
  EXPECT_EQ(Formatted("levels\n  level a from 5 en \"A\"\n  level bcd from 10\n"
                      "  level c from 100 points en \"C\"\n"),
            "levels\n  level a   from 5          en \"A\"\n  level bcd from 10\n"
            "  level c   from 100 points en \"C\"\n");
}

TEST(FormatTest, AVeryWideCellMovesNoOthers) {
  const std::string wide = "at " + std::string(80, 'a');
  EXPECT_EQ(Formatted("interpolate a\n at 1->1\n " + wide + " ->2\n at 100->3\n"),
            "interpolate a\n  at 1   -> 1\n  " + wide + " -> 2\n  at 100 -> 3\n");
}

TEST(FormatTest, CommentsStayAtTheirLine) {
  EXPECT_EQ(Formatted("#  first  \n\ntotal #why  \n# of the clause\n    clause a line 1# here\n"),
            "#  first\n\ntotal  #why\n  # of the clause\n  clause a line 1  # here\n");
}

TEST(FormatTest, ACommentAtTheEndOfABlockStaysInIt) {
  const std::string after =
      "category 1\n  item 1.1\n    # end of 1.1\n  # end of 1\n# of 2\ncategory 2\n"
      "  # end of 2\n# end of all\n";
  EXPECT_EQ(Formatted("category 1\n   item 1.1\n       # end of 1.1\n  # end of 1\n# of 2\n"
                      "category 2\n      # end of 2\n# end of all\n"),
            after);
  EXPECT_EQ(Formatted(after), after);
}

TEST(FormatTest, AtMostOneBlankLine) {
  EXPECT_EQ(Formatted("\n\ntotal\n\n \n\ncategory 1\ncategory 2\n\n\n"),
            "total\n\ncategory 1\ncategory 2\n");
  EXPECT_EQ(Formatted("\n\n"), "");
}

TEST(FormatTest, LineEndsAndByteOrderMark) {
  EXPECT_EQ(Formatted("\xEF\xBB\xBFtotal # a\r\n\r\ncategory 1"), "total  # a\n\ncategory 1\n");
}

TEST(FormatTest, WhatHasMistakesIsGivenBackAsItIs) {
  const Source source{.name = "a.radap", .text = "total   th \"ก\"\ncategory   one\r\n"};
  Diagnostics diagnostics;
  EXPECT_EQ(Format(source, diagnostics), source.text);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(source.PositionOf(diagnostics[0].at.begin).line, 2);
}

TEST(FormatTest, LongLinesAreNotBroken) {
  const std::string line = "otherwise: 1" + std::string(300, ' ') + "+ " + std::string(300, 'a');
  EXPECT_EQ(Formatted(line), "otherwise: 1 + " + std::string(300, 'a') + "\n");
}

}  // namespace
}  // namespace radap
