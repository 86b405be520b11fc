// Whether a text is what a field of a pack asks for: a date, a period, a link.
// Place in the flow: used where fields are bound, by Bind and by the batch reader. Tested by
// tests/engine/eval/fields_test.cc.
#ifndef RADAP_ENGINE_EVAL_FIELD_TEXT_H_
#define RADAP_ENGINE_EVAL_FIELD_TEXT_H_

#include <string_view>

#include "rules/base/vocabulary.h"

namespace radap {

// Without white space of JSON (blanks, tabs, line ends) around it.
std::string_view Trimmed(std::string_view text);

// REQUIRES: `text` is trimmed and not blank; the kind is none of numbers or lists.
bool FitsField(FieldKind kind, std::string_view text);

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_FIELD_TEXT_H_
