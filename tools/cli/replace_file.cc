#include "tools/cli/replace_file.h"

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

// Writes all, with the rights of `like`, and makes sure that it is on the disk.
bool Fill(int handle, std::string_view bytes, const struct stat& like) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fchmod(handle, like.st_mode & 07777U) == 0 && ::fsync(handle) == 0;
}

}  // namespace

std::optional<Label> ReplaceFile(const std::string& path, std::string_view bytes) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  if (error) return Cause(path, error.value());
  struct stat about {};
  if (::stat(target.c_str(), &about) != 0) return Cause(path, errno);
  if (::access(target.c_str(), W_OK) != 0) return Cause(path, errno);
  std::string temporary =
      (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int handle = ::mkstemp(temporary.data());
  if (handle < 0) return Cause(path, errno);
  bool is_done = Fill(handle, bytes, about);
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

}  // namespace radap::cli
