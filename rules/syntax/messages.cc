#include "rules/syntax/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/base/codes.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"
#include "rules/syntax/statements.h"

namespace radap::syntax {
namespace {

constexpr int kShownWord = 40;  // cells of a word that a message repeats

struct ExpectedText {
  std::string_view th;
  std::string_view en;
  std::string_view words;
};

constexpr auto kExpectedTexts = std::to_array<ExpectedText>({
#define EXPECTED(name, th, en, words) {th, en, words},
#include "rules/syntax/expected.def"
});

constexpr auto kKeywords = std::to_array<std::string_view>({
#define STATEMENT(keyword, reader, under, example) keyword,
#include "rules/syntax/statements.def"
});

struct Slip {
  std::string_view typed;
  std::string_view meant;
};

constexpr auto kSlips = std::to_array<Slip>({
    {"=>", ">="},  {"=<", "<="}, {"==", "="},  {"!=", "<>"},     {"≥", ">="}, {"≤", "<="},
    {"≠", "<>"},   {"×", "*"},   {"÷", "/"},   {"–", "-"},       {"—", "-"},  {"−", "-"},
    {"→", "->"},   {"“", "\""},  {"”", "\""},  {"'", "\""},      {"‘", "\""}, {"’", "\""},
    {"&&", "and"}, {"||", "or"}, {"!", "not"}, {"%", "percent"}, {"…", ".."}, {"：", ":"},
});

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsBeyondAscii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool IsWordLetter(char c) {
  return IsDigit(c) || IsSmall(c) || IsCapital(c) || c == '-' || c == '_' || IsBeyondAscii(c);
}

// U+0E50 .. U+0E59 is E0 B9 90 .. 99.
std::optional<char> ThaiDigitAt(std::string_view text) {
  if (text.size() < 3 || !text.starts_with("\xE0\xB9")) return std::nullopt;
  const auto last = static_cast<unsigned char>(text[2]);
  if (last < 0x90 || last > 0x99) return std::nullopt;
  return static_cast<char>('0' + (last - 0x90));
}

bool IsThai(std::string_view text) {
  return text.starts_with("\xE0\xB8") || text.starts_with("\xE0\xB9");
}

std::size_t WordLength(std::string_view text) {
  const auto* end = std::find_if_not(text.begin(), text.end(), IsWordLetter);
  return static_cast<std::size_t>(end - text.begin());
}

// What the author would point at: a word, a number, a text with its quotes, or a sign.
std::string_view FoundAt(std::string_view rest) {
  if (rest.empty()) return rest;
  if (IsDigit(rest[0])) {
    const auto* end = std::find_if_not(
        rest.begin(), rest.end(), [](char c) { return IsWordLetter(c) || c == '.' || c == ','; });
    std::string_view number(rest.begin(), end);
    while (number.ends_with(',')) number.remove_suffix(1);
    return number;
  }
  if (IsWordLetter(rest[0]) && rest[0] != '-') return rest.substr(0, WordLength(rest));
  if (rest[0] == '"') {
    std::size_t end = 1;
    while (end < rest.size() && rest[end] != '"') end += rest[end] == '\\' ? 2U : 1U;
    return rest.substr(0, end + 1);
  }
  for (const std::string_view sign : {"->", ">=", "<=", "<>", ".."}) {
    if (rest.starts_with(sign)) return rest.substr(0, sign.size());
  }
  return rest.substr(0, 1);
}

std::string Shown(std::string_view word) {
  return DisplayWidth(word) > kShownWord ? PadRight(word, kShownWord) : std::string(word);
}

// Digits of both kinds with points and commas (in a date, hyphens), from the start of `rest`.
struct NumberSlip {
  std::size_t length = 0;
  std::string plain;  // Arabic digits without commas
  bool has_thai = false;
  bool has_commas = false;
};

NumberSlip NumberSlipAt(Expected expected, std::string_view rest) {
  const bool is_date = expected == Expected::kDate;
  NumberSlip slip;
  for (std::size_t i = 0; i < rest.size();) {
    const std::optional<char> thai = ThaiDigitAt(rest.substr(i));
    const bool is_separator = rest[i] == '.' || rest[i] == ',' || (is_date && rest[i] == '-');
    if (!thai && !IsDigit(rest[i]) && !is_separator) break;
    if (rest[i] != ',') slip.plain += thai.value_or(rest[i]);
    slip.has_thai |= thai.has_value();
    i += thai ? 3U : 1U;
    if (!is_separator) slip.length = i;
  }
  slip.has_commas = rest.substr(0, slip.length).find(',') != std::string_view::npos;
  while (slip.plain.ends_with('.')) slip.plain.pop_back();
  return slip;
}

// 8,500 and 1,234,567.5, but not 8,5.
bool HasThousandsCommas(std::string_view number) {
  std::size_t comma = number.find(',');
  if (comma == std::string_view::npos || comma > 3) return false;
  while (comma != std::string_view::npos) {
    const std::string_view group = number.substr(comma + 1, 3);
    if (group.size() < 3 || !std::all_of(group.begin(), group.end(), IsDigit)) return false;
    const std::size_t after = comma + 4;
    if (after < number.size() && IsDigit(number[after])) return false;
    comma = after < number.size() && number[after] == ',' ? after : std::string_view::npos;
  }
  return true;
}

bool IsPlainNumber(std::string_view word) {
  return word.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(word.begin(), word.end(), '.') <= 1 &&
         !(word.size() > 1 && word[0] == '0' && IsDigit(word[1]));
}

// A word that begins with a digit, where a number could stand and yet was refused.
bool IsBadNumber(Expected expected, std::string_view word) {
  switch (expected) {
    case Expected::kExpression:
    case Expected::kNumber:
      return true;
    case Expected::kWholeNumber:
    case Expected::kYearCount:
    case Expected::kKpiCount:
      return !IsPlainNumber(word);
    default:
      return false;
  }
}

// A number of a list: a comma behind it stands between two numbers, unless a space is missing there.
bool IsListed(Expected expected) {
  return expected == Expected::kListNumber || expected == Expected::kCell ||
         expected == Expected::kArgument;
}

// A mistake that is known by what stands at its place, whatever else could stand there.
struct Slipped {
  Code code;
  std::size_t length;
  std::vector<std::string> args;
};

// They are letters beyond ASCII, so they look like the first of a word.
bool IsTypographicQuote(std::string_view rest) {
  return std::any_of(kSlips.begin(), kSlips.end(), [&](const Slip& slip) {
    return slip.meant == "\"" && rest.starts_with(slip.typed);
  });
}

std::optional<Slipped> SymbolSlip(Expected expected, std::string_view rest) {
  const bool wants_arrow = expected == Expected::kArrow || expected == Expected::kRowArrow ||
                           expected == Expected::kPointArrow;
  const bool has_no_unit = expected == Expected::kArrow || expected == Expected::kBandEnd;
  for (const Slip& slip : kSlips) {
    if (!rest.starts_with(slip.typed)) continue;
    if (has_no_unit && slip.typed == "%") return std::nullopt;
    const bool is_arrow = wants_arrow && slip.typed == "=>";
    return Slipped{Code::kMistypedSymbol,
                   slip.typed.size(),
                   {std::string(slip.typed), std::string(is_arrow ? "->" : slip.meant)}};
  }
  return std::nullopt;
}

std::optional<Slipped> NumberMistake(Expected expected, std::string_view rest) {
  const NumberSlip slip = NumberSlipAt(expected, rest);
  if (slip.length == 0) return std::nullopt;
  if (slip.has_thai) return Slipped{Code::kThaiDigits, slip.length, {slip.plain}};
  if (slip.has_commas && !IsListed(expected) && HasThousandsCommas(rest.substr(0, slip.length))) {
    return Slipped{Code::kThousandsComma, slip.length, {slip.plain}};
  }
  const std::string_view word = FoundAt(rest);
  if (!IsDigit(rest[0]) || !IsBadNumber(expected, word)) return std::nullopt;
  return Slipped{Code::kBadNumber, word.size(), {Shown(word)}};
}

std::optional<Slipped> NameSlip(Expected expected, std::string_view rest) {
  if (rest.empty() || rest[0] == '-') return std::nullopt;
  const std::string_view word = rest.substr(0, WordLength(rest));
  const bool is_name = expected != Expected::kKnownKeyword && expected != Expected::kKind &&
                       expected != Expected::kFieldKind && expected != Expected::kDate;
  if (is_name && IsThai(word)) return Slipped{Code::kThaiName, word.size(), {Shown(word)}};
  const bool is_ascii = std::none_of(word.begin(), word.end(), IsBeyondAscii);
  const bool is_odd =
      std::any_of(word.begin(), word.end(), [](char c) { return IsCapital(c) || c == '_'; });
  if (!is_ascii || !is_odd || !(IsSmall(word[0]) || IsCapital(word[0]))) return std::nullopt;
  std::string right(word);
  for (char& c : right) {
    if (IsCapital(c)) c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return Slipped{Code::kBadName, word.size(), {Shown(word), Shown(right)}};
}

std::optional<Slipped> OwnCode(Expected expected, std::string_view rest) {
  const std::string_view found = FoundAt(rest);
  switch (expected) {
    case Expected::kFreeName:
      return Slipped{Code::kReservedName, found.size(), {Shown(found)}};
    case Expected::kGivenOnce:
      return Slipped{Code::kGivenTwice, found.size(), {Shown(found)}};
    case Expected::kOneComparison:
      return Slipped{Code::kChainedComparison, found.size(), {}};
    case Expected::kLessDepth:
      return Slipped{Code::kExpressionTooDeep, found.size(), {std::to_string(kMaxExpressionDepth)}};
    case Expected::kKnownKeyword:
      return Slipped{
          Code::kUnknownLine, std::max<std::size_t>(found.size(), 1), {Shown(found), "", ""}};
    default:
      return std::nullopt;
  }
}

Slipped Missing(const SyntaxError& error, std::string_view rest) {
  const std::string_view found = FoundAt(rest);
  const ExpectedText& text = kExpectedTexts[static_cast<std::size_t>(error.expected)];
  const std::string quoted = fmt::format("`{}`", Shown(found));
  return {Code::kExpected,
          found.size(),
          {rest.empty() ? "ท้ายบรรทัด" : quoted, rest.empty() ? "the end of the line" : quoted,
           std::string(text.th), std::string(text.en), std::string(error.example)}};
}

// A text that begins without its quote, after th, en, document, contains or with.
std::optional<Slipped> TextSlip(std::string_view before, std::string_view rest) {
  if (rest.empty() || !IsWordLetter(rest[0]) || IsTypographicQuote(rest)) return std::nullopt;
  while (before.ends_with(' ')) before.remove_suffix(1);
  const std::size_t space = before.rfind(' ');
  const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
  return Slipped{Code::kTextNotOpened, WordLength(rest), {std::string(word)}};
}

std::string_view LastWordOf(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t space = text.find_last_of(" :");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// A line of a rule where one expression is wanted: ": interpolate result", ": if target is missing".
std::optional<Slipped> RuleLineSlip(const SyntaxError& error, std::string_view before,
                                    std::string_view rest) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"interpolate", "matrix", "bands", "ladder", "when", "if", "otherwise"});
  if (error.expected != Expected::kEndOfExpression) return std::nullopt;
  const std::string_view word = LastWordOf(before);
  if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) return std::nullopt;
  return Slipped{Code::kLineOfRule, FoundAt(rest).size(), {std::string(word)}};
}

