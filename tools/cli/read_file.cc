#include "tools/cli/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace radap::cli {
namespace {

constexpr std::size_t kFirstPart = 65536;

class File {
 public:
  explicit File(const std::string& path)
      : handle_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~File() {
    if (handle_ > STDERR_FILENO) ::close(handle_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int handle() const { return handle_; }

 private:
  int handle_;
};

Label Cause(int error, const std::string& path) {
  const std::string name = path == "-" ? "stdin" : path;
  switch (error) {
    case ENOENT:
      return {"ไม่พบแฟ้ม “" + name + "”: ตรวจชื่อและโฟลเดอร์",
              "no file `" + name + "`: check its name and folder"};
    case EACCES:
      return {"ไม่มีสิทธิ์อ่านแฟ้ม “" + name + "”: ขอสิทธิ์อ่าน หรือคัดลอกมาไว้ในโฟลเดอร์ของคุณ",
              "no right to read `" + name + "`: ask for it, or copy the file to a folder of yours"};
    case EISDIR:
      return {"“" + name + "” เป็นโฟลเดอร์: ระบุแฟ้ม", "`" + name + "` is a folder: name a file"};
    default:
      return {"อ่านแฟ้ม “" + name + "” ไม่ได้ (" + std::strerror(error) + ")",
              "cannot read `" + name + "` (" + std::strerror(error) + ")"};
  }
}

FileRead Failed(const std::string& path) {
  FileRead read;
  read.why = Cause(errno, path);
  return read;
}

FileRead TooLarge() {
  FileRead read;
  read.outcome = FileRead::Outcome::kTooLarge;
  return read;
}

}  // namespace

FileRead ReadFile(const std::string& path, std::size_t most_bytes) {
  const File file(path);
  struct stat about {};
  if (file.handle() < 0 || fstat(file.handle(), &about) != 0) return Failed(path);
  const bool regular = S_ISREG(about.st_mode);
  const auto size = static_cast<std::size_t>(std::max<off_t>(0, about.st_size));
  if (regular && size > most_bytes) return TooLarge();
  FileRead read;
  std::size_t used = 0;
  read.bytes.resize(regular ? size + 1 : kFirstPart);
  while (true) {
    if (used == read.bytes.size()) read.bytes.resize(std::min(2 * used, most_bytes + 1));
    const ssize_t part = ::read(file.handle(), read.bytes.data() + used, read.bytes.size() - used);
    if (part < 0 && errno == EINTR) continue;
    if (part < 0) return Failed(path);
    if (part == 0) break;
    used += static_cast<std::size_t>(part);
    if (used > most_bytes) return TooLarge();
  }
  read.bytes.resize(used);
  read.outcome = FileRead::Outcome::kRead;
  return read;
}

}  // namespace radap::cli
