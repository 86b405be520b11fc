// The lints, one file each; find_lints.cc runs them in this order. Internal to rules/lint.
#ifndef RADAP_RULES_LINT_LINTS_H_
#define RADAP_RULES_LINT_LINTS_H_

#include "rules/base/diagnostic.h"
#include "rules/check/model.h"

namespace radap::lint {

// Each appends its one warning as often as it applies. REQUIRES: the model is free of errors.
void FindNoClause(const model::Model& model, Diagnostics& diagnostics);         // W0101
void FindOneLanguage(const model::Model& model, Diagnostics& diagnostics);      // W0102
void FindUnusedRules(const model::Model& model, Diagnostics& diagnostics);      // W0103
void FindUnusedSources(const model::Model& model, Diagnostics& diagnostics);    // W0104
void FindNoChildren(const model::Model& model, Diagnostics& diagnostics);       // W0105
void FindEmptyLevels(const model::Model& model, Diagnostics& diagnostics);      // W0106
void FindUnreadStar(const model::Model& model, Diagnostics& diagnostics);       // W0107
void FindOffScale(const model::Model& model, Diagnostics& diagnostics);         // W0108
void FindUnusedWeights(const model::Model& model, Diagnostics& diagnostics);    // W0109
void FindNumberGaps(const model::Model& model, Diagnostics& diagnostics);       // W0110
void FindStaleNumbers(const model::Model& model, Diagnostics& diagnostics);     // W0111
void FindUnusedConstants(const model::Model& model, Diagnostics& diagnostics);  // W0112

void FindClosedCounts(const model::Model& model, Diagnostics& diagnostics);  // W0115

}  // namespace radap::lint

#endif  // RADAP_RULES_LINT_LINTS_H_
