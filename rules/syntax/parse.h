// Source -> Ast. Lines are nested by their indentation; each line is parsed by itself, so one broken line
// costs one diagnostic and the others are still read. The grammar of a line is in grammar.cc, the only
// place that includes Spirit; what it expected is said in the author's words by messages.cc.
// Tested by tests/rules/syntax/parse_test.cc and tests/fuzz/pack_fuzz.cc.
#ifndef RADAP_RULES_SYNTAX_PARSE_H_
#define RADAP_RULES_SYNTAX_PARSE_H_

#include <string>

#include "rules/base/diagnostic.h"
#include "rules/base/source.h"
#include "rules/syntax/ast.h"

namespace radap {

// Parses what it can. Text that is not UTF-8, tabs in indentation, a file above 16 MiB, nesting above 32
// levels and expressions nested above 64 levels are reported, never crashed on.
ast::Ast Parse(const Source& source, Diagnostics& diagnostics);

// One line a node, two spaces a level of nesting, every part in a fixed order. For tests.
std::string Dump(const ast::Ast& ast);

}  // namespace radap

#endif  // RADAP_RULES_SYNTAX_PARSE_H_
