// Words of the language as a Thai message shows them: the meaning, and the word as it is written in a pack.
// "categories" -> "หมวด (categories)", "item 1.1" -> "หัวข้อ (item) 1.1", "questions, kpis" -> each of them;
// anything else stays as it is. Used by MessageOf for {0:w} in codes.def.
// Tested by tests/rules/base/message_words_test.cc.
#ifndef RADAP_RULES_BASE_MESSAGE_WORDS_H_
#define RADAP_RULES_BASE_MESSAGE_WORDS_H_

#include <string>
#include <string_view>

namespace radap {

std::string WithThaiWords(std::string_view words);

}  // namespace radap

#endif  // RADAP_RULES_BASE_MESSAGE_WORDS_H_
