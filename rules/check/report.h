// Appending a Diagnostic in one line. Internal to rules/check and rules/lint.
#ifndef RADAP_RULES_CHECK_REPORT_H_
#define RADAP_RULES_CHECK_REPORT_H_

#include <string>
#include <utility>
#include <vector>

#include "rules/base/codes.h"
#include "rules/base/diagnostic.h"

namespace radap::check {

// The diagnostic stays valid until the next one is appended: set `other` and `did_you_mean` on it.
inline Diagnostic& Report(Diagnostics& diagnostics, Code code, Span at,
                          std::vector<std::string> args = {}) {
  diagnostics.push_back({.code = code, .at = at, .args = std::move(args)});
  return diagnostics.back();
}

// E0206 for what `first` says already.
inline Diagnostic& ReportRepeated(Diagnostics& diagnostics, Span at, const std::string& what,
                                  Span first) {
  Diagnostic& repeated = Report(diagnostics, Code::kRepeated, at, {what, "", ""});
  repeated.other = first;
  return repeated;
}

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_REPORT_H_
