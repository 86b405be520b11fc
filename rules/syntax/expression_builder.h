// Builds the tree of an expression while grammar.cc reads it from left to right: operands are pushed, and
// operators take them from the stack. Keeps the tree shallow: whoever walks it may recurse.
// Input: words of the line as ranges of its text. Internal to grammar.cc, without Spirit.
// Tested by tests/rules/syntax/expression_test.cc.
#ifndef RADAP_RULES_SYNTAX_EXPRESSION_BUILDER_H_
#define RADAP_RULES_SYNTAX_EXPRESSION_BUILDER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/syntax/ast.h"
#include "rules/syntax/grammar.h"

namespace radap::syntax {

// Thrown by the grammar at the first place that is wrong; never leaves ParseLine.
struct Failure {
  const char* at;
  Expected expected;
};

class ExpressionBuilder {
 public:
  // The line that begins at `line` in memory begins at byte `base` of the source.
  ExpressionBuilder(const char* line, std::uint32_t base) : line_(line), base_(base) {}

  Span SpanOf(std::string_view range) const;
  ast::Word WordOf(std::string_view range) const;
  // `range` includes the quotes; the word has its span, but neither quotes nor escapes in its text.
  ast::Word TextOf(std::string_view range) const;

  void PushNumber(std::string_view digits);
  void SetUnit(std::string_view unit);
  void PushName(std::string_view name);
  void PushText(std::string_view text);
  void SetYears(std::string_view years);  // of a name or an aggregate
  void SetThroughNow();                   // of an aggregate: those years and this one
  void SetLevel(std::string_view level);  // of a name

  // Around what stands in parentheses or after a prefix operator. Throws Failure above the depth limit.
  void Open(std::string_view token);
  void CloseParenthesis(std::string_view token);
  void ClosePrefix(ast::ExprKind kind);

  // kind(second last operand, last operand).
  void Combine(ast::ExprKind kind);

  void BeginIs();
  void SetNegated();
  void AddName(std::string_view name);

  void BeginAggregate(std::string_view function);
  void SetKnownOnly();
  void SetCollection(std::string_view name);  // a second one makes the first the rule
  void SetTest(std::string_view name);
  void CloseAmong(std::string_view token);
  void CloseWhere(std::string_view token);

  void BeginCall(std::string_view function);
  void AddArgument();
  void CloseCall(std::string_view token);

  // Moves the whole span of the last operand on to the end of `token`.
  void ExtendTo(std::string_view token);

  // The finished expression; leaves the builder empty.
  ast::Expr Take();

 private:
  struct Operand {
    ast::Expr expr;
    int height = 1;
  };

  ast::Expr& Last() { return operands_.back().expr; }
  Operand Pop();
  void Push(ast::ExprKind kind, std::string_view range);
  // Throws Failure at the start of `operand` if it is too high.
  void Push(Operand operand);
  // Makes the last operand one of the `parts` of the one before it.
  void MoveLastInto(std::vector<ast::Expr> ast::Expr::*parts);

  const char* line_;
  std::uint32_t base_;
  std::vector<Operand> operands_;
  std::vector<std::string_view> open_;
};

}  // namespace radap::syntax

#endif  // RADAP_RULES_SYNTAX_EXPRESSION_BUILDER_H_
