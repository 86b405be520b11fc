// radap: the commands that need no library but those linked in. A command that is not here works too, and
// starts later.
#include <array>

#include "tools/cli/program.h"

namespace radap::cli {

std::span<const Command> Commands() {
  static constexpr auto kCommands = std::to_array<Command>({
#define COMMAND(name, add) {name, add},
#define MORE_COMMAND(name, add)
#include "tools/cli/commands.def"
#undef COMMAND
#undef MORE_COMMAND
  });
  return kCommands;
}

std::string_view OtherProgram() { return "radap-more"; }

}  // namespace radap::cli
