#include "engine/batch/facts/schema.h"

#include <algorithm>

#include "engine/eval/asked.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

bool IsByYear(Property property) {
  return property == Property::kResult || property == Property::kTarget ||
         property == Property::kTargetText || property == Property::kJudged;
}

// How many years a fact is asked for: the fiscal year and those before it.
void CountYears(const Program& program, const Instruction& instruction, Schema& schema) {
  if (instruction.op == Opcode::kProperty) {
    const auto property = static_cast<Property>(instruction.a);
    const int years = static_cast<int>(instruction.b) + 1;
    if (IsByYear(property)) schema.years = std::max(schema.years, years);
    if (property == Property::kRating) schema.rating_years = std::max(schema.rating_years, years);
  } else if (instruction.op == Opcode::kAggregate) {
    const Aggregate& aggregate = program.aggregates[instruction.a];
    if (!aggregate.of_results) return;
    const int years = aggregate.years + (aggregate.through_now ? 0 : 1);
    if (IsByYear(aggregate.series)) schema.years = std::max(schema.years, years);
    if (aggregate.series == Property::kRating) {
      schema.rating_years = std::max(schema.rating_years, years);
    }
  }
}

void CountYears(const Program& program, Schema& schema) {
  for (const Rule& rule : program.rules) {
    for (const Instruction& instruction : rule.code) CountYears(program, instruction, schema);
  }
}

PropertySet AskedOf(const Program& program, bool kpis) {
  PropertySet asked = 0;
  for (int i = 0; i < static_cast<int>(program.rules.size()); ++i) {
    if ((program.rules[Index(i)].subject == ElementKind::kKpi) == kpis) {
      asked |= AskedBy(program, i);
    }
  }
  return asked;
}

}  // namespace

Schema MakeSchema(const Program& program) {
  Schema schema;
  schema.program = &program;
  for (int i = 0; i < static_cast<int>(program.elements.size()); ++i) {
    std::vector<int>& same =
        schema.of_kind[static_cast<std::size_t>(program.elements[Index(i)].kind)];
    schema.slot.push_back(static_cast<int>(same.size()));
    same.push_back(i);
  }
  schema.kpi_facts = AskedOf(program, true);
  schema.element_facts = AskedOf(program, false);
  schema.asks_letters = (schema.element_facts & SetOf(Property::kNarrativeLetters)) != 0;
  CountYears(program, schema);
  return schema;
}

}  // namespace radap::batch
