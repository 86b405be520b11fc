// bench_floor: what merely looking at the bytes costs, without scoring anything.
//
// usage: bench_floor read|lines|utf8|stage1|dom FILE [WINDOW_KIB]    (0: mmap; else read(2), 1024 unless said)
// read: read(2) only. lines: and find line ends. utf8: and simdjson's check of the encoding. stage1: simdjson's
// structural scan of each line, with that check. dom: simdjson's DOM parse of each line. Prints a count, so that nothing
// is left out.
#include <charconv>
#include <cstdint>
#include <string>

#include <simdjson.h>

#include "tools/bench/peers/lines.h"

namespace radap::bench {
namespace {

std::uint64_t ReadOnly(const char* path, std::size_t window) {
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) Stop(path);
  std::vector<char> buffer(window == 0 ? std::size_t{1} << 20 : window);
  std::uint64_t bytes = 0;
  for (;;) {
    const ssize_t got = read(file, buffer.data(), buffer.size());
    if (got < 0) Stop("read");
    if (got == 0) break;
    bytes += static_cast<std::uint64_t>(got);
  }
  close(file);
  return bytes;
}

template <typename Count>
std::uint64_t CountLines(const char* path, std::size_t window, Count count) {
  std::uint64_t sum = 0;
  ForEachLine(path, window, [&](std::string_view line) {
    if (count(line)) ++sum;
  });
  return sum;
}

class Stage1 {
 public:
  Stage1() {
    const auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
        kCapacity, simdjson::DEFAULT_MAX_DEPTH, parser_);
    if (error != simdjson::SUCCESS) Stop("simdjson");
  }
  bool operator()(std::string_view line) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(line.data());
    if (line.size() > kCapacity) Stop("line too long");
    return parser_->stage1(bytes, line.size(), simdjson::stage1_mode::regular) == simdjson::SUCCESS;
  }

 private:
  static constexpr std::size_t kCapacity = std::size_t{4} << 20;
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser_;
};

std::uint64_t Run(std::string_view what, const char* path, std::size_t window) {
  if (what == "read") return ReadOnly(path, window);
  if (what == "stage1") {
    Stage1 stage1;
    return CountLines(path, window, [&](std::string_view line) { return stage1(line); });
  }
  if (what == "utf8") {
    return CountLines(path, window, [](std::string_view line) {
      return simdjson::validate_utf8(line.data(), line.size());
    });
  }
  if (what == "dom") {
    simdjson::dom::parser parser;
    return CountLines(path, window, [&](std::string_view line) {
      return parser.parse(line.data(), line.size(), false).error() == simdjson::SUCCESS;
    });
  }
  return CountLines(path, window, [](std::string_view line) { return !line.empty(); });
}

}  // namespace
}  // namespace radap::bench

int main(int argc, char** argv) {
  std::size_t kib = 1024;
  if (argc == 4) std::from_chars(argv[3], argv[3] + std::strlen(argv[3]), kib);
  if (argc < 3 || argc > 4) {
    std::fputs("usage: bench_floor read|lines|utf8|stage1|dom FILE [WINDOW_KIB]\n", stderr);
    return 2;
  }
  std::printf("%llu\n",
              static_cast<unsigned long long>(radap::bench::Run(argv[1], argv[2], kib * 1024)));
  return 0;
}
