// Where a rule comes from: a source of the pack and a place in it.
#ifndef RADAP_RULES_BASE_CLAUSE_H_
#define RADAP_RULES_BASE_CLAUSE_H_

#include <string>

namespace radap {

struct Clause {
  std::string source;  // id of a `source` line: "form-2568"
  int first_line = 0;  // 1-based; 0 = no line given
  int last_line = 0;   // inclusive; equal to first_line for a single line
  std::string text;    // "category 7", or empty
};

// "form-2568 line 3147", "form-2568 lines 26-28", "form-2568 category 7".
std::string TextOf(const Clause& clause);

}  // namespace radap

#endif  // RADAP_RULES_BASE_CLAUSE_H_
