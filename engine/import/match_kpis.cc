#include "engine/import/match_kpis.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "engine/import/text/thai_letters.h"

namespace radap {
namespace {

using GroupId = std::pair<std::string, std::optional<int>>;

GroupId GroupOf(const Kpi& kpi) { return {kpi.item, kpi.group}; }

// The name without white space and Thai marks, which documents lose and double; sara am as the aa in it.
std::u32string Bare(std::string_view name) {
  constexpr char32_t kSaraAm = 0x0E33;
  constexpr char32_t kSaraAa = 0x0E32;
  std::u32string bare;
  for (const char32_t letter : LettersOf(name)) {
    if (letter > U' ' && RankOfThaiMark(letter) < 0) bare += letter == kSaraAm ? kSaraAa : letter;
  }
  return bare;
}

// Places in a list, by group, in order.
std::map<GroupId, std::vector<std::size_t>> PlacesByGroup(const std::vector<Kpi>& kpis) {
  std::map<GroupId, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < kpis.size(); ++i) groups[GroupOf(kpis[i])].push_back(i);
  return groups;
}

class Matcher {
 public:
  Matcher(const std::vector<Kpi>& old, const std::vector<Kpi>& now)
      : old_(old), now_(now), is_taken_(now.size()) {
    for (const Kpi& kpi : old) matched_.push_back({&kpi, nullptr, false, false});
  }

  std::vector<MatchedKpi> Match();

 private:
  using Places = std::vector<std::size_t>;
  void MatchNames(const Places& old, const Places& now);
  void MatchPlaces(const Places& old, const Places& now);
  void Insert(const Kpi& kpi);

  const std::vector<Kpi>& old_;
  const std::vector<Kpi>& now_;
  std::vector<bool> is_taken_;  // of `now`
  std::vector<MatchedKpi> matched_;
};

void Matcher::MatchNames(const Places& old, const Places& now) {
  std::multimap<std::u32string, std::size_t> by_name;  // those of one name stay in order
  for (const std::size_t place : now) by_name.emplace(Bare(now_[place].name), place);
  for (const std::size_t place : old) {
    matched_[place].is_group_imported = true;
    const auto found = by_name.find(Bare(old_[place].name));
    if (found == by_name.end()) continue;
    matched_[place].now = &now_[found->second];
    is_taken_[found->second] = true;
    by_name.erase(found);
  }
}

void Matcher::MatchPlaces(const Places& old, const Places& now) {
  if (old.size() != now.size()) return;
  for (std::size_t i = 0; i < old.size(); ++i) {
    MatchedKpi& matched = matched_[old[i]];
    if (matched.now != nullptr || is_taken_[now[i]]) continue;
    matched.now = &now_[now[i]];
    matched.is_by_place = true;
    is_taken_[now[i]] = true;
  }
}

void Matcher::Insert(const Kpi& kpi) {
  const auto last_with = [this](const auto& is_near) {
    return std::find_if(matched_.rbegin(), matched_.rend(), [&](const MatchedKpi& matched) {
      return is_near(matched.old != nullptr ? *matched.old : *matched.now);
    });
  };
  auto place = last_with([&](const Kpi& other) { return GroupOf(other) == GroupOf(kpi); });
  if (place == matched_.rend()) {
    place = last_with([&](const Kpi& other) { return other.item == kpi.item; });
  }
  const bool is_last = old_.empty() || place == matched_.rend();
  const auto after = is_last ? matched_.end() : place.base();
  matched_.insert(after, {nullptr, &kpi, false, true});
}

std::vector<MatchedKpi> Matcher::Match() {
  const auto old_groups = PlacesByGroup(old_);
  for (const auto& [group, now] : PlacesByGroup(now_)) {
    const auto old = old_groups.find(group);
    if (old == old_groups.end()) continue;
    MatchNames(old->second, now);
    MatchPlaces(old->second, now);
  }
  for (std::size_t i = 0; i < now_.size(); ++i) {
    if (!is_taken_[i]) Insert(now_[i]);
  }
  return std::move(matched_);
}

}  // namespace

std::vector<MatchedKpi> MatchKpis(const std::vector<Kpi>& old, const std::vector<Kpi>& now) {
  return Matcher(old, now).Match();
}

}  // namespace radap
