#include "engine/eval/value.h"

#include <array>
#include <cstddef>

namespace radap {

const Label& ReasonOf(const Value& value) {
  static const Label kMissing{"ไม่มีข้อมูล", "data is missing"};
  static const std::array<Label, 4> kReasons = {{
      {"หารด้วยศูนย์", "division by zero"},
      {"ไม่มีรายการให้คิด", "nothing to take the mean of"},
      {"จุดที่ใช้เทียบไม่เรียงลำดับ", "the points to compare with neither all rise nor all fall"},
      {"ค่าไม่มีในตาราง", "the table has no such value"},
  }};
  return value.state == ValueState::kUndefined ? kReasons[value.code] : kMissing;
}

}  // namespace radap
