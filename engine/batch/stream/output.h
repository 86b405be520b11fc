// Where rows go: a file handle, written in large pieces of whole rows.
//
// rows() is appended to, Commit writes once enough is there, Flush what is left. When a file takes no more, it is cut
// after its last whole row. Does not open or close. Tested by tests/engine/batch/stream/batch_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_OUTPUT_H_
#define RADAP_ENGINE_BATCH_STREAM_OUTPUT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "engine/batch/stream/failure.h"

namespace radap::batch {

class Output {
 public:
  // `path`: for messages. `size`: of a file, what it has already, whole rows; -1: no file (stdout), written row by row.
  Output(int handle, std::string path, std::int64_t size)
      : handle_(handle), path_(std::move(path)), size_(size) {}

  std::string& rows() { return rows_; }
  std::optional<Failure> Commit();
  std::optional<Failure> Flush();

 private:
  bool IsFile() const { return size_ >= 0; }
  void SendToDisk();
  Failure CutToWholeRow(std::size_t written, int error);

  int handle_;
  std::string path_;
  std::int64_t size_;
  std::int64_t sent_ = 0;  // of size_, on its way to the disk
  std::string rows_;
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_OUTPUT_H_
