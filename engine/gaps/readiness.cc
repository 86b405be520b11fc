#include "engine/gaps/readiness.h"

#include <algorithm>

namespace radap {

std::optional<Readiness> FindReadiness(const Evaluation& evaluation, const std::vector<Gap>& gaps) {
  const ScoreLine& total = evaluation.scores.front();
  const std::vector<ProgramLevel>& levels = evaluation.evaluator.ScaleOf(total.subject).levels;
  const auto next = static_cast<std::size_t>(total.level + 1);
  if (next >= levels.size()) return std::nullopt;
  Readiness readiness;
  readiness.level = total.level + 1;
  readiness.from = levels[next].from;
  readiness.missing = readiness.from - total.value;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    if (gaps[i].gain.total >= readiness.missing) readiness.fixes.push_back(i);
  }
  std::ranges::stable_sort(readiness.fixes, [&](std::size_t a, std::size_t b) {
    return gaps[a].gain.total < gaps[b].gain.total;
  });
  return readiness;
}

}  // namespace radap
