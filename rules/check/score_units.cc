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

Users::Users(const model::Model& model) : model_(model), of_score_(model.rules.size()) {
  for (std::size_t i = 0; i < model.elements.size(); ++i) {
    const model::Element& element = model.elements[i];
    const int index = static_cast<int>(i);
    of_kind_[element.kind].push_back(index);
    if (element.score >= 0) of_score_[static_cast<std::size_t>(element.score)].push_back(index);
    if (element.kind == ElementKind::kGroup && element.score < 0) {
      groups_without_score_.push_back(index);
    }
  }
}

const std::vector<int>& Users::Of(int rule) const {
  const model::Rule& used = model_.rules[static_cast<std::size_t>(rule)];
  const bool is_of_kpis = used.subject == ElementKind::kKpi;
  if (is_of_kpis && used.name == "score") return groups_without_score_;
  const bool is_condition = used.type.kind == model::TypeKind::kTruth;
  const bool is_score = !is_condition && (used.name.empty() || used.name == "score");
  if (is_score) return of_score_[static_cast<std::size_t>(rule)];
  const auto found = of_kind_.find(is_of_kpis ? ElementKind::kGroup : used.subject);
  return found == of_kind_.end() ? none_ : found->second;
}

std::optional<UnitIndex> UnitOfMemberScores(int rule, ElementKind members,
                                            const model::Model& model, const Users& users) {
  if (model.scales.empty()) return model.scale_unit;
  std::set<UnitIndex> units;
  for (const int user : users.Of(rule)) {
    const model::Element& element = model.elements[static_cast<std::size_t>(user)];
    for (const int member : MembersOf(model, element, members)) {
      const int scale = model.elements[static_cast<std::size_t>(member)].scale;
      units.insert(UnitOfScale(model, scale));
    }
  }
  return OneOf(units, model);
}

std::optional<UnitIndex> UnitOfOwnScore(int rule, const model::Model& model, const Users& users) {
  if (model.scales.empty()) return model.scale_unit;
  std::set<UnitIndex> units;
  for (const int user : users.Of(rule)) {
    units.insert(UnitOfScale(model, model.elements[static_cast<std::size_t>(user)].scale));
  }
  return OneOf(units, model);
}

}  // namespace radap::check
