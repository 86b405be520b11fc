// A file read through a buffer: what is in view of it, moved on as it is taken. Memory is the buffer's alone,
// whatever the length of a row. Tested by tests/engine/batch/merge/.
#ifndef RADAP_ENGINE_BATCH_MERGE_ROW_WINDOW_H_
#define RADAP_ENGINE_BATCH_MERGE_ROW_WINDOW_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {

class RowWindow {
 public:
  explicit RowWindow(const std::string& path);

  // At least `bytes` of what follows, or all there is: empty at the end. Valid until the next call.
  std::string_view See(std::size_t bytes);
  void Take(std::size_t bytes) { begin_ += bytes; }
  int error() const { return error_; }  // errno of what failed, 0: nothing did

 private:
  Handle handle_;
  int error_ = 0;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_MERGE_ROW_WINDOW_H_
