// Benchmarks, histories and assessors' views as something to read: text, JSON, CSV, a workbook (xlsx) or charts.
//
// Figures -> Render -> bytes. Rounds here and nowhere else, as engine/report does. Every figure has its method beside it: quartiles
// type 7, percentile rank with half of the equal ones, ties, k, whom the peers are, that the subject is not among them.
// Tested by tests/engine/standing/.
#ifndef RADAP_ENGINE_STANDING_STANDING_H_
#define RADAP_ENGINE_STANDING_STANDING_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/benchmark/figures.h"
#include "engine/benchmark/views.h"
#include "engine/gaps/gap.h"
#include "engine/gaps/readiness.h"
#include "engine/history/history.h"
#include "engine/report/report.h"

namespace radap::standing {

enum class Format : std::uint8_t { kText, kJson, kCsv, kXlsx };  // charts: charts.h

// All that `radap benchmark ORG` shows.
struct Portrait {
  const Program* program = nullptr;  // of the benchmark
  benchmark::Benchmark benchmark;
  std::vector<history::YearScore> years;      // empty: no past
  std::optional<history::ChangeSplit> split;  // last year against the one before
  std::vector<history::KpiTrend> trends;
};
std::string Render(const Portrait& portrait, Format format, const ReportOptions& options);

// Whom a view is about, in its head.
struct ViewOf {
  const Program* program = nullptr;
  benchmark::Peers peers;
  std::int64_t organisations = 0;
};
struct RankingView {
  ViewOf of;
  std::vector<benchmark::Member> members;
  std::vector<benchmark::Ranked> ranked;
  std::int64_t without_score = 0;
  std::size_t most = 0;  // rows shown of text; 0: all
};
struct ClaimsView {
  ViewOf of;
  std::vector<benchmark::Member> members;
  std::vector<benchmark::Disagreement> disagreements;
  std::size_t most = 0;
};
struct ReadinessView {
  struct Entry {
    std::size_t member = 0;
    Exact total;
    Readiness readiness;
    std::vector<Gap> fixes;          // those of readiness.fixes, in that order
    std::vector<std::string> needs;  // by fix: in words, in the language asked for
  };
  ViewOf of;
  std::vector<benchmark::Member> members;
  // All with a next level, least missing first; without a fix: it takes more than one.
  std::vector<Entry> entries;
  std::int64_t at_top = 0;  // already at the highest level
  std::size_t most = 0;     // organisations shown of text; 0: all
};
struct HeatView {
  ViewOf of;
  std::vector<benchmark::Member> members;
  benchmark::HeatMap map;
  std::size_t most = 0;  // rows shown of text; 0: all
};
std::string Render(const RankingView& view, Format format, const ReportOptions& options);
std::string Render(const ClaimsView& view, Format format, const ReportOptions& options);
std::string Render(const ReadinessView& view, Format format, const ReportOptions& options);
std::string Render(const HeatView& view, Format format, const ReportOptions& options);

// Charts, as SVG (engine/chart).
struct NamedChart {
  std::string
      name;  // of its file without ending: "radar", "box", "total", "trend-7.1-2-1", "distribution"
  std::string svg;
};
std::vector<NamedChart> Charts(const Portrait& portrait, const ReportOptions& options);
std::string Chart(const HeatView& view, const ReportOptions& options);

}  // namespace radap::standing

#endif  // RADAP_ENGINE_STANDING_STANDING_H_
