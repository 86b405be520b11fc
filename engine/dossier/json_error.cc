#include "engine/dossier/json_error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "rules/base/exact.h"
#include "rules/base/source.h"
#include "rules/base/text.h"

namespace radap {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

enum class Expected {
  kDossier,
  kKeyOrBrace,
  kKeyAfterComma,
  kColon,
  kValue,
  kValueOrBracket,
  kValueAfterComma,
  kCommaOrBrace,
  kCommaOrBracket,
};

const Label& LabelOf(Expected expected) {
  static const std::array<Label, 9> kLabels = {{
      {"วงเล็บ { ขึ้นต้นแฟ้ม", "`{` at the start of the file"},
      {"ชื่อในเครื่องหมาย \" \" หรือ }", "a name in \" \", or `}`"},
      {"ชื่อในเครื่องหมาย \" \" (ถ้าจบแล้วให้ลบจุลภาคก่อน })",
       "a name in \" \" (at the end: remove the comma before `}`)"},
      {"เครื่องหมาย : หลังชื่อ", "`:` after the name"},
      {"ค่า (ข้อความในเครื่องหมาย \" \", ตัวเลข, true, false, null, { หรือ [)",
       "a value (text in \" \", a number, true, false, null, `{` or `[`)"},
      {"ค่า หรือ ]", "a value, or `]`"},
      {"ค่า (ถ้าจบแล้วให้ลบจุลภาคก่อน ])", "a value (at the end: remove the comma before `]`)"},
      {"จุลภาค (,) หรือ }", "`,` or `}`"},
      {"จุลภาค (,) หรือ ]", "`,` or `]`"},
  }};
  return kLabels[static_cast<std::size_t>(expected)];
}

// A place in the text with the word that stands there.
struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
  char before = '\0';  // the last byte before it that is not white space
};

bool IsWordByte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '+' || byte == '.';
}

