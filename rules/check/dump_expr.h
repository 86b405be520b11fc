// An expression of the model as one line, fully in parentheses, every number with its unit.
// Internal to rules/check; used by dump.cc.
#ifndef RADAP_RULES_CHECK_DUMP_EXPR_H_
#define RADAP_RULES_CHECK_DUMP_EXPR_H_

#include <string>

#include "rules/check/model.h"

namespace radap::check {

std::string DumpExpr(const model::Model& model, const model::Expr& expr);
// The name of a rule, "#7" for one without a name, "?" for none.
std::string RuleReference(const model::Model& model, int rule);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_DUMP_EXPR_H_
