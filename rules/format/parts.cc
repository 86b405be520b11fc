#include "rules/format/parts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

namespace radap::format {
namespace {

using Kind = Token::Kind;

// In the order in which they are written. A part without a word is the range of a field.
constexpr auto kOrder =
    std::to_array<std::string_view>({"starred", "mandatory", "only", "not", "in", "", "one", "at",
                                     "optional", "level", "scale", "weight", "th", "en", "clause"});

struct Part {
  std::size_t rank = 0;
  std::size_t first = 0;
  std::size_t last = 0;  // behind its last token
};

// Reads parts from left to right, as the grammar does.
class PartReader {
 public:
  PartReader(const Tokens& tokens, std::size_t first, std::size_t last)
      : tokens_(tokens), at_(first), last_(last) {}

  bool IsAtEnd() const { return at_ >= last_; }

  Part Next() {
    const Token& token = tokens_[at_];
    const std::string_view word = token.kind == Kind::kWord ? token.text : std::string_view();
    const auto* place = std::find(kOrder.begin(), kOrder.end(), word);
    Part part{static_cast<std::size_t>(place - kOrder.begin()), at_, 0};
    if (!word.empty()) Skip(1);
    Read(word);
    part.last = std::min(at_, last_);
    return part;
  }

 private:
  // What follows the word of a part.
  void Read(std::string_view word) {
    if (word.empty()) {
      ReadRange();
    } else if (word == "mandatory") {
      if (IsNext("for")) {
        Skip(1);
        ReadList();
      }
    } else if (word == "only" || word == "not" || word == "one") {
      Skip(1);
      ReadList();
    } else if (word == "level") {
      ReadList();
    } else if (word == "weight") {
      ReadNumber();
      if (!IsAtEnd() && IsSymbol(tokens_[at_], "%")) Skip(1);
    } else if (word == "at") {
      Skip(2);
    } else if (word == "clause") {
      ReadClause();
    } else if (word != "starred" && word != "optional") {
      Skip(1);  // in UNIT, scale NAME, th "...", en "..."
    }
  }

  void ReadRange() {
    ReadNumber();
    Skip(1);
    ReadNumber();
  }

  void ReadNumber() {
    if (!IsAtEnd() && IsSymbol(tokens_[at_], "-")) Skip(1);
    Skip(1);
  }

  void ReadList() {
    ReadNumber();
    while (!IsAtEnd() && IsSymbol(tokens_[at_], ",")) {
      Skip(1);
      ReadNumber();
    }
  }

  void ReadClause() {
    Skip(1);
    if (IsNext("line")) {
      Skip(2);
    } else if (IsNext("lines")) {
      Skip(4);
    }
    if (!IsAtEnd() && tokens_[at_].kind == Kind::kText) Skip(1);
  }

  bool IsNext(std::string_view word) const { return !IsAtEnd() && IsWord(tokens_[at_], word); }
  void Skip(std::size_t count) { at_ += count; }

  const Tokens& tokens_;
  std::size_t at_;
  std::size_t last_;
};

void OrderBetween(Tokens& tokens, std::size_t first, std::size_t last) {
  std::vector<Part> parts;
  PartReader reader(tokens, first, last);
  while (!reader.IsAtEnd()) parts.push_back(reader.Next());
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.rank < b.rank; });
  Tokens ordered;
  for (const Part& part : parts) {
    for (std::size_t i = part.first; i < part.last; ++i) ordered.push_back(tokens[i]);
  }
  std::copy(ordered.begin(), ordered.end(), tokens.begin() + static_cast<std::ptrdiff_t>(first));
}

std::size_t ColonOf(const Tokens& tokens) {
  const auto colon = std::find_if(tokens.begin(), tokens.end(),
                                  [](const Token& token) { return IsSymbol(token, ":"); });
  return static_cast<std::size_t>(colon - tokens.begin());
}

// Behind `constant NAME NUMBER UNIT`.
std::size_t EndOfAmount(const ast::ConstantLine& constant) {
  return 3U + (constant.number.text.starts_with('-') ? 1U : 0U) + (constant.unit ? 1U : 0U);
}

// Labels end all other lines that have any.
void OrderLabels(Tokens& tokens) {
  if (tokens.size() < 4) return;
  Token* end = tokens.data() + tokens.size();
  const bool is_turned = IsWord(end[-4], "en") && end[-3].kind == Kind::kText &&
                         IsWord(end[-2], "th") && end[-1].kind == Kind::kText;
  if (is_turned) std::swap_ranges(end - 4, end - 2, end - 2);
}

}  // namespace

void OrderParts(Tokens& tokens, const ast::Statement& statement) {
  if (const auto* element = std::get_if<ast::ElementLine>(&statement)) {
    OrderBetween(tokens, element->id ? 2 : 1, ColonOf(tokens));
  } else if (std::holds_alternative<ast::FieldLine>(statement)) {
    OrderBetween(tokens, 3, tokens.size());
  } else if (const auto* constant = std::get_if<ast::ConstantLine>(&statement)) {
    OrderBetween(tokens, EndOfAmount(*constant), tokens.size());
  } else {
    OrderLabels(tokens);
  }
}

}  // namespace radap::format