// After the closing quote; nothing if the text has none.
std::size_t EndOfString(std::string_view text, std::size_t quote) {
  for (std::size_t i = quote + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

std::size_t EndOfToken(std::string_view text, std::size_t begin) {
  if (text[begin] == '"') return std::min(EndOfString(text, begin), text.size());
  std::size_t end = begin + 1;
  if (IsWordByte(text[begin])) {
    while (end < text.size() && IsWordByte(text[end])) ++end;
  } else {
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  }
  return end;
}

// A word that no JSON parser accepts: "True", "01", "1.".
bool IsBadWord(std::string_view word) {
  if (!IsWordByte(word[0]) || Exact::IsNumberText(word)) return false;
  return word != "true" && word != "false" && word != "null";
}

// The token in error: the first bad word, or else the one of the byte before `bytes_read`.
// REQUIRES: the bytes before `bytes_read` are not all white space.
Token TokenAt(std::string_view text, std::size_t bytes_read) {
  Token token;
  for (std::size_t begin = 0; begin < bytes_read;) {
    begin = text.find_first_not_of(kWhiteSpace, begin);
    if (begin >= bytes_read) break;
    if (token.end > 0) token.before = text[token.end - 1];
    token.begin = begin;
    token.end = begin = EndOfToken(text, begin);
    if (IsBadWord(text.substr(token.begin, token.end - token.begin))) break;
  }
  return token;
}

Expected ExpectedAfter(const JsonError& error, char before) {
  if (error.place == JsonPlace::kStart) return Expected::kDossier;
  if (error.place == JsonPlace::kArray) {
    if (before == '[') return Expected::kValueOrBracket;
    return before == ',' ? Expected::kValueAfterComma : Expected::kCommaOrBracket;
  }
  if (before == ':') return Expected::kValue;
  if (error.is_after_key) return Expected::kColon;
  if (before == '{') return Expected::kKeyOrBrace;
  return before == ',' ? Expected::kKeyAfterComma : Expected::kCommaOrBrace;
}

bool IsValue(Expected expected) {
  return expected == Expected::kDossier || expected == Expected::kValue ||
         expected == Expected::kValueOrBracket || expected == Expected::kValueAfterComma;
}

// A string where one may stand was refused for what is in it; so was a number.
FindingCode CodeOf(Expected expected, char first) {
  const bool may_be_key = expected == Expected::kKeyOrBrace || expected == Expected::kKeyAfterComma;
  if (first == '"' && (IsValue(expected) || may_be_key)) return FindingCode::kBadJsonText;
  const bool is_number = first == '-' || (first >= '0' && first <= '9');
  return is_number && IsValue(expected) ? FindingCode::kBadJsonNumber : FindingCode::kBadJsonSyntax;
}

Label Number(std::size_t number) { return Same(std::to_string(number)); }

// Number of the line that the byte at `offset` is in.
std::size_t LineOf(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

// Of the letter at `offset`, in letters as seen, from 1.
std::size_t ColumnOf(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_end = before.rfind('\n');
  const Source line{"", std::string(before.substr(line_end + 1))};  // npos + 1 is 0
  return static_cast<std::size_t>(
      line.PositionOf(static_cast<std::uint32_t>(line.text.size())).column);
}

// The file ends although something is open.
Finding ExplainEnd(std::string_view text, const Token& last, const JsonError& error) {
  const bool is_open_string =
      text[last.begin] == '"' && EndOfString(text, last.begin) == std::string_view::npos;
  return MakeFinding(
      FindingCode::kFileTruncated, error.path,
      {Number(LineOf(text, text.size())), Same((is_open_string ? "\"" : "") + error.missing_end)});
}

// Whether the text ends within a letter of several bytes that begins at `offset`.
bool IsCutLetter(std::string_view bytes, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(bytes[offset]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const auto continues = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
  };
  const std::string_view rest = bytes.substr(offset + 1);
  return lead >= 0xC2 && lead <= 0xF4 && rest.size() + 1 < length &&
         std::all_of(rest.begin(), rest.end(), continues);
}

}  // namespace

bool IsReadableText(std::string_view bytes, Findings& findings) {
  const auto refuse = [&findings](FindingCode code, std::vector<Label> args) {
    findings.push_back(MakeFinding(code, "", std::move(args)));
    return false;
  };
  if (bytes.size() > JsonTree::kMaxBytes) {
    return refuse(FindingCode::kDossierTooLarge, {Number(JsonTree::kMaxBytes / 1024 / 1024)});
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return refuse(FindingCode::kFileUtf16, {});
  }
  if (const auto bad = FindInvalidUtf8(bytes)) {
    const bool is_cut = IsCutLetter(bytes, *bad);  // letters of several bytes stand in texts only
    if (is_cut)
      return refuse(FindingCode::kFileTruncated, {Number(LineOf(bytes, *bad)), Same("\"")});
    return refuse(FindingCode::kFileNotUtf8, {Number(LineOf(bytes, *bad)), Number(*bad + 1)});
  }
  const std::string_view text = bytes.substr(bytes.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0);
  if (text.find_first_not_of(kWhiteSpace) == std::string_view::npos) {
    return refuse(FindingCode::kFileEmpty, {});
  }
  return true;
}

Finding ExplainJsonError(std::string_view text, const JsonError& error) {
  const bool is_at_end = error.bytes_read > text.size();
  const Token token = TokenAt(text, std::min(error.bytes_read, text.size()));
  if (is_at_end && !error.missing_end.empty()) return ExplainEnd(text, token, error);
  const Label line = Number(LineOf(text, token.begin));
  const Label column = Number(ColumnOf(text, token.begin));
  const Label found = Same(Quote(text.substr(token.begin, token.end - token.begin)));
  if (error.is_overflow) {
    return MakeFinding(FindingCode::kJsonNumberOverflow, error.path, {line, column, found});
  }
  if (error.place == JsonPlace::kAfterEnd) {
    return MakeFinding(FindingCode::kTrailingText, "", {line, column, found});
  }
  const Expected expected = ExpectedAfter(error, token.before);
  const FindingCode code = CodeOf(expected, text[token.begin]);
  if (code == FindingCode::kBadJsonSyntax) {
    return MakeFinding(code, error.path, {line, column, LabelOf(expected), found});
  }
  return MakeFinding(code, error.path, {line, column, found});
}

}  // namespace radap
