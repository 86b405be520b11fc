// Every phrase of benchmarks and assessors' views, in both languages: words.def.
//
// Word + Language -> text. A phrase with {0}, {1} .. is filled by Say with arguments (fmt). Private to engine/standing.
// Tested by tests/engine/standing/words_test.cc.
#ifndef RADAP_ENGINE_STANDING_WORDS_H_
#define RADAP_ENGINE_STANDING_WORDS_H_

#include <fmt/format.h>

#include <string>

#include "rules/base/text.h"

namespace radap::standing {

enum class Word {
#define WORD(name, th, en) name,
#include "engine/standing/words.def"
};

const Label& LabelOf(Word word);
const std::string& Say(Word word, Language language);

// REQUIRES: the phrase uses no place above those given.
template <typename First, typename... Rest>
std::string Say(Word word, Language language, const First& first, const Rest&... rest) {
  return fmt::format(fmt::runtime(Say(word, language)), first, rest...);
}
template <typename... Args>
Label Both(Word word, const Args&... args) {
  return {Say(word, Language::kThai, args...), Say(word, Language::kEnglish, args...)};
}

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_WORDS_H_
