#include "rules/compile/program.h"

#include <algorithm>
#include <cstddef>

namespace radap {

int Program::Find(std::string_view full_id) const {
  const auto id_of = [this](int index) -> std::string_view {
    return elements[static_cast<std::size_t>(index)].id;
  };
  const auto found = std::ranges::lower_bound(elements_by_id, full_id, {}, id_of);
  return found != elements_by_id.end() && id_of(*found) == full_id ? *found : -1;
}

int Program::FindRule(std::string_view name, ElementKind subject) const {
  const auto found = std::ranges::find_if(rules, [&](const Rule& rule) {
    return !rule.name.empty() && rule.name == name && rule.subject == subject;
  });
  return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
}

}  // namespace radap
