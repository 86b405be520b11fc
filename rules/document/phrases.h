// Every phrase of the reference of a pack and of the words for its rules, in both languages:
// phrases.def. Phrase + arguments -> Label; both languages are made together. Tested by
// tests/rules/document/.
#ifndef RADAP_RULES_DOCUMENT_PHRASES_H_
#define RADAP_RULES_DOCUMENT_PHRASES_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/base/text.h"

namespace radap::document {

enum class Phrase {
#define PHRASE(name, th, en) name,
#include "rules/document/phrases.def"
};

// A text that is the same in both languages.
Label Both(std::string_view text);

// REQUIRES: the phrase uses no place above those given.
Label Say(Phrase phrase, const std::vector<Label>& args = {});
Label Fill(const Label& pattern, const std::vector<Label>& args);

// "a", "a or b", "a, b or c", the last two joined by `last`. Empty for no parts.
Label ListOf(const std::vector<Label>& parts, Phrase last);

}  // namespace radap::document

#endif  // RADAP_RULES_DOCUMENT_PHRASES_H_
