// Whom a rule is about, and what each fact of it can be when a dossier may say anything sensible.
//
// "Sensible" is what the proofs assume: numbers of KPIs of 0 and more, ratings on the scale of their item, fields
// in their range. Missing is always allowed. Tested by tests/engine/prove/.
#ifndef RADAP_ENGINE_PROVE_PLACE_H_
#define RADAP_ENGINE_PROVE_PLACE_H_

#include <compare>
#include <vector>

#include "engine/prove/abstract.h"
#include "rules/compile/program.h"

namespace radap::prove {

struct Place {
  int element = 0;  // of a KPI: its group
  bool is_kpi = false;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// -1 if it has none.
int ScoreRuleOf(const Program& program, const Place& place);
const ProgramScale& ScaleOf(const Program& program, const Place& place);
Range RangeOf(const ProgramScale& scale);

// All that the fact can be.
Abstract DomainOf(const Program& program, const Place& place, const Fact& fact);

// Members of an element for aggregates: as Evaluator::Members, but groups stand for their KPIs.
std::vector<Place> MembersOf(const Program& program, const Place& place, ElementKind collection);
// How many KPIs below the element can count; nothing if there is no limit.
std::optional<int> MostKpis(const Program& program, int element);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_PLACE_H_
