// What the tests of forms share: packs, dossiers of samples and at random, a workbook without a file.
#ifndef RADAP_TESTS_ENGINE_FORM_FORM_PARTS_H_
#define RADAP_TESTS_ENGINE_FORM_FORM_PARTS_H_

#include <random>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/form/fill_form.h"
#include "engine/import/sheet/workbook.h"
#include "rules/compile/program.h"

namespace radap::form {

// Ids of the built-in packs and paths of those of tests/schemes.
std::vector<std::string> AllPacks();
// REQUIRES: the pack is right.
const Program& ProgramOf(const std::string& pack);

std::string BytesOf(const std::string& path);  // from the repository's root
std::vector<std::string> Samples();            // "mof-ops-2567.json", .. without the broken one

// A dossier with something in every place that the pack has, odd texts and amounts, and places that it has not.
Dossier RandomDossier(const Program& program, std::mt19937_64& engine);

// One line for each leaf that only one of the two has, or that differs; empty if they are equal.
std::string Difference(const Dossier& written, const Dossier& read);

// The sheets as a reader of files would give them, without a file.
Workbook AsWorkbook(const Program& program, const Dossier* dossier);
// The cell of the sheet with this key ("kpis") at the row and column with these keys; of a column by year also the
// year. Aborts if there is none.
Cell& CellAt(Workbook& workbook, const std::string& sheet, const std::string& row,
             const std::string& column, const std::string& year = "");

std::string CodesOf(const Findings& findings);  // "F0809 F0810"

}  // namespace radap::form

#endif  // RADAP_TESTS_ENGINE_FORM_FORM_PARTS_H_
