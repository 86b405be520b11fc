// What each step from a file to its gaps costs, on the real dossier. See `tools/bench/run`.
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "engine/dossier/read_dossier.h"
#include "engine/eval/result.h"
#include "engine/gaps/gap.h"
#include "engine/report/report.h"
#include "rules/packs/packs.h"

namespace radap {
namespace {

std::string FileText(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::string& DossierText() {
  static const std::string kText = FileText("samples/mof-ops-2567.json");
  return kText;
}

Source FormSource() { return FindPack("pmqa4-2568", {}).value(); }

const Program& FormProgram() {
  static const LoadedPack kPack = CompilePack(FormSource());
  return *kPack.program;
}

Dossier ReadSample() {
  Findings findings;
  return ReadDossier(DossierText(), findings).value();
}

void CompileThePack(benchmark::State& state) {
  const Source source = FormSource();
  for (auto _ : state) benchmark::DoNotOptimize(CompilePack(source));
}
BENCHMARK(CompileThePack);

void ReadTheDossier(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(ReadSample());
}
BENCHMARK(ReadTheDossier);

void EvaluateTheDossier(benchmark::State& state) {
  const Dossier dossier = ReadSample();
  for (auto _ : state) benchmark::DoNotOptimize(Evaluate(FormProgram(), dossier));
}
BENCHMARK(EvaluateTheDossier);

void FindTheGaps(benchmark::State& state) {
  const Dossier dossier = ReadSample();
  Evaluation evaluation = Evaluate(FormProgram(), dossier);
  for (auto _ : state) benchmark::DoNotOptimize(FindGaps(evaluation));
}
BENCHMARK(FindTheGaps);

void RenderTheText(benchmark::State& state) {
  const Dossier dossier = ReadSample();
  Evaluation evaluation = Evaluate(FormProgram(), dossier);
  const std::vector<Gap> gaps = FindGaps(evaluation);
  for (auto _ : state)
    benchmark::DoNotOptimize(RenderScore(evaluation, gaps, ReportFormat::kText, {}));
}
BENCHMARK(RenderTheText);

}  // namespace
}  // namespace radap
