#include <algorithm>

#include "engine/history/given_scores.h"
#include "engine/history/history.h"
#include "rules/base/index.h"

namespace radap::history {
namespace {

// The nearest earlier year, and there the one of the same pack.
std::optional<Exact> IncreaseOver(const std::vector<YearScore>& before, const YearScore& score) {
  std::optional<int> nearest;
  for (auto other = before.rbegin(); other != before.rend(); ++other) {
    if (other->year == score.year) continue;
    if (!nearest) nearest = other->year;
    if (other->year != *nearest) break;
    if (other->pack == score.pack) return score.total - other->total;
  }
  return std::nullopt;
}

void SetLevel(const Evaluation& year, YearScore& score) {
  const Program& program = year.evaluator.program();
  const std::vector<ProgramLevel>& levels =
      program.scales[Index(program.elements.front().scale)].levels;
  score.level = year.scores.front().level;
  score.has_levels = !levels.empty();
  if (score.level < 0 || levels.empty()) return;
  score.level_id = levels[Index(score.level)].id;
  score.level_label = levels[Index(score.level)].label;
}

}  // namespace

std::vector<YearScore> ScoresByYear(const std::vector<const Evaluation*>& years) {
  std::vector<const Evaluation*> rising;
  for (const Evaluation* year : years) {
    if (!year->dossier->fiscal_year) continue;
    if (GivenScores(*year).contains(year->scores.front().id)) rising.push_back(year);
  }
  std::ranges::stable_sort(rising, {},
                           [](const Evaluation* year) { return *year->dossier->fiscal_year; });
  std::vector<YearScore> scores;
  for (const Evaluation* year : rising) {
    YearScore score;
    score.year = *year->dossier->fiscal_year;
    score.pack = year->evaluator.program().id;
    score.total = year->scores.front().value;
    SetLevel(*year, score);
    score.increase = IncreaseOver(scores, score);
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace radap::history
