// Values and formulas in words.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"
#include "rules/base/element.h"

namespace radap::explain {
namespace {

constexpr int kGivenPlaces = 12;

Label NameOfProperty(const Run& run, const Instruction& property) {
  const auto which = static_cast<Property>(property.a);
  const std::optional<int> year = run.evaluator.facts().year;
  if (property.b == 0 || !year) return LabelOf(which);
  return Say(Phrase::kFactOf, {LabelOf(which), Both(*year - static_cast<int>(property.b))});
}

Label NounOfProperty(const Run& run, std::uint32_t i) {
  const Value& value = run.ValueAt(i);
  const Label name = NameOfProperty(run, run.At(i));
  switch (value.state) {
    case ValueState::kMissing:
    case ValueState::kUndefined:
      if (static_cast<Property>(run.At(i).a) == Property::kJudged) return Say(Phrase::kNotJudged);
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

// The subject's field of that name; null if it has none.
const Field* FieldOfName(const Run& run, std::uint32_t name) {
  if (run.evaluator.IsKpi(run.subject)) return nullptr;
  const Program& program = run.program();
  for (const int index : program.elements[static_cast<std::size_t>(run.subject)].fields) {
    const Field& field = program.fields[static_cast<std::size_t>(index)];
    if (field.name == static_cast<int>(name)) return &field;
  }
  return nullptr;
}

Label NameOfField(const Run& run, std::uint32_t name) {
  const Field* field = FieldOfName(run, name);
  return field != nullptr ? NameOf(run.program(), *field) : Both(run.program().field_names[name]);
}

Label NounOfField(const Run& run, std::uint32_t i) {
  const Label name = NameOfField(run, run.At(i).a);
  if (!run.ValueAt(i).IsKnown()) return Say(Phrase::kFieldNotFilled, {name});
  const Field* field = FieldOfName(run, run.At(i).a);
  const std::string unit = field != nullptr ? field->unit : "";
  return Say(Phrase::kNamed, {name, ValueText(run.program(), run.ValueAt(i), unit, kGivenPlaces)});
}

Label NounOfScore(const Run& run, std::uint32_t i) {
  const std::string& unit = run.evaluator.ScaleOf(run.subject).unit;
  return Say(Phrase::kNamed,
             {Say(Phrase::kScoreName), ValueText(run.program(), run.ValueAt(i), unit)});
}

Label NounOfNumber(const Run& run, std::uint32_t i) {
  const Value& value = run.ValueAt(i);
  const Constant* constant = NamedConstant(run, i);
  if (constant == nullptr) return ValueText(run.program(), value, "", kGivenPlaces);
  const bool labelled = !constant->label.th.empty() || !constant->label.en.empty();
  return Say(Phrase::kInBrackets, {ValueText(run.program(), value, constant->unit, kGivenPlaces),
                                   labelled ? constant->label : Both(constant->id)});
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
  if (op == Opcode::kMin || op == Opcode::kMax || op == Opcode::kRound) return 0;
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

std::string_view TextAt(const Run& run, Span span) {
  return std::string_view(run.program().source.text).substr(span.begin, span.end - span.begin);
}

// The arguments of min(a, b, c), which is compiled two at a time.
void AddArguments(const Run& run, Opcode op, std::uint32_t i, std::vector<Label>& arguments) {
  const Instruction& at = run.At(i);
  if (at.op != op) return arguments.push_back(Formula(run, i));
  AddArguments(run, op, at.a, arguments);
  AddArguments(run, op, at.b, arguments);
}

// clamp(x, low, high) is compiled as max(min(x, high), low).
Label Extreme(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  const bool is_clamp = at.op == Opcode::kMax && TextAt(run, at.span).starts_with("clamp");
  if (is_clamp && run.At(at.a).op == Opcode::kMin) {
    const Instruction& below = run.At(at.a);
    return Say(Phrase::kClamped,
               {Formula(run, below.a), Formula(run, at.b), Formula(run, below.b)});
  }
  std::vector<Label> arguments;
  AddArguments(run, at.op, i, arguments);
  return Say(at.op == Opcode::kMin ? Phrase::kLowestOf : Phrase::kHighestOf, {ListOf(arguments)});
}

}  // namespace

const Constant* NamedConstant(const Run& run, std::uint32_t i) {
  if (run.At(i).op != Opcode::kNumber) return nullptr;
  const std::vector<Constant>& constants = run.program().named_constants;
  const auto found = std::ranges::find(constants, TextAt(run, run.At(i).span), &Constant::id);
  return found == constants.end() ? nullptr : &*found;
}

Label NameOf(const Run& run, std::uint32_t i) {
  const Instruction& at = run.At(i);
  if (at.op == Opcode::kField) return NameOfField(run, at.a);
  if (at.op == Opcode::kScore) return Say(Phrase::kScoreName);
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
      return NounOfNumber(run, i);
    case Opcode::kField:
      return NounOfField(run, i);
    case Opcode::kScore:
      return NounOfScore(run, i);
    case Opcode::kAggregate:
      return AggregateNoun(run, run.program().aggregates[at.a], value, places);
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
    case Opcode::kNegate:
    case Opcode::kMin:
    case Opcode::kMax:
    case Opcode::kRound:
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
    case Opcode::kMin:
    case Opcode::kMax:
      return Extreme(run, i);
    case Opcode::kRound:
      return Say(Phrase::kRounded, {Formula(run, at.a), Both(static_cast<int>(at.b))});
    case Opcode::kAggregate:
      return AggregateFormula(run, run.program().aggregates[at.a], false);
    default:
      return Noun(run, i, PlacesOfUnit(run.program(), "measure"));
  }
}

}  // namespace radap::explain
