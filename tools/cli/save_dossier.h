// A dossier that radap itself writes: read back first, and only written if it reads as the same.
//
// Dossier -> WriteDossier -> file or stdout. Tested by tests/cli/import_test.cc and audit_test.cc.
#ifndef RADAP_TOOLS_CLI_SAVE_DOSSIER_H_
#define RADAP_TOOLS_CLI_SAVE_DOSSIER_H_

#include <string>

#include "engine/dossier/dossier.h"
#include "tools/cli/session.h"

namespace radap::cli {

// `path` empty: to stdout. A file that is there is replaced whole. False if it could not be written: then this was
// said and the exit code raised.
bool SaveDossier(const Dossier& dossier, const std::string& path, Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_SAVE_DOSSIER_H_
