// The text of one file of a pack as everybody writes it: two spaces a level, one space between words, `th`
// before `en`, modifiers in one order, arrows and levels in columns, at most one blank line, LF line ends.
// Source -> Parse -> Format -> text. Words, numbers, texts, parentheses and comments stay as they are written,
// except that `<105` in a band becomes `below 105`; long lines are not broken and lines not moved.
// The result means the same, and formatting it again changes nothing. Includes are not followed.
// Tested by tests/rules/format/.
#ifndef RADAP_RULES_FORMAT_FORMAT_H_
#define RADAP_RULES_FORMAT_FORMAT_H_

#include <string>

#include "rules/base/diagnostic.h"
#include "rules/base/source.h"

namespace radap {

// `file`: the text of one file, without those that it includes. A text that Parse has something to say about
// is given back as it is, with what Parse said.
std::string Format(const Source& file, Diagnostics& diagnostics);

}  // namespace radap

#endif  // RADAP_RULES_FORMAT_FORMAT_H_
