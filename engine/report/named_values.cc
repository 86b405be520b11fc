#include "engine/report/named_values.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "engine/report/figures.h"

namespace radap {
namespace {

const Rule& RuleOf(const Program& program, const NamedValue& named) {
  return program.rules[static_cast<std::size_t>(named.rule)];
}

// Empty for bare numbers, and for points and ratings, which a scale explains.
std::string UnitName(const Program& program, std::string_view unit, const Page& page) {
  if (unit == "points" || unit == "rating") return "";
  const auto found = std::ranges::find(program.units, unit, &ProgramUnit::id);
  return found == program.units.end() ? "" : page.In(found->label);
}

std::string NumberText(const Exact& number, std::string_view unit) {
  if (unit == "percent") return number.ToDecimal(2) + " %";
  if (unit == "rating") return number.ToDecimal(kNeededPlaces);
  if (unit == "points") return number.ToDecimal(2);
  if (unit == "baht") return WithThousands(number.ToDecimal(IsDecimal(number, 0) ? 0 : 2));
  return number.ToPlain(kNeededPlaces);
}

}  // namespace

bool HasLabel(const Rule& rule) { return !rule.label.th.empty() || !rule.label.en.empty(); }

std::string NamedText(const Program& program, const NamedValue& named, const Page& page) {
  const Value& value = named.value;
  switch (value.state) {
    case ValueState::kMissing:
    case ValueState::kUndefined:
      return "–";
    case ValueState::kNumber:
      return NumberText(value.number, RuleOf(program, named).unit);
    case ValueState::kTruth:
      return page.Words(value.IsYes() ? Word::kYes : Word::kNo);
    case ValueState::kDirection:
      return page.In(LabelOf(static_cast<Direction>(value.code)));
    case ValueState::kKind:
      return page.In(LabelOf(static_cast<OrganisationKind>(value.code)));
    case ValueState::kText:
      return std::string(value.text);
  }
  return "";
}

std::string NamedHead(const Program& program, const Rule& rule, const Page& page) {
  const std::string label = HasLabel(rule) ? page.In(rule.label) : rule.name;
  const std::string unit = rule.unit == "percent" ? "" : UnitName(program, rule.unit, page);
  return unit.empty() ? label : label + " (" + unit + ")";
}

std::string NamedPhrase(const Program& program, const NamedValue& named, const Page& page) {
  const Rule& rule = RuleOf(program, named);
  const std::string label = HasLabel(rule) ? page.In(rule.label) : rule.name;
  const std::string text = NamedText(program, named, page);
  if (!named.value.IsNumber()) return label + ": " + text;
  const std::string unit = rule.unit == "percent" ? "" : UnitName(program, rule.unit, page);
  return label + " " + text + (unit.empty() ? "" : " " + unit);
}

}  // namespace radap
