// What an assessor sees of a whole cohort, by name: ranking, claims, heat map. Figures of single organisations: for the one who
// keeps the store, never for a summary.
//
// Members -> Rank, FindDisagreements, HeatMap -> rows. Readiness: engine/gaps/readiness.h. Tested by tests/engine/benchmark/.
#ifndef RADAP_ENGINE_BENCHMARK_VIEWS_H_
#define RADAP_ENGINE_BENCHMARK_VIEWS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/benchmark/score_column.h"
#include "rules/base/exact.h"
#include "rules/base/vocabulary.h"
#include "rules/compile/program.h"

namespace radap::benchmark {

struct Member {
  std::string organisation;
  std::string name;
  std::string name_en;
  std::optional<OrganisationKind> kind;
  std::string parent;
  std::string level;  // id, of the total
  int errors = 0;
  bool with_overrides = false;
};

// Standard competition ranking ("1224"): equal scores share the best rank, the next one counts all before it.
struct Ranked {
  std::size_t member = 0;
  Exact score;
  std::int64_t rank = 0;
  std::int64_t tied = 1;  // that many share it
};
// Best first, equal ones in the order of the members. Those without a score are not in it.
std::vector<Ranked> Rank(const ScoreColumn& totals);

// What an organisation says its score is, against what its dossier supports. `claimed` as in store::Scores.
struct Disagreement {
  std::size_t member = 0;
  int element = -1;
  Exact claimed;
  Exact supported;
  Exact difference;  // claimed - supported
};
// Where they differ after rounding to the decimals of the scale; biggest share of the scale first, then of members in
// their order, elements in the order of the pack. `columns` of `elements`, `claimed` one text a member.
std::vector<Disagreement> FindDisagreements(const Program& program,
                                            const std::vector<int>& elements,
                                            const std::vector<ScoreColumn>& columns,
                                            const std::vector<std::string>& claimed);

// Organisations by item: rows as ranked, best first, those without a total last.
struct HeatMap {
  std::vector<std::size_t> members;
  std::vector<int> elements;
  std::vector<std::vector<std::optional<Exact>>> scores;  // [row][element]
  std::vector<std::optional<Exact>> medians;              // by element
};
HeatMap MakeHeatMap(const ScoreColumn& totals, const std::vector<int>& elements,
                    const std::vector<ScoreColumn>& columns);

}  // namespace radap::benchmark

#endif  // RADAP_ENGINE_BENCHMARK_VIEWS_H_
