#include "engine/eval/value.h"

namespace radap {

const Label& ReasonOf(const Value& value) {
  static const Label kMissing{"ไม่มีข้อมูล", "data is missing"};
  static const Label kDivision{"หารด้วยศูนย์", "division by zero"};
  static const Label kNoMembers{"ไม่มีรายการให้คิด", "nothing to take the mean of"};
  if (value.state != ValueState::kUndefined) return kMissing;
  return value.code == static_cast<std::uint8_t>(UndefinedReason::kDivisionByZero) ? kDivision
                                                                                   : kNoMembers;
}

}  // namespace radap
