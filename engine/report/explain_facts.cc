// What the dossier gives for a subject, and the counts that the pack asks of it.
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/report/explain.h"
#include "engine/report/explain_words.h"
#include "rules/base/element.h"

namespace radap::explain {
namespace {

constexpr int kGivenPlaces = 12;
constexpr int kMostTextCells = 30;  // of a target in words, where those of all years are listed

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

Label YesNo(bool truth) { return Say(truth ? Phrase::kYes : Phrase::kNoAnswer); }

// "baseline + 0.1", "result of 2567 + 2 %".
Label RelativeText(const YearTarget& target) {
  Label text = LabelOf(Property::kBaseline);
  if (target.to_year)
    text = Say(Phrase::kFactOf, {LabelOf(Property::kResult), Both(*target.to_year)});
  if (!target.plus.IsZero()) {
    text = Say(Phrase::kPlus, {text, Both(target.plus.ToPlain(kGivenPlaces))});
  }
  if (target.plus_percent.IsZero()) return text;
  return Say(Phrase::kPlus, {text, Both(target.plus_percent.ToPlain(kGivenPlaces) + " %")});
}

// As given: "95", "“good”", "baseline + 0.1", or that there is none.
Label GivenText(const YearTarget& target) {
  std::vector<Label> parts;
  if (target.amount) parts.push_back(Both(target.amount->ToPlain(kGivenPlaces)));
  if (target.to_baseline || target.to_year) parts.push_back(RelativeText(target));
  if (!target.text.empty()) parts.push_back(Both("“" + target.text + "”"));
  return parts.empty() ? Say(Phrase::kNotGiven) : ListOf(parts);
}

// The target that counts this year: an amount, however it is given, else words, else that there is none.
Label TargetOfYear(const Evaluator& evaluator, Subject kpi) {
  const Kpi& given = evaluator.KpiOf(kpi).given;
  const Value target = PropertyOf(evaluator, kpi, Property::kTarget, 0);
  const auto of_year = given.targets.find(evaluator.facts().year.value_or(0));
  if (!target.IsNumber()) {
    if (of_year == given.targets.end()) {
      return Say(given.targets.empty() ? Phrase::kNotGiven : Phrase::kNoneThisYear);
    }
    const bool none = !of_year->second.amount && of_year->second.text.empty() &&
                      !of_year->second.to_baseline && !of_year->second.to_year;
    return none ? Say(Phrase::kNoneThisYear) : GivenText(of_year->second);
  }
  const Label amount = AmountWithUnit(target.number, given.unit);
  if (of_year == given.targets.end() || of_year->second.amount) return amount;
  return Say(Phrase::kInBrackets, {amount, GivenText(of_year->second)});
}

Label TargetsByYear(const std::map<int, YearTarget>& targets) {
  Label all;
  for (const auto& [year, target] : targets) {
    YearTarget shown = target;
    if (DisplayWidth(shown.text) > kMostTextCells)
      shown.text = PadRight(shown.text, kMostTextCells);
    const Label one = GivenText(shown);
    const std::string head = std::to_string(year) + ": ";
    all.th += (all.th.empty() ? "" : ", ") + head + one.Pick(Language::kThai);
    all.en += (all.en.empty() ? "" : ", ") + head + one.Pick(Language::kEnglish);
  }
  return all;
}

std::vector<Fact> FactsOfKpi(const Evaluator& evaluator, Subject kpi) {
  const Kpi& given = evaluator.KpiOf(kpi).given;
  std::vector<Fact> facts;
  if (!PropertyOf(evaluator, kpi, Property::kApplicable, 0).IsYes()) {
    facts.push_back({LabelOf(Property::kApplicable), YesNo(false)});
  }
  facts.push_back({LabelOf(Property::kTarget), TargetOfYear(evaluator, kpi)});
  if (given.targets.size() > 1) {
    facts.push_back({Say(Phrase::kAllTargets), TargetsByYear(given.targets)});
  }
  if (given.baseline) {
    facts.push_back({LabelOf(Property::kBaseline), AmountWithUnit(given.baseline, given.unit)});
  }
  facts.push_back({LabelOf(Property::kResult), ResultsByYear(given.results)});
  if (PropertyOf(evaluator, kpi, Property::kTargetText, 0).IsKnown()) {
    const Value judged = PropertyOf(evaluator, kpi, Property::kJudged, 0);
    facts.push_back({LabelOf(Property::kJudged),
                     judged.IsKnown() ? YesNo(judged.IsYes()) : Say(Phrase::kNotJudged)});
  }
  facts.push_back({LabelOf(Property::kDirection),
                   given.direction ? LabelOf(*given.direction) : Say(Phrase::kNotGiven)});
  if (!given.note.empty()) facts.push_back({LabelOf(Property::kNote), Both(given.note)});
  return facts;
}

// Whether a `needs` of the element names the field, so that it is not simply optional.
bool IsNeeded(const Element& element, int field) {
  return std::ranges::any_of(element.needs, [&](const Needs& needs) {
    return std::ranges::any_of(needs.terms, [&](const std::vector<int>& term) {
      return std::ranges::find(term, field) != term.end();
    });
  });
}

Label TextOfField(const Program& program, const Field& field, const FieldFacts& facts,
                  bool is_asked) {
  if (!facts.filled) return Say(is_asked ? Phrase::kEmptyField : Phrase::kOptionalField);
  const Label value = ValueText(program, facts.value, field.unit, kGivenPlaces);
  return field.kind == FieldKind::kList ? Say(Phrase::kEntries, {value}) : value;
}

void AddFields(const Evaluator& evaluator, const Element& element, std::vector<Fact>& facts) {
  const Program& program = evaluator.program();
  for (const int index : element.fields) {
    const Field& field = program.fields[static_cast<std::size_t>(index)];
    const FieldFacts& given = evaluator.facts().fields[static_cast<std::size_t>(index)];
    const bool is_asked = field.is_required || IsNeeded(element, index);
    facts.push_back({NameOf(program, field), TextOfField(program, field, given, is_asked)});
  }
}

std::vector<Fact> FactsOfIssue(const Element& element, const IssueFacts& issue) {
  const bool none = issue.files == 0 && issue.links == 0;
  return {{LabelOf(Property::kClaimed), YesNo(issue.claimed)},
          {LabelOf(Property::kStarred), YesNo(element.starred)},
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
  if (evaluator.IsKpi(subject)) return FactsOfKpi(evaluator, subject);
  const auto index = static_cast<std::size_t>(subject);
  const Facts& facts = evaluator.facts();
  const Element& element = evaluator.program().elements[index];
  std::vector<Fact> told;
  if (!facts.applicable[index]) told.push_back({LabelOf(Property::kApplicable), YesNo(false)});
  if (element.kind == ElementKind::kIssue) {
    const std::vector<Fact> of_issue = FactsOfIssue(element, facts.issues[index]);
    told.insert(told.end(), of_issue.begin(), of_issue.end());
  }
  if (!facts.ratings[index].empty()) {
    told.push_back({LabelOf(Property::kRating), ResultsByYear(facts.ratings[index])});
  }
  AddFields(evaluator, element, told);
  return told;
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
