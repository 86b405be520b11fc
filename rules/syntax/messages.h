// Says in the author's words what is wrong in a line: SyntaxError -> Diagnostic. Knows the usual slips (Thai
// digits, commas in numbers, => for >=, typographic quotes, capitals, names in Thai) and the nearest word
// that would fit. Tested by tests/rules/syntax/messages_test.cc.
#ifndef RADAP_RULES_SYNTAX_MESSAGES_H_
#define RADAP_RULES_SYNTAX_MESSAGES_H_

#include <cstdint>
#include <string_view>

#include "rules/base/diagnostic.h"
#include "rules/syntax/grammar.h"

namespace radap::syntax {

// `parent`: the word that the line above it begins with, "file" at the left edge.
// REQUIRES: ParseLine(line, base, ..) gave this error.
Diagnostic Explain(const SyntaxError& error, std::string_view line, std::uint32_t base,
                   std::string_view parent);

}  // namespace radap::syntax

#endif  // RADAP_RULES_SYNTAX_MESSAGES_H_
