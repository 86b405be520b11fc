#include "tools/cli/batch_progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace radap::cli {
namespace {

constexpr std::int64_t kMicroseconds = 1'000'000;  // in a second
constexpr std::int64_t kSecondsOfMinute = 60;
constexpr std::int64_t kSecondsOfHour = 3600;
constexpr std::int64_t kCells = 20;
constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kThousand = 1000;

constexpr std::int64_t kLeastSlow = 10'000'000;  // nanoseconds that are worth a word

__extension__ using Wide = __int128;  // products of bytes and microseconds

// "1,234,567".
std::string Grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

// "0:07", "2:03:04".
std::string Clock(std::int64_t seconds) {
  const auto two = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  const std::int64_t minutes = seconds / kSecondsOfMinute % kSecondsOfMinute;
  const std::string rest = two(seconds % kSecondsOfMinute);
  if (seconds < kSecondsOfHour) return std::to_string(minutes) + ":" + rest;
  return std::to_string(seconds / kSecondsOfHour) + ":" + two(minutes) + ":" + rest;
}

// "3.2": thousandths, shown as tenths.
std::string Tenths(std::int64_t thousandths) {
  constexpr std::int64_t kTenth = 100;
  return Grouped(thousandths / kThousand) + "." + std::to_string(thousandths % kThousand / kTenth);
}

std::int64_t InMicroseconds(std::chrono::nanoseconds time) {
  return std::max<std::int64_t>(
      1, std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

std::int64_t PerSecond(std::int64_t count, std::int64_t microseconds) {
  return static_cast<std::int64_t>(static_cast<Wide>(count) * kMicroseconds / microseconds);
}

std::string Rates(std::int64_t rows, std::int64_t bytes, std::int64_t microseconds,
                  const std::string& per_second) {
  const std::int64_t megabytes = PerSecond(bytes, microseconds) / 1'000'000;
  return Grouped(PerSecond(rows, microseconds)) + per_second + "  " + Grouped(megabytes) + " MB" +
         per_second;
}

void Tell(std::string_view text) {
  [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, text.data(), text.size());
}

// A longer line could not be drawn over itself. The last cell stays free: some terminals wrap there.
std::string FitToTerminal(const std::string& line) {
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return line;
  const int cells = size.ws_col - 1;
  return DisplayWidth(line) <= cells ? line : PadRight(line, cells);
}

}  // namespace

std::string ProgressLine(const batch::Progress& progress, Language language) {
  const bool is_thai = language == Language::kThai;
  const std::int64_t time = InMicroseconds(progress.time);
  std::string line;
  const std::int64_t done = std::min(progress.done, progress.total);
  if (progress.total > 0) {
    const auto cells = static_cast<std::size_t>(static_cast<Wide>(done) * kCells / progress.total);
    const auto percent =
        static_cast<std::int64_t>(static_cast<Wide>(done) * kHundred / progress.total);
    line = "[" + std::string(cells, '#') + std::string(kCells - cells, '-') + "] " +
           std::string(percent < 10         ? 2
                       : percent < kHundred ? 1
                                            : 0,
                       ' ') +
           std::to_string(percent) + " %  ";
  }
  line += Grouped(progress.rows) + (is_thai ? " แฟ้ม  " : " dossiers  ");
  line += Rates(progress.rows, progress.bytes, time, is_thai ? "/วินาที" : "/s");
  const std::int64_t now = done - progress.done_before;
  if (progress.total == 0 || now <= 0) return line;
  const auto left = static_cast<std::int64_t>(static_cast<Wide>(progress.total - done) * time /
                                              now / kMicroseconds);
  return line + (is_thai ? "  เหลือ " + Clock(left) : "  " + Clock(left) + " left");
}

std::string RunText(const batch::BatchResult& result, Language language) {
  const bool is_thai = language == Language::kThai;
  const std::int64_t time = InMicroseconds(result.time);
  std::string text =
      Label{"ใช้เวลา " + Tenths(time / kThousand) + " วินาที: " + Grouped(result.rows) + " แฟ้ม  ",
            Tenths(time / kThousand) + " s for " + Grouped(result.rows) +
                (result.rows == 1 ? " dossier  " : " dossiers  ")}
          .Pick(language);
  text += Rates(result.rows, result.bytes, time, is_thai ? "/วินาที" : "/s") + "\n";
  if (result.general > 0) {
    text += is_thai ? "ให้คะแนนทีละแฟ้ม (ช้ากว่า) " + Grouped(result.general) + " แฟ้ม\n"
                    : "scored one by one (slower): " + Grouped(result.general) + "\n";
  }
  std::string slowest;
  for (const batch::Slow& slow : result.slowest) {
    if (slow.nanoseconds < kLeastSlow) break;
    slowest += (slowest.empty() ? "" : ", ") + slow.place + " (" +
               Tenths(slow.nanoseconds / kThousand) + " ms)";
  }
  if (slowest.empty()) return text;
  return text + (is_thai ? "ช้าที่สุด: " : "slowest: ") + slowest + "\n";
}

void ProgressBar::Show(const batch::Progress& progress) {
  constexpr std::chrono::milliseconds kBetween(100);
  if (progress.time < next_) return;
  next_ = progress.time + kBetween;
  is_shown_ = true;
  Tell("\r" + FitToTerminal(ProgressLine(progress, language_)) + "\x1b[K");
}

void ProgressBar::Clear() {
  if (is_shown_) Tell("\r\x1b[K");
  is_shown_ = false;
}

}  // namespace radap::cli
