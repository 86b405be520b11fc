#include "engine/eval/asked.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace radap {
namespace {

struct Asked {
  PropertySet properties = 0;
  bool score = false;  // of the subject itself
};

void Add(const Program& program, int rule, std::vector<bool>& seen, Asked& asked) {
  const auto index = static_cast<std::size_t>(rule);
  if (seen[index]) return;
  seen[index] = true;
  for (const Instruction& instruction : program.rules[index].code) {
    if (instruction.op == Opcode::kProperty) {
      asked.properties |= SetOf(static_cast<Property>(instruction.a));
    }
    if (instruction.op == Opcode::kScore) asked.score = true;
    if (instruction.op == Opcode::kRule) Add(program, static_cast<int>(instruction.a), seen, asked);
    if (instruction.op != Opcode::kAggregate) continue;
    const Aggregate& aggregate = program.aggregates[instruction.a];
    if (aggregate.of_results) asked.properties |= SetOf(aggregate.series);
  }
}

Asked AllAskedBy(const Program& program, int rule) {
  Asked asked;
  std::vector<bool> seen(program.rules.size());
  if (rule >= 0) Add(program, rule, seen, asked);
  return asked;
}

}  // namespace

PropertySet AskedBy(const Program& program, int rule) {
  return AllAskedBy(program, rule).properties;
}

bool HangsOn(const Program& program, int rule, Property fact) {
  const Asked asked = AllAskedBy(program, rule);
  return asked.score || (asked.properties & SetOf(fact)) != 0;
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
