#include "engine/batch/rows/summary.h"

#include "engine/batch/rows/read_exact.h"

namespace radap::batch {

void Summary::Add(const Summary& after) {
  for (const std::string& place : after.first_bad) {
    if (first_bad.size() == kKeptBad) break;
    const std::optional<std::int64_t> line = ReadCount(place);
    first_bad.push_back(line ? std::to_string(*line + lines) : place);
  }
  lines += after.lines;
  scored += after.scored;
  with_errors += after.with_errors;
  bad += after.bad;
  for (const auto& [id, pack] : after.packs) {
    PackSummary& sum = packs[id];
    sum.dossiers += pack.dossiers;
    sum.total += pack.total;
    for (const auto& [level, count] : pack.levels) sum.levels[level] += count;
    for (const auto& [tenth, count] : pack.distribution) sum.distribution[tenth] += count;
  }
  for (const auto& [code, count] : after.findings) findings[code] += count;
}

}  // namespace radap::batch
