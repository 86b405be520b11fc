#include <algorithm>
#include <cstddef>

#include "rules/compare/parts.h"
#include "rules/document/phrases.h"

namespace radap::compare {
namespace {

using document::Both;

class ElementChanges {
 public:
  ElementChanges(const Edition& first, const Edition& second, std::vector<Change>& changes)
      : first_(first),
        second_(second),
        second_of_(MatchElements(first.program, second.program)),
        changes_(changes) {}

  void Add() {
    std::vector<bool> is_old(second_.program.elements.size(), false);
    for (std::size_t i = 0; i < second_of_.size(); ++i) {
      const Element& before = first_.program.elements[i];
      if (second_of_[i] < 0) {
        AddWhole(ChangeKind::kRemoved, ElementPart(first_, before));
        continue;
      }
      const auto place = static_cast<std::size_t>(second_of_[i]);
      is_old[place] = true;
      AddPair(before, second_.program.elements[place]);
    }
    for (std::size_t i = 0; i < is_old.size(); ++i) {
      const Element& element = second_.program.elements[i];
      if (!is_old[i]) AddWhole(ChangeKind::kAdded, ElementPart(second_, element));
    }
  }

 private:
  void AddWhole(ChangeKind kind, const Part& part) {
    changes_.push_back({kind, part.kind, part.id, part.name, {}, {}, {}});
  }

  void AddPair(const Element& before, const Element& after) {
    const Part part = ElementPart(second_, after);
    if (IsMoved(before, after)) {
      changes_.push_back(
          {ChangeKind::kMoved, part.kind, part.id, part.name, {}, Both(before.id), Both(after.id)});
    }
    ComparePart(ElementPart(first_, before), part, changes_);
    std::vector<Part> fields = FieldParts(first_, before);
    for (Part& field : fields) field.id.replace(0, before.id.size(), after.id);
    CompareParts(fields, FieldParts(second_, after), changes_);
  }

  // An element that only went along with the one above it did not move itself.
  bool IsMoved(const Element& before, const Element& after) const {
    if (before.parent < 0 || after.parent < 0) return false;
    const bool has_same_parent =
        second_of_.at(static_cast<std::size_t>(before.parent)) == after.parent;
    return !has_same_parent || LocalId(first_.program, before) != LocalId(second_.program, after);
  }

  const Edition& first_;
  const Edition& second_;
  std::vector<int> second_of_;
  std::vector<Change>& changes_;
};

}  // namespace

void CompareElements(const Edition& first, const Edition& second, std::vector<Change>& changes) {
  std::vector<Change> of_elements;
  ElementChanges(first, second, of_elements).Add();
  std::stable_sort(of_elements.begin(), of_elements.end(),
                   [](const Change& a, const Change& b) { return IsBefore(a.id, b.id); });
  changes.insert(changes.end(), of_elements.begin(), of_elements.end());
}

}  // namespace radap::compare
