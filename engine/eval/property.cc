// The facts of a dossier as rules ask for them.
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "engine/eval/evaluator.h"

namespace radap {
namespace {

Value FromCount(int count) { return Value::Number(Exact(count)); }

Value FromOptional(const std::optional<Exact>& number) {
  return number ? Value::Number(*number) : Value::Missing();
}

// A text that says nothing is none.
Value FromText(std::string_view text) {
  return CountLetters(text) == 0 ? Value::Missing() : Value::Text(text);
}

Value Entry(const std::map<int, Exact>& by_year, int year) {
  const auto found = by_year.find(year);
  return found == by_year.end() ? Value::Missing() : Value::Number(found->second);
}

Value RelativeTo(const Value& base, const YearTarget& target) {
  if (!base.IsNumber()) return base;
  const Exact percent = base.number * target.plus_percent / 100;
  return Value::Number(base.number + target.plus + percent);
}

// A year that `targets` speaks of is settled there, even if it has no number.
Value TargetOf(const Kpi& kpi, std::optional<int> fiscal_year, int years_before) {
  const Value plain = years_before == 0 ? FromOptional(kpi.target) : Value::Missing();
  if (!fiscal_year) return plain;
  const int year = *fiscal_year - years_before;
  const auto found = kpi.targets.find(year);
  if (found == kpi.targets.end()) return plain;
  const YearTarget& target = found->second;
  if (target.to_baseline) return RelativeTo(FromOptional(kpi.baseline), target);
  if (target.to_year && *target.to_year < year) {
    return RelativeTo(Entry(kpi.results, *target.to_year), target);
  }
  return FromOptional(target.amount);
}

Value KpiPropertyOf(const Kpi& kpi, Property property, int year) {
  if (property == Property::kResult) return Entry(kpi.results, year);
  if (property == Property::kTargetText) {
    const auto found = kpi.targets.find(year);
    return found == kpi.targets.end() ? Value::Missing() : FromText(found->second.text);
  }
  const auto found = kpi.judged.find(year);
  return found == kpi.judged.end() ? Value::Missing() : Value::Truth(found->second);
}

Value KpiProperty(const Evaluator& evaluator, const KpiFacts& kpi, Property property,
                  int years_before) {
  const Kpi& given = kpi.given;
  const std::optional<int> year = evaluator.facts().year;
  switch (property) {
    case Property::kTarget:
      return TargetOf(given, year, years_before);
    case Property::kResult:
    case Property::kTargetText:
    case Property::kJudged:
      return year ? KpiPropertyOf(given, property, *year - years_before) : Value::Missing();
    case Property::kBaseline:
      return FromOptional(given.baseline);
    case Property::kApplicable:
      return Value::Truth(given.applicable &&
                          evaluator.facts().applicable[static_cast<std::size_t>(kpi.group)]);
    case Property::kDirection:
      return given.direction ? Value::Of(*given.direction) : Value::Missing();
    case Property::kName:
      return Value::Text(given.name);
    case Property::kUnitName:
      return Value::Text(given.unit);
    case Property::kNote:
      return Value::Text(given.note);
    default:
      return Value::Missing();
  }
}

Value ElementProperty(const Evaluator& evaluator, Subject subject, Property property,
                      int years_before) {
  const Facts& facts = evaluator.facts();
  const auto element = static_cast<std::size_t>(subject);
  switch (property) {
    case Property::kApplicable:
      return Value::Truth(facts.applicable[element]);
    case Property::kFilled:
      return Value::Truth(IsFilledAt(evaluator, subject, kEveryLevel));
    case Property::kRating:
      return Entry(facts.ratings[element], facts.year.value_or(0) - years_before);
    case Property::kAnswered:
      return Value::Truth(facts.questions[element].answered);
    case Property::kNarrativeLetters:
      return FromCount(facts.questions[element].narrative_letters);
    case Property::kClaimed:
      return Value::Truth(facts.issues[element].claimed);
    case Property::kStarred:
      return Value::Truth(evaluator.program().elements[element].starred);
    case Property::kFiles:
      return FromCount(facts.issues[element].files);
    case Property::kLinks:
      return FromCount(facts.issues[element].links);
    default:
      return Value::Missing();
  }
}

}  // namespace

Value PropertyOf(const Evaluator& evaluator, Subject subject, Property property, int years_before) {
  const Facts& facts = evaluator.facts();
  if (property == Property::kKind) return facts.kind ? Value::Of(*facts.kind) : Value::Missing();
  if (property == Property::kYear) return facts.year ? FromCount(*facts.year) : Value::Missing();
  if (!evaluator.IsKpi(subject)) return ElementProperty(evaluator, subject, property, years_before);
  if (property == Property::kFilled) return Value::Truth(false);  // a KPI has no fields
  return KpiProperty(evaluator, evaluator.KpiOf(subject), property, years_before);
}

}  // namespace radap
