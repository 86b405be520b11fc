#include "rules/syntax/lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "rules/base/codes.h"

namespace radap::syntax {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kSpacesOfTab = 2;

struct Invisible {
  std::string_view bytes;
  std::string_view name;
};

// What programs paste between words and nobody sees.
constexpr auto kInvisibles = std::to_array<Invisible>({
    {"\u00A0", "U+00A0"},
    {"\u00AD", "U+00AD"},
    {"\u200B", "U+200B"},
    {"\u200C", "U+200C"},
    {"\u200D", "U+200D"},
    {"\u200E", "U+200E"},
    {"\u200F", "U+200F"},
    {"\u2028", "U+2028"},
    {"\u2029", "U+2029"},
    {"\u202F", "U+202F"},
    {"\u2060", "U+2060"},
    {"\u3000", "U+3000"},
    {"\uFEFF", "U+FEFF"},
});

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

const Invisible* InvisibleAt(std::string_view text) {
  const auto* found =
      std::find_if(kInvisibles.begin(), kInvisibles.end(),
                   [&](const Invisible& invisible) { return text.starts_with(invisible.bytes); });
  return found == kInvisibles.end() ? nullptr : found;
}

// A text after th or en that begins without its quote: what stands between the word and the next quote.
struct Unopened {
  std::string_view word;
  std::size_t at = 0;
  std::size_t length = 0;
};

// REQUIRES: no text is open at `at`.
std::optional<Unopened> UnopenedAt(std::string_view raw, std::size_t at) {
  const std::string_view word = raw.substr(at, 2);
  if (word != "th" && word != "en") return std::nullopt;
  if (at > 0 && raw[at - 1] != ' ' && raw[at - 1] != '"') return std::nullopt;
  const std::size_t text = raw.find_first_not_of(' ', at + 2);
  if (text == std::string_view::npos || text == at + 2 || raw[text] == '"') return std::nullopt;
  const std::size_t end = std::min(raw.find('"', text), raw.size());
  return Unopened{word, text, end - text};
}

}  // namespace

LineReader::LineReader(const Source& source, Diagnostics& diagnostics)
    : source_(source), diagnostics_(diagnostics) {
  if (source_.text.starts_with(kByteOrderMark)) next_ = kByteOrderMark.size();
}

std::optional<Line> LineReader::Next() {
  const std::string_view text = source_.text;
  while (next_ < text.size()) {
    const std::size_t begin = next_;
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    next_ = end + 1;
    std::string_view raw = text.substr(begin, end - begin);
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    const std::size_t first = raw.find_first_not_of(" \t");
    if (first == std::string_view::npos || raw[first] == '#') continue;
    return Scan(static_cast<std::uint32_t>(begin), raw);
  }
  return std::nullopt;
}

void LineReader::Report(Line& line, Code code, std::size_t at, std::size_t length,
                        std::string arg) {
  if (!line.is_sound) return;
  line.is_sound = false;
  const auto begin = static_cast<std::uint32_t>(at);
  Diagnostic diagnostic{code, {begin, begin + static_cast<std::uint32_t>(length)}, {}};
  if (!arg.empty()) diagnostic.args.push_back(std::move(arg));
  diagnostics_.push_back(std::move(diagnostic));
}

Line LineReader::Scan(std::uint32_t begin, std::string_view raw) {
  Line line;
  const std::size_t first = raw.find_first_not_of(" \t");
  std::size_t quote = std::string_view::npos;  // where the open text began
  std::optional<Unopened> unopened;
  std::size_t end = first;  // behind the last letter that is not a space
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool is_text = quote != std::string_view::npos;
    const char c = raw[i];
    if (!is_text && c == '#') break;
    if (!is_text && !unopened) unopened = UnopenedAt(raw, i);
    if (c == '\t') {
      Report(line, Code::kTab, begin + i, 1);
    } else if (IsControl(c)) {
      Report(line, Code::kInvisibleLetter, begin + i, 1,
             fmt::format("U+{:04X}", static_cast<unsigned>(c)));
    } else if (const Invisible* invisible = is_text || static_cast<unsigned char>(c) < 0x80
                                                ? nullptr
                                                : InvisibleAt(raw.substr(i))) {
      Report(line, Code::kInvisibleLetter, begin + i, invisible->bytes.size(),
             std::string(invisible->name));
    } else if (c == '"') {
      quote = is_text ? std::string_view::npos : i;
    } else if (is_text && c == '\\' && i + 1 < raw.size()) {
      ++i;
      if (raw[i] != '"' && raw[i] != '\\') Report(line, Code::kBadEscape, begin + i - 1, 2);
    }
    if (c != ' ') end = i + 1;
  }
  if (quote != std::string_view::npos && unopened) {
    Report(line, Code::kTextNotOpened, begin + unopened->at, unopened->length,
           std::string(unopened->word));
  } else if (quote != std::string_view::npos) {
    Report(line, Code::kUnclosedText, begin + quote, raw.size() - quote);
  }
  for (std::size_t i = 0; i < first; ++i) line.indentation += raw[i] == '\t' ? kSpacesOfTab : 1;
  line.text = raw.substr(first, end - first);
  line.begin = begin + static_cast<std::uint32_t>(first);
  return line;
}

}  // namespace radap::syntax