// "answer is 3" of a number.
std::optional<Slipped> IsNumberSlip(Expected expected, std::string_view rest) {
  if (expected != Expected::kIsWhat || rest.empty() || rest[0] < '0' || rest[0] > '9') {
    return std::nullopt;
  }
  const std::string found = Shown(FoundAt(rest));
  return Slipped{Code::kMistypedSymbol, FoundAt(rest).size(), {"is " + found, "= " + found}};
}

Slipped Judge(const SyntaxError& error, std::string_view before, std::string_view rest) {
  if (auto slip = RuleLineSlip(error, before, rest)) return *std::move(slip);
  if (auto slip = IsNumberSlip(error.expected, rest)) return *std::move(slip);
  if (error.expected == Expected::kText) {
    if (auto slip = TextSlip(before, rest)) return *std::move(slip);
  }
  const bool is_own = error.expected == Expected::kFreeName ||
                      error.expected == Expected::kGivenOnce ||
                      error.expected == Expected::kLessDepth;
  std::optional<Slipped> slip;
  if (!is_own) slip = SymbolSlip(error.expected, rest);
  if (!is_own && !slip) slip = NumberMistake(error.expected, rest);
  if (!is_own && !slip) slip = NameSlip(error.expected, rest);
  if (!slip) slip = OwnCode(error.expected, rest);
  return slip ? *std::move(slip) : Missing(error, rest);
}

