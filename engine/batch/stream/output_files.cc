#include "engine/batch/stream/output_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "engine/batch/stream/run_file.h"

namespace radap::batch {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kRights = 0666;  // less what the person's umask takes away
constexpr std::size_t kMostBeside = std::size_t{64} << 20;  // of a file beside OUT

bool IsSame(const struct stat& one, const struct stat& other) {
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

Failure IsInput(const std::string& path) {
  return {BatchEnd::kWrongUsage,
          {"“" + path + "” เป็นแฟ้มที่กำลังอ่าน: ใช้ -o ชื่ออื่น",
           "`" + path + "` is what is read: give -o another name"}};
}

Failure IsInFolder(const std::string& out, const std::string& folder) {
  return {BatchEnd::kWrongUsage,
          {"“" + out + "” อยู่ในโฟลเดอร์ที่อ่าน (“" + folder +
               "”) แฟ้ม .json ของผลจะปนกับแฟ้มของหน่วยงาน: ใช้ -o ในโฟลเดอร์อื่น",
           "`" + out + "` lies in the folder that is read (`" + folder +
               "`), where its own .json files would be taken for dossiers: give -o in another "
               "folder"}};
}

Failure IsNoFile(const std::string& out) {
  return {BatchEnd::kCannotWrite,
          {"“" + out + "” ไม่ใช่แฟ้มธรรมดา: ระบุชื่อแฟ้ม หรือไม่ใช้ -o แล้วส่งต่อด้วย > หรือ |",
           "`" + out + "` is no regular file: name a file, or leave -o away and use > or |"}};
}

Failure IsLocked(const std::string& part) {
  return {BatchEnd::kCannotWrite,
          {"มีอีกคำสั่งหนึ่งกำลังเขียน “" + part + "” อยู่: รอให้เสร็จ หรือใช้ -o ชื่ออื่น",
           "another run is writing `" + part + "` now: wait for it, or give -o another name"}};
}

Failure WholeOfOther(const std::string& out) {
  return {BatchEnd::kOtherRun,
          {"“" + out +
               "” ครบแล้ว แต่ไม่ใช่ผลของคำสั่งนี้ (ต่างชุดเกณฑ์ ตัวเลือก ส่วนย่อย หรือข้อมูลใหม่กว่า): "
               "สั่งโดยไม่มี --resume เพื่อเขียนทับ",
           "`" + out +
               "` is whole, but of another run (other pack, options or shard, or the input is "
               "newer): run without --resume to replace it"}};
}

Failure WholeOfOtherInput(const std::string& out, const std::string& input) {
  return {BatchEnd::kOtherRun,
          {"“" + out + "” ครบแล้ว แต่เป็นผลของข้อมูลอื่น (“" + input +
               "” ตามที่เป็นในตอนนั้น): สั่งโดยไม่มี --resume เพื่อเขียนทับ หรือใช้ -o ชื่ออื่น",
           "`" + out + "` is whole, but of another input (`" + input +
               "` as it was then): run without --resume to replace it, or give -o another name"}};
}

std::optional<Failure> WriteWhole(const std::string& path, std::string_view bytes, bool to_disk) {
  const Handle handle(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kRights));
  if (handle.get() < 0) return CannotWrite(path, errno);
  while (!bytes.empty()) {
    const ssize_t part = ::write(handle.get(), bytes.data(), bytes.size());
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) return CannotWrite(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(part));
  }
  if (to_disk && ::fsync(handle.get()) != 0) return CannotWrite(path, errno);
  return std::nullopt;
}

// "" if there is no such file, or it cannot be read.
std::string BytesIn(const std::string& path) {
  const Handle handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about {};
  if (handle.get() < 0 || ::fstat(handle.get(), &about) != 0) return "";
  std::string bytes(std::min(static_cast<std::size_t>(about.st_size), kMostBeside), '\0');
  const std::int64_t got = ReadAt(handle.get(), bytes.data(), bytes.size(), 0);
  bytes.resize(static_cast<std::size_t>(std::max<std::int64_t>(0, got)));
  return bytes;
}

// Whether the summary can be that of what the shard takes, by its part and its number of files.
bool IsOf(const Input& input, const Shard& shard, const SummaryFile& whole) {
  const std::optional<Part> taken = input.PartTaken();
  if (whole.part != (shard.of == 1 ? std::nullopt : taken)) return false;
  return !input.IsOfFiles() || whole.summary.lines == taken->to - taken->from;
}

