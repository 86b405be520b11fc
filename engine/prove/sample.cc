#include "engine/prove/sample.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/eval/evaluator.h"
#include "engine/gaps/turning_points.h"
#include "rules/base/index.h"

namespace radap::prove {
namespace {

void MarkBelow(const Program& program, int element, std::vector<bool>& kept) {
  kept[Index(element)] = true;
  for (const int child : program.elements[Index(element)].children) {
    MarkBelow(program, child, kept);
  }
}

// All but the elements; their text is not needed to evaluate.
Program WithoutElements(const Program& program) {
  Program part;
  part.id = program.id;
  part.scales = program.scales;
  part.field_names = program.field_names;
  part.fields = program.fields;
  part.scale_low = program.scale_low;
  part.scale_high = program.scale_high;
  part.scale_unit = program.scale_unit;
  part.levels = program.levels;
  part.rules = program.rules;
  part.kpi_score = program.kpi_score;
  part.constants = program.constants;
  part.texts = program.texts;
  part.aggregates = program.aggregates;
  part.band_tables = program.band_tables;
  part.ladders = program.ladders;
  part.curves = program.curves;
  part.matrices = program.matrices;
  return part;
}

}  // namespace

Sample::Sample(const Program& program, const Place& place)
    : part_(WithoutElements(program)), is_kpi_(place.is_kpi) {
  std::vector<bool> kept(program.elements.size());
  MarkBelow(program, place.element, kept);
  for (int above = place.element; above >= 0; above = program.elements[Index(above)].parent) {
    kept[Index(above)] = true;
  }
  std::vector<int> renumbered(program.elements.size(), -1);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    renumbered[i] = static_cast<int>(part_.elements.size());
    part_.elements.push_back(program.elements[i]);
  }
  for (Element& element : part_.elements) {
    if (element.parent >= 0) element.parent = renumbered[Index(element.parent)];
    for (int& child : element.children) child = renumbered[Index(child)];
    std::erase(element.children, -1);
  }
  for (std::size_t i = 0; i < part_.elements.size(); ++i) {
    part_.elements_by_id.push_back(static_cast<int>(i));
  }
  std::ranges::sort(part_.elements_by_id, [&](int a, int b) {
    return part_.elements[Index(a)].id < part_.elements[Index(b)].id;
  });
  element_ = renumbered[Index(place.element)];
}

std::optional<Exact> Sample::Value(const Dossier& dossier, int rule, bool lack_is_zero) const {
  Findings findings;
  Evaluator evaluator(part_, Bind(part_, dossier, findings));
  Subject subject = element_;
  if (is_kpi_) {
    if (evaluator.facts().kpis.empty()) return std::nullopt;
    subject = evaluator.SubjectOfKpi(0);
    if (!evaluator.KpiOf(subject).counts) return std::nullopt;
  }
  const radap::Value& value = evaluator.Get(rule, subject);
  if (value.IsNumber()) return value.number;
  return lack_is_zero ? std::optional<Exact>(0) : std::nullopt;
}

namespace {

radap::Value ReadBack(const Evaluator& evaluator, Subject subject, const Fact& fact) {
  if (fact.kind == Fact::Kind::kField) return FieldOf(evaluator, subject, fact.index);
  if (fact.kind == Fact::Kind::kFilledAt) {
    return radap::Value::Truth(
        IsFilledAt(evaluator, subject, static_cast<std::uint32_t>(fact.index)));
  }
  return PropertyOf(evaluator, subject, static_cast<Property>(fact.index), fact.years_before);
}

}  // namespace

bool Sample::Agrees(const Dossier& dossier, const std::vector<Setting>& settings) const {
  Findings findings;
  Evaluator evaluator(part_, Bind(part_, dossier, findings));
  const Subject subject = is_kpi_ ? evaluator.SubjectOfKpi(0) : element_;
  return std::ranges::all_of(settings, [&](const Setting& setting) {
    const radap::Value value = ReadBack(evaluator, subject, setting.fact);
    if (value.IsKnown() != setting.is_given) return false;
    if (value.IsNumber()) return value.number == setting.number;
    return !setting.is_given || value.state == ValueState::kText || value.code == setting.code;
  });
}

std::optional<std::vector<Exact>> Sample::Turns(const Dossier& dossier) const {
  Findings findings;
  Evaluator evaluator(part_, Bind(part_, dossier, findings));
  if (evaluator.facts().kpis.empty()) return std::nullopt;
  return TurningPoints(evaluator, evaluator.SubjectOfKpi(0), Property::kResult);
}

std::string Sample::Id() const {
  const std::string& id = part_.elements[Index(element_)].id;
  return is_kpi_ ? id + "#1" : id;
}

}  // namespace radap::prove
