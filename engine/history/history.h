// An organisation against its own past: what it changed itself, what the criteria changed, how its KPIs went.
//
// Evaluations of two years (+ the old dossier under the new edition) -> SplitChange -> ChangeSplit. Dossiers of all years ->
// KpiTrends, ScoresByYear. The order of the split is stated wherever it is shown: the criteria change first, on the old dossier
// (criteria = old dossier under the new edition - under the old one); then the dossier, under the new edition (you = new dossier
// under the new edition - old dossier under the new one). The two add up to the change exactly. A score whose rule gave no value
// (F0501) is missing here, not 0. Tested by tests/engine/history/.
#ifndef RADAP_ENGINE_HISTORY_HISTORY_H_
#define RADAP_ENGINE_HISTORY_HISTORY_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/eval/result.h"
#include "rules/base/exact.h"

namespace radap::history {

// Of one element that both editions have, or that one of them has.
struct ElementChange {
  std::string id;
  Label label;                      // in the new edition; of what only the old one has, there
  std::optional<Exact> before;      // old dossier, its own edition
  std::optional<Exact> old_in_new;  // old dossier, new edition
  std::optional<Exact> after;       // new dossier, new edition
  std::optional<Exact> criteria;    // old_in_new - before, where both are
  std::optional<Exact> you;         // after - old_in_new, where both are
};

struct ChangeSplit {
  int year_before = 0;  // 0: not given
  int year_after = 0;
  std::string pack_before;  // ids and versions: "pmqa4-2565 version 1"
  std::string pack_after;
  bool same_edition = false;  // by SHA-256: then criteria is 0 throughout
  // False: other criteria without a mapping. Then old_in_new is missing throughout, and `before` of all but the total:
  // the same id means something else there.
  bool is_comparable = true;
  // Total, categories, items in the order of the new pack; then those that only the old pack has.
  std::vector<ElementChange> elements;
  std::string
      without_counterpart;  // ids, of what the mapping left out; for the one who mapped to fill in
};

// `old_in_new`: the old dossier mapped to the new pack and evaluated there, or of another edition of the same pack
// evaluated under the new one; null if it cannot be. With one edition: `before` itself, or null.
ChangeSplit SplitChange(const Evaluation& before, const Evaluation* old_in_new,
                        const Evaluation& after);

struct TrendPoint {
  int year = 0;
  std::optional<Exact> result;
  std::optional<Exact> target;
  std::optional<Exact>
      score;  // of the KPI in the dossier of that very fiscal year, if it counts there
  // Another dossier says another result for the year; that of the newest one is shown.
  bool disagrees = false;
  // False: said not to be applicable by the dossier of that very fiscal year. Not the same as no result.
  bool is_applicable = true;
};

struct KpiTrend {
  std::string id;  // "7.1/2#1" in the newest dossier that has it
  std::string name;
  std::string unit;
  std::optional<Direction> direction;
  std::vector<TrendPoint>
      points;  // rising years: those of results and targets, and of all dossiers that have the KPI
  // Units that other dossiers give it: their figures may not be of the same measure.
  std::vector<std::string> other_units;
};

// A KPI is the same one in another year if item, group and name agree (white space aside), the second of that name with
// the second; oldest evaluation first. In the order of the newest dossier, then what only older ones have.
std::vector<KpiTrend> KpiTrends(const std::vector<const Evaluation*>& years);

// The total and its level by year.
struct YearScore {
  int year = 0;
  std::string pack;
  Exact total;
  int level = -1;
  bool has_levels = false;  // of that pack
  std::string level_id;     // empty: below the first, or has_levels is false
  Label level_label;
  // Over the nearest year before in this list, where the pack's id is the same.
  std::optional<Exact> increase;
};
// Rising years. What has no fiscal year, or a total without a value, is left out.
std::vector<YearScore> ScoresByYear(const std::vector<const Evaluation*>& years);

}  // namespace radap::history

#endif  // RADAP_ENGINE_HISTORY_HISTORY_H_
