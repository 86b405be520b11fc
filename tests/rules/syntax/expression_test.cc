// Expressions: text against tree, operators first. Precedence, aggregates, the limit of depth.
#include <gtest/gtest.h>

#include <string>

#include "rules/syntax/grammar.h"
#include "tests/rules/syntax/parse_text.h"

namespace radap {
namespace {

std::string Tree(const std::string& expression) {
  const std::string dump = OneLine("otherwise: " + expression);
  const std::string head = "otherwise: ";
  return dump.starts_with(head) ? dump.substr(head.size()) : dump;
}

struct Case {
  const char* text;
  const char* tree;
};

void ExpectTrees(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(Tree(c.text), c.tree) << c.text;
}

TEST(Expression, Operands) {
  ExpectTrees({
      {"100", "100"},
      {"0.50 percent", "0.50:percent"},
      {"lessons / 1 count >= count of items", "(>= (/ lessons 1:count) (count of=items))"},
      {"success", "success"},
      {"\"a \\\"b\\\"\"", "\"a \\\"b\\\"\""},
      {"narrative-letters", "narrative-letters"},
      {"((success))", "success"},
      {"result of 1 year before", "(result years-before=1)"},
      {"result of 2 years before", "(result years-before=2)"},
  });
}

TEST(Expression, PrecedenceFromOrToUnaryMinus) {
  ExpectTrees({
      {"a or b and c", "(or a (and b c))"},
      {"a and b or c and d", "(or (and a b) (and c d))"},
      {"not a and b", "(and (not a) b)"},
      {"not a = b", "(not (= a b))"},
      {"not not a", "(not (not a))"},
      {"not a is missing", "(not (is a [missing]))"},
      {"a + b < c - d", "(< (+ a b) (- c d))"},
      {"a - b - c", "(- (- a b) c)"},
      {"a - (b - c)", "(- a (- b c))"},
      {"a + b * c / d", "(+ a (/ (* b c) d))"},
      {"-a * b", "(* (- a) b)"},
      {"a - -b", "(- a (- b))"},
      {"2 - result / target", "(- 2 (/ result target))"},
      {"(2 - result / target) * 100 percent", "(* (- 2 (/ result target)) 100:percent)"},
      {"-5", "-5"},
      {"- 5 percent", "-5:percent"},
      {"--5", "(- -5)"},
      {"2 -5", "(- 2 5)"},
      {"a -b", "(- a b)"},
      {"a-b", "a-b"},
  });
}

TEST(Expression, Comparisons) {
  ExpectTrees({
      {"a < 1", "(< a 1)"},
      {"a <= 1", "(<= a 1)"},
      {"a > 1", "(> a 1)"},
      {"a >= 1", "(>= a 1)"},
      {"a = 1", "(= a 1)"},
      {"a <> 1", "(<> a 1)"},
      {"a<-1", "(< a -1)"},
      {"(a < b) = c", "(= (< a b) c)"},
      {"direction is higher", "(is direction [higher])"},
      {"result is not missing", "(is-not result [missing])"},
      {"kind is one of service, policy", "(is kind [service policy])"},
      {"kind is not one of service,policy and a", "(and (is-not kind [service policy]) a)"},
      {"a + b is known", "(is (+ a b) [known])"},
      {"name contains \"x\"", "(contains name \"x\")"},
      {"name starts with \"x\" or a", "(or (starts-with name \"x\") a)"},
  });
}

TEST(Expression, Aggregates) {
  ExpectTrees({
      {"mean of items", "(mean of=items)"},
      {"weighted mean of items", "(weighted mean of=items)"},
      {"sum of kpis / 5", "(/ (sum of=kpis) 5)"},
      {"share of issues met * 500 points", "(* (share of=issues test=met) 500:points)"},
      {"max of known success of kpis", "(max known rule=success of=kpis)"},
      {"count of issues met >= 2 and a", "(and (>= (count of=issues test=met) 2) a)"},
      {"count of kpis where (result > target)", "(count of=kpis where=(> result target))"},
      {"min of success of kpis challenging where (claimed)",
       "(min rule=success of=kpis test=challenging where=claimed)"},
      {"mean of known results of 2 years before", "(mean known of=results years-before=2)"},
      {"mean of results of 2 years before + 1", "(+ (mean of=results years-before=2) 1)"},
      {"count of items where (count of questions where (answered) >= 1)",
       "(count of=items where=(>= (count of=questions where=answered) 1))"},
      {"mean of items is missing", "(is (mean of=items) [missing])"},
  });
}

TEST(Expression, AmongLeavesOutWhereNarrows) {
  ExpectTrees({
      {"share of issues met among (applicable)", "(share of=issues test=met among=applicable)"},
      {"share of issues met among (applicable) where (not starred)",
       "(share of=issues test=met among=applicable where=(not starred))"},
      {"mean of items among (applicable and level is basic) / 2",
       "(/ (mean of=items among=(and applicable (is level [basic]))) 2)"},
      {"weighted sum of items among (a)", "(weighted sum of=items among=a)"},
      {"weighted  sum of items", "(weighted sum of=items)"},
  });
}

TEST(Expression, YearsBeforeAndThroughThisYear) {
  ExpectTrees({
      {"sum of known results of 5 years", "(sum known of=results years=5)"},
      {"mean of targets of 1 year", "(mean of=targets years=1)"},
      {"mean of results of 3 years before", "(mean of=results years-before=3)"},
      {"mean of results of 3 years >= 5", "(>= (mean of=results years=3) 5)"},
      {"rating of 1 year before", "(rating years-before=1)"},
  });
}

TEST(Expression, FactsAtALevel) {
  ExpectTrees({
      {"filled at basic", "(filled at=basic)"},
      {"not filled at basic and a", "(and (not (filled at=basic)) a)"},
      {"level is one of basic, advance", "(is level [basic advance])"},
  });
}

TEST(Expression, CallsHaveParenthesesAndCommas) {
  ExpectTrees({
      {"clamp(result, 0, 100 percent)", "(clamp result 0 100:percent)"},
      {"clamp (a,b,c)", "(clamp a b c)"},
      {"round(a / b, 2) * 100", "(* (round (/ a b) 2) 100)"},
      {"min(a, max(b, c), -1)", "(min a (max b c) -1)"},
      {"min(a)", "(min a)"},
      {"min of items", "(min of=items)"},
      {"max(max of items, min of known success of kpis where (min(a, b) > 1))",
       "(max (max of=items) (min known rule=success of=kpis where=(> (min a b) 1)))"},
      {"min(mean of items where (a), (b))", "(min (mean of=items where=a) b)"},
      {"minimum", "minimum"},
  });
}

TEST(Expression, SpansOfCallsAndYearsReachTheirEnd) {
  const std::string text = "clamp(a, min(b, 1), 2) + sum of results of 2 years - filled at basic";
  ast::Statement statement;
  syntax::SyntaxError error;
  const std::string line = "otherwise: " + text;
  ASSERT_TRUE(syntax::ParseLine(line, 0, statement, error));
  const auto shown = [&](const ast::Expr& expr) {
    return line.substr(expr.span.begin, expr.span.end - expr.span.begin);
  };
  const ast::Expr& all = std::get<ast::OtherwiseLine>(statement).value;
  EXPECT_EQ(shown(all), text);
  EXPECT_EQ(shown(all.args[1]), "filled at basic");
  EXPECT_EQ(shown(all.args[0].args[1]), "sum of results of 2 years");
  EXPECT_EQ(shown(all.args[0].args[0]), "clamp(a, min(b, 1), 2)");
  EXPECT_EQ(shown(all.args[0].args[0].args[1]), "min(b, 1)");
}

std::string Repeat(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

TEST(Expression, DepthIsLimited) {
  constexpr int kMax = syntax::kMaxExpressionDepth;
  EXPECT_EQ(Tree(Repeat("(", kMax) + "a" + Repeat(")", kMax)), "a");
  const char* const kTooDeep =
      "E0120 the expression is more than 64 levels deep: split it into several rules";
  for (const std::string& text : {
           Repeat("(", kMax + 1) + "a" + Repeat(")", kMax + 1),
           Repeat("not ", kMax + 1) + "a",
           Repeat("- ", kMax + 1) + "a",
           "a" + Repeat(" + a", kMax),
           "a" + Repeat(" * a", kMax),
           "a" + Repeat(" and a", kMax),
           "a" + Repeat(" or a", kMax),
           Repeat("count of items where (", kMax + 1) + "a" + Repeat(")", kMax + 1),
           Repeat("not (", 40) + "a" + Repeat(")", 40),
           Repeat("min(", kMax + 1) + "a" + Repeat(")", kMax + 1),
           "min(" + Repeat("a + ", kMax - 1) + "a, b)",
           Repeat("count of items among (", kMax + 1) + "a" + Repeat(")", kMax + 1),
           "count of items among (" + Repeat("a + ", kMax - 1) + "a) where (b)",
       }) {
    EXPECT_NE(Tree(text).find(kTooDeep), std::string::npos) << text.substr(0, 40);
  }
}

TEST(Expression, HostileDepthIsOneMistake) {
  for (const char* part : {"(", "not ", "-", "- ", "a + ", "mean of a where (", "a and ", "(a and ",
                           "min(", "clamp(a, ", "mean of a among ("}) {
    const std::string mistakes = MistakesOf("otherwise: " + Repeat(part, 100000) + "a");
    EXPECT_NE(mistakes.find("E0120"), std::string::npos) << part << mistakes;
    EXPECT_EQ(std::count(mistakes.begin(), mistakes.end(), '\n'), 1) << part;
  }
}

}  // namespace
}  // namespace radap
