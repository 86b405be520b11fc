// The commands, one file each. Each Add puts its subcommand, with its options and help, into the app; when
// the command line asks for it, it runs and leaves the exit code in the session. Tested by tests/cli/.
#ifndef RADAP_TOOLS_CLI_COMMANDS_H_
#define RADAP_TOOLS_CLI_COMMANDS_H_

#include <CLI/CLI.hpp>
#include <string>

#include "tools/cli/session.h"

namespace radap::cli {

void AddScore(CLI::App& app, Session& session);
void AddExplain(CLI::App& app, Session& session);
void AddGaps(CLI::App& app, Session& session);
void AddCheck(CLI::App& app, Session& session);
void AddFmt(CLI::App& app, Session& session);
void AddTest(CLI::App& app, Session& session);
void AddDoc(CLI::App& app, Session& session);
void AddDiff(CLI::App& app, Session& session);
void AddPacks(CLI::App& app, Session& session);
void AddSchema(CLI::App& app, Session& session);
void AddVersion(CLI::App& app, Session& session);

// What commands share (add_command.cc). `example` is a command line that works as it stands.
CLI::App* AddCommand(CLI::App& app, Session& session, const std::string& name, const Label& does,
                     const std::string& example);
// A word that must be given, in its place.
CLI::Option* AddArgument(CLI::App& command, const Session& session, const std::string& name,
                         std::string& value, const Label& what);
void AddDossierArgument(CLI::App& command, const Session& session, std::string& path);
void AddPackArgument(CLI::App& command, const Session& session, std::string& pack);
void AddFormat(CLI::App& command, Session& session, const std::vector<std::string>& formats);
void AddLanguage(CLI::App& command, Session& session);
void AddColour(CLI::App& command, Session& session);
// --packs; and for commands on a dossier --pack.
void AddPackFolders(CLI::App& command, Session& session);
// --format, --colour, --strict, --pack, --packs, --max-dossier-mib.
void AddDossierOptions(CLI::App& command, Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_COMMANDS_H_
