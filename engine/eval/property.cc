// The facts of a dossier as rules ask for them.
#include <cstddef>
#include <optional>

#include "engine/eval/evaluator.h"

namespace radap {
namespace {

Value FromCount(int count) { return Value::Number(Exact(count)); }

Value FromOptional(const std::optional<Exact>& number) {
  return number ? Value::Number(*number) : Value::Missing();
}

Value ResultOf(const KpiFacts& kpi, std::optional<int> fiscal_year, int years_before) {
  if (!fiscal_year) return Value::Missing();
  const auto found = kpi.given.results.find(*fiscal_year - years_before);
  return found == kpi.given.results.end() ? Value::Missing() : Value::Number(found->second);
}

Value KpiProperty(const Kpi& kpi, Property property) {
  switch (property) {
    case Property::kTarget:
      return FromOptional(kpi.target);
    case Property::kDirection:
      return kpi.direction ? Value::Of(*kpi.direction) : Value::Missing();
    case Property::kName:
      return Value::Text(kpi.name);
    case Property::kUnitName:
      return Value::Text(kpi.unit);
    case Property::kNote:
      return Value::Text(kpi.note);
    default:
      return Value::Missing();
  }
}

Value ElementProperty(const Evaluator& evaluator, Subject subject, Property property) {
  const Facts& facts = evaluator.facts();
  const auto element = static_cast<std::size_t>(subject);
  switch (property) {
    case Property::kRating:
      return FromOptional(facts.ratings[element]);
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
  if (!evaluator.IsKpi(subject)) return ElementProperty(evaluator, subject, property);
  const KpiFacts& kpi = evaluator.KpiOf(subject);
  if (property == Property::kResult) return ResultOf(kpi, facts.year, years_before);
  return KpiProperty(kpi.given, property);
}

}  // namespace radap
