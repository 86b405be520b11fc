// Ast -> Model. Runs every check of this folder, one file each, and reports all that is wrong in one run.
// Resolve (names, structure) comes first; the others read the model that it built and skip what it could
// not resolve, so that one mistake is reported once. Tested by tests/rules/check/.
#ifndef RADAP_RULES_CHECK_CHECK_H_
#define RADAP_RULES_CHECK_CHECK_H_

#include <string>

#include "rules/base/diagnostic.h"
#include "rules/check/model.h"
#include "rules/syntax/ast.h"

namespace radap {

// The model is fit for Compile only if no error was appended to `diagnostics`.
model::Model Check(const ast::Ast& ast, Diagnostics& diagnostics);

// One line a unit, level, rule, branch, lint and element, in a fixed order. For tests.
std::string Dump(const model::Model& model);

}  // namespace radap

#endif  // RADAP_RULES_CHECK_CHECK_H_
