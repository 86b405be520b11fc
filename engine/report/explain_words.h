// Every phrase of the explanations, in both languages at once: explain_words.def.
//
// Phrase + arguments -> Label. Both languages are made together, since the JSON form carries both.
// Tested by tests/engine/report/explain_test.cc.
#ifndef RADAP_ENGINE_REPORT_EXPLAIN_WORDS_H_
#define RADAP_ENGINE_REPORT_EXPLAIN_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/base/text.h"

namespace radap::explain {

enum class Phrase {
#define PHRASE(name, th, en) name,
#include "engine/report/explain_words.def"
};

// A text that is the same in both languages.
Label Both(std::string_view text);
Label Both(int number);

// REQUIRES: the phrase uses no place above those given.
Label Say(Phrase phrase, const std::vector<Label>& args = {});

// "9", "9 and 10", "9, 10 and 11". REQUIRES: not empty.
Label ListOf(const std::vector<Label>& parts);

}  // namespace radap::explain

#endif  // RADAP_ENGINE_REPORT_EXPLAIN_WORDS_H_
