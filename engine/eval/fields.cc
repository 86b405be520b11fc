// What is filled in, as rules ask for it.
#include <algorithm>
#include <cstddef>

#include "engine/eval/evaluator.h"
#include "rules/base/index.h"

namespace radap {
namespace {

bool IsOfLevels(const Field& field, std::uint32_t levels) {
  return field.levels == 0 || (field.levels & levels) != 0;
}

bool IsOfLevels(const Program& program, const Needs& needs, std::uint32_t levels) {
  return std::ranges::any_of(needs.terms, [&](const std::vector<int>& term) {
    return std::ranges::any_of(
        term, [&](int field) { return IsOfLevels(program.fields[Index(field)], levels); });
  });
}

bool Holds(const Facts& facts, const Needs& needs) {
  const auto met = std::ranges::count_if(needs.terms, [&](const std::vector<int>& term) {
    return std::ranges::all_of(term, [&](int field) { return facts.fields[Index(field)].filled; });
  });
  return met >= needs.at_least;
}

}  // namespace

Value FieldOf(const Evaluator& evaluator, Subject subject, int name) {
  if (evaluator.IsKpi(subject)) return Value::Missing();
  const Program& program = evaluator.program();
  for (const int field : program.elements[Index(subject)].fields) {
    if (program.fields[Index(field)].name != name) continue;
    return evaluator.facts().fields[Index(field)].value;
  }
  return Value::Missing();
}

bool IsFilledAt(const Evaluator& evaluator, Subject subject, std::uint32_t levels) {
  if (evaluator.IsKpi(subject)) return false;
  const Program& program = evaluator.program();
  const Element& element = program.elements[Index(subject)];
  bool asks = false;
  for (const int index : element.fields) {
    const Field& field = program.fields[Index(index)];
    if (!IsOfLevels(field, levels)) continue;
    asks = true;
    if (field.is_required && !evaluator.facts().fields[Index(index)].filled) return false;
  }
  return asks && std::ranges::all_of(element.needs, [&](const Needs& needs) {
           return !IsOfLevels(program, needs, levels) || Holds(evaluator.facts(), needs);
         });
}

}  // namespace radap
