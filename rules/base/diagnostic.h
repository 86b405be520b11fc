// What is wrong in a pack, as a small value, and its one renderer.
//
// Every pass of rules/ appends to a Diagnostics and goes on, so that an author sees all mistakes of a
// file in one run. Codes and their texts (Thai and English, {0} {1} .. stand for `args`) are in
// codes.def; a code is never reused. Tested by tests/rules/base/diagnostic_test.cc.
#ifndef RADAP_RULES_BASE_DIAGNOSTIC_H_
#define RADAP_RULES_BASE_DIAGNOSTIC_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/source.h"
#include "rules/base/text.h"

namespace radap {

enum class Severity { kError, kWarning, kNote };

enum class Code : std::uint16_t;  // its names: rules/base/codes.h

struct Diagnostic {
  Code code;
  Span at;
  std::vector<std::string> args;
  std::optional<Span> other = {};  // where the second of two disagreeing places is
  std::string did_you_mean = {};   // a valid name near to the one found, or empty
};

using Diagnostics = std::vector<Diagnostic>;

std::string_view TextOf(Code code);  // "E0301"
Severity SeverityOf(Code code);
bool HasErrors(const Diagnostics& diagnostics);

// The message alone, without place or source line.
std::string MessageOf(const Diagnostic& diagnostic, Language language);

// Whole text for a person: file:line:col, code, message, the line with a caret under the right letter,
// the second place, "did you mean". Ends with a line end.
std::string Render(const Diagnostic& diagnostic, const Source& source, Language language);

// One line for tests and machines: "3:7 E0301 message in English".
std::string DumpLine(const Diagnostic& diagnostic, const Source& source);

}  // namespace radap

#endif  // RADAP_RULES_BASE_DIAGNOSTIC_H_
