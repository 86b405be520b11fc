// A regular file: portions end where the line ends that lies across the portion's last byte. Claim reads just the rest
// of that line, to the place where it belongs; Fill reads what is before it.
#include <sys/stat.h>

#include <algorithm>
#include <cstring>

#include "engine/batch/stream/input.h"
#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {
namespace {

constexpr std::size_t kStep = std::size_t{32} << 10;
constexpr std::size_t kMostStep = std::size_t{4} << 20;

// size * (index / of), which may not fit 64 bits before the division.
std::int64_t PartOf(std::int64_t size, int index, int of) {
  return size / of * index + size % of * index / of;
}

class FileInput : public Input {
 public:
  FileInput(Handle handle, const struct stat& about, const BatchOptions& options)
      : handle_(std::move(handle)),
        path_(options.input),
        most_line_(options.scoring.MostBytes()),
        portion_(static_cast<std::int64_t>(std::max<std::size_t>(1, options.portion_bytes))),
        size_(about.st_size),
        time_(ChangedAt(about)),
        part_{options.shard.index, options.shard.of,
              PartOf(about.st_size, options.shard.index - 1, options.shard.of),
              PartOf(about.st_size, options.shard.index, options.shard.of), about.st_size},
        at_(part_.from) {}

  // Where the first line of the shard begins: after the line end at or behind the byte before.
  void GoToFirstLine() {
    Buffer unused;
    std::size_t stored = 0;
    if (at_ > 0) at_ = ReadToLineEnd(at_ - 1, unused, stored);
  }

  bool Claim(Portion& portion) override;
  std::optional<Failure> Fill(Portion& portion) override;
  void Return(const Portion& portion, std::size_t offset) override {
    at_ = portion.from + static_cast<std::int64_t>(offset);
  }
  std::optional<Failure> CheckUnchanged() const override;
  std::string Identity() const override {
    return std::to_string(size_) + " bytes of " + std::to_string(time_);
  }
  std::int64_t LastChange() const override { return time_; }
  std::optional<Part> PartTaken() const override { return part_; }
  int handle() const override { return handle_.get(); }

 private:
  std::int64_t ReadToLineEnd(std::int64_t at, Buffer& buffer, std::size_t& used);

  Handle handle_;
  std::string path_;
  std::size_t most_line_;
  std::int64_t portion_;
  std::int64_t size_;
  std::int64_t time_;
  Part part_;
  std::int64_t at_;  // the next portion
};

// Reads from `at` to the end of the line that the byte there belongs to and appends that to the buffer (at `used`),
// but not much more than most_line_. The place of the byte behind it in the file; -1 on failure.
std::int64_t FileInput::ReadToLineEnd(std::int64_t at, Buffer& buffer, std::size_t& used) {
  const std::size_t most = used + most_line_ + 1;
  const std::int64_t from = at;
  while (at < size_) {
    const std::int64_t step = std::clamp<std::int64_t>((at - from) / 2, kStep, kMostStep);
    const auto piece = static_cast<std::size_t>(std::min(step, size_ - at));
    buffer.Reserve(used + piece, used);
    char* bytes = buffer.data() + used;
    const std::int64_t got = ReadAt(handle_.get(), bytes, piece, at);
    if (got <= 0) {
      failure_ = got < 0 ? CannotRead(path_, errno) : InputChanged(path_);
      return -1;
    }
    const auto* end =
        static_cast<const char*>(std::memchr(bytes, '\n', static_cast<std::size_t>(got)));
    const std::int64_t taken = end == nullptr ? got : end + 1 - bytes;
    if (used < most) used += static_cast<std::size_t>(taken);
    at += taken;
    if (end != nullptr) break;
  }
  return at;
}

bool FileInput::Claim(Portion& portion) {
  if (failure_ || at_ >= part_.to) return false;
  const std::int64_t last = std::min(at_ + portion_, part_.to) - 1;
  portion.from = at_;
  portion.unfilled = static_cast<std::size_t>(last - at_);
  portion.buffer.Trim(static_cast<std::size_t>(portion_) * 4);
  portion.buffer.Reserve(static_cast<std::size_t>(portion_) + 8 * kStep, 0);
  std::size_t used = portion.unfilled;
  const std::int64_t next = ReadToLineEnd(last, portion.buffer, used);
  if (next < 0) return false;
  portion.bytes = next - at_;
  portion.text = {portion.buffer.data(), used};
  at_ = next;
  return true;
}

std::optional<Failure> FileInput::Fill(Portion& portion) {
  const std::int64_t got =
      ReadAt(handle_.get(), portion.buffer.data(), portion.unfilled, portion.from);
  if (got < 0) return CannotRead(path_, errno);
  if (static_cast<std::size_t>(got) < portion.unfilled) return InputChanged(path_);
  portion.buffer.Pad(portion.text.size());
  return std::nullopt;
}

std::optional<Failure> FileInput::CheckUnchanged() const {
  struct stat about {};
  if (::fstat(handle_.get(), &about) != 0) return CannotRead(path_, errno);
  if (about.st_size != size_ || ChangedAt(about) != time_) return InputChanged(path_);
  return std::nullopt;
}

}  // namespace

std::unique_ptr<Input> MakeFileInput(int handle, const BatchOptions& options,
                                     std::optional<Failure>& failure) {
  Handle owned(handle);
  struct stat about {};
  if (::fstat(handle, &about) != 0) {
    failure = CannotRead(options.input, errno);
    return nullptr;
  }
  auto input = std::make_unique<FileInput>(std::move(owned), about, options);
  input->GoToFirstLine();
  failure = input->failure();
  return failure ? nullptr : std::move(input);
}

}  // namespace radap::batch
