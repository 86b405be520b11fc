// Format a text and see what the result means: for the tests of this folder.
#ifndef RADAP_TESTS_RULES_FORMAT_FORMAT_TEXT_H_
#define RADAP_TESTS_RULES_FORMAT_FORMAT_TEXT_H_

#include <string>
#include <utility>

#include "rules/format/format.h"
#include "rules/syntax/parse.h"

namespace radap {

// The formatted text; "" if there was something to say about it.
inline std::string Formatted(std::string text) {
  const Source source{.name = "test.radap", .text = std::move(text)};
  Diagnostics diagnostics;
  std::string formatted = Format(source, diagnostics);
  return diagnostics.empty() ? formatted : "";
}

// The dump of a text without mistakes; "" if it has any.
inline std::string Meaning(std::string text) {
  const Source source{.name = "test.radap", .text = std::move(text)};
  Diagnostics diagnostics;
  const ast::Ast ast = Parse(source, diagnostics);
  return diagnostics.empty() ? Dump(ast) : "";
}

}  // namespace radap

#endif  // RADAP_TESTS_RULES_FORMAT_FORMAT_TEXT_H_
