#include "engine/report/wrap.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>

#include "rules/base/text.h"

namespace radap {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

// The pieces between the places at which `text` may be divided; nothing if ICU has no such iterator.
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

std::string WithoutSpacesAtEnd(std::string_view text) {
  return std::string(text.substr(0, text.find_last_not_of(" \n") + 1));
}

class Lines {
 public:
  explicit Lines(int width) : width_(width) {}

  void Add(const std::string& piece) {
    if (!line_.empty() && !Fits(line_ + piece)) EndLine();
    line_ += piece;
    if (piece.ends_with('\n')) EndLine();
  }

  bool Fits(std::string_view text) const {
    return DisplayWidth(WithoutSpacesAtEnd(text)) <= width_;
  }

  void BeginLine() {
    if (!line_.empty()) EndLine();
  }

  std::vector<std::string> Take() {
    if (!line_.empty() || lines_.empty()) EndLine();
    return std::move(lines_);
  }

 private:
  void EndLine() {
    lines_.push_back(WithoutSpacesAtEnd(line_));
    line_.clear();
  }

  int width_;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> Wrap(std::string_view text, int width) {
  Lines lines(width);
  // Most texts fit; loading ICU's Thai dictionary takes a millisecond of a start.
  if (text.find('\n') == std::string_view::npos && lines.Fits(text))
    return {WithoutSpacesAtEnd(text)};
  for (const std::string& piece : Pieces(text, false)) {
    if (lines.Fits(piece)) {
      lines.Add(piece);
    } else {
      lines.BeginLine();
      for (const std::string& letter : Pieces(piece, true)) lines.Add(letter);
    }
  }
  return lines.Take();
}

}  // namespace radap
