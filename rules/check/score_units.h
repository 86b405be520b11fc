// In which unit scores are, where several scales stand in one pack. Internal to rules/check.
#ifndef RADAP_RULES_CHECK_SCORE_UNITS_H_
#define RADAP_RULES_CHECK_SCORE_UNITS_H_

#include <optional>

#include "rules/check/model.h"

namespace radap::check {

// A rule that is a score is used for the elements that take their score from it (of a group: its KPIs); any
// other, and a condition without a name, for all elements of its subject, of kpi for all groups.
bool IsUsedFor(int rule, const model::Element& element, const model::Model& model);

// The one unit of the scores that the rule would take from members of that kind; nothing if they differ.
std::optional<model::UnitIndex> UnitOfMemberScores(int rule, ElementKind members,
                                                   const model::Model& model);

// The one unit of the scores of the things that the rule is about; nothing if they differ.
std::optional<model::UnitIndex> UnitOfOwnScore(int rule, const model::Model& model);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_SCORE_UNITS_H_
