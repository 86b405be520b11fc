// What the columns of a block cost a dossier, beside Evaluate of the same dossiers, and the parts of it.
// Time of an iteration: a block of kDossiers; see items/s for dossiers a second. See `tools/bench/run`.
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/batch/columns/column_program.h"
#include "engine/batch/read/read_line.h"
#include "engine/dossier/read_dossier.h"
#include "engine/eval/result.h"
#include "rules/packs/packs.h"
#include "tools/bench/corpus/corpus.h"

namespace radap::bench {
namespace {

constexpr std::size_t kDossiers = 25;

const Program& Pack() {
  static const LoadedPack kPack = CompilePack(FindPack(Corpus::kPack, {}).value());
  return *kPack.program;
}

const batch::Schema& PackSchema() {
  static const batch::Schema kSchema = batch::MakeSchema(Pack());
  return kSchema;
}

// A block and the texts that it views.
struct Sample {
  std::vector<std::unique_ptr<std::string>> texts;
  batch::Block block{PackSchema()};
  std::vector<Dossier> dossiers;
};

const Sample& Slim() {
  static const std::unique_ptr<Sample> kSample = [] {
    auto sample = std::make_unique<Sample>();
    batch::LineReader reader(PackSchema());
    const Corpus corpus(Pack(), 1);
    for (std::uint64_t number = 0; sample->block.rows < kDossiers; ++number) {
      auto text = std::make_unique<std::string>();
      corpus.Append(Size::kSlim, Shape::kCanonical, number, *text);
      const std::string line = *text;
      text->append(batch::kPadding, '\0');
      const char* const end = text->data() + line.size();
      const auto read = reader.Read(text->data(), end, true, sample->block);
      if (read.outcome != batch::ReadOutcome::kRead) continue;
      Findings findings;
      sample->dossiers.push_back(*ReadDossier(line, findings));
      sample->texts.push_back(std::move(text));
    }
    return sample;
  }();
  return *kSample;
}

void Count(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kDossiers));
}

void ColumnsOfABlock(benchmark::State& state) {
  const Sample& sample = Slim();
  const batch::ColumnProgram columns(PackSchema());
  batch::ColumnRun run(columns);
  for (auto _ : state) benchmark::DoNotOptimize(run.Score(sample.block));
  Count(state);
}
BENCHMARK(ColumnsOfABlock);

void EvaluateDossiers(benchmark::State& state) {
  const Sample& sample = Slim();
  for (auto _ : state) {
    for (const Dossier& dossier : sample.dossiers) {
      benchmark::DoNotOptimize(Evaluate(Pack(), dossier));
    }
  }
  Count(state);
}
BENCHMARK(EvaluateDossiers);

void CompileColumns(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(batch::ColumnProgram(PackSchema()).IsWhole());
}
BENCHMARK(CompileColumns);

}  // namespace
}  // namespace radap::bench
