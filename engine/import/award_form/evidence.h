// Files that stand under starred issues, and their links -> evidence of the issues.
//
// "หลักฐาน - ไฟล์แนบ : [FILE]" under an issue, perhaps over several lines; the link says the number. Every
// starred issue has such a line, so the first belongs to the first star of the pack, and so on; if their numbers
// differ, links alone decide. Tested by tests/engine/import/award_form/evidence_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_EVIDENCE_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_EVIDENCE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/import/award_form/form.h"

namespace radap::award_form {

struct PrintedFile {
  std::string name;   // lines joined as words
  std::string tight;  // lines joined without spaces: a link may know where they were
};

struct EvidenceList {
  std::size_t begin = 0;  // lines
  std::size_t end = 0;
  std::vector<PrintedFile> files;
};

// Of lines [begin, end).
std::vector<EvidenceList> FindEvidence(Form& form, std::size_t begin, std::size_t end);
void PlaceEvidence(Form& form, const Element& question, const std::vector<EvidenceList>& lists);
// The same text twice, in which spaces got lost in different places: with all of them.
// REQUIRES: the same but for spaces.
std::string WithSpacesOfBoth(std::string_view one, std::string_view other);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_EVIDENCE_H_
