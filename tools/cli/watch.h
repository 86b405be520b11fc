// Waits for changes of a pack's text, until Ctrl-C. Looks a few times a second: that works on every file system,
// and with editors that write a new file in place of the old. Tested by tests/cli/watch_test.cc.
#ifndef RADAP_TOOLS_CLI_WATCH_H_
#define RADAP_TOOLS_CLI_WATCH_H_

#include <functional>
#include <string>

#include "tools/cli/session.h"

namespace radap::cli {

// Calls `check` with the pack of `id` now, and again each time its text or that of a file that it includes has
// changed. Returns at Ctrl-C; at once, said and raised, if there is no such pack or it can never change.
void Watch(const std::string& id, Session& session, const std::function<void(Source)>& check);

// The time of day, "14:03:22".
std::string TimeOfDay();

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_WATCH_H_
