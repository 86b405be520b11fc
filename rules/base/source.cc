#include "rules/base/source.h"

#include <algorithm>

#include "rules/base/text.h"

namespace radap {
namespace {

std::size_t LineBegin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t line_end = text.rfind('\n', offset - 1);
  return line_end == std::string_view::npos ? 0 : line_end + 1;
}

// The code point at `offset`, as the bytes it is written in; nothing at the end of the text.
std::string_view LetterAt(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  if (end < text.size()) ++end;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(offset, end - offset);
}

const SourcePart* PartAt(const std::vector<SourcePart>& parts, std::size_t offset) {
  const auto after =
      std::upper_bound(parts.begin(), parts.end(), offset,
                       [](std::size_t at, const SourcePart& part) { return at < part.begin; });
  return after == parts.begin() ? nullptr : &*(after - 1);
}

}  // namespace

const std::string& Source::NameAt(std::uint32_t offset) const {
  const SourcePart* part = PartAt(parts, offset);
  return part == nullptr ? name : part->name;
}

Position Source::PositionOf(std::uint32_t offset) const {
  const std::string_view whole = text;
  const std::size_t at = std::min<std::size_t>(offset, whole.size());
  const std::size_t begin = LineBegin(whole, at);
  const SourcePart* part = PartAt(parts, begin);
  const auto from = static_cast<std::ptrdiff_t>(part == nullptr ? 0 : part->begin);
  Position position;
  if (part != nullptr) position.line = part->line;
  position.line += static_cast<int>(
      std::count(whole.begin() + from, whole.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
  position.column += DisplayWidth(whole.substr(begin, at - begin));
  // A mark is seen on the letter before it.
  const std::string_view letter = LetterAt(whole, at);
  if (!letter.empty() && position.column > 1 && DisplayWidth(letter) == 0) --position.column;
  return position;
}

std::string_view Source::LineAt(std::uint32_t offset) const {
  const std::string_view whole = text;
  const std::size_t at = std::min<std::size_t>(offset, whole.size());
  const std::size_t begin = LineBegin(whole, at);
  std::string_view line = whole.substr(begin, whole.find('\n', at) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace radap
