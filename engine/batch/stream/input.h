// The input of a batch as portions of whole lines (a file, a pipe) or as files (a folder).
//
// Portions are claimed one after the other, which is cheap and settles their order, and filled by any thread. Bytes are
// read with read(2), not mapped: a copy into a buffer that stays in the cache measured faster than page tables, and a
// file that shrinks meanwhile is an error instead of a signal. Of a line that is too large (ScorerOptions::MostBytes)
// only so much is kept that the general path sees it. Tested by tests/engine/batch/stream/input_test.cc.
#ifndef RADAP_ENGINE_BATCH_STREAM_INPUT_H_
#define RADAP_ENGINE_BATCH_STREAM_INPUT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/batch/stream/batch.h"
#include "engine/batch/stream/buffer.h"
#include "engine/batch/stream/failure.h"

namespace radap::batch {

struct Portion {
  Buffer buffer;
  std::string_view text;   // whole lines, or the bytes of the file; kPadding readable bytes behind
  std::string file;        // of a folder: its path from there; else ""
  std::int64_t bytes = 0;  // of the input that it stands for
  int unread = 0;          // of a folder: errno, if this file cannot be read; then it has no text
  // For the input that fills it.
  std::int64_t from = 0;     // where it begins in the input
  std::size_t unfilled = 0;  // bytes at its beginning that Fill has to read
};

class Input {
 public:
  virtual ~Input() = default;
  // The next portion. False at the end, when stopped, or if it cannot be read: then failure() says why. One at a time.
  virtual bool Claim(Portion& portion) = 0;
  // Completes what Claim gave, and sets `text` and `bytes`. Any thread.
  virtual std::optional<Failure> Fill(Portion& portion) = 0;
  // What will be claimed next begins `offset` bytes into this portion: the last claimed one, filled.
  virtual void Return(const Portion& portion, std::size_t offset) = 0;
  // Whether it is still what it was when opened.
  virtual std::optional<Failure> CheckUnchanged() const = 0;
  // Tells one input from another: sizes, times.
  virtual std::string Identity() const = 0;
  // When it, or the latest of the files that the shard takes, was changed, in nanoseconds since 1970; 0: of a pipe.
  virtual std::int64_t LastChange() const = 0;
  // What the shard takes; nothing of a pipe.
  virtual std::optional<Part> PartTaken() const = 0;
  virtual bool IsOfFiles() const { return false; }
  virtual LeftOut FilesLeftOut() const { return {}; }
  // The open file; -1 for a folder.
  virtual int handle() const { return -1; }

  const std::optional<Failure>& failure() const { return failure_; }

 protected:
  std::optional<Failure> failure_;
};

struct OpenedInput {
  std::unique_ptr<Input> input;  // null: it cannot be read
  std::optional<Failure> failure;
};
// What options.input names, in portions of about options.portion_bytes.
OpenedInput OpenInput(const BatchOptions& options);

// Goes over the first `count` lines or files. How many bytes or files that was; -1 if there are fewer, on failure, or
// when stopped.
std::int64_t Skip(Input& input, std::int64_t count, const std::atomic<bool>* stop = nullptr);
// With a last one that lacks its '\n'.
std::int64_t CountLines(std::string_view text);

// Why this open file is of a kind that has no line to score, and what to do with it: a workbook, packed, one dossier
// over many lines ... By its first bytes; nothing if it may be what it should be.
std::optional<Failure> WrongKind(int handle, const std::string& path);

// The kinds, for OpenInput. Each owns the handle.
std::unique_ptr<Input> MakeFileInput(int handle, const BatchOptions& options,
                                     std::optional<Failure>& failure);
std::unique_ptr<Input> MakePipeInput(int handle, const BatchOptions& options);
std::unique_ptr<Input> MakeFolderInput(const BatchOptions& options,
                                       std::optional<Failure>& failure);

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_STREAM_INPUT_H_
