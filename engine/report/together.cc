#include "engine/report/together.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace radap {
namespace {

constexpr std::array kKinds = {
#define GAP(name, text, th, en) GapKind::name,
#include "engine/gaps/gaps.def"
};

bool IsOfIssue(GapKind kind) {
  return kind == GapKind::kEvidenceMissing || kind == GapKind::kNotClaimed ||
         kind == GapKind::kNotClaimedNoEvidence || kind == GapKind::kFieldsMissing;
}

template <typename Predicate>
std::vector<Gap> Those(const std::vector<Gap>& gaps, Predicate is_wanted) {
  std::vector<Gap> those;
  std::ranges::copy_if(gaps, std::back_inserter(those), is_wanted);
  return those;
}

Together Close(Evaluation& evaluation, const std::vector<Gap>& gaps, Together::Set set) {
  return {set, gaps.front().kind, CountOf(gaps), TotalWithout(evaluation, gaps)};
}

}  // namespace

std::vector<Together> CloseTogether(Evaluation& evaluation, const std::vector<Gap>& gaps) {
  std::vector<Together> all;
  for (const std::vector<Gap>& those : ByKind(gaps)) {
    if (those.front().kind == GapKind::kGroupMandatory) continue;
    all.push_back(Close(evaluation, those, Together::Set::kOneKind));
  }
  const std::size_t kinds = all.size();
  const auto issues = Those(gaps, [](const Gap& gap) { return IsOfIssue(gap.kind); });
  const auto same = [&](const Together& one) {
    return IsOfIssue(one.kind) && one.count == CountOf(issues);
  };
  if (!issues.empty() && std::ranges::none_of(all, same) && issues.size() < gaps.size()) {
    all.push_back(Close(evaluation, issues, Together::Set::kNotKpis));
  }
  if (kinds > 1) all.push_back(Close(evaluation, gaps, Together::Set::kAll));
  return all;
}

int CountOf(const std::vector<Gap>& gaps) {
  int count = 0;
  for (const Gap& gap : gaps) count += gap.count;
  return count;
}

std::vector<std::vector<Gap>> ByKind(const std::vector<Gap>& gaps) {
  std::vector<std::vector<Gap>> by_kind;
  for (const GapKind kind : kKinds) {
    std::vector<Gap> those = Those(gaps, [&](const Gap& gap) { return gap.kind == kind; });
    if (!those.empty()) by_kind.push_back(std::move(those));
  }
  return by_kind;
}

}  // namespace radap
