// The one order of the parts that a line may give in any order: modifiers, labels, clause.
// Tokens -> Tokens. Used in this folder only. Tested by tests/rules/format/format_test.cc.
#ifndef RADAP_RULES_FORMAT_PARTS_H_
#define RADAP_RULES_FORMAT_PARTS_H_

#include "rules/format/tokens.h"

namespace radap::format {

// REQUIRES: `tokens` are those of `statement`.
void OrderParts(Tokens& tokens, const ast::Statement& statement);

}  // namespace radap::format

#endif  // RADAP_RULES_FORMAT_PARTS_H_
