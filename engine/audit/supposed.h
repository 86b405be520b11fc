// What the claims of a dossier suppose, and what it lacks. Private to engine/audit.
// Tested by tests/engine/audit/claims_test.cc.
#ifndef RADAP_ENGINE_AUDIT_SUPPOSED_H_
#define RADAP_ENGINE_AUDIT_SUPPOSED_H_

#include <set>
#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/eval/result.h"

namespace radap::audit {

// The dossier in which every claimed issue has a file.
Dossier AsClaimed(const Dossier& dossier);

// Ids of the claimed issues below the element that have no file and whose question scores less for it.
// `as_claimed`: the evaluation of AsClaimed(dossier).
std::vector<std::string> IssuesWithoutFile(Evaluation& as_claimed, const Dossier& dossier,
                                           Subject element);

// Kpi::index of those for which evaluation misses a result, a target, a direction or a value.
std::set<int> OpenKpis(const Findings& findings);

// The facts of the dossier in which every missing tick is there with a file, and every missing field is filled.
Facts AllAnswered(const Evaluation& evaluation);

// What was not given below the element or for the KPI, so that its score cannot be worked out: ids of KPIs (those in
// `open`) and items without what their rule asks for; if `answers_too`, of issues without a tick and of fields.
std::vector<std::string> MissingBelow(Evaluation& evaluation, const std::set<int>& open,
                                      bool answers_too, Subject subject);

// "1.1, 1.2 and 5 more"; of none "claimed issues", where only several together make a difference.
Label FirstOf(const std::vector<std::string>& ids);

}  // namespace radap::audit

#endif  // RADAP_ENGINE_AUDIT_SUPPOSED_H_
