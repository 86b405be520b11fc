// radap version.
#include "tools/cli/commands.h"

namespace radap::cli {

void AddVersion(CLI::App& app, Session& session) {
  CLI::App* command = AddCommand(app, session, "version",
                                 {"รุ่นของโปรแกรม", "version of the program"}, "radap version");
  OnRun(*command, [&session] { session.Write("radap " RADAP_VERSION "\n"); });
}

}  // namespace radap::cli
