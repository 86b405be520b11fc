#include "tools/cli/watch.h"

#include <signal.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <optional>
#include <utility>

namespace radap::cli {
namespace {

constexpr long kMilliseconds = 300;  // between two looks

// While it lives, Ctrl-C and a polite kill only end Wait.
class Interruption {
 public:
  Interruption() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    sigprocmask(SIG_BLOCK, &signals_, &before_);
  }
  ~Interruption() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  // Whether the time went by without one.
  bool Wait() const {
    const timespec time{0, kMilliseconds * 1'000'000};
    int signal = sigtimedwait(&signals_, nullptr, &time);
    while (signal < 0 && errno == EINTR) signal = sigtimedwait(&signals_, nullptr, &time);
    return signal < 0;
  }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

}  // namespace

void Watch(const std::string& id, Session& session, const std::function<void(Source)>& check) {
  std::optional<Source> source = session.FindPackSource(id);
  if (!source) return;
  if (source->is_built_in) {
    session.Complain(
        {"“" + id + "” เป็นชุดที่มากับโปรแกรม ไม่มีวันเปลี่ยน: ระบุที่อยู่ของแฟ้มหรือโฟลเดอร์",
         "`" + id + "` is built in and never changes: give the path of a file or folder"});
    session.Raise(kUsage);
    return;
  }
  const Interruption interruption;
  std::string seen = source->text;
  check(std::move(*source));
  while (interruption.Wait()) {
    source = FindPack(id, session.Folders());  // none while an editor is replacing it
    if (!source || source->is_built_in || source->text == seen) continue;
    seen = source->text;
    check(std::move(*source));
  }
}

std::string TimeOfDay() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  std::array<char, 16> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%H:%M:%S", &local);
  return {text.data(), length};
}

}  // namespace radap::cli
