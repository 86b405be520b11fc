// The grammar of one line: text of a line -> ast::Statement, or the first place where it stops being one
// and what was expected there. Which line may stand below which, and whether names exist, is not asked.
// The only part of the project that knows Spirit is grammar.cc.
// Tested by tests/rules/syntax/grammar_test.cc (statements) and expression_test.cc.
#ifndef RADAP_RULES_SYNTAX_GRAMMAR_H_
#define RADAP_RULES_SYNTAX_GRAMMAR_H_

#include <cstdint>
#include <string_view>

#include "rules/syntax/ast.h"

namespace radap::syntax {

// Parentheses, `not`, `-` and operators of an expression, one inside the other.
constexpr int kMaxExpressionDepth = 64;

enum class Expected : std::uint8_t {
#define EXPECTED(name, th, en, words) name,
#include "rules/syntax/expected.def"
};

struct SyntaxError {
  std::uint32_t at =
      0;  // byte offset into the source; the end of the line if something is missing there
  Expected expected = Expected::kEndOfLine;
  std::string_view example;  // of the statement that the author began; lives as long as the program
};

// `line`: one line without indentation, comment and line end, its texts closed; it starts at byte `base`
// of the source. Returns false and sets `error` if it is no statement; `statement` is then unspecified.
bool ParseLine(std::string_view line, std::uint32_t base, ast::Statement& statement,
               SyntaxError& error);

// True for a word with a meaning inside expressions (and, of, mean, ..), which names nothing else there.
bool IsReserved(std::string_view word);

}  // namespace radap::syntax

#endif  // RADAP_RULES_SYNTAX_GRAMMAR_H_
