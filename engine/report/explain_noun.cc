// Values and formulas in words.
#include <optional>
#include <string>

#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"
#include "rules/base/element.h"

namespace radap::explain {
namespace {

constexpr int kGivenPlaces = 12;

Label NameOfProperty(const Run& run, const Instruction& property) {
  const auto which = static_cast<Property>(property.a);
  const std::optional<int> year = run.evaluator.facts().year;
  if (which != Property::kResult || property.b == 0 || !year) return LabelOf(which);
  return Say(Phrase::kResultOf, {Both(*year - static_cast<int>(property.b))});
}

Label NounOfProperty(const Run& run, std::uint32_t i) {
  const Value& value = run.ValueAt(i);
  const Label name = NameOfProperty(run, run.At(i));
  switch (value.state) {
    case ValueState::kMissing:
    case ValueState::kUndefined:
      return Say(Phrase::kNo, {name});
    case ValueState::kTruth:
      return value.IsYes() ? name : Say(Phrase::kNot, {name});
    case ValueState::kDirection:
    case ValueState::kKind:
      return ValueText(run.program(), value, "");
    case ValueState::kNumber:
    case ValueState::kText:
      break;
  }
  return Say(Phrase::kNamed, {name, ValueText(run.program(), value, "", kGivenPlaces)});
}

// A rule that only takes a mean (or the like) is best told as one: "the mean 9.5 of 9 and 10".
std::optional<Label> NounOfPlainAggregate(const Run& run, int rule, int places) {
  const Run inner = RunOf(run.evaluator, rule, run.subject);
  if (inner.trace.returned_at < 0) return std::nullopt;
  const std::uint32_t returned = Returned(inner);
  if (inner.At(returned).op != Opcode::kAggregate) return std::nullopt;
  const Aggregate& aggregate = run.program().aggregates[inner.At(returned).a];
  int taken = 0;
  for (const Part& part : PartsOf(run.evaluator, aggregate, run.subject)) {
    if (part.is_in && part.value.IsKnown()) ++taken;
  }
  if (!aggregate.of_results || taken < 2) return std::nullopt;
  return AggregateNoun(inner, aggregate, inner.trace.value, places);
}

Label NounOfRule(const Run& run, std::uint32_t i, int places) {
  const auto rule = static_cast<int>(run.At(i).a);
  const Value& value = run.ValueAt(i);
  const Label name = NameOf(run.program(), rule);
  if (!value.IsKnown()) return Say(Phrase::kNo, {name});
  if (value.state == ValueState::kTruth) return Condition(run, i);
  if (const auto noun = NounOfPlainAggregate(run, rule, places)) return *noun;
  const std::string& unit = run.program().rules[static_cast<std::size_t>(rule)].unit;
  return Say(Phrase::kNamed, {name, ValueText(run.program(), value, unit, places)});
}

// How strongly an operation binds: what binds less than its surroundings takes brackets.
int StrengthOf(Opcode op) {
  if (op == Opcode::kAdd || op == Opcode::kSubtract) return 1;
  if (op == Opcode::kMultiply || op == Opcode::kDivide) return 2;
  return 3;
}

std::string_view SignOf(Opcode op) {
  switch (op) {
    case Opcode::kAdd:
      return " + ";
    case Opcode::kSubtract:
      return " - ";
    case Opcode::kMultiply:
      return " × ";
    default:
      return " / ";
  }
}

Label Operand(const Run& run, std::uint32_t i, int strength) {
  const Instruction& at = run.At(i);
  if (at.op == Opcode::kAggregate) {
    return AggregateFormula(run, run.program().aggregates[at.a], true);
  }
  const Label text = Formula(run, i);
  if (StrengthOf(at.op) >= strength) return text;
  return {"(" + text.th + ")", "(" + text.en + ")"};
}

Label Operation(const Run& run, const Instruction& at) {
  const int strength = StrengthOf(at.op);
  const bool ordered = at.op == Opcode::kSubtract || at.op == Opcode::kDivide;
  const Label a = Operand(run, at.a, strength);
  const Label b = Operand(run, at.b, ordered ? strength + 1 : strength);
  const std::string sign(SignOf(at.op));
  return {a.th + sign + b.th, a.en + sign + b.en};
}

}  // namespace

Label NameOf(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  if (at.op == Opcode::kProperty) return NameOfProperty(run, at);
  if (at.op == Opcode::kRule) return NameOf(run.program(), static_cast<int>(at.a));
  return {};
}

Label Noun(const Run& run, std::uint32_t i, int places) {
  const Instruction& at = run.At(i);
  const Value& value = run.ValueAt(i);
  switch (at.op) {
    case Opcode::kProperty:
      return NounOfProperty(run, i);
    case Opcode::kRule:
      return NounOfRule(run, i, places);
    case Opcode::kNumber:
      return ValueText(run.program(), value, "", kGivenPlaces);
    case Opcode::kAggregate:
      return AggregateNoun(run, run.program().aggregates[at.a], value, places);
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return Say(Phrase::kValueIs, {Formula(run, i), ValueText(run.program(), value, "", places)});
    default:
      return ValueText(run.program(), value, "", places);
  }
}

Label Formula(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  switch (at.op) {
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return Operation(run, at);
    case Opcode::kNegate: {
      const Label inner = Operand(run, at.a, 3);
      return {"-" + inner.th, "-" + inner.en};
    }
    case Opcode::kAggregate:
      return AggregateFormula(run, run.program().aggregates[at.a], false);
    default:
      return Noun(run, i, PlacesOfUnit(run.program(), "measure"));
  }
}

}  // namespace radap::explain
