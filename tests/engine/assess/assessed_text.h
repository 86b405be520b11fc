// What Assess finds in a small dossier, as text: "kPlainCount /kpis/0" a line.
#ifndef RADAP_TESTS_ENGINE_ASSESS_ASSESSED_TEXT_H_
#define RADAP_TESTS_ENGINE_ASSESS_ASSESSED_TEXT_H_

#include <string>
#include <string_view>

#include "engine/dossier/finding.h"

namespace radap::testing {

// A pack with questions 1.1.1, 1.1.2 (issues 1, 2 and 3 with a star; narrative of at most 100 letters), 1.1.3 (one issue,
// no narrative) and KPIs in group 2.1/1, whose success is result / target. `rules` stand at the left edge.
std::string AssessPack(std::string_view rules = "");

// Of `"answers": .., "claimed": ..` and so on, fiscal year 2567; `rules` are added to the pack.
Findings AssessedFindings(const std::string& members, std::string_view rules = "");
std::string AssessedText(const std::string& members, std::string_view rules = "");
// The same for one KPI: `"name": .., "target": ..`.
std::string AssessedKpi(const std::string& members, std::string_view rules = "");
// English message of the first finding about the KPI; empty if there is none.
std::string MessageOfKpi(const std::string& members);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_ASSESS_ASSESSED_TEXT_H_
