// Which elements a rule is used for, and in which unit scores are where a pack has several scales.
// Internal to rules/check and rules/lint.
#ifndef RADAP_RULES_CHECK_SCORE_UNITS_H_
#define RADAP_RULES_CHECK_SCORE_UNITS_H_

#include <map>
#include <optional>
#include <vector>

#include "rules/check/model.h"

namespace radap::check {

// A rule that is a score is used for the elements that take their score from it (of a group: its KPIs); any
// other, and a condition without a name, for all elements of its subject, of kpi for all groups.
class Users {
 public:
  explicit Users(const model::Model& model);

  // Indices of elements, rising.
  const std::vector<int>& Of(int rule) const;

 private:
  const model::Model& model_;
  std::map<ElementKind, std::vector<int>> of_kind_;
  std::vector<std::vector<int>> of_score_;  // by rule: elements whose own score it is
  std::vector<int> groups_without_score_;   // their KPIs are scored by `rule score of kpi`
  std::vector<int> none_;
};

// The one unit of the scores that the rule would take from members of that kind; nothing if they differ.
std::optional<model::UnitIndex> UnitOfMemberScores(int rule, ElementKind members,
                                                   const model::Model& model, const Users& users);

// The one unit of the scores of the things that the rule is about; nothing if they differ.
std::optional<model::UnitIndex> UnitOfOwnScore(int rule, const model::Model& model,
                                               const Users& users);

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_SCORE_UNITS_H_
