// The commands (commands.def), one file each. Each Add puts its subcommand, with its options and help, into the
// app; when the command line asks for it, it runs and leaves the exit code in the session. Tested by tests/cli/.
#ifndef RADAP_TOOLS_CLI_COMMANDS_H_
#define RADAP_TOOLS_CLI_COMMANDS_H_

#include <functional>
#include <string>
#include <vector>

#include "tools/cli/session.h"

// CLI11 costs each file that includes it seconds to compile: only main.cc and add_command.cc do.
namespace CLI {
class App;
}  // namespace CLI

namespace radap::cli {

#define COMMAND(name, add) void add(CLI::App& app, Session& session);
#define MORE_COMMAND(name, add) COMMAND(name, add)
#include "tools/cli/commands.def"
#undef COMMAND
#undef MORE_COMMAND

// What commands share (add_command.cc). `example` is a command line that works as it stands.
CLI::App* AddCommand(CLI::App& app, Session& session, const std::string& name, const Label& does,
                     const std::string& example);
// What the command does when the command line asks for it.
void OnRun(CLI::App& command, std::function<void()> run);
// Of a command with commands of its own (AddCommand with it in place of the app): whether one of them was given.
bool HasSubcommand(const CLI::App& command);
// Of such a command: one of them must be given.
void RequireSubcommand(CLI::App& command);
// Further lines below the example.
void AddFooter(CLI::App& command, const Session& session, const Label& text);
// A word that must be given, in its place; one or more of them; one of a few.
void AddArgument(CLI::App& command, const Session& session, const std::string& name,
                 std::string& value, const Label& what);
void AddArguments(CLI::App& command, const Session& session, const std::string& name,
                  std::vector<std::string>& values, const Label& what);
// A word that may be left out.
void AddOptionalArgument(CLI::App& command, const Session& session, const std::string& name,
                         std::string& value, const Label& what);
void AddArgumentOf(CLI::App& command, const Session& session, const std::string& name,
                   std::string& value, const std::vector<std::string>& words, const Label& what);
void AddFlag(CLI::App& command, const Session& session, const std::string& name, bool& value,
             const Label& what);
void AddText(CLI::App& command, const Session& session, const std::string& name,
             const std::string& type, std::string& value, const Label& what);
// May be given again.
void AddTexts(CLI::App& command, const Session& session, const std::string& name,
              const std::string& type, std::vector<std::string>& values, const Label& what);
void AddChoice(CLI::App& command, const Session& session, const std::string& name,
               std::string& value, const std::vector<std::string>& words, const Label& what);
// A whole number from low to high.
void AddNumber(CLI::App& command, const Session& session, const std::string& name, int low,
               int high, int& value, const Label& what);
// An option that must be given.
void RequireOption(CLI::App& command, const std::string& name);
// Of two options of this command: not both at once; the first only with the second.
void Exclude(CLI::App& command, const std::string& name, const std::string& other);
void Require(CLI::App& command, const std::string& name, const std::string& other);
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
