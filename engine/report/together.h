// What closing many gaps at once would give: gains do not simply add up where rules are not sums.
// Evaluation + Gaps -> Together. Tested by tests/engine/report/needs_test.cc.
#ifndef RADAP_ENGINE_REPORT_TOGETHER_H_
#define RADAP_ENGINE_REPORT_TOGETHER_H_

#include <optional>
#include <vector>

#include "engine/gaps/gap.h"

namespace radap {

struct Together {
  enum class Set { kOneKind, kNotKpis, kAll };
  Set set{};
  GapKind kind{};  // kOneKind
  int count = 0;   // see CountOf
  Exact total;     // if all of them were closed
};

// One entry for each kind there is, in the order of gaps.def; then those that are not KPIs and all, each
// only where it says more than the entries before it. No entry for mandatory groups without a KPI: what
// a KPI there gives is counted where the item has too few.
std::vector<Together> CloseTogether(Evaluation& evaluation, const std::vector<Gap>& gaps);

// How many things these gaps are: a gap of missing KPIs is as many as are missing.
int CountOf(const std::vector<Gap>& gaps);

// The gaps of each kind there is, in the order of gaps.def and then of `gaps`.
std::vector<std::vector<Gap>> ByKind(const std::vector<Gap>& gaps);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_TOGETHER_H_
