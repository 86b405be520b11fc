// What a rule or an instruction yields: a number, a truth, a word of a list, a text, or no value.
// "No value" is of two sorts that never mix with 0: missing (a fact was not given) and undefined (a fact
// is there, but the rule cannot be carried out, such as a division by zero).
#ifndef RADAP_ENGINE_EVAL_VALUE_H_
#define RADAP_ENGINE_EVAL_VALUE_H_

#include <cstdint>
#include <string_view>
#include <utility>

#include "rules/base/exact.h"
#include "rules/base/text.h"
#include "rules/base/vocabulary.h"

namespace radap {

enum class ValueState : std::uint8_t {
  kMissing,
  kUndefined,
  kNumber,
  kTruth,
  kDirection,
  kKind,
  kText
};

enum class UndefinedReason : std::uint8_t {
  kDivisionByZero,
  kNoMembers,
  kPointsOutOfOrder,  // of an interpolation
  kNotInMatrix,
};

struct Value {
  ValueState state = ValueState::kMissing;
  std::uint8_t code = 0;  // kTruth: 0 or 1; kDirection, kKind: the enum; kUndefined: the reason
  std::string_view text;  // kText: owned by the program, the facts or the dossier
  Exact number;           // kNumber

  static Value Missing() { return {}; }
  static Value Undefined(UndefinedReason reason) { return Coded(ValueState::kUndefined, reason); }
  static Value Truth(bool truth) { return Coded(ValueState::kTruth, truth); }
  static Value Of(Direction direction) { return Coded(ValueState::kDirection, direction); }
  static Value Of(OrganisationKind kind) { return Coded(ValueState::kKind, kind); }
  static Value Number(Exact number) {
    Value value;
    value.state = ValueState::kNumber;
    value.number = std::move(number);
    return value;
  }
  static Value Text(std::string_view text) {
    Value value;
    value.state = ValueState::kText;
    value.text = text;
    return value;
  }

  bool IsKnown() const { return state != ValueState::kMissing && state != ValueState::kUndefined; }
  bool IsNumber() const { return state == ValueState::kNumber; }
  bool IsYes() const { return state == ValueState::kTruth && code != 0; }
  bool IsNo() const { return state == ValueState::kTruth && code == 0; }

 private:
  template <typename Enum>
  static Value Coded(ValueState state, Enum code) {
    Value value;
    value.state = state;
    value.code = static_cast<std::uint8_t>(code);
    return value;
  }
};

// Why an undefined value has none, in words. REQUIRES: state is kUndefined or kMissing.
const Label& ReasonOf(const Value& value);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_VALUE_H_