std::vector<std::string_view> WordsThatFit(Expected expected) {
  if (expected == Expected::kKnownKeyword) return {kKeywords.begin(), kKeywords.end()};
  std::vector<std::string_view> words;
  std::string_view left = kExpectedTexts[static_cast<std::size_t>(expected)].words;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(' '), left.size());
    words.push_back(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return words;
}

// The kind of organisation, or of field, whose Thai name stands here.
std::string KindNamedIn(Expected expected, std::string_view rest) {
  const bool is_field = expected == Expected::kFieldKind;
  for (const std::string_view word : is_field ? FieldKindTexts() : KindTexts()) {
    const Label& label = is_field ? LabelOf(*FindFieldKind(word)) : LabelOf(*FindKind(word));
    if (rest.starts_with(label.th)) return std::string(word);
  }
  return "";
}

std::string NearWord(const SyntaxError& error, std::string_view rest) {
  if (error.expected == Expected::kKind || error.expected == Expected::kFieldKind) {
    if (std::string kind = KindNamedIn(error.expected, rest); !kind.empty()) return kind;
  }
  return NearestName(FoundAt(rest), WordsThatFit(error.expected)).value_or("");
}

// What may stand at this place, for a line that begins with nothing known.
void ListLines(std::string_view parent, Diagnostic& diagnostic) {
  std::string words;
  for (const std::string_view word : kKeywords) {
    if (!MayStandUnder(word, parent)) continue;
    words += (words.empty() ? "" : ", ") + std::string(word);
  }
  const bool is_file = parent == "file";
  const std::string under = is_file ? "" : fmt::format(" `{}`", parent);
  if (words.empty()) {
    if (std::find(kKeywords.begin(), kKeywords.end(), parent) == kKeywords.end()) return;
    diagnostic.args[1] = fmt::format(" และใต้{} มีบรรทัดอื่นไม่ได้", under);
    diagnostic.args[2] = fmt::format(", and no line can stand under{}", under);
    return;
  }
  const bool is_bands = parent == "bands";
  diagnostic.args[1] = fmt::format(": {}ใช้ {}{}", is_file ? "บรรทัดชิดซ้าย" : "ใต้" + under + " ",
                                   words, is_bands ? " หรือขึ้นต้นด้วยตัวเลข" : "");
  diagnostic.args[2] = fmt::format(": {}{} stand {}{}", is_bands ? "a number, " : "", words,
                                   is_file ? "at the left edge" : "under", under);
}

