// Which pack a document is for, when the person does not say so.
//
// --pack, what the document or the dossier to update names, or the pack under which the document reads best
// -> ChoosePack -> Program. Tested by tests/cli/import_test.cc.
#ifndef RADAP_TOOLS_CLI_CHOOSE_PACK_H_
#define RADAP_TOOLS_CLI_CHOOSE_PACK_H_

#include <functional>
#include <optional>
#include <string>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "tools/cli/session.h"

namespace radap::cli {

struct PackHints {
  std::string named;  // by the document itself: a filled form
  std::string known;  // of the dossier that will be updated
  // The document as a dossier of this pack.
  std::function<std::optional<Dossier>(const Program&, Findings&)> read_as;
};

// --pack, else named, else known, else the one pack that has far more of the document's issues and KPI groups than
// any other (with a note). Null otherwise: then the person was told which packs there are, and the exit code is raised.
const Program* ChoosePack(const PackHints& hints, Session& session, Findings& findings);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_CHOOSE_PACK_H_
