// How a dossier of one edition of the criteria is read with those of another: which issues, questions and groups
// correspond, and which have no counterpart and why. The file stands beside the pack that is asked for.
//
// Text -> ParseMapping -> Mapping -> CheckMapping; Mapping + what holds under the dossier's own pack -> MapDossier
// -> a Dossier for the other pack + Findings. Invents no figure, date or link and no file: where the other edition
// asks for one, the element stays unmet and a finding says so. Tested by tests/engine/mapping/.
#ifndef RADAP_ENGINE_MAPPING_MAPPING_H_
#define RADAP_ENGINE_MAPPING_MAPPING_H_

#include <map>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/eval/result.h"
#include "rules/base/element.h"
#include "rules/base/source.h"
#include "rules/compile/program.h"

namespace radap {

// `question Q from ID, ID`, `issue I from ..`, `group G from ..`, or `.. nothing th ".." en ".."`.
struct MappingLine {
  int line = 0;
  ElementKind kind{};             // kQuestion, kIssue, kGroup
  std::string id;                 // of the pack that the file belongs to
  std::vector<std::string> from;  // of the dossier's pack: issues or questions; groups for a group
  Label reason;                   // where `from` is empty
};

struct Mapping {
  std::string file;
  std::vector<MappingLine> lines;
};

struct MappingMistake {
  int line = 0;  // 0: of the whole file
  Label message;
};
using MappingMistakes = std::vector<MappingMistake>;

// Lines with a mistake are left out; a text over 1 MiB or not UTF-8 gives none. At most 100 mistakes are listed.
Mapping ParseMapping(const Source& source, MappingMistakes& mistakes);

// Unknown ids (with the nearest one), an id given twice, a group whose KPIs would go to two places, and what `to`
// asks for and the file does not mention. At most 100.
MappingMistakes CheckMapping(const Mapping& mapping, const Program& to, const Program& from);

// F0605 for each.
Findings FindingsOf(const MappingMistakes& mistakes, const Mapping& mapping);

struct Mapped {
  Dossier dossier;      // for `to`
  Findings findings;    // F0601 first
  std::string nothing;  // "1.1.3, 1.1.5, 7.1/4": what has no counterpart
  std::map<std::string, std::vector<Label>>
      about;  // by id of an element of `to`: how it was mapped
};

// `own`: the dossier under its own pack. An issue holds there if its test `met` does (in a pack without one, if it is
// claimed); a question if all its required fields are filled and all its issues are met.
// KPIs keep all but item, group and claims, and one whose group has no counterpart is left out.
// REQUIRES: lines with unknown ids were reported by CheckMapping; they are passed over here.
Mapped MapDossier(const Mapping& mapping, const Program& to, Evaluation& own);

}  // namespace radap

#endif  // RADAP_ENGINE_MAPPING_MAPPING_H_
