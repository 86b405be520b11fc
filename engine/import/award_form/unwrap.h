// Lines of a column of print -> the text that was typed.
//
// The form's program breaks a line at a space, and inside a word only where the word is longer than a line: so a
// full line that ends in such a word goes on without a space. A line with room left ended a paragraph.
// Tested by tests/engine/import/award_form/unwrap_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_UNWRAP_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_UNWRAP_H_

#include <string>
#include <string_view>
#include <vector>

namespace radap::award_form {

enum class Paragraphs { kOne, kMany };  // kMany: each ends with a line feed, but the last

// Cells of a column that these lines were broken to; 0 for none.
int WidthOfColumn(const std::vector<std::string_view>& lines);
// `column`: see above; one of many texts is better told by the lines of all.
// REQUIRES: lines without white space at their ends.
std::string Unwrap(const std::vector<std::string_view>& lines, int column, Paragraphs paragraphs);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_UNWRAP_H_
