// The form to fill in for a pack, as a workbook: made, filled from a dossier, and read back without loss.
//
// Program (+ Dossier) -> WriteForm -> bytes of an xlsx file. Workbook + Program -> ReadForm -> Dossier, equal to the
// one that was written. Tested by tests/engine/form/ on all packs.
#ifndef RADAP_ENGINE_FORM_FORM_H_
#define RADAP_ENGINE_FORM_FORM_H_

#include <optional>
#include <string>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"
#include "rules/compile/program.h"

namespace radap {

// `dossier`: null for an empty form. Nothing that is written ever starts a formula but the form's own live checks.
// What no cell can hold (ids that the pack lacks, printed figures, texts above Excel's limit) goes to a sheet of its
// own, "ข้อมูลอื่น". The same bytes for the same input; none if no temporary file can be written.
std::string WriteForm(const Program& program, const Dossier* dossier);

// Whether it is a form of WriteForm, of any pack; PackOf gives which.
bool IsForm(const Workbook& workbook);
std::string PackOfForm(const Workbook& workbook);

// Nothing if it is not a form of this pack. A cell that cannot be used has a finding with its sheet and cell.
std::optional<Dossier> ReadForm(const Workbook& workbook, const Program& program,
                                Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_FORM_FORM_H_
