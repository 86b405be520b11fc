#include "engine/assess/words.h"

#include <cstddef>

#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

struct ListedWord {
  WordList list;
  std::string_view word;
};

constexpr ListedWord kWords[] = {
#define ASSESS_WORD(list, word) {WordList::list, word},
#include "engine/assess/words.def"
#undef ASSESS_WORD
};

// An ASCII word stands alone if no letter touches it: "of", not "profile".
bool StandsAlone(std::string_view text, std::size_t at, std::string_view word) {
  if (IsLatin(word.front()) && at > 0 && IsLatin(text[at - 1])) return false;
  const std::size_t end = at + word.size();
  return !IsLatin(word.back()) || end >= text.size() || !IsLatin(text[end]);
}

}  // namespace

std::string SearchText(std::string_view text) {
  return Lowered(Squeezed(ArabicDigits(RepairThai(text))));
}

void ForEachWord(std::string_view text, WordList list,
                 const std::function<void(std::size_t, std::string_view)>& visit) {
  for (const ListedWord& listed : kWords) {
    if (listed.list != list) continue;
    for (std::size_t at = text.find(listed.word); at != std::string_view::npos;
         at = text.find(listed.word, at + listed.word.size())) {
      if (StandsAlone(text, at, listed.word)) visit(at, listed.word);
    }
  }
}

std::string_view FirstOf(std::string_view text, WordList list) {
  std::size_t first = std::string_view::npos;
  std::string_view found;
  ForEachWord(text, list, [&](std::size_t at, std::string_view word) {
    if (at >= first) return;
    first = at;
    found = word;
  });
  return found;
}

bool IsOnly(std::string_view text, WordList list) {
  const std::string_view word = StartOf(text, list);
  return !word.empty() && text.find_last_not_of(' ') + 1 == text.find(word) + word.size();
}

std::string_view StartOf(std::string_view text, WordList list) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  for (const ListedWord& listed : kWords) {
    if (listed.list == list && text.substr(0, listed.word.size()) == listed.word &&
        StandsAlone(text, 0, listed.word)) {
      return listed.word;
    }
  }
  return {};
}

std::string_view EndOf(std::string_view text, WordList list) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  for (const ListedWord& listed : kWords) {
    if (listed.list == list && text.size() >= listed.word.size() &&
        text.substr(text.size() - listed.word.size()) == listed.word &&
        StandsAlone(text, text.size() - listed.word.size(), listed.word)) {
      return listed.word;
    }
  }
  return {};
}

}  // namespace radap
