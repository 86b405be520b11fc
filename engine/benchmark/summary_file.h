// The summary of a cohort as a file without names, radap.benchmark/1, to be given to other installations.
//
// Benchmark of Summarise -> WriteSummary -> JSON -> ReadSummary -> Benchmark. Exact fractions as strings; ids of elements
// rather than numbers. Its JSON Schema is SummarySchema (`radap schema benchmark`). A file that comes from elsewhere is held
// against the rules of figures.h before anything is taken from it. Tested by tests/engine/benchmark/summary_file_test.cc,
// hostile_summary_test.cc and summary_schema_test.py.
#ifndef RADAP_ENGINE_BENCHMARK_SUMMARY_FILE_H_
#define RADAP_ENGINE_BENCHMARK_SUMMARY_FILE_H_

#include <optional>
#include <string>
#include <string_view>

#include "engine/benchmark/figures.h"
#include "rules/base/text.h"

namespace radap::benchmark {

// `made_at`: UTC, RFC 3339. The same summary gives the same bytes.
std::string WriteSummary(const Benchmark& summary, const Program& program,
                         std::string_view made_at);

struct ReadSummaryResult {
  std::optional<Benchmark> summary;
  Label error;  // where there is none: what was expected and where
  // Of another edition of the pack; elements that this pack does not have, or has on another scale, were left out.
  Label warning;
};
// The pack that a summary is about; nothing if it is none.
std::optional<std::string> PackOfSummary(std::string_view bytes);
ReadSummaryResult ReadSummary(std::string_view bytes, const Program& program);

std::string_view SummarySchema();

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_SUMMARY_FILE_H_
