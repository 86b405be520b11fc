#include <map>
#include <string>
#include <utility>

#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"
#include "engine/eval/bind_parts.h"
#include "rules/base/index.h"

namespace radap {
namespace {

std::string Text(int number) { return std::to_string(number); }

bool TakesKpis(const Program& program, const Element& element) {
  for (const int child : element.children) {
    if (program.elements[Index(child)].kind == ElementKind::kGroup) return true;
  }
  return false;
}

// "1, 2, 3, 4": the group numbers of an item.
std::string GroupsOf(const Program& program, const Element& item) {
  std::string groups;
  for (const int child : item.children) {
    const std::string& id = program.elements[Index(child)].id;
    if (!groups.empty()) groups += ", ";
    groups += id.substr(id.find('/') + 1);
  }
  return groups;
}

// "province, local government": those that a group is open to.
Label NamesOf(KindSet kinds) {
  Label names;
  for (const std::string_view text : KindTexts()) {
    const OrganisationKind kind = *FindKind(text);
    if ((kinds & SetOf(kind)) == 0) continue;
    const std::string_view comma = names.en.empty() ? "" : ", ";
    names.th.append(comma).append(LabelOf(kind).th);
    names.en.append(comma).append(LabelOf(kind).en);
  }
  return names;
}

// How many KPIs each element has so far, by index: of groups those given, of items those that count.
using CountByElement = std::map<int, int>;

class KpiBinder {
 public:
  explicit KpiBinder(const Binding& to) : to_(to) {}

  void Add(const Kpi& kpi);
  void CheckElements();

 private:
  int FindItem(const Kpi& kpi) const;
  bool Counts(const KpiFacts& kpi, const std::string& path);
  void CheckGroup(int group);
  void CheckItem(int item);
  const Element& ElementAt(int element) const { return to_.program.elements[Index(element)]; }

  const Binding& to_;
  CountByElement given_;
  CountByElement counted_;
  bool kind_needed_ = false;
};

int KpiBinder::FindItem(const Kpi& kpi) const {
  const int item = to_.program.Find(kpi.item);
  if (item >= 0 && TakesKpis(to_.program, ElementAt(item))) return item;
  std::vector<std::string_view> valid;
  for (const Element& element : to_.program.elements) {
    if (TakesKpis(to_.program, element)) valid.push_back(element.id);
  }
  to_.Report(FindingCode::kUnknownItem, "/kpis/" + Text(kpi.index) + "/item",
             {Same(kpi.item), Suggest(kpi.item, valid)});
  return -1;
}

void KpiBinder::Add(const Kpi& kpi) {
  if (kpi.item.empty() || !kpi.group) {
    to_.Report(FindingCode::kKpiNoPlace, "/kpis/" + Text(kpi.index), {Quoted(kpi.name)});
    return;
  }
  const int item = FindItem(kpi);
  if (item < 0) return;
  const std::string path = "/kpis/" + Text(kpi.index);
  const std::string group_id = kpi.item + "/" + Text(*kpi.group);
  const int group = to_.program.Find(group_id);
  if (group < 0) {
    to_.Report(
        FindingCode::kUnknownGroup, path + "/group",
        {Same(kpi.item), Same(Text(*kpi.group)), Same(GroupsOf(to_.program, ElementAt(item)))});
    return;
  }
  KpiFacts facts;
  facts.id = group_id + "#" + Text(++given_[group]);
  facts.item = item;
  facts.group = group;
  facts.given = kpi;
  facts.counts = Counts(facts, path);
  if (facts.counts) ++counted_[item];
  if (!kpi.applicable) CheckApplicable(to_, ElementKind::kKpi, facts.id, path);
  to_.facts.kpis.push_back(std::move(facts));
}

bool KpiBinder::Counts(const KpiFacts& kpi, const std::string& path) {
  const Element& group = ElementAt(kpi.group);
  const Element& item = ElementAt(kpi.item);
  const Label id = Same(kpi.id);
  const Label name = Quoted(kpi.given.name);
  if (to_.facts.kind && (group.open_to & SetOf(*to_.facts.kind)) == 0) {
    to_.Report(FindingCode::kGroupClosed, path,
               {id, name, Same(group.id), NamesOf(group.open_to), LabelOf(*to_.facts.kind)});
    return false;
  }
  if (group.kpis_at_most && given_[kpi.group] > *group.kpis_at_most) {
    to_.Report(FindingCode::kGroupTooMany, path,
               {id, name, Same(group.id), Same(Text(*group.kpis_at_most))});
    return false;
  }
  if (item.kpis_at_most && counted_[kpi.item] >= *item.kpis_at_most) {
    to_.Report(FindingCode::kKpiTooMany, path,
               {id, name, Same(item.id), Same(Text(*item.kpis_at_most))});
    return false;
  }
  return true;
}

void KpiBinder::CheckGroup(int group) {
  const Element& element = ElementAt(group);
  const int given = given_[group];
  if (element.mandatory != kNoKinds && element.mandatory != kEveryKind) kind_needed_ = true;
  if (IsMandatory(to_.facts, element) && given == 0) {
    to_.Report(FindingCode::kGroupMandatory, "/kpis", {Same(element.id)});
  } else if (element.kpis_at_least && given > 0 && given < *element.kpis_at_least) {
    to_.Report(FindingCode::kGroupTooFew, "/kpis",
               {Same(element.id), Same(Text(given)), Same(Text(*element.kpis_at_least))});
  }
}

void KpiBinder::CheckItem(int item) {
  const Element& element = ElementAt(item);
  if (!element.kpis_at_least || counted_[item] >= *element.kpis_at_least) return;
  to_.Report(FindingCode::kKpiTooFew, "/kpis",
             {Same(element.id), Same(Text(counted_[item])), Same(Text(*element.kpis_at_least))});
}

void KpiBinder::CheckElements() {
  for (int i = 0; i < static_cast<int>(to_.program.elements.size()); ++i) {
    const ElementKind kind = ElementAt(i).kind;
    if (ElementAt(i).open_to != kEveryKind) kind_needed_ = true;
    if (kind == ElementKind::kGroup) CheckGroup(i);
    if (kind == ElementKind::kItem) CheckItem(i);
  }
  if (kind_needed_ && !to_.facts.kind) to_.Report(FindingCode::kKindUnknown, "/organisation/kind");
}

}  // namespace

bool IsMandatory(const Facts& facts, const Element& group) {
  return facts.kind ? (group.mandatory & SetOf(*facts.kind)) != 0 : group.mandatory == kEveryKind;
}

void BindKpis(const Binding& to, const Dossier& dossier) {
  KpiBinder binder(to);
  for (const Kpi& kpi : dossier.kpis) binder.Add(kpi);
  binder.CheckElements();
}

}  // namespace radap
