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

// Its names: engine/dossier/finding_codes.h, and for each findings/AREA.def the header of that area.
// The value is the number in the text of the code: F0102 is 102.
enum class FindingCode : std::uint16_t;

// "F0102" -> 102.
constexpr std::uint16_t NumberOfFinding(std::string_view text) {
  unsigned number = 0;
  for (const char digit : text.substr(1)) number = number * 10 + static_cast<unsigned>(digit - '0');
  return static_cast<std::uint16_t>(number);
}

// Where in an imported document something stands. Pages, lines count from 1; 0 and "" are not known.
struct Place {
  int page = 0;
  int line = 0;
  std::string sheet;
  std::string cell;  // "C5"

  friend bool operator==(const Place&, const Place&) = default;
};

struct Finding {
  FindingCode code{};
  Severity severity{};
  std::string path;  // JSON pointer into the dossier: "/kpis/3/target"; "" for the whole of it
  std::vector<Label> args;
  std::string lint = {};    // kPackLint: name of the lint in the pack
  Label lint_message = {};  // kPackLint: its `say` text
  Place place = {};         // of what was imported
};

using Findings = std::vector<Finding>;

// The severity is the one of the .def file.
Finding MakeFinding(FindingCode code, std::string path, std::vector<Label> args = {});
// Of an imported document; `path` as above, "" while nothing of the dossier is meant.
Finding MakeFindingAt(FindingCode code, Place place, std::string path,
                      std::vector<Label> args = {});
// "page 3, line 111", "sheet KPI, cell C5"; empty if nothing is known.
std::string TextOf(const Place& place, Language language);
// A word that is the same in both languages (an id, a number, a key).
Label Same(std::string_view text);

std::string_view TextOf(FindingCode code);   // "F0102"
std::string_view NameOf(FindingCode code);   // "kUnknownKey"
std::string_view TextOf(Severity severity);  // "error"
std::string MessageOf(const Finding& finding, Language language);
bool HasErrors(const Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_FINDING_H_
