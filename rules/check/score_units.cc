#include "rules/check/score_units.h"

#include <set>

#include "rules/check/words.h"

namespace radap::check {
namespace {

using model::UnitIndex;

// What elements take no part in is on the main scale. A unit that nobody knows is no difference.
std::optional<UnitIndex> OneOf(const std::set<UnitIndex>& units, const model::Model& model) {
  if (units.empty()) return model.scale_unit;
  if (units.contains(kNoUnit)) return kNoUnit;
  return units.size() == 1 ? std::optional(*units.begin()) : std::nullopt;
}

}  // namespace

bool IsUsedFor(int rule, const model::Element& element, const model::Model& model) {
  const model::Rule& used = model.rules[static_cast<std::size_t>(rule)];
  const bool is_of_kpis = used.subject == ElementKind::kKpi;
  if (element.kind != (is_of_kpis ? ElementKind::kGroup : used.subject)) return false;
  if (is_of_kpis && used.name == "score") return element.score < 0;
  const bool is_condition = used.type.kind == model::TypeKind::kTruth;
  const bool is_score = !is_condition && (used.name.empty() || used.name == "score");
  return !is_score || element.score == rule;
}

std::optional<UnitIndex> UnitOfMemberScores(int rule, ElementKind members,
                                            const model::Model& model) {
  if (model.scales.empty()) return model.scale_unit;
  std::set<UnitIndex> units;
  for (const model::Element& element : model.elements) {
    if (!IsUsedFor(rule, element, model)) continue;
    for (const int member : MembersOf(model, element, members)) {
      const int scale = model.elements[static_cast<std::size_t>(member)].scale;
      units.insert(UnitOfScale(model, scale));
    }
  }
  return OneOf(units, model);
}

std::optional<UnitIndex> UnitOfOwnScore(int rule, const model::Model& model) {
  if (model.scales.empty()) return model.scale_unit;
  std::set<UnitIndex> units;
  for (const model::Element& element : model.elements) {
    if (IsUsedFor(rule, element, model)) units.insert(UnitOfScale(model, element.scale));
  }
  return OneOf(units, model);
}

}  // namespace radap::check
