// What people type where an amount belongs, and the number that they meant.
// Place in the flow: used by the reader of amounts. Tested by tests/engine/dossier/amount_text_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_AMOUNT_TEXT_H_
#define RADAP_ENGINE_DOSSIER_AMOUNT_TEXT_H_

#include <string>
#include <string_view>

#include "engine/dossier/finding.h"
#include "engine/dossier/finding_codes.h"

namespace radap {

struct AmountMistake {
  FindingCode code = FindingCode::kAmountNotANumber;  // F0112 .. F0117
  std::string meant;  // the same amount as a JSON number; only for F0113 .. F0115
};

// REQUIRES: the text is not a JSON number.
AmountMistake MistakeIn(std::string_view text);

// The text with 0-9 for each Thai digit.
std::string WithArabicDigits(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_AMOUNT_TEXT_H_
