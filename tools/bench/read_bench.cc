// What reading a dossier into columns costs, beside what simdjson takes to parse the same bytes and do nothing.
// Bytes a second; the dossiers of a size and shape fit the caches together. See `tools/bench/run`.
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include "engine/batch/read/read_line.h"
#include "rules/packs/packs.h"
#include "tools/bench/corpus/corpus.h"

namespace radap::bench {
namespace {

using batch::Block;
using batch::LineReader;

const Program& Pack() {
  static const LoadedPack kPack = CompilePack(FindPack(Corpus::kPack, {}).value());
  return *kPack.program;
}

// Lines that the columns take, one after another, with padding behind.
struct Lines {
  std::string text;
  std::vector<std::string_view> each;
};

bool IsForColumns(std::string line) {
  line.append(batch::kPadding, '\0');
  static const batch::Schema kSchema = batch::MakeSchema(Pack());
  static LineReader reader(kSchema);
  static Block block(kSchema);
  block.Clear();
  const char* end = line.data() + line.size() - batch::kPadding;
  return reader.Read(line.data(), end, true, block).outcome == batch::ReadOutcome::kRead;
}

Lines LinesOf(Size size, Shape shape) {
  const Corpus corpus(Pack(), 1);
  const std::size_t wanted = size == Size::kSlim ? 12 : 3;
  Lines lines;
  std::vector<std::size_t> ends;
  for (std::uint64_t number = 0; ends.size() < wanted; ++number) {
    std::string line;
    corpus.Append(size, shape, number, line);
    if (!IsForColumns(line)) continue;
    lines.text += line;
    ends.push_back(lines.text.size());
  }
  lines.text.append(batch::kPadding, '\0');
  for (std::size_t begin = 0; const std::size_t end : ends) {
    lines.each.push_back(std::string_view(lines.text).substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

template <Size kSize, Shape kShape>
const Lines& Sample() {
  static const Lines kLines = LinesOf(kSize, kShape);
  return kLines;
}

void Count(benchmark::State& state, const Lines& lines) {
  std::size_t bytes = 0;
  for (const std::string_view line : lines.each) bytes += line.size();
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.counters["dossier"] = benchmark::Counter(
      static_cast<double>(lines.each.size()),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

template <Size kSize, Shape kShape>
void Read(benchmark::State& state) {
  const Lines& lines = Sample<kSize, kShape>();
  const batch::Schema schema = batch::MakeSchema(Pack());
  LineReader reader(schema);
  Block block(schema);
  for (auto _ : state) {
    for (const std::string_view line : lines.each) {
      if (block.rows == batch::kRows) block.Clear();
      const auto read = reader.Read(line.data(), line.data() + line.size(), true, block);
      if (read.outcome == batch::ReadOutcome::kBlockFull) block.Clear();
    }
  }
  Count(state, lines);
}

template <Size kSize, Shape kShape>
void ParseToDom(benchmark::State& state) {
  const Lines& lines = Sample<kSize, kShape>();
  simdjson::dom::parser parser;
  for (auto _ : state) {
    for (const std::string_view line : lines.each) {
      benchmark::DoNotOptimize(parser.parse(line.data(), line.size(), false).error());
    }
  }
  Count(state, lines);
}

template <Size kSize, Shape kShape>
void ValidateUtf8(benchmark::State& state) {
  const Lines& lines = Sample<kSize, kShape>();
  for (auto _ : state) {
    for (const std::string_view line : lines.each) {
      benchmark::DoNotOptimize(simdjson::validate_utf8(line.data(), line.size()));
    }
  }
  Count(state, lines);
}

// What simdjson's first stage must do at least, with a copy.
template <Size kSize, Shape kShape>
void Minify(benchmark::State& state) {
  const Lines& lines = Sample<kSize, kShape>();
  std::string copy(lines.text.size(), '\0');
  for (auto _ : state) {
    for (const std::string_view line : lines.each) {
      std::size_t size = 0;
      benchmark::DoNotOptimize(simdjson::minify(line.data(), line.size(), copy.data(), size));
    }
  }
  Count(state, lines);
}

template <Size kSize, Shape kShape>
void Copy(benchmark::State& state) {
  const Lines& lines = Sample<kSize, kShape>();
  std::string copy(lines.text.size(), '\0');
  for (auto _ : state) {
    for (const std::string_view line : lines.each) {
      std::memcpy(copy.data(), line.data(), line.size());
      benchmark::DoNotOptimize(copy.data());
      benchmark::ClobberMemory();
    }
  }
  Count(state, lines);
}

BENCHMARK(Read<Size::kSlim, Shape::kCanonical>);
BENCHMARK(ParseToDom<Size::kSlim, Shape::kCanonical>);
BENCHMARK(Minify<Size::kSlim, Shape::kCanonical>);
BENCHMARK(ValidateUtf8<Size::kSlim, Shape::kCanonical>);
BENCHMARK(Copy<Size::kSlim, Shape::kCanonical>);
BENCHMARK(Read<Size::kFull, Shape::kCanonical>);
BENCHMARK(ParseToDom<Size::kFull, Shape::kCanonical>);
BENCHMARK(Minify<Size::kFull, Shape::kCanonical>);
BENCHMARK(ValidateUtf8<Size::kFull, Shape::kCanonical>);
BENCHMARK(Copy<Size::kFull, Shape::kCanonical>);
BENCHMARK(Read<Size::kSlim, Shape::kReordered>);
BENCHMARK(ParseToDom<Size::kSlim, Shape::kReordered>);
BENCHMARK(Read<Size::kSlim, Shape::kPretty>);
BENCHMARK(ParseToDom<Size::kSlim, Shape::kPretty>);
BENCHMARK(Read<Size::kSlim, Shape::kEscaped>);
BENCHMARK(ParseToDom<Size::kSlim, Shape::kEscaped>);
BENCHMARK(Read<Size::kFull, Shape::kReordered>);
BENCHMARK(ParseToDom<Size::kFull, Shape::kReordered>);
BENCHMARK(Read<Size::kFull, Shape::kPretty>);
BENCHMARK(ParseToDom<Size::kFull, Shape::kPretty>);
BENCHMARK(Read<Size::kFull, Shape::kEscaped>);
BENCHMARK(ParseToDom<Size::kFull, Shape::kEscaped>);

}  // namespace
}  // namespace radap::bench
