// The programs made of this folder. main.cc and the commands are a library; each program is that, and one file
// which defines the two functions below (radap/commands.cc, radap_more/commands.cc).
//
// radap is linked statically, so that a score is there before shared libraries would be bound. Some commands need
// libraries that there are only to share: those are in radap-more, which has all commands, and radap becomes
// radap-more (exec) for every command line that does not begin with a command of its own.
// Tested by tests/cli/programs_test.cc.
#ifndef RADAP_TOOLS_CLI_PROGRAM_H_
#define RADAP_TOOLS_CLI_PROGRAM_H_

#include <span>
#include <string_view>

#include "tools/cli/commands.h"

namespace radap::cli {

struct Command {
  std::string_view name;
  void (*add)(CLI::App& app, Session& session);
};

// Those of this program, in the order of the help.
std::span<const Command> Commands();
// The program for all other command lines, a file beside this one; empty: this one.
std::string_view OtherProgram();

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_PROGRAM_H_
