#include "engine/import/open_pdf/thai_gaps.h"

#include <algorithm>
#include <cstddef>

namespace radap {
namespace {

// The letter of three bytes at `at`, which all Thai letters and the private-use forms of marks are;
// 0 if none is.
unsigned LetterAt(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || (static_cast<unsigned char>(text[at]) & 0xF0U) != 0xE0U) return 0;
  const auto part = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]) & 0x3FU; };
  return ((static_cast<unsigned char>(text[at]) & 0x0FU) << 12U) | (part(1) << 6U) | part(2);
}

bool IsMark(unsigned letter) {
  return letter == 0xE31 || (letter >= 0xE34 && letter <= 0xE3A) ||
         (letter >= 0xE47 && letter <= 0xE4E) || (letter >= 0xF701 && letter <= 0xF71A);
}

bool IsFollower(unsigned letter) {
  const bool is_vowel = letter == 0xE30 || letter == 0xE32 || letter == 0xE33 || letter == 0xE45;
  return is_vowel || IsMark(letter);
}

bool IsBreak(char letter) { return letter == ' ' || letter == '\n'; }

// A consonant, vowel or mark before which a follower may stand.
bool EndsInThai(std::string_view text) {
  const unsigned letter = text.size() < 3 ? 0 : LetterAt(text, text.size() - 3);
  return (letter >= 0xE01 && letter <= 0xE4E) || IsMark(letter);
}

}  // namespace

bool EndsWithThaiMark(std::string_view word) {
  return word.size() >= 3 && IsMark(LetterAt(word, word.size() - 3));
}

std::string CloseThaiGaps(std::string_view text, const TornWords& torn) {
  std::string closed;
  closed.reserve(text.size());
  std::string before;  // the word that ends at the gap
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), &IsBreak) -
        text.begin());
    std::string word(text.substr(at, end - at));
    const bool is_after_gap = !closed.empty() && closed.back() == ' ' && !before.empty();
    const bool is_torn =
        (IsFollower(LetterAt(word, 0)) && EndsInThai(before)) || torn.count({before, word}) > 0;
    if (is_after_gap && is_torn) closed.pop_back();
    closed += word;
    if (end < text.size()) closed += text[end];
    before = std::move(word);
    at = end + 1;
  }
  return closed;
}

}  // namespace radap
