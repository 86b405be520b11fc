// The words of one line that Parse accepted, and how they are spaced.
// Line of text -> Tokens -> text of a line. Used in this folder only.
// Tested by tests/rules/format/format_test.cc.
#ifndef RADAP_RULES_FORMAT_TOKENS_H_
#define RADAP_RULES_FORMAT_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/syntax/ast.h"

namespace radap::format {

struct Token {
  enum class Kind { kWord, kNumber, kText, kSymbol };  // a number may be an id: 1.1.2
  Kind kind = Kind::kSymbol;
  std::string_view text;  // a text with its quotes
  bool is_glued = false;  // no space before it, whatever stands there
};

using Tokens = std::vector<Token>;

// `line`: a line without indentation and comment, read as `statement`; must outlive the tokens.
Tokens TokensOf(std::string_view line, const ast::Statement& statement);

bool IsWord(const Token& token, std::string_view word);
bool IsSymbol(const Token& token, std::string_view symbol);

// The tokens [first, last) with canonical spaces between them.
std::string TextOf(const Tokens& tokens, std::size_t first, std::size_t last);

}  // namespace radap::format

#endif  // RADAP_RULES_FORMAT_TOKENS_H_
