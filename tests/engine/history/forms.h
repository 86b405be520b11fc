// Dossiers of the built-in packs for the tests of this folder: at random, and as another edition reads them.
#ifndef RADAP_TESTS_ENGINE_HISTORY_FORMS_H_
#define RADAP_TESTS_ENGINE_HISTORY_FORMS_H_

#include <random>
#include <string>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/eval/result.h"
#include "rules/compile/program.h"

namespace radap::testing {

// A built-in pack, compiled once.
const Program& Pack(const std::string& id);

// Of this pack: some of its questions answered, some of its issues claimed, KPIs in some groups with results around
// their targets.
Dossier RandomForm(const Program& program, int fiscal_year, std::mt19937_64& random);

// For `to`, by the mapping file beside it.
Dossier Mapped(const Program& to, const Program& from, const Dossier& dossier);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_HISTORY_FORMS_H_
