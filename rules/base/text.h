// Thai-aware text: display width, padding, letters, nearest names.
// Width is in terminal cells: combining marks 0, wide East Asian letters 2, others 1 (ICU).
// Tested by tests/rules/base/text_test.cc.
#ifndef RADAP_RULES_BASE_TEXT_H_
#define RADAP_RULES_BASE_TEXT_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace radap {

enum class Language { kThai, kEnglish };

// A text in both languages. Pick falls back to the other language where one is empty.
struct Label {
  std::string th;
  std::string en;
  const std::string& Pick(Language language) const;
};

// REQUIRES for all: valid UTF-8, unless said otherwise.
int DisplayWidth(std::string_view text);
// Padded with spaces (left-aligned / right-aligned) to `width` cells; cut with "…" when longer.
std::string PadRight(std::string_view text, int width);
std::string PadLeft(std::string_view text, int width);
// Letters that are not white space, as the form counts them (code points, marks included).
std::size_t CountLetters(std::string_view text);
// Byte offset of the first byte that is not UTF-8, if any.
std::optional<std::size_t> FindInvalidUtf8(std::string_view bytes);
// The candidate nearest to `word` by edit distance over code points, if near enough to be a slip
// (distance at most a third of the length, at least 1).
std::optional<std::string> NearestName(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace radap

#endif  // RADAP_RULES_BASE_TEXT_H_
