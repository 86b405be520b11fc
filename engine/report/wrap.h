// A long text as lines that fit a width in cells.
//
// Divides where the Unicode line breaking rules allow it, which for Thai is between words (dictionary of
// ICU), else, for a word longer than a line, between letters and never before a combining mark. Layout
// only: a newer dictionary may divide a Thai phrase elsewhere. Tested by tests/engine/report/wrap_test.cc.
#ifndef RADAP_ENGINE_REPORT_WRAP_H_
#define RADAP_ENGINE_REPORT_WRAP_H_

#include <string>
#include <string_view>
#include <vector>

namespace radap {

// At least one line; none ends in a space. REQUIRES: UTF-8, width > 1.
std::vector<std::string> Wrap(std::string_view text, int width);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_WRAP_H_
