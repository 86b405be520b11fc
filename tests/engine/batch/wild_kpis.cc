// KPIs of wild dossiers: too many, too few, of closed groups; targets by year, relative ones and ones in words.
#include <algorithm>

#include "rules/base/index.h"
#include "tests/engine/batch/wild_content.h"

namespace radap::testing {

WildValue WildContent::YearTargetOf(int year, const Exact& target) {
  const int kind = draw_.Between(1, mood_.odd > 0 ? 10 : 7);
  if (kind <= 5) return WildValue::Amount(Digits(target));
  if (kind == 6) return {};  // null: expressly none
  WildValue object = WildValue::Object();
  if (kind <= 8) object.Add("text", WildValue::Text(draw_.Chance(80) ? "ดีขึ้น" : Words()));
  if (kind >= 8) {
    const std::string base = draw_.Chance(50) ? "baseline" : std::to_string(year - 1);
    object.Add("relative_to", WildValue::Text(base));
    const std::string plus = draw_.Chance(50) ? "5" : AnyAmount();
    object.Add(draw_.Chance(50) ? "plus" : "plus_percent", WildValue::Amount(plus));
  }
  return object;
}

void WildContent::AddTargets(WildValue& kpi, const Exact& target) {
  const bool by_year = draw_.Chance(20);
  if (!IsMissing() && (!by_year || draw_.Chance(50))) {
    kpi.Add("target", WildValue::Amount(Digits(target)));
  }
  if (!by_year) return;
  WildValue& targets = kpi.Add("targets", WildValue::Object());
  for (int year = year_ - 2; year <= year_ + 1; ++year) {
    if (year < 2401 || year > 2700 || draw_.Chance(25)) continue;
    targets.Add(std::to_string(year), YearTargetOf(year, target));
  }
}

void WildContent::AddResults(WildValue& kpi, const Exact& target) {
  if (IsMissing()) return;
  WildValue& results = kpi.Add("results", WildValue::Object());
  for (int before = draw_.Between(0, 5); before >= -1; --before) {
    const int year = year_ - before;
    if (year < 2400 || year > 2700 || IsMissing() || (before < 0 && draw_.Chance(80))) continue;
    WildValue value;
    if (!IsMissing()) {
      value = WildValue::Amount(draw_.Chance(80) ? Digits(NearEdge(target)) : AnyAmount());
    }
    results.Add(std::to_string(year), std::move(value));
  }
}

void WildContent::AddJudged(WildValue& kpi) {
  if (!draw_.Chance(15)) return;
  WildValue& judged = kpi.Add("judged", WildValue::Object());
  for (int year = year_ - 1; year <= year_; ++year) {
    if (year < 2400 || draw_.Chance(30)) continue;
    judged.Add(std::to_string(year), WildValue::Truth(draw_.Chance(50)));
  }
}

WildValue WildContent::KpiOf(const Element& group) {
  const std::size_t slash = group.id.find('/');
  WildValue kpi = WildValue::Object();
  kpi.Add("item", WildValue::Text(group.id.substr(0, slash)));
  kpi.Add("group", WildValue::Number(group.id.substr(slash + 1)));
  if (!IsMissing()) kpi.Add("name", WildValue::Text(Words()));
  if (!IsMissing()) kpi.Add("unit", WildValue::Text(draw_.Chance(70) ? "ร้อยละ" : Words()));
  if (!IsMissing()) kpi.Add("direction", WildValue::Text(draw_.Chance(60) ? "higher" : "lower"));
  if (IsLeftOut(ElementKind::kKpi)) kpi.Add("applicable", WildValue::Truth(draw_.Chance(40)));
  const Exact target = Exact::Parse(AnyAmount()).value_or(Exact(1));
  if (draw_.Chance(20)) kpi.Add("baseline", WildValue::Amount(Digits(NearEdge(target))));
  AddTargets(kpi, target);
  AddResults(kpi, target);
  AddJudged(kpi);
  if (draw_.Chance(10)) kpi.Add("note", WildValue::Text(Words()));
  if (draw_.Chance(10)) {
    WildValue& claimed = kpi.Add("claimed", WildValue::Object());
    if (draw_.Chance(70)) claimed.Add("success", WildValue::Amount(AnyAmount()));
    if (draw_.Chance(70)) claimed.Add("score", WildValue::Amount(AnyAmount()));
  }
  return kpi;
}

// As many as the item and its groups want, or one beside.
void WildContent::AddKpisOf(const Element& item, WildValue& kpis) {
  std::vector<int> groups;
  for (const int child : item.children) {
    if (program_.elements[Index(child)].kind == ElementKind::kGroup) groups.push_back(child);
  }
  if (groups.empty()) return;
  int wanted = item.kpis_at_least.value_or(static_cast<int>(groups.size()));
  if (draw_.Chance(mood_.missing * 3)) wanted = std::max(0, wanted + draw_.Between(-2, 3));
  if (draw_.Between(1, 3000) == 1) wanted = draw_.Between(60, 100);
  for (const int group : groups) {
    const Element& element = program_.elements[Index(group)];
    int count = element.kpis_at_least.value_or(element.mandatory == kNoKinds ? 0 : 1);
    if (IsMissing()) count = draw_.Between(0, count + 1);
    for (; count > 0; --count, --wanted) kpis.Add(KpiOf(element));
  }
  for (; wanted > 0; --wanted) kpis.Add(KpiOf(program_.elements[Index(draw_.OneOf(groups))]));
}

void WildContent::AddKpis(WildValue& dossier) {
  WildValue kpis = WildValue::Array();
  for (const Element& element : program_.elements) {
    if (element.kind == ElementKind::kItem) AddKpisOf(element, kpis);
  }
  if (kpis.members.empty() && !IsOdd()) return;
  if (draw_.Chance(20)) draw_.Shuffle(kpis.members);
  dossier.Add("kpis", std::move(kpis));
}

}  // namespace radap::testing
