#include "engine/benchmark/figures.h"

#include <algorithm>

#include "engine/benchmark/distribution.h"
#include "engine/benchmark/place.h"
#include "rules/base/index.h"

namespace radap::benchmark {
namespace {

bool IsOf(ElementKind kind, Level level) {
  switch (kind) {
    case ElementKind::kTotal:
      return true;
    case ElementKind::kCategory:
      return level >= Level::kCategory;
    case ElementKind::kItem:
      return level >= Level::kItem;
    case ElementKind::kGroup:
      return level >= Level::kKpi;
    default:
      return false;
  }
}

Benchmark HeadOf(const Program& program, const Cohort& cohort, int k) {
  Benchmark benchmark;
  benchmark.pack_id = program.id;
  benchmark.pack_sha256 = program.sha256;
  benchmark.pack_version = program.version;
  benchmark.peers = cohort.peers;
  benchmark.k = std::max(1, k);
  benchmark.is_hidden = cohort.organisations < benchmark.k;
  if (!benchmark.is_hidden) benchmark.organisations = cohort.organisations;
  return benchmark;
}

void SetSubject(const Subject& subject, Benchmark& benchmark) {
  benchmark.organisation = subject.organisation;
  benchmark.organisation_name = subject.name;
  benchmark.subject_year = subject.fiscal_year;
}

}  // namespace

std::vector<int> ElementsOf(const Program& program, Level level) {
  std::vector<int> elements;
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    const Element& element = program.elements[Index(i)];
    const bool has_score = element.score >= 0 || element.kind == ElementKind::kGroup;
    if (has_score && IsOf(element.kind, level)) elements.push_back(i);
  }
  return elements;
}

Benchmark Compare(const Program& program, const Cohort& cohort, const Subject& subject, int k) {
  Benchmark benchmark = HeadOf(program, cohort, k);
  SetSubject(subject, benchmark);
  for (std::size_t i = 0; i < cohort.elements.size(); ++i) {
    const ProgramScale& scale = ScaleOf(program, cohort.elements[i]);
    const ScoreColumn::Sorted scores = cohort.columns[i].Sort();
    Row row;
    row.peers = Describe(cohort.elements[i], scale, scores, benchmark.k);
    const std::optional<Exact>& score = subject.scores[i];
    if (score) row.subject = PlaceAmong(scale, *score, scores, row.peers, benchmark.k);
    benchmark.rows.push_back(std::move(row));
  }
  return benchmark;
}

Benchmark Summarise(const Program& program, const Cohort& cohort, int k) {
  Subject nobody;
  nobody.scores.resize(cohort.elements.size());
  return Compare(program, cohort, nobody, k);
}

Benchmark CompareWith(const Program& program, const Benchmark& summary, const Subject& subject) {
  Benchmark benchmark = summary;
  benchmark.from_summary = true;
  benchmark.rows.clear();
  SetSubject(subject, benchmark);
  for (std::size_t i = 0; i < subject.elements.size(); ++i) {
    const int element = subject.elements[i];
    const auto found = std::ranges::find_if(
        summary.rows, [element](const Row& row) { return row.peers.element == element; });
    if (found == summary.rows.end()) continue;
    Row row{found->peers, std::nullopt};
    const std::optional<Exact>& score = subject.scores[i];
    if (score) row.subject = PlaceIn(ScaleOf(program, element), *score, row.peers);
    benchmark.rows.push_back(std::move(row));
  }
  return benchmark;
}

}  // namespace radap::benchmark
