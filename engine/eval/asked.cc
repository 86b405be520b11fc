#include "engine/eval/asked.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace radap {
namespace {

void Add(const Program& program, int rule, std::vector<bool>& seen, PropertySet& asked) {
  const auto index = static_cast<std::size_t>(rule);
  if (seen[index]) return;
  seen[index] = true;
  for (const Instruction& instruction : program.rules[index].code) {
    if (instruction.op == Opcode::kProperty) asked |= SetOf(static_cast<Property>(instruction.a));
    if (instruction.op == Opcode::kRule) Add(program, static_cast<int>(instruction.a), seen, asked);
    if (instruction.op != Opcode::kAggregate) continue;
    const Aggregate& aggregate = program.aggregates[instruction.a];
    if (aggregate.of_results) asked |= SetOf(aggregate.series);
  }
}

}  // namespace

PropertySet AskedBy(const Program& program, int rule) {
  PropertySet asked = 0;
  std::vector<bool> seen(program.rules.size());
  if (rule >= 0) Add(program, rule, seen, asked);
  return asked;
}

bool IsAsked(const Program& program, ElementKind kind, Property property) {
  return std::ranges::any_of(program.rules, [&](const Rule& rule) {
    return rule.subject == kind &&
           std::ranges::any_of(rule.code, [&](const Instruction& instruction) {
             return instruction.op == Opcode::kProperty &&
                    instruction.a == static_cast<std::uint32_t>(property);
           });
  });
}

}  // namespace radap
