#include "rules/base/diagnostic.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/base/message_words.h"

namespace radap {

// An argument of a Thai message: {0} as it is, {0:w} with the meaning of its words.
struct ThaiArgument {
  std::string_view text;
};

}  // namespace radap

template <>
struct fmt::formatter<radap::ThaiArgument> {
  bool with_meaning = false;

  constexpr auto parse(format_parse_context& context) {
    const auto* at = context.begin();
    with_meaning = at != context.end() && *at == 'w';
    return with_meaning ? at + 1 : at;
  }

  template <typename Context>
  auto format(const radap::ThaiArgument& argument, Context& context) const {
    return fmt::format_to(
        context.out(), "{}",
        with_meaning ? radap::WithThaiWords(argument.text) : std::string(argument.text));
  }
};

namespace radap {
namespace {

// Cells of a source line that are shown; a longer one is cut around the caret.
constexpr int kShownCells = 160;
constexpr int kShownBeforeCaret = 80;

struct CodeText {
  std::string_view text;
  Severity severity;
  std::string_view th;
  std::string_view en;
};

constexpr auto kCodes = std::to_array<CodeText>({
#define DIAGNOSTIC(name, text, severity, th, en) {text, Severity::severity, th, en},
#include "rules/base/codes.def"
});

const CodeText& Lookup(Code code) { return kCodes[static_cast<std::size_t>(code)]; }

std::string_view SeverityText(Severity severity, Language language) {
  const bool is_thai = language == Language::kThai;
  switch (severity) {
    case Severity::kError:
      return is_thai ? "ข้อผิดพลาด" : "error";
    case Severity::kWarning:
      return is_thai ? "คำเตือน" : "warning";
    case Severity::kNote:
      break;
  }
  return is_thai ? "หมายเหตุ" : "note";
}

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Fit for a terminal: control characters become spaces, bytes that are not UTF-8 become "?".
std::string Printable(std::string_view line) {
  std::string text(line);
  std::size_t checked = 0;
  while (const auto bad = FindInvalidUtf8(std::string_view(text).substr(checked))) {
    checked += *bad;
    text[checked] = '?';
  }
  for (char& byte : text) {
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = ' ';
  }
  return text;
}

// The part of a line between two display columns: whole letters with their marks.
std::string Cells(std::string_view line, int from, int to) {
  std::string text;
  int cell = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    while (end < line.size() && IsContinuation(line[end])) ++end;
    const std::string_view letter = line.substr(at, end - at);
    const int width = DisplayWidth(letter);
    const int starts = width == 0 ? cell - 1 : cell;  // a mark belongs to the letter before it
    if (starts >= from && starts < to) text += letter;
    cell += width;
    at = end;
  }
  return text;
}

// The line of a place with its number, and below it a caret under the place.
std::string Excerpt(const Span& place, const Source& source, int gutter) {
  const Position position = source.PositionOf(place.begin);
  const std::string_view raw = source.LineAt(place.begin);
  const auto line_begin = static_cast<std::uint32_t>(raw.data() - source.text.data());
  const auto line_end = line_begin + static_cast<std::uint32_t>(raw.size());
  const std::uint32_t begin = std::min(place.begin, line_end);
  const std::uint32_t end = std::clamp(place.end, begin, line_end);
  int caret = position.column - 1;
  int marked = std::max(1, DisplayWidth(raw.substr(begin - line_begin, end - begin)));
  std::string line = Printable(raw);
  if (const int width = DisplayWidth(line); width > kShownCells) {
    const int from = std::max(0, caret - kShownBeforeCaret);
    const int to = std::min(width, from + kShownCells);
    line = (from > 0 ? "…" : "") + Cells(line, from, to) + (to < width ? "…" : "");
    marked = std::clamp(to - caret, 1, marked);
    caret = caret - from + (from > 0 ? 1 : 0);
  }
  return fmt::format("{:>{}} | {}\n{:>{}} | {:{}}^{:~<{}}\n", position.line, gutter, line, "",
                     gutter, "", caret, "", marked - 1);
}

std::string PlaceText(const Span& place, const Source& source) {
  const Position position = source.PositionOf(place.begin);
  return fmt::format("{}:{}:{}", source.NameAt(place.begin), position.line, position.column);
}

}  // namespace

std::string_view TextOf(Code code) { return Lookup(code).text; }

Severity SeverityOf(Code code) { return Lookup(code).severity; }

bool HasErrors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return SeverityOf(diagnostic.code) == Severity::kError;
  });
}

std::string MessageOf(const Diagnostic& diagnostic, Language language) {
  const CodeText& code = Lookup(diagnostic.code);
  fmt::dynamic_format_arg_store<fmt::format_context> args;
  const bool is_thai = language == Language::kThai;
  for (const std::string& arg : diagnostic.args) {
    if (is_thai) {
      args.push_back(ThaiArgument{arg});
    } else {
      args.push_back(arg);
    }
  }
  return fmt::vformat(is_thai ? code.th : code.en, args);
}

std::string Render(const Diagnostic& diagnostic, const Source& source, Language language) {
  const bool is_thai = language == Language::kThai;
  const Span last = diagnostic.other.value_or(diagnostic.at);
  const int last_line =
      std::max(source.PositionOf(diagnostic.at.begin).line, source.PositionOf(last.begin).line);
  const int gutter = static_cast<int>(fmt::formatted_size("{}", last_line)) + 1;
  std::string text = fmt::format(
      "{} {} {}: {}\n", SeverityText(SeverityOf(diagnostic.code), language),
      TextOf(diagnostic.code), PlaceText(diagnostic.at, source), MessageOf(diagnostic, language));
  text += Excerpt(diagnostic.at, source, gutter);
  if (diagnostic.other.has_value()) {
    text += fmt::format("{:>{}} = {} {}\n", "", gutter,
                        is_thai ? "ดูที่" : "the other place:", PlaceText(*diagnostic.other, source));
    text += Excerpt(*diagnostic.other, source, gutter);
  }
  if (!diagnostic.did_you_mean.empty()) {
    text += is_thai
                ? fmt::format("{:>{}} = หมายถึง `{}` หรือไม่\n", "", gutter, diagnostic.did_you_mean)
                : fmt::format("{:>{}} = did you mean `{}`?\n", "", gutter, diagnostic.did_you_mean);
  }
  return text;
}

std::string DumpLine(const Diagnostic& diagnostic, const Source& source) {
  const Position position = source.PositionOf(diagnostic.at.begin);
  return fmt::format("{}:{} {} {}", position.line, position.column, TextOf(diagnostic.code),
                     MessageOf(diagnostic, Language::kEnglish));
}

}  // namespace radap
