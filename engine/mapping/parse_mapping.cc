// Text of a mapping file -> its lines. One line a statement; `#` outside quotes begins a comment.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/mapping/mapping.h"
#include "engine/mapping/mistakes.h"

namespace radap {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 20;
constexpr std::size_t kMostBytesOfId = 40;
constexpr std::size_t kMostIdsOfLine = 50;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r";

// A word, a comma, or a text in quotes.
struct Token {
  std::string_view text;
  bool is_quoted = false;
};

class LineParser {
 public:
  LineParser(int line, std::string_view text, MappingMistakes& mistakes)
      : line_(line), rest_(text), mistakes_(mistakes) {}

  // Nothing for a blank line and for one with a mistake.
  std::optional<MappingLine> Parse();

 private:
  bool ReadKind(MappingLine& line);
  bool ReadId(std::string& id);
  bool ReadFrom(MappingLine& line);
  bool ReadReason(MappingLine& line);
  bool ReadText(std::string_view language, std::string& text);
  bool ReadEnd();

  Token Next();
  Token NextQuoted();
  bool Expected(const Label& what, const Token& found);

  int line_;
  std::string_view rest_;
  MappingMistakes& mistakes_;
};

Token LineParser::NextQuoted() {
  const std::size_t end = rest_.find('"', 1);
  if (end == std::string_view::npos) return {std::exchange(rest_, {}), false};
  const Token token{rest_.substr(1, end - 1), true};
  rest_.remove_prefix(end + 1);
  return token;
}

Token LineParser::Next() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
  if (rest_.empty() || rest_.front() == '#') return {};
  if (rest_.front() == '"') return NextQuoted();
  const std::size_t end =
      rest_.front() == ',' ? 1 : std::min(rest_.find_first_of(" \t\r,\"#"), rest_.size());
  const Token token{rest_.substr(0, end), false};
  rest_.remove_prefix(end);
  return token;
}

bool LineParser::Expected(const Label& what, const Token& found) {
  const std::string quoted = Quote(found.text);
  const Label but = found.text.empty() ? Label{"แต่จบบรรทัด", "but the line ends"}
                                       : Label{"แต่พบ “" + quoted + "”", "found `" + quoted + "`"};
  AddMistake(mistakes_, line_,
             {"ต้องเป็น " + what.th + " " + but.th, "expected " + what.en + ", " + but.en});
  return false;
}

bool LineParser::ReadKind(MappingLine& line) {
  const Token word = Next();
  const std::optional<ElementKind> kind =
      word.is_quoted ? std::nullopt : FindElementKind(word.text);
  const bool is_mapped =
      kind == ElementKind::kQuestion || kind == ElementKind::kIssue || kind == ElementKind::kGroup;
  if (!is_mapped) {
    return Expected({"question, issue หรือ group", "`question`, `issue` or `group`"}, word);
  }
  line.kind = *kind;
  return true;
}

bool LineParser::ReadId(std::string& id) {
  const Token word = Next();
  const bool is_id = !word.is_quoted && !word.text.empty() && word.text.size() <= kMostBytesOfId &&
                     word.text.find_first_not_of("0123456789./") == std::string_view::npos;
  if (!is_id) return Expected({"รหัส เช่น 1.1.1/2", "an id such as 1.1.1/2"}, word);
  id = word.text;
  return true;
}

bool LineParser::ReadFrom(MappingLine& line) {
  while (true) {
    std::string id;
    if (!ReadId(id)) return false;
    line.from.push_back(std::move(id));
    const Token comma = Next();
    if (comma.text.empty() && !comma.is_quoted) return true;
    if (line.from.size() == kMostIdsOfLine) {
      return Expected({"รหัสไม่เกิน 50 ตัว", "at most 50 ids"}, comma);
    }
    if (comma.is_quoted || comma.text != ",") {
      return Expected({"จุลภาคหรือจบบรรทัด", "a comma or the end of the line"}, comma);
    }
  }
}

bool LineParser::ReadText(std::string_view language, std::string& text) {
  const Token word = Next();
  const Token quoted = !word.is_quoted && word.text == language ? Next() : word;
  if (word.is_quoted || word.text != language || !quoted.is_quoted ||
      CountLetters(quoted.text) == 0) {
    const std::string example = std::string(language) + " \"…\"";
    return Expected({"เหตุผล " + example, "the reason, " + example}, quoted);
  }
  text = quoted.text;
  return true;
}

bool LineParser::ReadEnd() {
  const Token token = Next();
  if (token.text.empty() && !token.is_quoted) return true;
  return Expected({"จบบรรทัด", "the end of the line"}, token);
}

bool LineParser::ReadReason(MappingLine& line) {
  return ReadText("th", line.reason.th) && ReadText("en", line.reason.en) && ReadEnd();
}

std::optional<MappingLine> LineParser::Parse() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
  if (rest_.empty() || rest_.front() == '#') return std::nullopt;
  MappingLine line;
  line.line = line_;
  if (!ReadKind(line) || !ReadId(line.id)) return std::nullopt;
  const Token word = Next();
  bool is_right = false;
  if (!word.is_quoted && word.text == "from") {
    is_right = ReadFrom(line);
  } else if (!word.is_quoted && word.text == "nothing") {
    is_right = ReadReason(line);
  } else {
    Expected({"from หรือ nothing", "`from` or `nothing`"}, word);
  }
  if (!is_right) return std::nullopt;
  return line;
}

}  // namespace

Mapping ParseMapping(const Source& source, MappingMistakes& mistakes) {
  Mapping mapping;
  mapping.file = source.name;
  std::string_view text = source.text;
  if (text.size() > kMaxBytes) {
    AddMistake(mistakes, 0,
               {"แฟ้มใหญ่เกิน 1 MiB จึงไม่ได้อ่าน", "the file is larger than 1 MiB, not read"});
    return mapping;
  }
  if (const auto bad = FindInvalidUtf8(text)) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(*bad), '\n');
    AddMistake(mistakes, static_cast<int>(line),
               {"ไม่ใช่ UTF-8: บันทึกแฟ้มใหม่เป็น UTF-8", "this is not UTF-8: save the file as UTF-8"});
    return mapping;
  }
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto parsed = LineParser(line, text.substr(0, end), mistakes).Parse()) {
      mapping.lines.push_back(std::move(*parsed));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (mapping.lines.empty() && mistakes.empty()) {
    AddMistake(mistakes, 0,
               {"แฟ้มไม่มีบรรทัดใด ต้องมีเช่น question 1.1.1 from 1.1.1/2",
                "the file has no line; expected for example `question 1.1.1 from 1.1.1/2`"});
  }
  return mapping;
}

}  // namespace radap
