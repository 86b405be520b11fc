// An open file that closes itself, pread(2) that goes on after signals, and when a file was changed. Used by
// engine/batch/stream and merge only.
#ifndef RADAP_ENGINE_BATCH_STREAM_READ_BYTES_H_
#define RADAP_ENGINE_BATCH_STREAM_READ_BYTES_H_

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace radap::batch {

class Handle {
 public:
  explicit Handle(int number = -1) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Handle() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

// Reads `size` bytes at `offset` unless the file ends before. Bytes read, or -1 with errno.
inline std::int64_t ReadAt(int handle, char* to, std::size_t size, std::int64_t offset) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t part =
        ::pread(handle, to + done, size - done, offset + static_cast<std::int64_t>(done));
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) return -1;
    if (part == 0) break;
    done += static_cast<std::size_t>(part);
  }
  return static_cast<std::int64_t>(done);
}

// When it was last written to, in nanoseconds since 1970.
inline std::int64_t ChangedAt(const struct stat& about) {
  constexpr std::int64_t kSecond = 1'000'000'000;  // nanoseconds
  return about.st_mtim.tv_sec * kSecond + about.st_mtim.tv_nsec;
}

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_READ_BYTES_H_
