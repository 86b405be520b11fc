// Which kind of input a path names, and what all kinds share.
#include <fcntl.h>
#include <sys/stat.h>

#include <cstring>

#include "engine/batch/stream/input.h"
#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {
namespace {

Failure PipeInShards() {
  return {BatchEnd::kWrongUsage,
          {"แบ่งส่วน (--shard) ไม่ได้เมื่ออ่านจากท่อ: ระบุแฟ้มหรือโฟลเดอร์",
           "what comes through a pipe cannot be taken in shards: give a file or a folder"}};
}

}  // namespace

OpenedInput OpenInput(const BatchOptions& options) {
  const bool is_stdin = options.input == "-";
  const int handle = is_stdin ? STDIN_FILENO : ::open(options.input.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (handle < 0 || ::fstat(handle, &about) != 0)
    return {nullptr, CannotRead(options.input, errno)};
  OpenedInput opened;
  if (!is_stdin && S_ISDIR(about.st_mode)) {
    ::close(handle);
    opened.input = MakeFolderInput(options, opened.failure);
  } else if (!is_stdin && S_ISREG(about.st_mode)) {
    if (options.shard.of == 1) opened.failure = WrongKind(handle, options.input);
    if (opened.failure) {
      ::close(handle);
      return opened;
    }
    opened.input = MakeFileInput(handle, options, opened.failure);
  } else if (options.shard.of != 1) {
    opened.failure = PipeInShards();
  } else {
    opened.input = MakePipeInput(handle, options);
  }
  return opened;
}

std::int64_t CountLines(std::string_view text) {
  std::int64_t count = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const auto left = static_cast<std::size_t>(end - at);
    const auto* found = static_cast<const char*>(std::memchr(at, '\n', left));
    ++count;
    at = found == nullptr ? end : found + 1;
  }
  return count;
}

std::int64_t Skip(Input& input, std::int64_t count, const std::atomic<bool>* stop) {
  std::int64_t skipped = 0;
  Portion portion;
  while (count > 0) {
    const bool is_stopped = stop != nullptr && stop->load(std::memory_order_relaxed);
    if (is_stopped || !input.Claim(portion)) return -1;
    if (input.IsOfFiles()) {
      --count;
      ++skipped;
      continue;
    }
    if (input.Fill(portion)) return -1;
    const std::int64_t lines = CountLines(portion.text);
    if (lines > count) {
      std::size_t offset = 0;
      for (; count > 0; --count) offset = portion.text.find('\n', offset) + 1;
      input.Return(portion, offset);
      return skipped + static_cast<std::int64_t>(offset);
    }
    count -= lines;
    skipped += portion.bytes;
  }
  return skipped;
}

}  // namespace radap::batch
