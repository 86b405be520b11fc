// Where the narrative of a question begins, and its text.
//
// Lines of a question -> the first line of the narrative. The form leaves a line of spaces above it and indents it;
// where a browser lost both, the pack's issues and the printed count tell it, with a finding.
// Tested by tests/engine/import/award_form/narrative_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_NARRATIVE_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_NARRATIVE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/import/award_form/form.h"

namespace radap::award_form {

// Lines [begin, end) hold the last issues, at least `issues` lines of them, and then the narrative.
struct NarrativeLines {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t issues = 0;
  std::optional<std::size_t> letters;  // as printed; the narrative has no more
};

// The line below a line of spaces, in [begin, end): the first from which on the letters agree with the printed count,
// else the first.
std::optional<std::size_t> LineBelowSpaces(const Form& form, std::size_t begin, std::size_t end,
                                           std::optional<std::size_t> letters);

struct NarrativeBegin {
  std::size_t line = 0;
  bool is_guessed = false;
};
// Cells of the widest line above a list of evidence; 0 if there is none.
int ColumnOfIssues(const std::vector<FormLine>& lines);
NarrativeBegin FindNarrative(const Form& form, const NarrativeLines& lines);

// The texts of all narratives that were found, together, since their lines are as wide.
void ReadNarratives(Form& form);
// "หลักฐาน ข้อ 2 https://...": links that a narrative gives as evidence of an issue.
void TakeLinksInWords(Form& form, const Element& question, std::size_t begin, std::size_t end);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_NARRATIVE_H_
