// OutputFiles::Resume: what an earlier run has written, read row by row.
#include <fcntl.h>
#include <unistd.h>

#include <sys/stat.h>

#include "engine/batch/rows/scorer.h"
#include "engine/batch/stream/output_files.h"

namespace radap::batch {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

Failure OtherRun(const std::string& part) {
  return {BatchEnd::kOtherRun,
          {"“" + part +
               "” เป็นของคำสั่งอื่น (ต่างชุดเกณฑ์ ตัวเลือก หรือข้อมูล) จึงทำต่อไม่ได้: "
               "สั่งแบบเดิม หรือสั่งโดยไม่มี --resume เพื่อเริ่มใหม่",
           "`" + part +
               "` is of another run (other pack, options or input) and was not resumed: give the "
               "same command again, or run without --resume to begin anew"}};
}

Failure NoRows(const std::string& part) {
  return {BatchEnd::kOtherRun,
          {"“" + part + "” มีสิ่งที่ไม่ใช่ผลของคำสั่งนี้ จึงทำต่อไม่ได้: สั่งโดยไม่มี --resume เพื่อเริ่มใหม่",
           "`" + part +
               "` holds what this command did not write and was not resumed: run without --resume "
               "to begin anew"}};
}

bool Holds(const std::string& path, const std::string& text) {
  const Handle handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::string bytes(text.size() + 1, '\0');
  const std::int64_t got =
      handle.get() < 0 ? -1 : ReadAt(handle.get(), bytes.data(), bytes.size(), 0);
  return got == static_cast<std::int64_t>(text.size()) && bytes.starts_with(text);
}

// Whole rows of the file, piece by piece. -1 with errno, -2 if some row is not one, else where the last row ends.
std::int64_t ReadRows(int handle, RowReader& reader) {
  std::string bytes;
  std::int64_t end = 0;
  while (true) {
    const std::size_t kept = bytes.size();
    bytes.resize(kept + kPiece);
    const std::int64_t got =
        ReadAt(handle, bytes.data() + kept, kPiece, end + static_cast<std::int64_t>(kept));
    if (got < 0) return -1;
    bytes.resize(kept + static_cast<std::size_t>(got));
    const std::size_t whole = bytes.rfind('\n') + 1;
    if (!reader.Add(std::string_view(bytes).substr(0, whole))) return -2;
    bytes.erase(0, whole);
    end += static_cast<std::int64_t>(whole);
    if (got < static_cast<std::int64_t>(kPiece)) return end;
  }
}

}  // namespace

bool OutputFiles::CouldResume(const std::string& run) const {
  struct stat about {};
  return ::fstat(handle_.get(), &about) == 0 && about.st_size > 0 && Holds(run_, run);
}

std::optional<Failure> OutputFiles::Resume(const BatchOptions& options, bool of_files,
                                           const std::string& run, const std::string& head,
                                           Done& done) {
  struct stat about {};
  if (::fstat(handle_.get(), &about) != 0) return CannotRead(part_, errno);
  if (about.st_size == 0) return Begin(run);
  if (!Holds(run_, run)) return OtherRun(part_);
  RowReader reader(options.scoring.format, options.scoring.fields, of_files);
  const std::int64_t end = ReadRows(handle_.get(), reader);
  if (end == -1) return CannotRead(part_, errno);
  std::string first(head.size(), '\0');
  const bool has_head = ReadAt(handle_.get(), first.data(), first.size(), 0) >= 0 && first == head;
  if (end < 0 || (end > 0 && !has_head)) return NoRows(part_);
  if (::ftruncate(handle_.get(), end) != 0) return CannotWrite(part_, errno);
  if (::lseek(handle_.get(), end, SEEK_SET) < 0) return CannotWrite(part_, errno);
  done = {end, reader.summary()};
  return std::nullopt;
}

}  // namespace radap::batch
