// The drop-downs of the form: which words there are, and which one a person meant.
//
// Text of a cell -> FindChoice -> the word. Written and read by one list, choices.def and the vocabulary of dossiers.
// Tested by tests/engine/form/cell_value_test.cc.
#ifndef RADAP_ENGINE_FORM_CHOICES_H_
#define RADAP_ENGINE_FORM_CHOICES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace radap {

enum class ChoiceList : std::uint8_t { kIssue, kApplicable, kJudged, kKind, kDirection };

struct Choice {
  std::string word;   // "yes"; of kinds and directions the word of the dossier
  std::string shown;  // in the drop-down: "มี"
};

// In the order of the drop-down.
const std::vector<Choice>& ChoicesOf(ChoiceList list);
// "มี / ไม่มี / ไม่เกี่ยวข้อง"
std::string ListOf(ChoiceList list);
const std::string& ShownOf(ChoiceList list, std::string_view word);

struct FoundChoice {
  std::string word;
  bool is_exact = true;  // as shown, white space aside; else a word that means the same
};
// Nothing if it is none of them.
std::optional<FoundChoice> FindChoice(ChoiceList list, std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_CHOICES_H_
