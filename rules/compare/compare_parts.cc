#include <algorithm>
#include <cctype>

#include "rules/compare/parts.h"

namespace radap::compare {
namespace {

const Part* FindPart(const std::vector<Part>& parts, const std::string& id) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&id](const Part& part) { return part.id == id; });
  return found == parts.end() ? nullptr : &*found;
}

const Aspect* FindAspect(const std::vector<Aspect>& aspects, const std::string& id) {
  const auto found = std::find_if(aspects.begin(), aspects.end(),
                                  [&id](const Aspect& aspect) { return aspect.id == id; });
  return found == aspects.end() ? nullptr : &*found;
}

}  // namespace

void ComparePart(const Part& first, const Part& second, std::vector<Change>& changes) {
  const auto change = [&](const Aspect& aspect, const Label& before, const Label& after) {
    changes.push_back(
        {ChangeKind::kChanged, second.kind, second.id, second.name, aspect.name, before, after});
  };
  for (const Aspect& aspect : second.aspects) {
    const Aspect* before = FindAspect(first.aspects, aspect.id);
    const std::string& key = before == nullptr ? std::string() : before->key;
    if (key != aspect.key)
      change(aspect, before == nullptr ? Label{} : before->value, aspect.value);
  }
  for (const Aspect& aspect : first.aspects) {
    const bool is_gone = FindAspect(second.aspects, aspect.id) == nullptr && !aspect.key.empty();
    if (is_gone) change(aspect, aspect.value, {});
  }
  CompareLines(first, second, changes);
}

void CompareParts(const std::vector<Part>& first, const std::vector<Part>& second,
                  std::vector<Change>& changes) {
  for (const Part& part : second) {
    const Part* before = FindPart(first, part.id);
    if (before != nullptr) {
      ComparePart(*before, part, changes);
    } else {
      changes.push_back({ChangeKind::kAdded, part.kind, part.id, part.name, {}, {}, {}});
    }
  }
  for (const Part& part : first) {
    if (FindPart(second, part.id) != nullptr) continue;
    changes.push_back({ChangeKind::kRemoved, part.kind, part.id, part.name, {}, {}, {}});
  }
}

bool IsBefore(const std::string& first, const std::string& second) {
  if ((first == "total") != (second == "total")) return first == "total";
  const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  std::size_t a = 0;
  std::size_t b = 0;
  while (a < first.size() && b < second.size()) {
    if (!is_digit(first[a]) || !is_digit(second[b])) {
      if (first[a] != second[b]) return first[a] < second[b];
      ++a;
      ++b;
      continue;
    }
    std::size_t a_end = a;
    std::size_t b_end = b;
    while (a_end < first.size() && is_digit(first[a_end])) ++a_end;
    while (b_end < second.size() && is_digit(second[b_end])) ++b_end;
    if (a_end - a != b_end - b) return a_end - a < b_end - b;  // ids have no leading zeros
    const int order = first.compare(a, a_end - a, second, b, b_end - b);
    if (order != 0) return order < 0;
    a = a_end;
    b = b_end;
  }
  return first.size() - a < second.size() - b;
}

}  // namespace radap::compare
