#include "rules/format/tokens.h"

#include <algorithm>
#include <array>
#include <variant>

namespace radap::format {
namespace {

using Kind = Token::Kind;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
bool IsNameLetter(char c) { return IsSmall(c) || IsDigit(c) || c == '-'; }

// Lengths of the token at the start of `rest`, which is not empty.

std::size_t WordLength(std::string_view rest) {
  return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), IsNameLetter) -
                                  rest.begin());
}

// Digits, and more of them behind single dots.
std::size_t NumberLength(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && IsDigit(rest[end])) {
    while (end < rest.size() && IsDigit(rest[end])) ++end;
    if (end + 1 < rest.size() && rest[end] == '.' && IsDigit(rest[end + 1])) ++end;
  }
  return end;
}

std::size_t TextLength(std::string_view rest) {
  std::size_t end = 1;
  while (end < rest.size() && rest[end] != '"') end += rest[end] == '\\' ? 2U : 1U;
  return std::min(end + 1, rest.size());
}

std::size_t SymbolLength(std::string_view rest) {
  constexpr auto kPairs = std::to_array<std::string_view>({"->", "..", "<=", ">=", "<>"});
  const bool is_pair = std::any_of(kPairs.begin(), kPairs.end(),
                                   [&](std::string_view pair) { return rest.starts_with(pair); });
  return is_pair ? 2 : 1;
}

Token First(std::string_view rest) {
  const char c = rest.front();
  if (IsSmall(c)) return {Kind::kWord, rest.substr(0, WordLength(rest))};
  if (IsDigit(c)) return {Kind::kNumber, rest.substr(0, NumberLength(rest))};
  if (c == '"') return {Kind::kText, rest.substr(0, TextLength(rest))};
  return {Kind::kSymbol, rest.substr(0, SymbolLength(rest))};
}

template <typename... Lines>
bool IsOneOf(const ast::Statement& statement) {
  return (std::holds_alternative<Lines>(statement) || ...);
}

// Lines whose expression begins behind their first word; in all others one begins behind `:` or `->`.
bool BeginsWithExpression(const ast::Statement& statement) {
  return IsOneOf<ast::WhenLine, ast::OtherwiseLine, ast::BandsLine, ast::LadderLine,
                 ast::InterpolateLine, ast::PointLine, ast::MatrixLine>(statement);
}

// Whether a `-` of an expression is a sign, by what stands before it.
bool IsSignBehind(const Token& before, bool is_first_word) {
  if (is_first_word) return true;
  if (before.kind == Kind::kSymbol) return before.text != ")";
  constexpr auto kWords = std::to_array<std::string_view>({"and", "or", "not", "of", "by"});
  return before.kind == Kind::kWord &&
         std::find(kWords.begin(), kWords.end(), before.text) != kWords.end();
}

// Signs belong to their number; `-` in a date and in `lines 12-14` joins two numbers.
void GlueDashes(Tokens& tokens, const ast::Statement& statement) {
  bool is_expression = BeginsWithExpression(statement);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (IsSymbol(tokens[i], ":") || IsSymbol(tokens[i], "->")) is_expression = true;
    if (!IsSymbol(tokens[i], "-")) continue;
    if (is_expression) {
      tokens[i + 1].is_glued = i == 0 || IsSignBehind(tokens[i - 1], i == 1);
    } else {
      tokens[i].is_glued = i > 0 && tokens[i - 1].kind == Kind::kNumber;
      tokens[i + 1].is_glued = true;
    }
  }
}

bool OpensCall(const Token& token) {
  return IsWord(token, "min") || IsWord(token, "max") || IsWord(token, "clamp") ||
         IsWord(token, "round");
}

bool IsSpaceBetween(const Token& left, const Token& right) {
  if (right.is_glued || IsSymbol(left, "(")) return false;
  if (IsSymbol(right, "(")) return !OpensCall(left);
  return !IsSymbol(right, ",") && !IsSymbol(right, ")") && !IsSymbol(right, ":");
}

}  // namespace

bool IsWord(const Token& token, std::string_view word) {
  return token.kind == Kind::kWord && token.text == word;
}

bool IsSymbol(const Token& token, std::string_view symbol) {
  return token.kind == Kind::kSymbol && token.text == symbol;
}

Tokens TokensOf(std::string_view line, const ast::Statement& statement) {
  Tokens tokens;
  while (!line.empty()) {
    if (line.front() == ' ') {
      line.remove_prefix(1);
      continue;
    }
    tokens.push_back(First(line));
    line.remove_prefix(tokens.back().text.size());
  }
  GlueDashes(tokens, statement);
  return tokens;
}

std::string TextOf(const Tokens& tokens, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && IsSpaceBetween(tokens[i - 1], tokens[i])) text += ' ';
    text += tokens[i].text;
  }
  return text;
}

}  // namespace radap::format
