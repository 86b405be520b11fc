// Which rules of the same subject take part in a rule's value. Internal to rules/lint.
#ifndef RADAP_RULES_LINT_REACH_H_
#define RADAP_RULES_LINT_REACH_H_

#include <vector>

#include "rules/check/model.h"

namespace radap::lint {

// The rule itself and all that it calls for the same subject, directly or through others.
std::vector<int> RulesWithin(const model::Model& model, int rule);

// Whether an aggregate over that kind would find anything; KPIs stand for their groups.
bool HasMembers(const model::Model& model, const model::Element& element, ElementKind kind);

}  // namespace radap::lint

#endif  // RADAP_RULES_LINT_REACH_H_
