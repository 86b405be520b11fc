// Ctrl-C and a polite kill during a batch: the first asks it to end, the second ends the program at once.
// Tested by tests/batch/interrupt_test.py.
#ifndef RADAP_TOOLS_CLI_BATCH_STOP_H_
#define RADAP_TOOLS_CLI_BATCH_STOP_H_

#include <atomic>

namespace radap::cli {

// From now on the first SIGINT or SIGTERM sets what is returned (one that the caller ignores stays ignored). A file
// that may not grow further is an error of write(2), not a signal.
const std::atomic<bool>& CatchStop();
// Ends the program as that signal would have, so that shells see it.
[[noreturn]] void DieOfStop();

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_BATCH_STOP_H_
