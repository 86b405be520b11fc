#include "engine/chart/letters.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <memory>

namespace radap::chart {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr int kMostMarks = 4;  // on one letter; Thai needs two

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

bool IsForbidden(UChar32 letter) {
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || (letter & 0xFFFE) == 0xFFFE;
}

// Embeddings, overrides and isolates: what follows in the same line would be turned too.
bool TurnsDirection(UChar32 letter) {
  return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

bool IsMark(UChar32 letter) {
  const auto type = u_charType(letter);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool IsOneOf(UChar32 letter, std::string_view ascii) {
  return letter < 0x80 && ascii.find(static_cast<char>(letter)) != std::string_view::npos;
}

// In hundredths of the size of the letters.
int ThaiWidth(UChar32 letter) {
  switch (letter) {
    case 0x0E0C:  // ฌ ญ ฑ ฒ ณ
    case 0x0E0D:
    case 0x0E11:
    case 0x0E12:
    case 0x0E13:
      return 93;
    case 0x0E40:  // เ
    case 0x0E45:  // ๅ
      return 45;
    default:
      return letter >= 0x0E50 ? 78 : 71;  // digits are wide in some fonts
  }
}

int WidthOf(UChar32 letter) {
  if (letter >= 0x0E00 && letter < 0x0E80) return IsMark(letter) ? 0 : ThaiWidth(letter);
  if (letter < 0x80) {
    if (IsOneOf(letter, " .,:;'!|()[]/iljftI-")) return 36;
    if (IsOneOf(letter, "mwMW@%")) return 98;
    if (letter >= 'A' && letter <= 'Z') return 76;
    if (IsOneOf(letter, "+<=>#^~&\"*")) return 80;
    return 61;  // digits and small letters
  }
  if (IsMark(letter) || u_charType(letter) == U_FORMAT_CHAR) return 0;
  switch (u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 130;  // emoji too
    default:
      return 100;
  }
}

using Iterator = std::unique_ptr<icu::BreakIterator>;

// The pieces between the places at which `text` may be divided; the whole if ICU has no such iterator.
std::vector<std::string> Pieces(std::string_view text, bool by_letter) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale thai("th");
  const Iterator iterator(by_letter ? icu::BreakIterator::createCharacterInstance(thai, error)
                                    : icu::BreakIterator::createLineInstance(thai, error));
  if (U_FAILURE(error)) return {std::string(text)};
  const icu::UnicodeString all =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  iterator->setText(all);
  std::vector<std::string> pieces;
  std::int32_t begin = iterator->first();
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE;
       end = iterator->next()) {
    all.tempSubStringBetween(begin, end).toUTF8String(pieces.emplace_back());
    begin = end;
  }
  return pieces;
}

std::string WithoutSpaceAtEnd(std::string_view text) {
  return std::string(text.substr(0, text.find_last_not_of(' ') + 1));
}

// The start of `text` that is surely wider than `width`, so that nobody divides ten thousand letters to show twenty.
std::string_view StartOf(std::string_view text, Place size, Place width) {
  Place used = 0;
  for (std::size_t at = 0; at < text.size();) {
    used += WidthOf(Next(text, at)) * size / 100;
    if (used > width) return text.substr(0, at);
  }
  return text;
}

class Lines {
 public:
  Lines(Place size, Place width, bool is_bold) : size_(size), width_(width), is_bold_(is_bold) {}

  void Add(const std::string& piece) {
    if (Holds(piece)) {
      Put(piece);
    } else {
      Begin();
      for (const std::string& letter : Pieces(piece, true)) Put(letter);
    }
  }
  std::vector<std::string> Take() {
    Begin();
    if (lines_.empty()) lines_.emplace_back();
    return std::move(lines_);
  }
  bool Holds(std::string_view text) const {
    return TextWidth(WithoutSpaceAtEnd(text), size_, is_bold_) <= width_;
  }

 private:
  void Begin() {
    if (!line_.empty()) lines_.push_back(WithoutSpaceAtEnd(line_));
    line_.clear();
  }
  void Put(const std::string& piece) {
    if (!line_.empty() && !Holds(line_ + piece)) Begin();
    line_ += piece;
  }

  Place size_;
  Place width_;
  bool is_bold_;
  std::string line_;
  std::vector<std::string> lines_;
};

std::string WithEllipsis(const std::string& line, const Lines& lines) {
  std::vector<std::string> letters = Pieces(line, true);
  while (!letters.empty()) {
    std::string cut;
    for (const std::string& letter : letters) cut += letter;
    cut = WithoutSpaceAtEnd(cut) + std::string(kEllipsis);
    if (lines.Holds(cut)) return cut;
    letters.pop_back();
  }
  return std::string(kEllipsis);
}

}  // namespace

std::string CleanText(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 letter = Next(text, at);
    if (letter >= 0 && TurnsDirection(letter)) continue;
    marks = letter >= 0x300 && IsMark(letter) ? marks + 1 : 0;
    if (marks > kMostMarks) continue;
    if (letter >= 0 && u_isUWhiteSpace(letter)) {
      if (!clean.empty() && clean.back() != ' ') clean += ' ';
    } else if (letter < 0 || IsForbidden(letter)) {
      clean += kReplacement;
    } else {
      clean += text.substr(begin, at - begin);
    }
  }
  return WithoutSpaceAtEnd(clean);
}

Place TextWidth(std::string_view text, Place size, bool is_bold) {
  Place hundredths = 0;
  for (std::size_t at = 0; at < text.size();) hundredths += WidthOf(Next(text, at));
  return hundredths * size * (is_bold ? 11 : 10) / 1000;
}

Fitted Fit(std::string_view text, Place size, Place width, std::size_t most_lines, bool is_bold) {
  Lines lines(size, width, is_bold);
  const std::string clean = CleanText(text);
  if (lines.Holds(clean)) return {{clean}, false};
  const auto room = static_cast<Place>(most_lines + 1) * width;
  const std::string_view start = StartOf(clean, size, room);
  for (const std::string& piece : Pieces(start, false)) lines.Add(piece);
  Fitted fitted;
  fitted.is_cut = start.size() < clean.size();
  fitted.lines = lines.Take();
  if (fitted.lines.size() > most_lines) {
    fitted.lines.resize(most_lines);
    fitted.is_cut = true;
  }
  if (fitted.is_cut) fitted.lines.back() = WithEllipsis(fitted.lines.back(), lines);
  return fitted;
}

}  // namespace radap::chart
