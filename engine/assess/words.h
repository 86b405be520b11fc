// The word lists of the lints (words.def), and looking for them in names and notes.
// Used by every lint that reads text. Tested by tests/engine/assess/words_test.cc.
#ifndef RADAP_ENGINE_ASSESS_WORDS_H_
#define RADAP_ENGINE_ASSESS_WORDS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace radap {

enum class WordList {
  kPercent,
  kOf,
  kInAll,
  kCounter,
  kYear,
  kAndYear,
  kAtMost,
  kAtLeast,
  kCriterion,
  kFiller,
  kNotAvailable,
  kCountName,
  kShareName,
  kLowerIsBetter,
  kDoneAbout,
  kHigherIsBetter,
  kTurnedRound,
};

// A text as the functions below want it: Thai repaired, Arabic digits, single spaces, ASCII in lower case.
std::string SearchText(std::string_view text);

// The word of the list that the text has, begins with, or ends with (white space there is passed over); empty if none.
std::string_view FirstOf(std::string_view text, WordList list);
std::string_view StartOf(std::string_view text, WordList list);
std::string_view EndOf(std::string_view text, WordList list);
// Whether the text is one word of the list and nothing else.
bool IsOnly(std::string_view text, WordList list);
// Every place of every word of the list: visit(byte, word).
void ForEachWord(std::string_view text, WordList list,
                 const std::function<void(std::size_t, std::string_view)>& visit);

}  // namespace radap

#endif  // RADAP_ENGINE_ASSESS_WORDS_H_
