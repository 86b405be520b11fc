// A target of a year as a person writes it in a cell, and back.
//
// YearTarget -> TextOfTarget -> "-" (expressly none), "95.5", "ดีมาก", "ค่าฐาน + 0.1", "ผลปี 2566 + 5%", each of the
// last with "; words" behind if words stand beside it; words that look like one of these are in quotes ->
// ParseTarget -> the same. Tested by tests/engine/form/cell_value_test.cc.
#ifndef RADAP_ENGINE_FORM_TARGET_TEXT_H_
#define RADAP_ENGINE_FORM_TARGET_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/dossier.h"

namespace radap {

std::string TextOfTarget(const YearTarget& target);

// Nothing for what is no number and does not refer to the baseline or a year: then it is words. `text` is squeezed.
std::optional<YearTarget> ParseTarget(std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_TARGET_TEXT_H_
