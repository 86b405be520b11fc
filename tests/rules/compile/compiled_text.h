// Source text -> Program for the tests of rules/compile, through Parse and Check as in the product.
#ifndef RADAP_TESTS_RULES_COMPILE_COMPILED_TEXT_H_
#define RADAP_TESTS_RULES_COMPILE_COMPILED_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/compile/program.h"

namespace radap {

// A whole pack. Fails the test and says why if it has an error.
Program CompileText(std::string text);

// Rules added to a small pack of one category with questions, issues and KPIs.
std::string SmallPack(std::string_view rules);

// The lines of Dump that start with the header of this rule: "x of kpi".
std::string DumpOf(const Program& program, std::string_view rule);

// The lines of Dump that start with one of these words: "item", "level".
std::string LinesOf(const Program& program, const std::vector<std::string_view>& words);

}  // namespace radap

#endif  // RADAP_TESTS_RULES_COMPILE_COMPILED_TEXT_H_
