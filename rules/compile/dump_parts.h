// The words of a disassembly that more than one part of it uses.
// Used by dump.cc, dump_elements.cc and dump_rules.cc only; Dump in program.h is the way in.
#ifndef RADAP_RULES_COMPILE_DUMP_PARTS_H_
#define RADAP_RULES_COMPILE_DUMP_PARTS_H_

#include <string>
#include <string_view>

#include "rules/compile/program.h"

namespace radap {

std::string DumpElement(const Program& program, const Element& element);
std::string DumpRule(const Program& program, int rule);

// "0.1", or "1/3" where no decimal says it.
std::string NumberText(const Exact& number);
// In quotes, with \" and \\ as in a pack.
std::string QuotedText(std::string_view text);
// " th "..." en "..."", each only if there is one.
std::string LabelText(const Label& label);
// " clause form-2568 line 12", " assume band-edges".
std::string OriginText(const std::optional<Clause>& clause, const std::vector<Assume>& assumes);
// The name of a rule, or "#12" if it has none.
std::string RuleName(const Program& program, int rule);

}  // namespace radap

#endif  // RADAP_RULES_COMPILE_DUMP_PARTS_H_
