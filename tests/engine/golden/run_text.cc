#include "tests/engine/golden/run_text.h"

namespace radap::testing {

std::string FailuresOf(const Program& program, const std::string& golden,
                       const std::string& dossier) {
  golden::Outcome outcome;
  golden::RunGolden(
      program, golden::ParseGolden("a.golden", golden), outcome,
      [&](const std::string&) { return dossier.empty() ? std::nullopt : std::optional(dossier); });
  std::string dump;
  for (const golden::Failure& failure : outcome.failures) {
    dump += std::to_string(failure.line) + " " + failure.case_name + ": " + failure.expected +
            " | " + failure.got + "\n";
  }
  return dump;
}

}  // namespace radap::testing
