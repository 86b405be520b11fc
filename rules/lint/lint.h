// What is allowed but probably not meant: one lint a file, each a free function over the model.
// Runs only on a model without errors. Tested by tests/rules/lint/.
#ifndef RADAP_RULES_LINT_LINT_H_
#define RADAP_RULES_LINT_LINT_H_

#include "rules/base/diagnostic.h"
#include "rules/check/model.h"

namespace radap {

// Appends warnings only.
void FindLints(const model::Model& model, Diagnostics& diagnostics);

}  // namespace radap

#endif  // RADAP_RULES_LINT_LINT_H_