// Whether `out` would stand in `folder` or in one inside it.
bool LiesIn(const std::string& out, const std::string& folder) {
  std::error_code error;
  const fs::path parent = fs::canonical(fs::absolute(out).parent_path(), error);
  const fs::path root = error ? fs::path() : fs::canonical(folder, error);
  if (error) return false;
  return std::mismatch(root.begin(), root.end(), parent.begin(), parent.end()).first == root.end();
}

}  // namespace

OutputFiles::OutputFiles(const std::string& out) : out_(out) {
  std::error_code error;
  const fs::path target = fs::canonical(out, error);
  if (!error) out_ = target.native();
  part_ = out_ + ".part";
  run_ = out_ + ".part.json";
  summary_ = out_ + ".summary.json";
  const fs::path path(out_);
  input_ = (path.parent_path() / ("." + path.filename().native() + ".input")).native();
}

std::optional<Failure> OutputFiles::CheckOut(const BatchOptions& options,
                                             const Input& input) const {
  struct stat read {};
  const bool is_open = input.handle() >= 0 && ::fstat(input.handle(), &read) == 0;
  struct stat about {};
  for (const std::string& path : {out_, part_, run_, summary_, input_}) {
    if (::stat(path.c_str(), &about) != 0) continue;
    if (is_open && IsSame(read, about)) return IsInput(path);
    if (!S_ISREG(about.st_mode)) return IsNoFile(path);
  }
  if (input.IsOfFiles() && LiesIn(out_, options.input)) return IsInFolder(out_, options.input);
  return std::nullopt;
}

std::optional<Failure> OutputFiles::FindWhole(const BatchOptions& options, const Input& input,
                                              std::optional<SummaryFile>& whole) const {
  struct stat out {};
  struct stat part {};
  if (::stat(part_.c_str(), &part) == 0 || ::stat(out_.c_str(), &out) != 0) return std::nullopt;
  whole = ReadSummary(BytesIn(summary_));
  const bool may_be = whole && whole->run == options.identity &&
                      input.LastChange() <= ChangedAt(out) && IsOf(input, options.shard, *whole);
  const auto other = OtherInput(BytesIn(input_), RunFileOf(options, input), out);
  if (may_be && !other) return std::nullopt;
  whole.reset();
  return may_be ? WholeOfOtherInput(out_, *other) : WholeOfOther(out_);
}

std::optional<Failure> OutputFiles::Open() {
  while (true) {
    handle_ = Handle(::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kRights));
    if (handle_.get() < 0) return CannotWrite(part_, errno);
    // A file system without locks: then the person has to see to it.
    if (::flock(handle_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      return IsLocked(part_);
    }
    // Another run may just have renamed what was opened.
    struct stat opened {};
    struct stat named {};
    if (::fstat(handle_.get(), &opened) != 0) return CannotWrite(part_, errno);
    if (::stat(part_.c_str(), &named) == 0 && IsSame(opened, named)) return std::nullopt;
  }
}

std::optional<Failure> OutputFiles::Begin(const std::string& run) {
  if (::ftruncate(handle_.get(), 0) != 0) return CannotWrite(part_, errno);
  return WriteWhole(run_, run, false);
}

// Before OUT is there, so that there is none without it. Lost or torn in a crash it tells nothing.
std::optional<Failure> OutputFiles::WriteInput(const std::string& run) const {
  if (run.empty()) {
    ::unlink(input_.c_str());
    return std::nullopt;
  }
  struct stat rows {};
  if (::fstat(handle_.get(), &rows) != 0) return CannotRead(part_, errno);
  return WriteWhole(input_, InputFileOf(run, rows), false);
}

std::optional<Failure> OutputFiles::Finish(const SummaryFile& summary, const std::string& run) {
  // The summary first: a run that ends between the two renames is finished by --resume.
  const std::string unnamed = summary_ + ".part";
  if (auto failure = WriteWhole(unnamed, WriteSummary(summary), true)) return failure;
  if (::fsync(handle_.get()) != 0) return CannotWrite(part_, errno);
  if (auto failure = WriteInput(run)) return failure;
  struct stat old {};
  if (::stat(out_.c_str(), &old) == 0) ::fchmod(handle_.get(), old.st_mode & 07777U);
  if (std::rename(unnamed.c_str(), summary_.c_str()) != 0) return CannotWrite(summary_, errno);
  if (std::rename(part_.c_str(), out_.c_str()) != 0) return CannotWrite(out_, errno);
  ::unlink(run_.c_str());
  const Handle folder(::open(fs::absolute(out_).parent_path().c_str(), O_RDONLY | O_CLOEXEC));
  ::fsync(folder.get());
  return std::nullopt;
}

}  // namespace radap::batch
