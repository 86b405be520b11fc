// A number as a person types it in a form or a sheet: "๑,๘๓๙.๐๐", "15%", "0 บาท", "-", "N/A".
//
// Text of a cell -> TypedAmount. Missing, not available, zero and words stay apart; nothing is guessed.
// Tested by tests/engine/import/amount_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TEXT_AMOUNT_H_
#define RADAP_ENGINE_IMPORT_TEXT_AMOUNT_H_

#include <optional>
#include <string>
#include <string_view>

#include "rules/base/exact.h"

namespace radap {

enum class AmountKind {
  kBlank,         // nothing but white space
  kDash,          // "-", "–": expressly none
  kNotAvailable,  // "N/A", "ไม่มี", "ไม่มีข้อมูล", "n.a."
  kNumber,
  kWords,  // anything else: kept as text
};

struct TypedAmount {
  AmountKind kind = AmountKind::kBlank;
  Exact number;        // kNumber
  std::string digits;  // kNumber: as printed, Arabic digits, no commas: "1839.00"
  std::string unit;  // what stands behind the number, or "ร้อยละ" before it: "%", "บาท"; else empty
  bool had_thai_digits = false;
  bool had_commas = false;
  std::string words;  // kWords: the text, squeezed
};

// Commas must stand at thousands ("1,839"; "1,83" is words). A sign, a leading + and brackets for negative
// amounts "(1,839.00)" are read.
TypedAmount ReadTypedAmount(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TEXT_AMOUNT_H_
