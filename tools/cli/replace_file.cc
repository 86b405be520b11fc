#include "tools/cli/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace radap::cli {
namespace {

namespace fs = std::filesystem;

Label Cause(const std::string& path, int error) {
  const std::string cause = std::strerror(error);
  return {"เขียนแฟ้ม “" + path + "” ไม่ได้ (" + cause + ") แฟ้มเดิมยังอยู่ครบ: ตรวจสิทธิ์ของโฟลเดอร์และที่ว่าง",
          "cannot write `" + path + "` (" + cause +
              "); it is as it was: check the rights of its folder and the free space"};
}

Label NotCreated(const std::string& path, int error) {
  const std::string cause = std::strerror(error);
  return {"สร้างแฟ้ม “" + path + "” ไม่ได้ (" + cause + "): ตรวจว่าโฟลเดอร์มีอยู่ เขียนได้ และมีที่ว่าง",
          "cannot create `" + path + "` (" + cause +
              "): does its folder exist, may you write there, is there free space?"};
}

bool WriteAll(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Writes all and makes sure that it is on the disk.
bool Fill(int handle, std::string_view bytes) {
  return WriteAll(handle, bytes) && ::fsync(handle) == 0;
}

// Into a device or a pipe, which stays what it is.
std::optional<Label> WriteInto(const std::string& path, std::string_view bytes) {
  const int handle = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (handle < 0) return NotCreated(path, errno);
  const bool is_done = WriteAll(handle, bytes);
  const int why = errno;
  ::close(handle);
  return is_done ? std::nullopt : std::optional(Cause(path, why));
}

// By its head. A report in the place of a store would lose every record.
bool IsDatabase(const std::string& path) {
  constexpr std::string_view kHead = "SQLite format 3";
  std::string head(kHead.size(), '\0');
  const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return false;
  const ssize_t size = ::read(handle, head.data(), head.size());
  ::close(handle);
  return size == static_cast<ssize_t>(kHead.size()) && head == kHead;
}

}  // namespace

std::optional<Label> WhyKept(const std::string& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored) || !IsDatabase(path)) return std::nullopt;
  return Label{"“" + path + "” เป็นฐานข้อมูล จึงไม่เขียนทับ: ระบุชื่อแฟ้มอื่น",
               "`" + path + "` is a database and is not written over: name another file"};
}

std::optional<Label> ReplaceFile(const std::string& path, std::string_view bytes) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  if (error) return Cause(path, error.value());
  struct stat about {};
  if (::stat(target.c_str(), &about) != 0) return Cause(path, errno);
  if (::access(target.c_str(), W_OK) != 0) return Cause(path, errno);
  if (!S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode)) return WriteInto(path, bytes);
  if (const std::optional<Label> why = WhyKept(target)) return why;
  std::string temporary =
      (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int handle = ::mkstemp(temporary.data());
  if (handle < 0) return Cause(path, errno);
  bool is_done = ::fchmod(handle, about.st_mode & 07777U) == 0 && Fill(handle, bytes);
  int why = errno;
  ::close(handle);
  if (is_done && std::rename(temporary.c_str(), target.c_str()) != 0) {
    is_done = false;
    why = errno;
  }
  if (is_done) return std::nullopt;
  ::unlink(temporary.c_str());
  return Cause(path, why);
}

std::optional<Label> CreateFile(const std::string& path, std::string_view bytes) {
  constexpr mode_t kRights = 0666;  // less what the person's umask takes away
  const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kRights);
  if (handle < 0) return NotCreated(path, errno);
  const bool is_done = Fill(handle, bytes);
  const int why = errno;
  ::close(handle);
  if (is_done) return std::nullopt;
  ::unlink(path.c_str());
  return NotCreated(path, why);
}

std::optional<Label> WriteFile(const std::string& path, std::string_view bytes) {
  std::error_code ignored;
  return fs::exists(path, ignored) ? ReplaceFile(path, bytes) : CreateFile(path, bytes);
}

}  // namespace radap::cli
