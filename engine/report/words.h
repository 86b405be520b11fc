// Every phrase of the reports, in both languages: words.def.
//
// Word + Language -> text. A phrase with {0}, {1} .. is filled by Say with arguments (fmt).
// Tested by tests/engine/report/subject_test.cc.
#ifndef RADAP_ENGINE_REPORT_WORDS_H_
#define RADAP_ENGINE_REPORT_WORDS_H_

#include <fmt/format.h>

#include <string>

#include "rules/base/text.h"

namespace radap {

enum class Word {
#define WORD(name, th, en) name,
#include "engine/report/words.def"
};

const std::string& Say(Word word, Language language);

// REQUIRES: the phrase uses no place above those given.
template <typename First, typename... Rest>
std::string Say(Word word, Language language, const First& first, const Rest&... rest) {
  return fmt::format(fmt::runtime(Say(word, language)), first, rest...);
}

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_WORDS_H_
