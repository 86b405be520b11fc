// A free table with a header row in Thai or English -> KPIs and answers of a Dossier.
//
// Workbook + Program + ColumnMap -> ReadTables -> Dossier. Headers are matched by synonyms (synonyms.def), or by the
// map that a person gives; amounts by ReadTypedAmount. Every cell that is not used has a finding with its sheet and
// cell. Tested by tests/engine/import/table/.
#ifndef RADAP_ENGINE_IMPORT_TABLE_TABLE_H_
#define RADAP_ENGINE_IMPORT_TABLE_TABLE_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/import/sheet/workbook.h"
#include "rules/compile/program.h"

namespace radap {

// What a person says of columns: header text ("A B" for a header of two lines) or column letter -> field: "item",
// "group", "name", "unit", "direction", "target", "target-2567", "result-2567", "result" (of the fiscal year),
// "baseline", "note", "claimed-success", "claimed-score", "question", "issue", "claimed", "evidence-file",
// "evidence-url", "narrative", "organisation", "fiscal-year", "serial", "ignore".
using ColumnMap = std::map<std::string, std::string>;

// Lines "HEADER = field"; # begins a comment. Findings name the line.
ColumnMap ReadColumnMap(std::string_view text, Findings& findings);

// Nothing if no sheet has a header row that could be told. organisation.id is always empty, fiscal_year is missing
// unless a title or column says it; each has a finding then.
std::optional<Dossier> ReadTables(const Workbook& workbook, const Program& program,
                                  const ColumnMap& map, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TABLE_TABLE_H_
