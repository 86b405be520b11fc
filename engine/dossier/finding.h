// What is wrong, missing or worth knowing in a dossier, as a small value with a text in both languages.
//
// Readers and evaluation append to a Findings and go on: a dossier with errors is still scored as far as it
// can be. Codes and texts are in findings.def ({0} {1} .. stand for `args`); a code is never reused. A lint
// written in a pack arrives as kPackLint with the pack's own message. Tested by tests/engine/dossier/.
#ifndef RADAP_ENGINE_DOSSIER_FINDING_H_
#define RADAP_ENGINE_DOSSIER_FINDING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/diagnostic.h"
#include "rules/base/text.h"

namespace radap {

enum class FindingCode : std::uint16_t;  // its names: engine/dossier/finding_codes.h

struct Finding {
  FindingCode code{};
  Severity severity{};
  std::string path;  // JSON pointer into the dossier: "/kpis/3/target"; "" for the whole of it
  std::vector<Label> args;
  std::string lint = {};    // kPackLint: name of the lint in the pack
  Label lint_message = {};  // kPackLint: its `say` text
};

using Findings = std::vector<Finding>;

// The severity is the one of findings.def.
Finding MakeFinding(FindingCode code, std::string path, std::vector<Label> args = {});
// A word that is the same in both languages (an id, a number, a key).
Label Same(std::string_view text);

std::string_view TextOf(FindingCode code);   // "F0102"
std::string_view TextOf(Severity severity);  // "error"
std::string MessageOf(const Finding& finding, Language language);
bool HasErrors(const Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_FINDING_H_
