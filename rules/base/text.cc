#include "rules/base/text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace radap {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kLongestName = 64;  // letters; longer words are no slip of a name

// The code point that starts at `at`, which moves behind it; negative for bytes that are not UTF-8.
UChar32 Next(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  auto index = static_cast<std::int64_t>(at);
  UChar32 letter = 0;
  U8_NEXT(bytes, index, length, letter);
  at = static_cast<std::size_t>(index);
  return letter;
}

int WidthOf(UChar32 letter) {
  if (letter < 0x300)
    return letter == 0xAD ? 0 : 1;  // also what is not UTF-8; 0xAD is a soft hyphen
  switch (u_charType(letter)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  if (letter < 0x1100) return 1;  // the first wide letter is U+1100; Thai is far below it
  switch (u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    default:
      return 1;
  }
}

// `text`, or as much of it as leaves room for "…" in `width` cells.
std::string Cut(std::string_view text, int width) {
  int used = 0;
  std::size_t fits = 0;  // bytes that leave a cell for the ellipsis
  for (std::size_t at = 0; at < text.size();) {
    used += WidthOf(Next(text, at));
    if (used <= width - 1) fits = at;
    if (used > width) {
      return width < 1 ? std::string() : std::string(text.substr(0, fits)).append(kEllipsis);
    }
  }
  return std::string(text);
}

std::size_t CellsLeft(std::string_view cut, int width) {
  return static_cast<std::size_t>(std::max(0, width - DisplayWidth(cut)));
}

std::vector<UChar32> Letters(std::string_view text) {
  std::vector<UChar32> letters;
  for (std::size_t at = 0; at < text.size();) letters.push_back(Next(text, at));
  return letters;
}

// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
std::size_t EditDistance(const std::vector<UChar32>& a, const std::vector<UChar32>& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

const std::string& Label::Pick(Language language) const {
  const std::string& wanted = language == Language::kThai ? th : en;
  const std::string& other = language == Language::kThai ? en : th;
  return wanted.empty() ? other : wanted;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += WidthOf(Next(text, at));
  return width;
}

std::string PadRight(std::string_view text, int width) {
  std::string cut = Cut(text, width);
  cut.append(CellsLeft(cut, width), ' ');
  return cut;
}

std::string PadLeft(std::string_view text, int width) {
  std::string cut = Cut(text, width);
  cut.insert(0, CellsLeft(cut, width), ' ');
  return cut;
}

std::size_t CountLetters(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    // All white space beyond ASCII starts with one of these bytes; Thai (0xE0) never does.
    if (byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3)) {
      letters += u_isUWhiteSpace(Next(text, at)) ? 0U : 1U;
      continue;
    }
    const bool is_space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    const bool is_continuation = (byte & 0xC0U) == 0x80U;
    letters += is_space || is_continuation ? 0U : 1U;
    ++at;
  }
  return letters;
}

std::optional<std::size_t> FindInvalidUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    if (Next(bytes, at) < 0) return start;
  }
  return std::nullopt;
}

std::optional<std::string> NearestName(std::string_view word,
                                       std::span<const std::string_view> candidates) {
  if (word.empty() || word.size() > kLongestName * U8_MAX_LENGTH) return std::nullopt;
  const std::vector<UChar32> letters = Letters(word);
  if (letters.size() > kLongestName) return std::nullopt;
  std::size_t nearest = std::max<std::size_t>(1, letters.size() / 3) + 1;
  std::optional<std::string> name;
  for (const std::string_view candidate : candidates) {
    const std::vector<UChar32> other = Letters(candidate);
    const auto [shorter, longer] = std::minmax({letters.size(), other.size()});
    if (longer - shorter >= nearest) continue;
    const std::size_t distance = EditDistance(letters, other);
    if (distance >= nearest) continue;
    nearest = distance;
    name = candidate;
  }
  return name;
}

}  // namespace radap
