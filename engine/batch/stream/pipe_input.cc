// A pipe, stdin or a device: read until a portion is full, or until nothing more comes for a while; the line that is
// not whole yet is carried over to the next portion.
#include <fcntl.h>
#include <poll.h>

#include <algorithm>
#include <cstring>

#include "engine/batch/stream/input.h"
#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {
namespace {

constexpr std::size_t kStep = std::size_t{64} << 10;
// More than the usual 64 KiB: fewer turns between the processes.
constexpr int kPipeBytes = 1 << 20;
constexpr int kPatience = 100;  // milliseconds

class PipeInput : public Input {
 public:
  PipeInput(Handle handle, const BatchOptions& options)
      : handle_(std::move(handle)),
        path_(options.input),
        most_line_(options.scoring.MostBytes()),
        portion_(std::max<std::size_t>(1, options.portion_bytes)),
        stop_(options.stop) {
    ::fcntl(handle_.get(), F_SETPIPE_SZ, kPipeBytes);  // as far as allowed; no matter if not
  }

  bool Claim(Portion& portion) override;
  std::optional<Failure> Fill(Portion& /*portion*/) override { return std::nullopt; }
  void Return(const Portion& portion, std::size_t offset) override;
  std::optional<Failure> CheckUnchanged() const override { return std::nullopt; }
  std::string Identity() const override { return ""; }
  std::int64_t LastChange() const override {
    struct stat about {};
    const bool is_file = ::fstat(handle_.get(), &about) == 0 && S_ISREG(about.st_mode);
    return is_file ? ChangedAt(about) : 0;
  }
  std::optional<Part> PartTaken() const override { return std::nullopt; }
  int handle() const override { return handle_.get(); }

 private:
  enum class Got { kBytes, kNothingYet, kEnd, kFailed };
  Got Read(Buffer& buffer, std::size_t& size, std::size_t most);
  bool IsStopped() const { return stop_ != nullptr && stop_->load(std::memory_order_relaxed); }
  bool SkipLine(Buffer& buffer, std::size_t size);

  Handle handle_;
  std::string path_;
  std::size_t most_line_;
  std::size_t portion_;
  const std::atomic<bool>* stop_;
  std::string carried_;
  bool at_end_ = false;
};

// Appends up to `most` bytes to the `size` that are there.
PipeInput::Got PipeInput::Read(Buffer& buffer, std::size_t& size, std::size_t most) {
  if (at_end_) return Got::kEnd;
  pollfd ready{handle_.get(), POLLIN, 0};
  const int count = ::poll(&ready, 1, kPatience);
  if (count == 0 || (count < 0 && errno == EINTR)) return Got::kNothingYet;
  buffer.Reserve(size + most, size);
  const ssize_t part = ::read(handle_.get(), buffer.data() + size, most);
  if (part < 0 && (errno == EINTR || errno == EAGAIN)) return Got::kNothingYet;
  if (part < 0) {
    failure_ = CannotRead(path_, errno);
    return Got::kFailed;
  }
  at_end_ = part == 0;
  size += static_cast<std::size_t>(part);
  return at_end_ ? Got::kEnd : Got::kBytes;
}

// The rest of a line that is too large, read over the room behind `size`; what follows it is carried.
bool PipeInput::SkipLine(Buffer& buffer, std::size_t size) {
  while (!IsStopped()) {
    std::size_t end = size;
    const Got got = Read(buffer, end, kStep);
    if (got == Got::kNothingYet) continue;
    if (got != Got::kBytes) return got == Got::kEnd;
    const char* bytes = buffer.data() + size;
    const auto* found = static_cast<const char*>(std::memchr(bytes, '\n', end - size));
    if (found == nullptr) continue;
    carried_.assign(found + 1, end - size - static_cast<std::size_t>(found + 1 - bytes));
    return true;
  }
  return false;
}

bool PipeInput::Claim(Portion& portion) {
  Buffer& buffer = portion.buffer;
  buffer.Trim(portion_ * 4);
  buffer.Reserve(std::max(portion_ + kStep, carried_.size()), 0);
  std::memcpy(buffer.data(), carried_.data(), carried_.size());
  std::size_t size = carried_.size();
  std::size_t searched = 0;
  std::size_t lines = 0;  // bytes of whole lines
  carried_.clear();
  while (!failure_) {
    if (IsStopped()) return false;
    if (const void* last = ::memrchr(buffer.data() + searched, '\n', size - searched)) {
      lines = static_cast<std::size_t>(static_cast<const char*>(last) + 1 - buffer.data());
    }
    searched = size;
    if (lines > 0 && size >= portion_) break;
    if (lines == 0 && size > most_line_) {
      if (!SkipLine(buffer, size)) return false;
      lines = size;
      break;
    }
    const std::size_t room = size < portion_ ? portion_ - size : 0;
    const Got got = Read(buffer, size, std::max(room, kStep));
    if (got == Got::kNothingYet && lines > 0) break;
    if (got == Got::kEnd) {
      lines = size;
      break;
    }
  }
  if (failure_ || lines == 0) return false;
  if (carried_.empty()) carried_.assign(buffer.data() + lines, size - lines);
  buffer.Pad(size);
  portion.text = {buffer.data(), lines};
  portion.bytes = static_cast<std::int64_t>(lines);
  return true;
}

void PipeInput::Return(const Portion& portion, std::size_t offset) {
  std::string rest(portion.text.substr(offset));
  if (!rest.empty() && rest.back() != '\n' && !at_end_) rest += '\n';  // the rest was skipped
  carried_.insert(0, rest);
}

}  // namespace

std::unique_ptr<Input> MakePipeInput(int handle, const BatchOptions& options) {
  return std::make_unique<PipeInput>(Handle(handle), options);
}

}  // namespace radap::batch
