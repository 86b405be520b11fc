#include "engine/prove/place.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "rules/base/index.h"

namespace radap::prove {
namespace {

const Element& ElementOf(const Program& program, const Place& place) {
  return program.elements[Index(place.element)];
}

Abstract KpiProperty(Property property) {
  switch (property) {
    case Property::kDirection:
      return Abstract::Word(ValueType::kDirection, 3).OrLacking();
    case Property::kJudged:
      return Abstract::Truth(kNoOrYes).OrLacking();
    case Property::kApplicable:
      return Abstract::Truth(kNoOrYes);
    case Property::kFilled:
      return Abstract::Truth(kNo);
    case Property::kName:
    case Property::kUnitName:
    case Property::kNote:
    case Property::kTargetText:
      return Abstract::Text().OrLacking();
    default:
      return Abstract::Number(Range::AtLeast(0)).OrLacking();
  }
}

Abstract ElementProperty(const Program& program, const Place& place, Property property) {
  const Element& element = ElementOf(program, place);
  switch (property) {
    case Property::kStarred:
      return Abstract::Truth(element.starred ? kYes : kNo);
    case Property::kFilled:
      return Abstract::Truth(element.fields.empty() ? kNo : kNoOrYes);
    case Property::kApplicable:
    case Property::kAnswered:
    case Property::kClaimed:
      return Abstract::Truth(kNoOrYes);
    case Property::kRating:
      return Abstract::Number(RangeOf(ScaleOf(program, place))).OrLacking();
    default:  // numbers of letters, files and links
      return Abstract::Number(Range::AtLeast(0));
  }
}

Abstract DomainOf(const Field& field) {
  if (field.kind == FieldKind::kList) {
    return Abstract::Number(Range::AtLeast(field.at_least)).OrLacking();
  }
  const bool is_percent = field.kind == FieldKind::kPercent;
  if (field.kind != FieldKind::kNumber && !is_percent) return Abstract::Text().OrLacking();
  Range range = Range::Everything();
  if (is_percent && !field.low && !field.high) range = Range::Between(0, 100);
  if (field.low) range.low = {0, *field.low, false};
  if (field.high) range.high = {0, *field.high, false};
  Abstract domain = Abstract::Number(range).OrLacking();
  for (const Exact& value : field.one_of) {
    if (range.Has(value)) domain.choices.push_back(value);
  }
  if (domain.choices.empty()) return domain;
  std::ranges::sort(domain.choices);
  domain.range = Range::Between(domain.choices.front(), domain.choices.back());
  return domain;
}

void AddNearest(const Program& program, int element, ElementKind kind, std::vector<Place>& to) {
  for (const int child : program.elements[Index(element)].children) {
    if (program.elements[Index(child)].kind == kind) {
      to.push_back({child, false});
    } else {
      AddNearest(program, child, kind, to);
    }
  }
}

void AddGroups(const Program& program, int element, std::vector<Place>& to) {
  if (program.elements[Index(element)].kind == ElementKind::kGroup) to.push_back({element, true});
  for (const int child : program.elements[Index(element)].children) AddGroups(program, child, to);
}

}  // namespace

int ScoreRuleOf(const Program& program, const Place& place) {
  const Element& element = ElementOf(program, place);
  if (place.is_kpi) return element.score >= 0 ? element.score : program.kpi_score;
  return element.kind == ElementKind::kGroup ? -1 : element.score;
}

const ProgramScale& ScaleOf(const Program& program, const Place& place) {
  return program.scales[Index(ElementOf(program, place).scale)];
}

Range RangeOf(const ProgramScale& scale) { return Range::Between(scale.low, scale.high); }

Abstract DomainOf(const Program& program, const Place& place, const Fact& fact) {
  if (fact.kind == Fact::Kind::kFilledAt) {
    const bool asks = !place.is_kpi && !ElementOf(program, place).fields.empty();
    return Abstract::Truth(asks ? kNoOrYes : kNo);
  }
  if (fact.kind == Fact::Kind::kField) {
    if (place.is_kpi) return Abstract::Lacking();
    for (const int field : ElementOf(program, place).fields) {
      if (program.fields[Index(field)].name == fact.index) {
        return DomainOf(program.fields[Index(field)]);
      }
    }
    return Abstract::Lacking();
  }
  const auto property = static_cast<Property>(fact.index);
  if (property == Property::kKind) {
    return Abstract::Word(ValueType::kOrganisationKind, kEveryKind).OrLacking();
  }
  if (property == Property::kYear) return Abstract::Number(Range::AtLeast(0)).OrLacking();
  return place.is_kpi ? KpiProperty(property) : ElementProperty(program, place, property);
}

std::vector<Place> MembersOf(const Program& program, const Place& place, ElementKind collection) {
  std::vector<Place> members;
  if (place.is_kpi) return members;
  if (collection == ElementKind::kKpi) {
    AddGroups(program, place.element, members);
    return members;
  }
  for (const int child : ElementOf(program, place).children) {
    if (program.elements[Index(child)].kind == collection) members.push_back({child, false});
  }
  if (members.empty()) AddNearest(program, place.element, collection, members);
  return members;
}

std::optional<int> MostKpis(const Program& program, int element) {
  const Element& of = program.elements[Index(element)];
  if (of.kind == ElementKind::kGroup) return of.kpis_at_most;
  std::optional<int> most = 0;
  for (const int child : of.children) {
    const std::optional<int> below = MostKpis(program, child);
    most = most && below ? std::optional(*most + *below) : std::nullopt;
  }
  if (of.kind != ElementKind::kItem || !of.kpis_at_most) return most;
  return most ? std::min(*most, *of.kpis_at_most) : *of.kpis_at_most;
}

}  // namespace radap::prove
