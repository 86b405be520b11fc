#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>

#include "rules/compile/dump_parts.h"

namespace radap {
namespace {

// " for service, policy", nothing for every kind.
std::string KindsText(KindSet kinds) {
  if (kinds == kEveryKind) return "";
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < KindTexts().size(); ++i) {
    if ((kinds & SetOf(static_cast<OrganisationKind>(i))) != 0) names.push_back(KindTexts()[i]);
  }
  return fmt::format(" for {}", fmt::join(names, ", "));
}

std::string LevelsText(const Program& program, std::uint32_t levels) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < program.levels.size(); ++i) {
    if ((levels >> i & 1U) != 0) names.push_back(program.levels[i].id);
  }
  return fmt::format(" level {}", fmt::join(names, ", "));
}

std::string ModifiersText(const Program& program, const Element& element) {
  std::string text;
  if (element.starred) text += " starred";
  if (element.mandatory != kNoKinds) text += " mandatory" + KindsText(element.mandatory);
  if (element.open_to != kEveryKind) text += " only" + KindsText(element.open_to);
  if (element.levels != 0) text += LevelsText(program, element.levels);
  if (element.weight) text += " weight " + NumberText(*element.weight);
  if (element.scale > 0) {
    text += " scale " + program.scales.at(static_cast<std::size_t>(element.scale)).id;
  }
  return text;
}

std::string RangeText(const Field& field) {
  std::string text;
  if (field.low) text += " from " + NumberText(*field.low);
  if (field.high) text += " to " + NumberText(*field.high);
  for (const Exact& choice : field.one_of) text += " or " + NumberText(choice);
  if (field.at_least > 1) text += fmt::format(" at least {}", field.at_least);
  return text;
}

std::string FieldsText(const Program& program, const Element& element) {
  std::string text;
  for (const int index : element.fields) {
    const Field& field = program.fields.at(static_cast<std::size_t>(index));
    text += fmt::format(" field {} {}{}{}{}",
                        program.field_names.at(static_cast<std::size_t>(field.name)),
                        TextOf(field.kind), RangeText(field), field.is_required ? " required" : "",
                        field.levels != 0 ? LevelsText(program, field.levels) : "");
  }
  for (const Needs& needs : element.needs) {
    text += fmt::format(" needs {} of", needs.at_least);
    for (const auto& term : needs.terms) text += fmt::format(" {}", fmt::join(term, "+"));
  }
  return text;
}

std::string LimitsText(const Element& element) {
  std::string text;
  if (element.kpis_at_least) text += fmt::format(" kpis at least {}", *element.kpis_at_least);
  if (element.kpis_at_most) text += fmt::format(" kpis at most {}", *element.kpis_at_most);
  if (element.narrative_at_most) {
    text += fmt::format(" narrative at most {}", *element.narrative_at_most);
  }
  return text;
}

}  // namespace

std::string DumpElement(const Program& program, const Element& element) {
  std::string text(TextOf(element.kind));
  if (element.kind != ElementKind::kTotal) text += " " + element.id;
  if (element.parent >= 0) {
    text += " in " + program.elements.at(static_cast<std::size_t>(element.parent)).id;
  }
  text += ModifiersText(program, element) + LimitsText(element) + FieldsText(program, element);
  if (element.score >= 0) text += " rule " + RuleName(program, element.score);
  return text + LabelText(element.label) + OriginText(element.clause, element.assumes) + "\n";
}

}  // namespace radap
