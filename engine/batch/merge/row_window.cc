#include "engine/batch/merge/row_window.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace radap::batch {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 20;

}  // namespace

RowWindow::RowWindow(const std::string& path)
    : handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), buffer_(kBuffer) {
  if (handle_.get() < 0) error_ = errno;
}

std::string_view RowWindow::See(std::size_t bytes) {
  if (end_ - begin_ < bytes && begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  while (end_ - begin_ < bytes && error_ == 0) {
    const ssize_t got = ::read(handle_.get(), buffer_.data() + end_, buffer_.size() - end_);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) error_ = errno;
    if (got <= 0) break;
    end_ += static_cast<std::size_t>(got);
  }
  return {buffer_.data() + begin_, end_ - begin_};
}

}  // namespace radap::batch
