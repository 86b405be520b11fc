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

// What a person says of columns: header text or column letter -> field: "item", "group", "name", "unit",
// "direction", "target", "result-2567", "baseline", "note", "claimed-success", "claimed-score", "question", "issue",
// "claimed", "evidence-file", "evidence-url", "narrative", "ignore".
using ColumnMap = std::map<std::string, std::string>;

// Lines "HEADER = field"; # begins a comment. Findings name the line.
ColumnMap ReadColumnMap(std::string_view text, Findings& findings);

// Nothing if no sheet has a header row that could be told.
std::optional<Dossier> ReadTables(const Workbook& workbook, const Program& program,
                                  const ColumnMap& map, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TABLE_TABLE_H_
