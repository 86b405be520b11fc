// Which line may stand under which, by their first words: the one list of it is statements.def.
// Used for messages here and by rules/check/structure.cc. Tested by tests/rules/check/structure_test.cc.
#ifndef RADAP_RULES_SYNTAX_STATEMENTS_H_
#define RADAP_RULES_SYNTAX_STATEMENTS_H_

#include <string_view>

namespace radap::syntax {

// The words of the lines that one with this word may stand under, separated by spaces; `file` for the left
// edge; empty for a word that begins no line.
std::string_view ParentsOf(std::string_view keyword);
bool MayStandUnder(std::string_view keyword, std::string_view parent);

}  // namespace radap::syntax

#endif  // RADAP_RULES_SYNTAX_STATEMENTS_H_
