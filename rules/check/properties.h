// What rules/base/element.def says of each property, typed for the checks. Internal to rules/check.
#ifndef RADAP_RULES_CHECK_PROPERTIES_H_
#define RADAP_RULES_CHECK_PROPERTIES_H_

#include <span>
#include <string_view>

#include "rules/check/model.h"

namespace radap::check {

struct PropertyFacts {
  Property property{};
  std::string_view word;
  ElementKind subject{};  // kTotal = any subject
  model::TypeKind type{};
  std::string_view unit;  // of a kNumber
  bool may_be_missing = false;
};

std::span<const PropertyFacts> AllProperties();
const PropertyFacts& FactsOf(Property property);
// The property with that word, of whatever subject; nullptr if there is none.
const PropertyFacts* FindProperty(std::string_view word);

inline bool CanBeAskedOf(const PropertyFacts& facts, ElementKind subject) {
  return facts.subject == ElementKind::kTotal || facts.subject == subject;
}

}  // namespace radap::check

#endif  // RADAP_RULES_CHECK_PROPERTIES_H_
