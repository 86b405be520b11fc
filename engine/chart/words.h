// The few phrases that charts say themselves, in both languages: words.def.
// Word + Language -> text; Say fills {0}, {1} .. (fmt). Tested by tests/engine/chart/words_test.cc.
#ifndef RADAP_ENGINE_CHART_WORDS_H_
#define RADAP_ENGINE_CHART_WORDS_H_

#include <fmt/format.h>

#include <cstdint>
#include <string>

#include "rules/base/text.h"

namespace radap::chart {

enum class Word : std::uint8_t {
#define WORD(name, th, en) name,
#include "engine/chart/words.def"
#undef WORD
};

const std::string& Say(Word word, Language language);

// REQUIRES: the phrase uses no place above those given.
template <typename First, typename... Rest>
std::string Say(Word word, Language language, const First& first, const Rest&... rest) {
  return fmt::format(fmt::runtime(Say(word, language)), first, rest...);
}

}  // namespace radap::chart

#endif  // RADAP_ENGINE_CHART_WORDS_H_
