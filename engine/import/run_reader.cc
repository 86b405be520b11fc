#include "engine/import/run_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "engine/import/sheet/codes.h"
#include "engine/import/sheet/reader_text.h"

namespace radap {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kWallClock{60};
// Of the answer: with the workbook made from it, it stays below the 512 MiB of a whole run.
constexpr std::size_t kMaxAnswer = 128 * 1024 * 1024;

void Report(Findings& findings, FindingCode code, std::vector<Label> args) {
  findings.push_back(MakeFindingAt(code, {}, "", std::move(args)));
}

std::string ReaderPath() {
  const char* const named = std::getenv("RADAP_READER");  // NOLINT(concurrency-mt-unsafe)
  if (named != nullptr && *named != '\0') return named;
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  return (self.parent_path() / "radap-reader").string();
}

struct Running {
  pid_t process = -1;
  int answer = -1;  // its standard output
};

// No shell: the path is one argument, whatever is in it. Nothing but the answer is let out.
std::optional<Running> Start(const std::string& reader, const char* kind, const std::string& path) {
  std::array<int, 2> pipe{};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0) return std::nullopt;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::array<std::string, 3> words = {reader, kind, path};
  std::array<char*, 4> arguments = {words[0].data(), words[1].data(), words[2].data(), nullptr};
  Running running;
  running.answer = pipe[0];
  const int error =
      posix_spawn(&running.process, reader.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  if (error == 0) return running;
  ::close(pipe[0]);
  return std::nullopt;
}

enum class Ending { kClosed, kTooSlow, kTooLong };

// Waits for more until the deadline.
bool HasMore(int answer, Clock::time_point deadline) {
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    pollfd one{answer, POLLIN, 0};
    const int ready = ::poll(&one, 1, static_cast<int>(left));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

Ending Collect(int answer, std::string& text) {
  const Clock::time_point deadline = Clock::now() + kWallClock;
  std::array<char, 65536> chunk;
  while (HasMore(answer, deadline)) {
    const ssize_t read = ::read(answer, chunk.data(), chunk.size());
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) return Ending::kClosed;
    if (text.size() + static_cast<std::size_t>(read) > kMaxAnswer) return Ending::kTooLong;
    text.append(chunk.data(), static_cast<std::size_t>(read));
  }
  return Ending::kTooSlow;
}

int WaitFor(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}

// Why there is no answer.
Label WhyStopped(Ending ending, int status) {
  if (ending == Ending::kTooSlow || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)) {
    return {"ใช้เวลานานเกินไป", "it took too long"};
  }
  if (ending == Ending::kTooLong) {
    return {"ข้อมูลในแฟ้มมากเกินไป", "there is too much in the file"};
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
    return {"ใช้หน่วยความจำหรือเวลาเกินที่กำหนด", "it needed too much memory or time"};
  }
  return {"ส่วนที่ใช้เปิดแฟ้มหยุดทำงาน", "the part that opens files broke down"};
}

// The content of the file, and all that the reader found.
std::optional<std::string> Run(const char* kind, const std::string& path, Findings& findings) {
  const std::string reader = ReaderPath();
  const std::optional<Running> running = Start(reader, kind, path);
  if (!running) {
    Report(findings, SheetCode::kReaderMissing, {Same(reader)});
    return std::nullopt;
  }
  std::string text;
  const Ending ending = Collect(running->answer, text);
  ::close(running->answer);
  if (ending != Ending::kClosed) ::kill(running->process, SIGKILL);
  const int status = WaitFor(running->process);
  std::optional<ReaderAnswer> answer;
  if (ending == Ending::kClosed) answer = ReadReaderText(text);
  if (!answer) {
    Report(findings, SheetCode::kReaderStopped, {WhyStopped(ending, status)});
    return std::nullopt;
  }
  for (Finding& finding : answer->findings) findings.push_back(std::move(finding));
  return std::move(answer->content);
}

}  // namespace

std::optional<Workbook> ReadSheetFile(const std::string& path, Findings& findings) {
  const std::optional<std::string> content = Run("sheet", path, findings);
  if (!content) return std::nullopt;
  std::optional<Workbook> workbook = ReadWorkbook(*content);
  if (!workbook) {
    Report(findings, SheetCode::kReaderStopped, {WhyStopped(Ending::kClosed, 0)});
  }
  return workbook;
}

std::optional<std::string> ReadPdfFile(const std::string& path, Findings& findings) {
  return Run("pdf", path, findings);
}

}  // namespace radap
