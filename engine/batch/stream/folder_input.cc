// A folder: its *.json files (in letters of any case) and those of its folders, in the order of the bytes of their
// paths from there. Names that begin with `.` or `~$` are hidden or of an open document, and passed over. Links to
// files are read, links to folders are not followed. The names are held: some 30 bytes a file and 16 to find them.
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "engine/batch/stream/input.h"
#include "engine/batch/stream/read_bytes.h"
#include "rules/base/sha256.h"

namespace radap::batch {
namespace {

namespace fs = std::filesystem;

bool IsPassedOver(const fs::path& path) {
  const std::string name = path.filename().native();
  return name.starts_with('.') || name.starts_with("~$");
}

bool IsJson(std::string_view name) {
  constexpr std::string_view kEnding = ".json";
  if (name.size() < kEnding.size()) return false;
  return std::ranges::equal(name.substr(name.size() - kEnding.size()), kEnding,
                            [](char letter, char lower) {
                              const bool is_upper = letter >= 'A' && letter <= 'Z';
                              return (is_upper ? letter - 'A' + 'a' : letter) == lower;
                            });
}

class FolderInput : public Input {
 public:
  explicit FolderInput(const BatchOptions& options)
      : root_(options.input), most_(options.scoring.MostBytes()), trim_(options.portion_bytes * 4) {
    List();
    std::ranges::sort(files_, {}, [this](const Name& name) { return Text(name); });
    const auto count = static_cast<std::int64_t>(files_.size());
    const Shard& shard = options.shard;
    part_ = {shard.index, shard.of, count * (shard.index - 1) / shard.of,
             count * shard.index / shard.of, count};
    at_ = part_.from;
  }

  bool Claim(Portion& portion) override {
    if (at_ >= part_.to) return false;
    portion.from = at_;
    portion.file = Text(files_[static_cast<std::size_t>(at_)]);
    ++at_;
    return true;
  }
  std::optional<Failure> Fill(Portion& portion) override;
  void Return(const Portion& portion, std::size_t /*offset*/) override { at_ = portion.from; }
  std::optional<Failure> CheckUnchanged() const override { return std::nullopt; }
  std::string Identity() const override;
  std::int64_t LastChange() const override;
  std::optional<Part> PartTaken() const override { return part_; }
  bool IsOfFiles() const override { return true; }
  LeftOut FilesLeftOut() const override { return left_out_; }

 private:
  struct Name {
    std::size_t begin = 0;
    std::size_t size = 0;
  };
  std::string_view Text(const Name& name) const {
    return std::string_view(names_).substr(name.begin, name.size);
  }
  std::string PathOf(std::string_view file) const { return (fs::path(root_) / file).native(); }
  int Read(Portion& portion);
  void List();
  void Add(const fs::directory_entry& entry);
  void LeaveOut(std::string_view name);

  std::string root_;
  std::size_t most_;
  std::size_t trim_;
  std::string names_;  // one after the other
  std::vector<Name> files_;
  LeftOut left_out_;
  Part part_;
  std::int64_t at_ = 0;
};

void FolderInput::Add(const fs::directory_entry& entry) {
  const std::string& path = entry.path().native();
  std::error_code error;
  const bool is_file =
      entry.is_symlink(error) ? !entry.is_directory(error) : entry.is_regular_file(error);
  if (!is_file) return;
  const std::size_t skipped = (fs::path(root_) / "").native().size();
  std::string_view name = std::string_view(path).substr(std::min(skipped, path.size()));
  if (!IsJson(name)) return LeaveOut(name);
  files_.push_back({names_.size(), name.size()});
  names_ += name;
}

void FolderInput::LeaveOut(std::string_view name) {
  ++left_out_.count;
  std::vector<std::string>& names = left_out_.names;
  names.insert(std::ranges::upper_bound(names, name), std::string(name));
  if (names.size() > LeftOut::kMostNames) names.pop_back();
}

void FolderInput::List() {
  while (root_.size() > 1 && root_.back() == '/') root_.pop_back();
  std::error_code error;
  fs::recursive_directory_iterator at(root_, error);
  while (!error && at != fs::recursive_directory_iterator()) {
    if (IsPassedOver(at->path())) {
      at.disable_recursion_pending();
    } else {
      Add(*at);
    }
    at.increment(error);
  }
  if (error) failure_ = CannotRead(root_, error.value());
}

// What cannot be read is a row like any other, and the rest is scored.
std::optional<Failure> FolderInput::Fill(Portion& portion) {
  portion.bytes = 0;
  portion.text = {};
  portion.unread = Read(portion);
  return std::nullopt;
}

// 0, or errno.
int FolderInput::Read(Portion& portion) {
  const std::string path = PathOf(portion.file);
  const Handle handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat about {};
  if (handle.get() < 0 || ::fstat(handle.get(), &about) != 0) return errno;
  if (!S_ISREG(about.st_mode)) return S_ISDIR(about.st_mode) ? EISDIR : EINVAL;
  const auto size = std::min(static_cast<std::size_t>(about.st_size), most_ + 1);
  portion.buffer.Trim(trim_);
  portion.buffer.Reserve(size, 0);
  const std::int64_t got = ReadAt(handle.get(), portion.buffer.data(), size, 0);
  if (got < 0) return errno;
  portion.bytes = got;
  portion.text = {portion.buffer.data(), static_cast<std::size_t>(got)};
  portion.buffer.Pad(portion.text.size());
  return 0;
}

std::string FolderInput::Identity() const {
  std::string all;
  for (const Name& name : files_) {
    struct stat about {};
    const std::string file(Text(name));
    ::stat(PathOf(file).c_str(), &about);
    all += file + '\0' + std::to_string(about.st_size) + ' ' +
           std::to_string(about.st_mtim.tv_sec) + '.' + std::to_string(about.st_mtim.tv_nsec) +
           '\n';
  }
  return std::to_string(files_.size()) + " files, " + Sha256Hex(all);
}

std::int64_t FolderInput::LastChange() const {
  std::int64_t last = 0;
  for (std::int64_t i = part_.from; i < part_.to; ++i) {
    struct stat about {};
    const std::string path = PathOf(Text(files_[static_cast<std::size_t>(i)]));
    if (::stat(path.c_str(), &about) == 0) last = std::max(last, ChangedAt(about));
  }
  return last;
}

}  // namespace

std::unique_ptr<Input> MakeFolderInput(const BatchOptions& options,
                                       std::optional<Failure>& failure) {
  auto input = std::make_unique<FolderInput>(options);
  failure = input->failure();
  return failure ? nullptr : std::move(input);
}

}  // namespace radap::batch