// A line that begins with a number is read as a band; below these lines a word was left out.
SyntaxError WithWordLeftOut(const SyntaxError& error, std::string_view line, std::uint32_t base,
                            std::string_view parent) {
  if (line.empty() || !(IsDigit(line[0]) || line[0] == '-')) return error;
  if (parent == "interpolate") return {base, Expected::kAtPlace, "at 60 -> 100"};
  if (parent == "matrix") return {base, Expected::kRowWord, "row 1 -> 1, 2, 3"};
  return error;
}

}  // namespace

Diagnostic Explain(const SyntaxError& error, std::string_view line, std::uint32_t base,
                   std::string_view parent) {
  const SyntaxError meant = WithWordLeftOut(error, line, base, parent);
  const std::string_view before = line.substr(0, meant.at - base);
  const std::string_view rest = line.substr(meant.at - base);
  Slipped slip = Judge(meant, before, rest);
  const auto length = static_cast<std::uint32_t>(std::min(slip.length, rest.size()));
  Diagnostic diagnostic{slip.code, {meant.at, meant.at + length}, std::move(slip.args)};
  if (slip.code == Code::kExpected || slip.code == Code::kUnknownLine) {
    diagnostic.did_you_mean = NearWord(meant, rest);
  }
  const bool has_hint = !diagnostic.did_you_mean.empty();
  if (slip.code == Code::kUnknownLine && !has_hint) ListLines(parent, diagnostic);
  return diagnostic;
}

}  // namespace radap::syntax
