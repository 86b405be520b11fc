// Model -> Program. Cannot fail: whatever could be wrong in a pack was reported by Check.
// Tested by tests/rules/compile/.
#ifndef RADAP_RULES_COMPILE_COMPILE_H_
#define RADAP_RULES_COMPILE_COMPILE_H_

#include "rules/base/source.h"
#include "rules/check/model.h"
#include "rules/compile/program.h"

namespace radap {

// REQUIRES: Check(...) appended no error for this model, which was made from `source`.
Program Compile(const model::Model& model, const Source& source);

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_COMPILE_H_
