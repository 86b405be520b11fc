#include "engine/golden/words.h"

#include <algorithm>

namespace radap::golden {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r";

// Where a text in quotes that begins at `begin` ends: behind its closing quote, or with the line.
std::size_t EndOfQuotes(std::string_view text, std::size_t begin) {
  std::size_t i = begin + 1;
  while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2U : 1U;
  return std::min(i + 1, text.size());
}

// The first letter outside of quotes for which `stops`, or the end.
template <typename Stops>
std::size_t FindOutside(std::string_view text, Stops stops) {
  std::size_t i = 0;
  while (i < text.size() && !stops(i)) i = text[i] == '"' ? EndOfQuotes(text, i) : i + 1;
  return i;
}

bool IsWhite(char letter) { return kWhiteSpace.find(letter) != std::string_view::npos; }

}  // namespace

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kWhiteSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kWhiteSpace) + 1 - first);
}

std::string_view WithoutComment(std::string_view line) {
  const std::size_t comment = FindOutside(
      line, [&](std::size_t i) { return line[i] == '#' && (i == 0 || IsWhite(line[i - 1])); });
  return Trim(line.substr(0, comment));
}

std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  while (!(text = Trim(text)).empty()) {
    const std::size_t end = FindOutside(text, [&](std::size_t i) { return IsWhite(text[i]); });
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

std::vector<std::string_view> Parts(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t comma = FindOutside(text, [&](std::size_t i) { return text[i] == ','; });
    parts.push_back(text.substr(0, comma));
    if (comma == text.size()) return parts;
    text.remove_prefix(comma + 1);
  }
}

std::optional<std::string> TextIn(std::string_view word) {
  if (word.size() < 2 || word.front() != '"') return std::nullopt;
  std::string text;
  std::size_t i = 1;
  for (; i < word.size() && word[i] != '"'; ++i) {
    if (word[i] == '\\' && i + 1 < word.size()) ++i;
    text += word[i];
  }
  if (i + 1 != word.size()) return std::nullopt;
  return text;
}

std::optional<int> CountIn(std::string_view word, int least) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  int count = 0;
  for (const char digit : word) {
    if (digit < '0' || digit > '9') return std::nullopt;
    count = 10 * count + (digit - '0');
  }
  return count < least ? std::nullopt : std::optional(count);
}

std::optional<int> YearIn(std::string_view word) {
  const std::optional<int> year = CountIn(word, 2400);
  return year && *year < 2700 ? year : std::nullopt;
}

}  // namespace radap::golden
