// Parse a text and see the result as text: for the tests of this folder.
#ifndef RADAP_TESTS_RULES_SYNTAX_PARSE_TEXT_H_
#define RADAP_TESTS_RULES_SYNTAX_PARSE_TEXT_H_

#include <string>
#include <string_view>
#include <utility>

#include "rules/base/diagnostic.h"
#include "rules/syntax/parse.h"

namespace radap {

// The dump of the tree.
inline std::string DumpOf(std::string text) {
  const Source source{"test.radap", std::move(text)};
  Diagnostics diagnostics;
  return Dump(Parse(source, diagnostics));
}

// One line a mistake: "3:7 E0108 message in English", and "; did you mean x" if there is a near word.
inline std::string MistakesOf(std::string text) {
  const Source source{"test.radap", std::move(text)};
  Diagnostics diagnostics;
  Parse(source, diagnostics);
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics) {
    lines += DumpLine(diagnostic, source);
    if (!diagnostic.did_you_mean.empty()) lines += "; did you mean " + diagnostic.did_you_mean;
    lines += "\n";
  }
  return lines;
}

// The dump of one right line, or its mistakes.
inline std::string OneLine(std::string_view line) {
  std::string text = MistakesOf(std::string(line));
  if (text.empty()) text = DumpOf(std::string(line));
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace radap

#endif  // RADAP_TESTS_RULES_SYNTAX_PARSE_TEXT_H_
