// The lines of a file, by the fastest way that a peer may choose: for floors and peers only.
//
// File -> each line with at least 64 readable bytes after it (what simdjson asks for). Not for texts of a person:
// it stops with a message when a file cannot be read.
#ifndef RADAP_TOOLS_BENCH_PEERS_LINES_H_
#define RADAP_TOOLS_BENCH_PEERS_LINES_H_

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

namespace radap::bench {

constexpr std::size_t kLinePadding = 64;

[[noreturn]] inline void Stop(const char* why) {
  std::perror(why);
  std::exit(2);
}

// Calls use(line) for each line that is whole in `text`; the bytes of `text` that it used.
template <typename Use>
std::size_t UseLines(std::string_view text, Use& use) {
  std::size_t begin = 0;
  while (const void* found = std::memchr(text.data() + begin, '\n', text.size() - begin)) {
    const auto end = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    use(text.substr(begin, end - begin));
    begin = end + 1;
    if (begin == text.size()) break;
  }
  return begin;
}

// A last line, or one without the bytes after it.
template <typename Use>
void UseCopy(std::string_view line, Use& use) {
  std::vector<char> copy(line.begin(), line.end());
  copy.resize(line.size() + kLinePadding);
  if (!line.empty()) use(std::string_view(copy.data(), line.size()));
}

// read(2) into one buffer, again and again.
template <typename Use>
void ReadLines(int file, std::size_t window, Use use) {
  std::vector<char> buffer(window + kLinePadding);
  std::size_t kept = 0;
  for (;;) {
    if (kept == buffer.size() - kLinePadding) buffer.resize(2 * buffer.size());
    const ssize_t got = read(file, buffer.data() + kept, buffer.size() - kLinePadding - kept);
    if (got < 0) Stop("read");
    if (got == 0) break;
    const std::size_t size = kept + static_cast<std::size_t>(got);
    const std::size_t used = UseLines(std::string_view(buffer.data(), size), use);
    kept = size - used;
    std::memmove(buffer.data(), buffer.data() + used, kept);
  }
  UseCopy(std::string_view(buffer.data(), kept), use);
}

// The whole file mapped; its last line is copied, since nothing need follow it.
template <typename Use>
void MapLines(int file, std::size_t size, Use use) {
  if (size == 0) return;
  void* address = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (address == MAP_FAILED) Stop("mmap");
  madvise(address, size, MADV_SEQUENTIAL);
  std::string_view text(static_cast<const char*>(address), size);
  std::string_view safe = text.substr(0, size > kLinePadding ? size - kLinePadding : 0);
  safe = safe.substr(0, safe.rfind('\n') + 1);
  const std::size_t used = safe.empty() ? 0 : UseLines(safe, use);
  auto use_copy = [&use](std::string_view line) { UseCopy(line, use); };
  text.remove_prefix(used);
  if (!text.empty()) text.remove_prefix(UseLines(text, use_copy));
  use_copy(text);
  munmap(address, size);
}

// window 0: mapped; else read(2) by so many bytes.
template <typename Use>
void ForEachLine(const char* path, std::size_t window, Use use) {
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (file < 0 || fstat(file, &about) != 0) Stop(path);
  if (window == 0) {
    MapLines(file, static_cast<std::size_t>(about.st_size), use);
  } else {
    ReadLines(file, window, use);
  }
  close(file);
}

}  // namespace radap::bench

#endif  // RADAP_TOOLS_BENCH_PEERS_LINES_H_
