// Statements: a line of a pack against its dump. Each kind of line with all of its parts, and with the
// fewest. Wrong lines are in messages_test.cc, expressions in expression_test.cc.
#include "rules/syntax/grammar.h"

#include <gtest/gtest.h>

#include "rules/syntax/ast.h"
#include "tests/rules/syntax/parse_text.h"

namespace radap {
namespace {

struct Case {
  const char* line;
  const char* dump;
};

void ExpectDumps(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(OneLine(c.line), c.dump) << c.line;
}

TEST(Grammar, HeadOfAPack) {
  ExpectDumps({
      {"pack pmqa4-2568 version 1", "pack pmqa4-2568 version=1"},
      {"pack a version 1.2", "pack a version=1.2"},
      {"title th \"ก\" en \"a\"", "title th=\"ก\" en=\"a\""},
      {"title en \"a\"", "title en=\"a\""},
      {"th \"ก\" en \"a\"", "label th=\"ก\" en=\"a\""},
      {"en \"a\" th \"ก\"", "label th=\"ก\" en=\"a\""},
      {"source form document \"a.txt\" th \"ก\" en \"a\"",
       "source form document=\"a.txt\" th=\"ก\" en=\"a\""},
      {"source form", "source form"},
      {"scale 0 .. 500 points", "scale low=0 high=500 unit=points"},
      {"scale -1.5..5 rating", "scale low=-1.5 high=5 unit=rating"},
      {"unit days th \"วัน\" en \"days\"", "unit days th=\"วัน\" en=\"days\""},
      {"unit days", "unit days"},
      {"levels", "levels"},
      {"level basic from 300 points th \"ก\"", "level basic from=300 unit=points th=\"ก\""},
      {"level basic from 300", "level basic from=300"},
      {"level basic from 300 en \"a\"", "level basic from=300 en=\"a\""},
  });
}

TEST(Grammar, ScalesDatesFilesAndConstants) {
  ExpectDumps({
      {"scale risk 1 .. 25 number th \"ก\" en \"a\"",
       "scale risk low=1 high=25 unit=number th=\"ก\" en=\"a\""},
      {"scale risk -1..1 number", "scale risk low=-1 high=1 unit=number"},
      {"scale 0 .. 5 rating en \"a\"", "scale low=0 high=5 unit=rating en=\"a\""},
      {"valid from 2565-10-01", "valid from=2565-10-01"},
      {"valid from 2565-10-01 to 2567-09-30", "valid from=2565-10-01 to=2567-09-30"},
      {"include \"category-1.radap\"", "include \"category-1.radap\""},
      {"constant pass-mark 80 percent th \"ก\" en \"a\"",
       "constant pass-mark number=80 unit=percent th=\"ก\" en=\"a\""},
      {"constant least -2.5", "constant least number=-2.5"},
      {"constant least 5 th \"ก\"", "constant least number=5 th=\"ก\""},
      {"constant a 5 clause form line 3 en \"a\"",
       "constant a number=5 en=\"a\" clause=(form line=3)"},
      {"constant a 5 points clause form line 3",
       "constant a number=5 unit=points clause=(form line=3)"},
  });
}

TEST(Grammar, FieldsAndWhatIsNeeded) {
  ExpectDumps({
      {"field economy text", "field economy text"},
      {"field impacts list at least 2 th \"ก\"", "field impacts list at-least=2 th=\"ก\""},
      {"field cost number in baht 0 .. 1000000 optional",
       "field cost number unit=baht low=0 high=1000000 optional"},
      {"field answer number one of 0, 0.25, -1 en \"a\"",
       "field answer number one-of=[0 0.25 -1] en=\"a\""},
      {"field problem text en \"a\" level basic, advance clause form line 3 th \"ก\"",
       "field problem text levels=[basic advance] th=\"ก\" en=\"a\" clause=(form line=3)"},
      {"field coverage percent optional -5.5..5 level basic",
       "field coverage percent low=-5.5 high=5 optional levels=[basic]"},
      {"field x date", "field x date"},
      {"field x period", "field x period"},
      {"field x url", "field x url"},
      {"needs at least 2 of economy, social, environment, health",
       "needs at-least=2 [economy] [social] [environment] [health]"},
      {"needs at least 1 of a and b, c and d and e", "needs at-least=1 [a b] [c d e]"},
  });
}

TEST(Grammar, ClausesAndAssumptions) {
  ExpectDumps({
      {"clause form line 12", "clause form line=12"},
      {"clause form lines 26-28", "clause form line=26 to=28"},
      {"clause form lines 26 - 28 \"category 7\"", "clause form line=26 to=28 text=\"category 7\""},
      {"clause form \"category 7\"", "clause form text=\"category 7\""},
      {"assume equal-weights th \"ก\" en \"a\"", "assume equal-weights th=\"ก\" en=\"a\""},
      {"assume x en \"a \\\"b\\\" c\\\\d\"", "assume x en=\"a \\\"b\\\" c\\\\d\""},
  });
}

TEST(Grammar, Elements) {
  ExpectDumps({
      {"total", "total"},
      {"total th \"ก\": mean of categories", "total th=\"ก\" score=(mean of=categories)"},
      {"category 1", "category id=1"},
      {"item 1.1 weight 0.10 th \"ก\" en \"a\": rating",
       "item id=1.1 weight=0.10 th=\"ก\" en=\"a\" score=rating"},
      {"item 1.1 weight 10% en \"a\"", "item id=1.1 weight=10% en=\"a\""},
      {"item 1.1 weight 10 % en \"a\"", "item id=1.1 weight=10% en=\"a\""},
      {"question 1.1.1 level basic, advance th \"ก\"",
       "question id=1.1.1 levels=[basic advance] th=\"ก\""},
      {"issue 3 starred en \"a\" clause form lines 26-28",
       "issue id=3 starred en=\"a\" clause=(form line=26 to=28)"},
      {"issue 3 en \"a\" clause form line 2 \"x\"",
       "issue id=3 en=\"a\" clause=(form line=2 text=\"x\")"},
      {"group 1 mandatory en \"a\"", "group id=1 mandatory en=\"a\""},
      {"group 1 mandatory for service, state-enterprise en \"a\"",
       "group id=1 mandatory for=[service state-enterprise] en=\"a\""},
      {"group 1 mandatory for service only for service,fund",
       "group id=1 mandatory for=[service] only-for=[service fund]"},
      {"group 1 th \"ก\" mandatory", "group id=1 mandatory th=\"ก\""},
      {"category 1.1 scale risk only for fund th \"ก\"",
       "category id=1.1 only-for=[fund] scale=risk th=\"ก\""},
      {"total scale risk: 5", "total scale=risk score=5"},
      {"item 2 weight 120 scale risk", "item id=2 weight=120 scale=risk"},
      {"group 4 th \"ก\": ita-score", "group id=4 th=\"ก\" score=ita-score"},
      {"item 1.1 clause form line 3: sum of kpis / 5",
       "item id=1.1 clause=(form line=3) score=(/ (sum of=kpis) 5)"},
  });
}

TEST(Grammar, LimitsOfElements) {
  ExpectDumps({
      {"narrative at most 3000 letters", "narrative at-most=3000"},
      {"kpis exactly 5", "kpis at-least=5 at-most=5"},
      {"kpis at least 2", "kpis at-least=2"},
      {"kpis at most 3", "kpis at-most=3"},
      {"kpis 2 to 3", "kpis at-least=2 at-most=3"},
  });
}

TEST(Grammar, RulesTestsAndLints) {
  ExpectDumps({
      {"rule success of kpi, percent th \"ก\" en \"a\"",
       "rule success of=kpi unit=percent th=\"ก\" en=\"a\""},
      {"rule score of item, points", "rule score of=item unit=points"},
      {"test met of issue en \"met\"", "test met of=issue en=\"met\""},
      {"test met of issue", "test met of=issue"},
      {"lint easy-target of kpi, warning", "lint easy-target of=kpi severity=warning"},
      {"say th \"ก\" en \"a\"", "say th=\"ก\" en=\"a\""},
      {"when result is missing: 0", "when (is result [missing]): 0"},
      {"when claimed", "when claimed"},
      {"otherwise: yes", "otherwise: yes"},
      {"otherwise : 5 points", "otherwise: 5:points"},
      {"bands of result / target", "bands of=(/ result target)"},
      {"ladder of questions met", "ladder of=questions test=met"},
      {"ladder of questions", "ladder of=questions"},
      {"ladder of questions met among (applicable)",
       "ladder of=questions test=met among=applicable"},
      {"ladder of questions among ((a) and not b)", "ladder of=questions among=(and a (not b))"},
      {"step basic -> 300 points", "step basic: 300:points"},
      {"step basic filled-basic -> pass-mark", "step basic test=filled-basic: pass-mark"},
  });
}

TEST(Grammar, InterpolationsAndMatrices) {
  ExpectDumps({
      {"interpolate result / target", "interpolate of=(/ result target)"},
      {"at 60 -> 0", "at 60: 0"},
      {"at -5 percent -> -1 points", "at -5:percent: -1:points"},
      {"at target - 5 -> pass-mark", "at (- target 5): pass-mark"},
      {"at target of 1 year before -> 300", "at (target years-before=1): 300"},
      {"matrix of likelihood by impact", "matrix rows=likelihood columns=impact"},
      {"matrix of max of items by 2 by",
       "1:29 E0108 expected an operator such as + or and, or the "
       "end of the line, but found `by`; for example: matrix of likelihood by impact"},
      {"matrix of a * 2 by min(b, c) + 1", "matrix rows=(* a 2) columns=(+ (min b c) 1)"},
      {"columns 1, 2.5, -3", "columns [1 2.5 -3]"},
      {"row 1 -> 1, 2 points, a + 1", "row 1: 1 2:points (+ a 1)"},
      {"row -1.5->-2", "row -1.5: -2"},
  });
}

TEST(Grammar, Bands) {
  ExpectDumps({
      {"below 100 -> 200", "band (, 100): 200"},
      {"up to 100 -> 200", "band (, 100]: 200"},
      {"100 to below 105 -> 300", "band [100, 105): 300"},
      {"100 to <105 -> 300", "band [100, 105): 300"},
      {"100 to 105 -> 300 points", "band [100, 105]: 300:points"},
      {"110 and above -> 500", "band [110, ): 500"},
      {"above 110 -> 500", "band (110, ): 500"},
      {"above 100 to below 105 -> 1", "band (100, 105): 1"},
      {"above 100 to <105 -> 1", "band (100, 105): 1"},
      {"above 100 to 105 -> 1", "band (100, 105]: 1"},
      {"-5.5 to -1->-2", "band [-5.5, -1]: -2"},
      {"below -5 -> 1", "band (, -5): 1"},
  });
}

TEST(Grammar, SpansPointIntoTheSource) {
  const std::string text = "  item 1.1 th \"ที่\" en \"a\": mean of questions";
  const Source source{"a.radap", "pack a version 1\n" + text};
  ast::Statement statement;
  syntax::SyntaxError error;
  ASSERT_TRUE(syntax::ParseLine(std::string_view(source.text).substr(19), 19, statement, error));
  const auto shown = [&](const Span& span) {
    return source.text.substr(span.begin, span.end - span.begin);
  };
  const auto& item = std::get<ast::ElementLine>(statement);
  EXPECT_EQ(shown(item.kind.span), "item");
  EXPECT_EQ(shown(item.id->span), "1.1");
  EXPECT_EQ(shown(item.label.th->span), "\"ที่\"");
  EXPECT_EQ(item.label.th->text, "ที่");
  EXPECT_EQ(shown(item.score->span), "mean of questions");
  EXPECT_EQ(shown(item.score->collection->span), "questions");
}

TEST(Grammar, ReservedWordsAreThoseOfExpressions) {
  for (const char* word :
       {"and", "of", "mean", "weighted", "known", "where", "among", "by", "clamp", "round"}) {
    EXPECT_TRUE(syntax::IsReserved(word)) << word;
  }
  for (const char* word : {"success", "missing", "yes", "below", "item"}) {
    EXPECT_FALSE(syntax::IsReserved(word)) << word;
  }
}

}  // namespace
}  // namespace radap
