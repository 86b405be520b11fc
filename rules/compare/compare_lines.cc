#include <algorithm>
#include <cstddef>

#include "rules/compare/parts.h"

namespace radap::compare {
namespace {

using Lines = std::vector<Line>;

bool IsSame(const Line& a, const Line& b) {
  return a.what_key == b.what_key && a.value_key == b.value_key;
}

Label WholeLine(const Line& line) { return Words(CompareWord::kGives, {line.what, line.value}); }

// For each line of `first` the same line of `second`, in a longest run of both; -1 for the others.
std::vector<int> CommonLines(const Lines& first, const Lines& second) {
  std::vector<std::vector<int>> length(first.size() + 1, std::vector<int>(second.size() + 1));
  for (std::size_t i = first.size(); i-- > 0;) {
    for (std::size_t j = second.size(); j-- > 0;) {
      length[i][j] = IsSame(first[i], second[j]) ? length[i + 1][j + 1] + 1
                                                 : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  std::vector<int> common(first.size(), -1);
  for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
    if (IsSame(first[i], second[j])) {
      common[i++] = static_cast<int>(j++);
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return common;
}

struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

class LineChanges {
 public:
  LineChanges(const Part& first, const Part& second, std::vector<Change>& changes)
      : first_(first), second_(second), changes_(changes) {}

  // What stands between two lines that did not change: of one condition or band first, then in
  // order.
  void AddRun(const Run& before, const Run& after) {
    std::vector<int> matched(after.size(), -1);
    std::vector<bool> used(before.size(), false);
    for (std::size_t j = 0; j < after.size(); ++j) {
      for (std::size_t i = 0; i < before.size() && matched[j] < 0; ++i) {
        const bool is_same_place =
            first_.lines[before.begin + i].what_key == second_.lines[after.begin + j].what_key;
        if (used[i] || !is_same_place) continue;
        matched[j] = static_cast<int>(i);
        used[i] = true;
      }
    }
    const bool is_edited = before.size() == after.size();
    for (std::size_t j = 0; j < after.size(); ++j) {
      if (matched[j] >= 0 || !is_edited || used[j]) continue;
      matched[j] = static_cast<int>(j);
      used[j] = true;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!used[i]) Add(WholeLine(first_.lines[before.begin + i]), {});
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
      const Line& line = second_.lines[after.begin + j];
      if (matched[j] < 0) {
        Add({}, WholeLine(line));
      } else {
        AddEdited(first_.lines[before.begin + static_cast<std::size_t>(matched[j])], line);
      }
    }
  }

 private:
  void AddEdited(const Line& before, const Line& after) {
    if (before.what_key != after.what_key) return Add(WholeLine(before), WholeLine(after));
    if (before.value_key == after.value_key) return;
    changes_.push_back({ChangeKind::kChanged, second_.kind, second_.id, second_.name, after.what,
                        before.value, after.value});
  }

  void Add(const Label& before, const Label& after) {
    changes_.push_back({ChangeKind::kChanged, second_.kind, second_.id, second_.name,
                        Words(CompareWord::kLine), before, after});
  }

  const Part& first_;
  const Part& second_;
  std::vector<Change>& changes_;
};

}  // namespace

void CompareLines(const Part& first, const Part& second, std::vector<Change>& changes) {
  const std::vector<int> common = CommonLines(first.lines, second.lines);
  LineChanges lines(first, second, changes);
  Run before;
  Run after;
  for (std::size_t i = 0; i < common.size(); ++i) {
    if (common[i] < 0) continue;
    const auto j = static_cast<std::size_t>(common[i]);
    lines.AddRun({before.begin, i}, {after.begin, j});
    before.begin = i + 1;
    after.begin = j + 1;
  }
  lines.AddRun({before.begin, first.lines.size()}, {after.begin, second.lines.size()});
}

}  // namespace radap::compare
