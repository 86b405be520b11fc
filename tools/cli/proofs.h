// What radap check says of a pack's proofs (engine/prove): warnings, a summary, and with --proofs a line for each.
// Tested by tests/cli/proofs_test.cc.
#ifndef RADAP_TOOLS_CLI_PROOFS_H_
#define RADAP_TOOLS_CLI_PROOFS_H_

#include <string>
#include <vector>

#include "engine/dossier/json_writer.h"
#include "engine/prove/prove.h"
#include "rules/base/diagnostic.h"
#include "tools/cli/session.h"

namespace radap::cli {

// W0113 and W0114 for what is refuted, after those diagnostics that stand before it in the text.
void AddWarnings(const std::vector<Proof>& proofs, const Program& program,
                 Diagnostics& diagnostics);

std::string ProofsAsText(const std::vector<Proof>& proofs, const LoadedPack& pack, bool in_full,
                         const Session& session);
// An object after the key "proofs": counts, and every proof.
void WriteProofs(const std::vector<Proof>& proofs, const LoadedPack& pack, JsonWriter& json);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_PROOFS_H_
