// radap-more: all commands.
#include <array>

#include "tools/cli/program.h"

namespace radap::cli {

std::span<const Command> Commands() {
  static constexpr auto kCommands = std::to_array<Command>({
#define COMMAND(name, add) {name, add},
#define MORE_COMMAND(name, add) COMMAND(name, add)
#include "tools/cli/commands.def"
#undef COMMAND
#undef MORE_COMMAND
  });
  return kCommands;
}

std::string_view OtherProgram() { return {}; }

}  // namespace radap::cli
