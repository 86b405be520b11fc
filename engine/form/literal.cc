#include "engine/form/literal.h"

#include <cstddef>

#include "engine/dossier/plain_amount.h"
#include "rules/base/text.h"

namespace radap {
namespace {

constexpr std::size_t kMaxUnits = 32767;  // UTF-16 units in a cell
constexpr std::size_t kPiece = 30000;     // bytes: fewer units than that

bool IsHexDigit(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'F') ||
         (letter >= 'a' && letter <= 'f');
}

// "_x0041_": Excel reads it as the letter A.
bool IsCellEscape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && (text[1] == 'x' || text[1] == 'X') &&
         IsHexDigit(text[2]) && IsHexDigit(text[3]) && IsHexDigit(text[4]) && IsHexDigit(text[5]) &&
         text[6] == '_';
}

// U+FFFE and U+FFFF, which XML cannot hold.
bool IsNoCharacter(std::string_view text) {
  return text.substr(0, 3) == "\xEF\xBF\xBE" || text.substr(0, 3) == "\xEF\xBF\xBF";
}

bool IsControl(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || static_cast<unsigned char>(letter) == 0x7F;
}

void AppendHex(char letter, std::string& text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(letter);
  text += "\\x";
  text += kDigits[value >> 4U];
  text += kDigits[value & 0xFU];
}

std::string QuotedText(std::string_view text) {
  std::string quoted = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (letter == '\\' || letter == '"') {
      quoted += '\\';
      quoted += letter;
    } else if (letter == '\n') {
      quoted += "\\n";
    } else if (IsNoCharacter(text.substr(i))) {
      for (const char byte : text.substr(i, 3)) AppendHex(byte, quoted);
      i += 2;
    } else if (IsControl(letter) || letter == '_' || (letter == ' ' && quoted.back() == ' ')) {
      AppendHex(letter, quoted);
    } else {
      quoted += letter;
    }
  }
  return quoted + "\"";
}

int HexValue(char digit) {
  if (digit <= '9') return digit - '0';
  return (digit | 0x20) - 'a' + 10;
}

// Reads one quoted text at `at`; leaves `at` behind it.
std::optional<std::string> ReadQuoted(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '"') return std::nullopt;
  std::string read;
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') {
      ++at;
      return FindInvalidUtf8(read) ? std::nullopt : std::optional(read);
    }
    if (text[at] != '\\') {
      read += text[at];
      continue;
    }
    if (++at >= text.size()) return std::nullopt;
    if (text[at] == 'x') {
      if (at + 2 >= text.size() || !IsHexDigit(text[at + 1]) || !IsHexDigit(text[at + 2])) {
        return std::nullopt;
      }
      read += static_cast<char>(HexValue(text[at + 1]) * 16 + HexValue(text[at + 2]));
      at += 2;
    } else {
      read += text[at] == 'n' ? '\n' : text[at];
    }
  }
  return std::nullopt;
}

std::optional<Leaf> ReadList(std::string_view text) {
  std::vector<std::string> entries;
  if (text == "[]") return entries;
  std::size_t at = 1;
  while (true) {
    auto entry = ReadQuoted(text, at);
    if (!entry) return std::nullopt;
    entries.push_back(std::move(*entry));
    if (text.substr(at) == "]") return entries;
    if (text.substr(at, 2) != ", ") return std::nullopt;
    at += 2;
  }
}

std::optional<Leaf> ReadAmount(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto above = Exact::Parse(text.substr(0, slash));
  if (!above || slash == std::string_view::npos)
    return above ? std::optional<Leaf>(*above) : std::nullopt;
  const auto below = Exact::Parse(text.substr(slash + 1));
  if (!below || below->IsZero()) return std::nullopt;
  return *above / *below;
}

}  // namespace

std::string PlainText(const Exact& amount) {
  const std::string text = PlainAmount(amount);
  return Exact::Parse(text) == amount ? text : amount.ToFraction();
}

std::string LiteralOf(const Leaf& leaf) {
  if (std::holds_alternative<Present>(leaf)) return "{}";
  if (const auto* flag = std::get_if<bool>(&leaf)) return *flag ? "true" : "false";
  if (const auto* amount = std::get_if<Exact>(&leaf)) return PlainText(*amount);
  if (const auto* text = std::get_if<std::string>(&leaf)) return QuotedText(*text);
  std::string list = "[";
  for (const std::string& entry : std::get<std::vector<std::string>>(leaf)) {
    list += (list.size() > 1 ? ", " : "") + QuotedText(entry);
  }
  return list + "]";
}

std::optional<Leaf> LeafOfLiteral(std::string_view text) {
  if (text == "{}") return Present{};
  if (text == "true" || text == "false") return text == "true";
  if (text.substr(0, 1) == "[") return ReadList(text);
  if (text.substr(0, 1) != "\"") return ReadAmount(text);
  std::size_t at = 0;
  auto read = ReadQuoted(text, at);
  if (!read || at != text.size()) return std::nullopt;
  return std::move(*read);
}

std::vector<std::string> InPieces(std::string_view text) {
  std::vector<std::string> pieces;
  while (text.size() > kPiece) {
    std::size_t size = kPiece;
    const auto is_inside_letter = [&] { return (text[size] & '\xC0') == '\x80'; };
    const auto is_at_space = [&] { return text[size] == ' ' || text[size - 1] == ' '; };
    while (size > 1 && (is_inside_letter() || is_at_space())) --size;
    pieces.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  pieces.emplace_back(text);
  return pieces;
}

bool FitsCell(std::string_view text) {
  if (CountLetters(text) == 0) return false;
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsControl(text[i]) && text[i] != '\n' && text[i] != '\t') return false;
    if (IsCellEscape(text.substr(i)) || IsNoCharacter(text.substr(i))) return false;
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units <= kMaxUnits;
}

}  // namespace radap
