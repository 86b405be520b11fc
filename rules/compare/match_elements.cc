#include <algorithm>
#include <cstddef>

#include "rules/compare/parts.h"

namespace radap::compare {
namespace {

bool HasSameLabel(const Element& a, const Element& b) {
  const bool is_empty = a.label.th.empty() && a.label.en.empty();
  return !is_empty && a.label.th == b.label.th && a.label.en == b.label.en;
}

class Matcher {
 public:
  Matcher(const Program& first, const Program& second)
      : first_(first),
        second_(second),
        second_of_(first.elements.size(), -1),
        is_taken_(second.elements.size(), false) {}

  std::vector<int> Match() {
    Take(0, 0);
    for (std::size_t i = 0; i < second_of_.size(); ++i) {
      if (second_of_[i] < 0) FindMoved(static_cast<int>(i));
    }
    return second_of_;
  }

 private:
  const Element& First(int index) const { return first_.elements[static_cast<std::size_t>(index)]; }
  const Element& Second(int index) const {
    return second_.elements[static_cast<std::size_t>(index)];
  }
  bool IsFree(int of_first, int of_second) const {
    return second_of_[static_cast<std::size_t>(of_first)] < 0 &&
           !is_taken_[static_cast<std::size_t>(of_second)];
  }

  // This pair is one element; its children are matched below it: unchanged ones, moved ones,
  // relabelled ones.
  void Take(int of_first, int of_second) {
    second_of_[static_cast<std::size_t>(of_first)] = of_second;
    is_taken_[static_cast<std::size_t>(of_second)] = true;
    TakeChildren(of_first, of_second, true, true);
    TakeChildren(of_first, of_second, true, false);
    TakeChildren(of_first, of_second, false, true);
  }

  void TakeChildren(int of_first, int of_second, bool by_label, bool by_id) {
    for (const int a : First(of_first).children) {
      for (const int b : Second(of_second).children) {
        const bool fits = First(a).kind == Second(b).kind &&
                          (!by_label || HasSameLabel(First(a), Second(b))) &&
                          (!by_id || LocalId(first_, First(a)) == LocalId(second_, Second(b)));
        if (fits && IsFree(a, b)) Take(a, b);
      }
    }
  }

  // Elsewhere, with the same label, if only one place has it.
  void FindMoved(int of_first) {
    int found = -1;
    for (std::size_t b = 0; b < second_.elements.size(); ++b) {
      const Element& other = second_.elements[b];
      const bool fits = !is_taken_[b] && other.kind == First(of_first).kind &&
                        HasSameLabel(First(of_first), other);
      if (!fits) continue;
      if (found >= 0) return;
      found = static_cast<int>(b);
    }
    if (found >= 0) Take(of_first, found);
  }

  const Program& first_;
  const Program& second_;
  std::vector<int> second_of_;
  std::vector<bool> is_taken_;
};

}  // namespace

std::string LocalId(const Program& program, const Element& element) {
  if (element.parent < 0) return element.id;
  const Element& parent = program.elements.at(static_cast<std::size_t>(element.parent));
  const bool is_below = element.id.size() > parent.id.size() && element.id.starts_with(parent.id);
  return is_below ? element.id.substr(parent.id.size() + 1) : element.id;
}

std::vector<int> MatchElements(const Program& first, const Program& second) {
  return Matcher(first, second).Match();
}

}  // namespace radap::compare
