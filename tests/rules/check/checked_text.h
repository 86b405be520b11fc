// Text of a pack -> what Check says of it, for the tests of rules/check and rules/lint.
//
// A case is the few lines that matter, from line 1; what a pack needs besides is put after them, if
// they do not have it themselves. So the line numbers of a case are those of its own text.
#ifndef RADAP_TESTS_RULES_CHECK_CHECKED_TEXT_H_
#define RADAP_TESTS_RULES_CHECK_CHECKED_TEXT_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "rules/base/diagnostic.h"
#include "rules/base/source.h"
#include "rules/check/model.h"

namespace radap::checking {

struct Case {
  const char* name;
  std::string_view lines;     // of the pack
  std::string_view problems;  // one DumpLine each; "" if there is none
};

struct Checked {
  Source source;
  model::Model model;
  Diagnostics diagnostics;
};

// The lines, and after them a header, rules and elements, as far as they are not in `lines`.
std::string InFrame(std::string_view lines);
// Parse and Check of exactly this text.
Checked CheckText(std::string text);
// The diagnostics in the order of their places, one DumpLine each.
std::string Lines(const Checked& checked);
// The diagnostics as a person sees them.
std::string Rendered(const Checked& checked, Language language);

inline std::string NameOf(const ::testing::TestParamInfo<Case>& info) { return info.param.name; }

}  // namespace radap::checking

#endif  // RADAP_TESTS_RULES_CHECK_CHECKED_TEXT_H_
