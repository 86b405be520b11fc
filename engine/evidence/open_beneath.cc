#include "engine/evidence/open_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>
#include <utility>

namespace radap {
namespace {

constexpr int kAttempts = 10;  // openat2 gives EAGAIN while something in the path is being renamed

int FlagsOf(OpenFor purpose) {
  constexpr int kAlways = O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
  switch (purpose) {
    case OpenFor::kLook:
      return O_PATH | O_CLOEXEC;
    case OpenFor::kList:
      return O_RDONLY | O_DIRECTORY | kAlways;
    case OpenFor::kRead:
      break;
  }
  return O_RDONLY | kAlways;
}

Opened Take(int number) {
  Opened opened;
  if (number < 0) {
    opened.error = errno;
  } else {
    opened.file = Descriptor(number);
  }
  return opened;
}

Opened Failed(int error) {
  Opened opened;
  opened.error = error;
  return opened;
}

// One part of a path, which must not be a link.
Opened OpenPart(int folder, const std::string& part, OpenFor purpose) {
  if (part == "..") return Failed(EXDEV);
  Opened opened = Take(openat(folder, part.c_str(), FlagsOf(purpose) | O_NOFOLLOW));
  if (!opened.file.IsOpen() || purpose != OpenFor::kLook) return opened;
  struct stat status = {};
  if (fstat(opened.file.number(), &status) != 0) return Failed(errno);
  if (S_ISLNK(status.st_mode)) return Failed(ELOOP);
  return opened;
}

}  // namespace

Opened OpenBeneath(int folder, const std::string& path, OpenFor purpose) {
  struct open_how how = {};
  how.flags = static_cast<decltype(how.flags)>(FlagsOf(purpose));
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Opened opened =
        Take(static_cast<int>(syscall(SYS_openat2, folder, path.c_str(), &how, sizeof(how))));
    if (opened.error == ENOSYS || opened.error == EPERM) break;  // old kernel, or a sandbox
    if (opened.error != EAGAIN && opened.error != EINTR) return opened;
  }
  return OpenByParts(folder, path, purpose);
}

Opened OpenByParts(int folder, const std::string& path, OpenFor purpose) {
  if (path.empty()) return Failed(ENOENT);
  if (path.front() == '/') return Failed(EXDEV);
  Opened current;
  int at = folder;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t slash = path.find('/', begin);
    const std::size_t end = slash == std::string::npos ? path.size() : slash;
    const bool is_last = path.find_first_not_of('/', end) == std::string::npos;
    const std::string part = end == begin ? "." : path.substr(begin, end - begin);
    Opened next = OpenPart(at, part, is_last ? purpose : OpenFor::kLook);
    if (!next.file.IsOpen()) return next;
    current = std::move(next);
    at = current.file.number();
    if (is_last) break;
    begin = end + 1;
  }
  return current;
}

}  // namespace radap
