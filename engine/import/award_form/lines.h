// The text of an award form as lines: repaired, with their place, without what a browser prints on each page.
//
// Text -> ReadLines -> FormLines -> links, questions, KPIs. In a text whose lines stand apart (a blank line between
// any two), a line that follows directly is the rest of the one above: a browser broke it.
// Tested by tests/engine/import/award_form/lines_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_LINES_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_LINES_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"

namespace radap::award_form {

struct FormLine {
  std::string text;  // repaired, single spaces, none at the ends
  std::string bare;  // without white space
  Place place;
  int gap = 0;             // blank lines above, on the same page
  int indent = 0;          // spaces before it
  int trailing = 0;        // spaces behind it
  bool is_far = false;     // more blank lines above than between most lines, or one of spaces alone
  bool is_spaced = false;  // a line of spaces alone is above
  bool begins_page = false;
};

// REQUIRES: UTF-8. Blank lines are left out.
std::vector<FormLine> ReadLines(std::string_view text);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_LINES_H_
