#include "engine/import/open_pdf/page_lines.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <unordered_map>

#include "engine/import/text/ascii.h"

namespace radap {
namespace {

// Shares of the height of a word, in hundredths. Spaces are 16 to 30 in the fonts of browsers, the gap
// after a mark that reaches beyond its letter at most 11.
constexpr long kSpace = 20;
constexpr long kSmallestGap = 13;
constexpr long kNearlyALine = 65;  // browsers leave half a line of a Thai font between paragraphs
constexpr long kMostIndent = 40;
constexpr long kMostBlanks = 5;

// Finds the first word of each line of a text among the words of its page; each word is found once.
class Finder {
 public:
  explicit Finder(const std::vector<PageWord>& words) : words_(words), is_used_(words.size()) {
    for (std::size_t i = 0; i < words.size(); ++i) places_[words[i].text].push_back(i);
  }

  // The first of those that are left, if there is one that is followed by the second word of the
  // line.
  const PageWord* FirstOf(const std::vector<std::string_view>& line) {
    const auto found = places_.find(std::string(line[0]));
    if (found == places_.end()) return nullptr;
    std::optional<std::size_t> chosen;
    for (const std::size_t place : found->second) {
      if (is_used_[place]) continue;
      const bool is_followed =
          line.size() < 2 || (place + 1 < words_.size() && words_[place + 1].text == line[1]);
      if (!chosen || is_followed) chosen = place;
      if (is_followed) break;
    }
    if (!chosen) return nullptr;
    Use(*chosen, line);
    return &words_[*chosen];
  }

 private:
  void Use(std::size_t first, const std::vector<std::string_view>& line) {
    for (std::size_t i = 0; i < line.size() && first + i < words_.size(); ++i) {
      if (words_[first + i].text != line[i]) break;
      is_used_[first + i] = true;
    }
  }

  const std::vector<PageWord>& words_;
  std::vector<bool> is_used_;
  std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

long BlankLines(const PageWord& above, const PageWord& word) {
  const long room = word.top - above.top - above.height;
  if (word.height <= 0 || room <= 0) return 0;
  return std::min((room * 100 / word.height + kNearlyALine) / 100, kMostBlanks);
}

long Indent(const PageWord& word, long margin) {
  const long space = word.height * kSpace / 100;
  if (space <= 0) return 0;
  return std::clamp((word.left - margin + space / 2) / space, 0L, kMostIndent);
}

}  // namespace

std::string ShapeLines(std::string_view text, const std::vector<PageWord>& words) {
  long margin = std::numeric_limits<long>::max();
  for (const PageWord& word : words) margin = std::min(margin, word.left);
  Finder finder(words);
  std::string shaped;
  const PageWord* above = nullptr;
  for (const std::string_view line : Split(text, '\n')) {
    const PageWord* const word = line.empty() ? nullptr : finder.FirstOf(Split(line, ' '));
    if (word != nullptr) {
      if (above != nullptr)
        shaped.append(static_cast<std::size_t>(BlankLines(*above, *word)), '\n');
      shaped.append(static_cast<std::size_t>(Indent(*word, margin)), ' ');
      above = word;
    }
    shaped += line;
    shaped += '\n';
  }
  shaped.pop_back();
  return shaped;
}

TornWords FindTornWords(const std::vector<PageWord>& words) {
  TornWords torn;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const PageWord& word = words[i];
    const PageWord& next = words[i + 1];
    const long gap = next.left - word.right;
    const bool is_small = gap >= 0 && gap * 100 < word.height * kSmallestGap;
    if (word.top == next.top && is_small && EndsWithThaiMark(word.text)) {
      torn.emplace(word.text, next.text);
    }
  }
  return torn;
}

}  // namespace radap
