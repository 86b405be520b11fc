// radap_corpus: made-up dossiers as NDJSON on stdout; see tools/bench/corpus/corpus.h for what is in them.
//
// usage: radap_corpus slim|full|mixed|reordered|pretty|escaped COUNT [--first K] [--seed N] [--full]
//        radap_corpus pack        the questions, issues and KPI groups of the pack as JSON, for peers
// Dossier K, K+1 .. K+COUNT-1 of the seed (0 and 1 unless said); --full: the long texts in any shape.
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "rules/packs/packs.h"
#include "tools/bench/corpus/corpus.h"

namespace radap::bench {
namespace {

constexpr std::string_view kUsage =
    "usage: radap_corpus slim|full|mixed|reordered|pretty|escaped COUNT [--first K] [--seed N] "
    "[--full]\n       radap_corpus pack\n";

struct Options {
  Size size = Size::kSlim;
  std::optional<Shape> shape = Shape::kCanonical;  // none: mixed
  std::uint64_t count = 0;
  std::uint64_t first = 0;
  std::uint64_t seed = 1;
};

bool ReadNumber(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool ReadShape(std::string_view word, Options& options) {
  if (word == "full") options.size = Size::kFull;
  if (word == "mixed") options.shape.reset();
  if (word == "reordered") options.shape = Shape::kReordered;
  if (word == "pretty") options.shape = Shape::kPretty;
  if (word == "escaped") options.shape = Shape::kEscaped;
  return word == "slim" || word == "full" || options.shape != Shape::kCanonical;
}

std::optional<Options> ReadOptions(int argc, char** argv) {
  Options options;
  if (argc < 3 || !ReadShape(argv[1], options) || !ReadNumber(argv[2], options.count)) return {};
  for (int i = 3; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--full") {
      options.size = Size::kFull;
    } else if (word == "--first" && i + 1 < argc) {
      if (!ReadNumber(argv[++i], options.first)) return {};
    } else if (word == "--seed" && i + 1 < argc) {
      if (!ReadNumber(argv[++i], options.seed)) return {};
    } else {
      return {};
    }
  }
  return options;
}

// False if nobody reads any more.
bool WriteAll(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

int WriteCorpus(const Program& pack, const Options& options) {
  constexpr std::size_t kBuffer = std::size_t{1} << 18;
  const Corpus corpus(pack, options.seed);
  std::string buffer;
  for (std::uint64_t i = options.first; i < options.first + options.count; ++i) {
    corpus.Append(options.size, options.shape.value_or(Corpus::MixedShape(i)), i, buffer);
    if (buffer.size() < kBuffer) continue;
    if (!WriteAll(buffer)) return 3;
    buffer.clear();
  }
  return WriteAll(buffer) ? 0 : 3;
}

// {"1.1.1":[false,false,true],..}: by question, whether each issue is starred.
std::string PackJson(const Program& pack) {
  std::string json = "{";
  for (const Element& question : pack.elements) {
    if (question.kind != ElementKind::kQuestion) continue;
    json += (json.size() > 1 ? ",\"" : "\"") + question.id + "\":[";
    for (const int issue : question.children) {
      json += pack.elements[static_cast<std::size_t>(issue)].starred ? "true," : "false,";
    }
    json.back() = ']';
  }
  return json + "}\n";
}

int Main(int argc, char** argv) {
  const LoadedPack pack = CompilePack(FindPack(Corpus::kPack, {}).value());
  if (argc == 2 && std::strcmp(argv[1], "pack") == 0) {
    return WriteAll(PackJson(*pack.program)) ? 0 : 3;
  }
  const std::optional<Options> options = ReadOptions(argc, argv);
  if (!options) {
    std::fputs(kUsage.data(), stderr);
    return 2;
  }
  return WriteCorpus(*pack.program, *options);
}

}  // namespace
}  // namespace radap::bench

int main(int argc, char** argv) { return radap::bench::Main(argc, argv); }
