// The printed award form of B.E. 2568, as the text of its PDF -> Dossier with findings and printed figures.
//
// Text (pages ended by form feeds, or none) + Program -> ReadAwardForm -> Dossier. The pack says which questions,
// issues, stars and KPI groups there are; the form's words are only matched by their numbers and marks. Nothing is
// evaluated. Tested by tests/engine/import/award_form/ and, where the real form is there, tests/import/.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_AWARD_FORM_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_AWARD_FORM_H_

#include <optional>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "rules/compile/program.h"

namespace radap {

// Whether the text is such a form at all.
bool IsAwardForm(std::string_view text);

// Every finding has page and line. Nothing if no part of the form is found.
std::optional<Dossier> ReadAwardForm(std::string_view text, const Program& program,
                                     Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_AWARD_FORM_H_
