// Small packs and dossiers for the tests of engine/: text in, Program and Dossier out, or the test stops.
#ifndef RADAP_TESTS_ENGINE_SMALL_PACK_H_
#define RADAP_TESTS_ENGINE_SMALL_PACK_H_

#include <string>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/eval/result.h"
#include "rules/compile/program.h"

namespace radap::testing {

// Compiles a pack; prints its diagnostics and aborts if it has errors.
Program CompileOrStop(std::string_view pack);

// A pack with one category 1, one item 1.1 whose score is the sum of its KPIs, one group 1.1/1 without limits,
// and the given rules, tests and lints about KPIs (written at the left edge).
std::string KpiPack(std::string_view kpi_rules);

// Reads a dossier; aborts if it cannot be read. Findings of the reader are left out.
Dossier ReadOrStop(std::string_view json);

// The text of a file below the repository's root.
std::string FileText(std::string_view path);

// "missing", "undefined", "yes", "no", "higher", "service", a text in quotes or a reduced fraction.
std::string TextOf(const Value& value);

// "F0302 error /kpis/5" a line, in the order of the findings; pack lints as "F0901(name) ...".
std::string Dump(const Findings& findings);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_SMALL_PACK_H_
