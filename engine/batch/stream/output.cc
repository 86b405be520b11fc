#include "engine/batch/stream/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace radap::batch {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kMostKept = std::size_t{4} << 20;
constexpr std::int64_t kSent = std::int64_t{1} << 20;

}  // namespace

std::optional<Failure> Output::Commit() {
  if (IsFile() && rows_.size() < kPiece) return std::nullopt;
  return Flush();
}

std::optional<Failure> Output::Flush() {
  std::size_t done = 0;
  while (done < rows_.size()) {
    const ssize_t part = ::write(handle_, rows_.data() + done, rows_.size() - done);
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) return CutToWholeRow(done, part < 0 ? errno : ENOSPC);
    done += static_cast<std::size_t>(part);
  }
  if (IsFile()) {
    size_ += static_cast<std::int64_t>(done);
    SendToDisk();
  }
  rows_.clear();
  if (rows_.capacity() > kMostKept) rows_ = std::string();
  return std::nullopt;
}

// Without waiting: then there is little left to wait for when all has to be there (OutputFiles::Finish).
void Output::SendToDisk() {
  if (size_ - sent_ < kSent) return;
  ::sync_file_range(handle_, sent_, size_ - sent_, SYNC_FILE_RANGE_WRITE);
  sent_ = size_;
}

Failure Output::CutToWholeRow(std::size_t written, int error) {
  const std::string_view rows = std::string_view(rows_).substr(0, written);
  const std::size_t whole = rows.rfind('\n') + 1;  // 0 if there is none
  rows_.clear();
  if (IsFile()) {
    size_ += static_cast<std::int64_t>(whole);
    // Should even this fail: a resumed run cuts the torn row off.
    [[maybe_unused]] const int result = ::ftruncate(handle_, size_);
  }
  return CannotWrite(path_, error);
}

}  // namespace radap::batch
