// Bytes that are filled again and again: grows, is not set to zero, and has kPadding readable bytes behind its end.
// Tested by tests/engine/batch/stream/input_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_BUFFER_H_
#define RADAP_ENGINE_BATCH_STREAM_BUFFER_H_

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>

#include "engine/batch/read/read_line.h"

namespace radap::batch {

class Buffer {
 public:
  // Room for `size` bytes and the padding; the first `kept` bytes stay as they are.
  void Reserve(std::size_t size, std::size_t kept) {
    if (bytes_ && size <= size_) return;
    const std::size_t grown = std::max(size, size_ + size_ / 2);
    std::unique_ptr<char[]> bytes(new char[grown + kPadding]);
    if (kept > 0) std::memcpy(bytes.get(), bytes_.get(), kept);
    bytes_ = std::move(bytes);
    size_ = grown;
  }
  // Gives memory back that only a rare long line needed.
  void Trim(std::size_t most) {
    if (size_ <= most) return;
    bytes_.reset();
    size_ = 0;
  }
  // After filling `size` bytes: what is behind them is settled.
  void Pad(std::size_t size) { std::memset(bytes_.get() + size, 0, kPadding); }
  char* data() { return bytes_.get(); }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_BUFFER_H_
