// What the dossier gives for a subject, and the counts that the pack asks of it.
#include "engine/report/explain.h"
#include "engine/report/explain_words.h"
#include "rules/base/element.h"

namespace radap::explain {
namespace {

constexpr int kGivenPlaces = 12;

Label AmountWithUnit(const std::optional<Exact>& amount, const std::string& unit) {
  if (!amount) return Say(Phrase::kNotGiven);
  const Label number = Both(amount->ToPlain(kGivenPlaces));
  return unit.empty() ? number : Say(Phrase::kNamed, {number, Both(unit)});
}

Label ResultsByYear(const std::map<int, Exact>& results) {
  if (results.empty()) return Say(Phrase::kNoResults);
  std::string text;
  for (const auto& [year, result] : results) {
    text += (text.empty() ? "" : ", ") + std::to_string(year) + ": " + result.ToPlain(kGivenPlaces);
  }
  return Both(text);
}

std::vector<Fact> FactsOfKpi(const Kpi& given) {
  std::vector<Fact> facts;
  facts.push_back({LabelOf(Property::kTarget), AmountWithUnit(given.target, given.unit)});
  facts.push_back({LabelOf(Property::kResult), ResultsByYear(given.results)});
  facts.push_back({LabelOf(Property::kDirection),
                   given.direction ? LabelOf(*given.direction) : Say(Phrase::kNotGiven)});
  if (!given.note.empty()) facts.push_back({LabelOf(Property::kNote), Both(given.note)});
  return facts;
}

std::vector<Fact> FactsOfIssue(const Element& element, const IssueFacts& issue) {
  const auto yes_no = [](bool truth) { return Say(truth ? Phrase::kYes : Phrase::kNoAnswer); };
  const bool none = issue.files == 0 && issue.links == 0;
  return {{LabelOf(Property::kClaimed), yes_no(issue.claimed)},
          {LabelOf(Property::kStarred), yes_no(element.starred)},
          {Say(Phrase::kEvidence),
           none ? Say(Phrase::kNoEvidence)
                : Say(Phrase::kFilesAndLinks, {Both(issue.files), Both(issue.links)})}};
}

Label Range(std::optional<int> at_least, std::optional<int> at_most) {
  if (at_least == at_most) return Say(Phrase::kExactly, {Both(*at_least)});
  if (!at_most) return Say(Phrase::kAtLeast, {Both(*at_least)});
  if (!at_least) return Say(Phrase::kAtMost, {Both(*at_most)});
  return Say(Phrase::kBetween, {Both(*at_least), Both(*at_most)});
}

int CountedIn(const Evaluator& evaluator, Subject element) {
  int counted = 0;
  for (const KpiFacts& kpi : evaluator.facts().kpis) {
    if (kpi.counts && (kpi.item == element || kpi.group == element)) ++counted;
  }
  return counted;
}

}  // namespace

std::vector<Fact> FactsOf(const Evaluator& evaluator, Subject subject) {
  if (evaluator.IsKpi(subject)) return FactsOfKpi(evaluator.KpiOf(subject).given);
  const auto index = static_cast<std::size_t>(subject);
  const Facts& facts = evaluator.facts();
  switch (evaluator.KindOf(subject)) {
    case ElementKind::kIssue:
      return FactsOfIssue(evaluator.program().elements[index], facts.issues[index]);
    case ElementKind::kItem:
      if (facts.ratings[index].empty()) return {};
      return {{LabelOf(Property::kRating), ResultsByYear(facts.ratings[index])}};
    default:
      return {};
  }
}

Label SlotsOf(const Evaluator& evaluator, Subject subject) {
  if (evaluator.IsKpi(subject)) return {};
  const Element& element = evaluator.program().elements[static_cast<std::size_t>(subject)];
  if (!element.kpis_at_least && !element.kpis_at_most) return {};
  const int counted = CountedIn(evaluator, subject);
  const int missing = element.kpis_at_least.value_or(0) - counted;
  if (element.kpis_at_least.value_or(0) == 0) {
    return Say(Phrase::kSlotsAtMost, {Both(counted), Both(*element.kpis_at_most)});
  }
  const Label range = Range(element.kpis_at_least, element.kpis_at_most);
  if (missing <= 0 || element.kind == ElementKind::kGroup) {
    return Say(Phrase::kSlots, {Both(counted), range});
  }
  return Say(Phrase::kSlotsMissing, {Both(counted), range, Both(missing)});
}

}  // namespace radap::explain
