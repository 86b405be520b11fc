#include "tools/cli/batch_stop.h"

#include <signal.h>
#include <unistd.h>

namespace radap::cli {
namespace {

// A signal handler reaches nothing else.
std::atomic<bool> is_stopped{false};
std::atomic<int> stopped_by{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

extern "C" void OnStop(int signal) {
  stopped_by = signal;
  is_stopped = true;
}

void Catch(int signal) {
  struct sigaction before {};
  if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = OnStop;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one ends the program
  sigaction(signal, &action, nullptr);
}

}  // namespace

const std::atomic<bool>& CatchStop() {
  Catch(SIGINT);
  Catch(SIGTERM);
  signal(SIGXFSZ, SIG_IGN);
  return is_stopped;
}

void DieOfStop() {
  signal(stopped_by, SIG_DFL);
  raise(stopped_by);
  constexpr int kBySignal = 128;
  _exit(kBySignal + stopped_by);
}

}  // namespace radap::cli
