// One row of a table: the text of rules, and the disassembly of one of them.
#ifndef RADAP_TESTS_RULES_COMPILE_COMPILE_CASE_H_
#define RADAP_TESTS_RULES_COMPILE_COMPILE_CASE_H_

#include <gtest/gtest.h>

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "tests/rules/compile/compiled_text.h"

namespace radap {

struct CompileCase {
  const char* name;
  std::string_view rules;  // put into SmallPack; starts with a line end
  std::string_view shown;  // header of the rule whose disassembly is expected: "x of kpi"
  std::string_view code;   // starts with a line end
};

inline void PrintTo(const CompileCase& row, std::ostream* out) { *out << row.name; }

// The tables of expression_test.cc and rule_test.cc.
std::span<const CompileCase> ExpressionCases();
std::span<const CompileCase> RuleCases();

}  // namespace radap

#endif  // RADAP_TESTS_RULES_COMPILE_COMPILE_CASE_H_
