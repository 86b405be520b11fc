#include "engine/form/choices.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/import/text/ascii.h"
#include "rules/base/vocabulary.h"

namespace radap {
namespace {

// Small letters, no white space (nor a no-break space).
std::string Bare(std::string_view text) {
  std::string bare;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\xC2\xA0") {
      ++i;
    } else if (std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) {
      bare += Lower(text[i]);
    }
  }
  return bare;
}

struct Synonym {
  ChoiceList list;
  std::string_view word;
  std::string_view text;
};

constexpr Synonym kSynonyms[] = {
#define ALSO(list, word, text) {ChoiceList::list, word, text},
#include "engine/form/choices.def"
};

using Lists = std::array<std::vector<Choice>, 5>;

Lists MakeLists() {
  Lists lists;
  const auto add = [&lists](ChoiceList list, std::string_view word, std::string_view shown) {
    lists[static_cast<std::size_t>(list)].push_back({std::string(word), std::string(shown)});
  };
#define CHOICE(list, word, shown) add(ChoiceList::list, word, shown);
#include "engine/form/choices.def"
  for (const std::string_view word : KindTexts()) {
    add(ChoiceList::kKind, word, LabelOf(*FindKind(word)).th);
  }
  for (const std::string_view word : DirectionTexts()) {
    add(ChoiceList::kDirection, word, LabelOf(*FindDirection(word)).th);
  }
  return lists;
}

// The English label of a kind or direction.
std::string_view EnglishOf(ChoiceList list, std::string_view word) {
  if (list == ChoiceList::kKind) return LabelOf(*FindKind(word)).en;
  if (list == ChoiceList::kDirection) return LabelOf(*FindDirection(word)).en;
  return word;
}

}  // namespace

const std::vector<Choice>& ChoicesOf(ChoiceList list) {
  static const Lists kLists = MakeLists();
  return kLists[static_cast<std::size_t>(list)];
}

std::string ListOf(ChoiceList list) {
  std::string text;
  for (const Choice& choice : ChoicesOf(list)) text += (text.empty() ? "" : " / ") + choice.shown;
  return text;
}

const std::string& ShownOf(ChoiceList list, std::string_view word) {
  const std::vector<Choice>& choices = ChoicesOf(list);
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [word](const Choice& choice) { return choice.word == word; });
  return found->shown;
}

std::optional<FoundChoice> FindChoice(ChoiceList list, std::string_view text) {
  const std::string bare = Bare(text);
  for (const Choice& choice : ChoicesOf(list)) {
    if (Bare(choice.shown) == bare) return FoundChoice{choice.word, true};
  }
  for (const Choice& choice : ChoicesOf(list)) {
    if (choice.word == bare || Bare(EnglishOf(list, choice.word)) == bare) {
      return FoundChoice{choice.word, false};
    }
  }
  for (const Synonym& synonym : kSynonyms) {
    if (synonym.list == list && synonym.text == bare) {
      return FoundChoice{std::string(synonym.word), false};
    }
  }
  return std::nullopt;
}

}  // namespace radap
