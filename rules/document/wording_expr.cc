#include <array>
#include <cstddef>
#include <vector>

#include "rules/document/phrases.h"
#include "rules/document/wording.h"

namespace radap::document {
namespace {

struct OpcodeWords {
  int binding;
  Label is;
  Label is_not;
};

const OpcodeWords& WordsOf(Opcode op) {
  static const OpcodeWords kWords[] = {
#define OPCODE_WORDS(name, binding, th, en, not_th, not_en) {binding, {th, en}, {not_th, not_en}},
#include "rules/document/opcode_words.def"
  };
  return kWords[static_cast<std::size_t>(op)];
}

// The table of phrases is in the order of the instructions.
constexpr auto kOrder = std::to_array<Opcode>({
#define OPCODE_WORDS(name, binding, th, en, not_th, not_en) Opcode::name,
#include "rules/document/opcode_words.def"
});
constexpr bool IsInOrder() {
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    if (static_cast<std::size_t>(kOrder[i]) != i) return false;
  }
  return kOrder.back() == Opcode::kReturn;
}
static_assert(IsInOrder(), "opcode_words.def names every instruction of opcodes.def, in its order");

bool IsEqual(const Label& a, const Label& b) { return a.th == b.th && a.en == b.en; }

bool IsJoiner(Opcode op) { return op == Opcode::kAnd || op == Opcode::kOr; }

// What holds as tightly as the operation around it, and yet would be read otherwise without
// brackets.
bool NeedsBrackets(Opcode around, Opcode inside, bool is_right) {
  if (IsJoiner(around)) return inside != around;
  if (around == Opcode::kSubtract || around == Opcode::kDivide) return is_right;
  return is_right && inside != around;
}

ValueType TypeOf(const Program& program, const Instruction& operand) {
  if (operand.op == Opcode::kRule) return program.rules.at(operand.a).type;
  const bool is_direction =
      operand.op == Opcode::kProperty && static_cast<Property>(operand.a) == Property::kDirection;
  return is_direction ? ValueType::kDirection : ValueType::kOrganisationKind;
}

}  // namespace

Label Wording::Of(const Rule& rule, std::uint32_t value) const { return Word(rule, value).text; }

Label Wording::Condition(int rule) const {
  const Rule& asked = program_.rules.at(static_cast<std::size_t>(rule));
  if (!asked.name.empty()) return Say(Phrase::kTestHolds, {RuleName(rule)});
  return Of(asked, asked.code.back().a);
}

Wording::Worded Wording::Word(const Rule& rule, std::uint32_t value) const {
  const Instruction& instruction = rule.code.at(value);
  const Opcode op = instruction.op;
  const OpcodeWords& words = WordsOf(op);
  const auto made = [&](const std::vector<Label>& args) {
    return Worded{Fill(words.is, args), words.binding, op};
  };
  switch (op) {
    case Opcode::kNumber:
      return made({Number(instruction)});
    case Opcode::kTruth:
      return made({Say(instruction.a != 0 ? Phrase::kYes : Phrase::kNo)});
    case Opcode::kText:
      return made({Text(Both(program_.texts.at(instruction.a)))});
    case Opcode::kProperty:
    case Opcode::kFilledAt:
    case Opcode::kIsAtLevel:
      return Asked(instruction, false);
    case Opcode::kField:
      return made({FieldName(static_cast<int>(instruction.a))});
    case Opcode::kRule: {
      const int asked = static_cast<int>(instruction.a);
      const bool is_test = program_.rules.at(instruction.a).type == ValueType::kTruth;
      return {is_test ? Condition(asked) : RuleName(asked), is_test ? 4 : 9, op};
    }
    case Opcode::kNot:
      return Negated(rule, instruction.a);
    case Opcode::kIsOneOf:
      return OneOf(rule, instruction, false);
    case Opcode::kMin:
    case Opcode::kMax:
      return Extreme(rule, instruction);
    case Opcode::kRound:
      return made({Of(rule, instruction.a), Both(std::to_string(instruction.b))});
    case Opcode::kAggregate: {
      const Aggregate& aggregate = program_.aggregates.at(instruction.a);
      const bool ends_in_condition =
          aggregate.test >= 0 || aggregate.among >= 0 || aggregate.known_only;
      return {Combined(aggregate), ends_in_condition ? 3 : words.binding, op};
    }
    case Opcode::kBands:
    case Opcode::kInterpolate:
      return made({Of(rule, instruction.a)});
    case Opcode::kLadder: {
      const Ladder& ladder = program_.ladders.at(instruction.a);
      return made({Members(ladder.collection, ladder.test, ladder.among)});
    }
    case Opcode::kMatrix: {
      const Matrix& matrix = program_.matrices.at(instruction.a);
      return made({Of(rule, matrix.row), Of(rule, matrix.column)});
    }
    default:
      return Binary(rule, instruction);
  }
}

// Operands in words, in brackets where they hold less tightly.
Wording::Worded Wording::Binary(const Rule& rule, const Instruction& instruction) const {
  const OpcodeWords& words = WordsOf(instruction.op);
  const Shape& shape = ShapeOf(instruction.op);
  std::vector<Label> args;
  const auto add = [&](std::uint32_t operand, bool is_right) {
    const Worded inside = Word(rule, operand);
    const bool in_brackets =
        inside.binding < words.binding ||
        (inside.binding == words.binding && NeedsBrackets(instruction.op, inside.op, is_right));
    args.push_back(in_brackets ? Say(Phrase::kBrackets, {inside.text}) : inside.text);
  };
  if (shape.a == Operand::kRegister) add(instruction.a, false);
  if (shape.b == Operand::kRegister) add(instruction.b, true);
  return {Fill(words.is, args), words.binding, instruction.op};
}

Wording::Worded Wording::Negated(const Rule& rule, std::uint32_t value) const {
  const Instruction& inside = rule.code.at(value);
  const OpcodeWords& words = WordsOf(inside.op);
  if (inside.op == Opcode::kRule && !program_.rules.at(inside.a).name.empty()) {
    return {Say(Phrase::kTestFails, {RuleName(static_cast<int>(inside.a))}), 4, Opcode::kNot};
  }
  if (inside.op == Opcode::kIsOneOf) return OneOf(rule, inside, true);
  if (inside.op == Opcode::kProperty || inside.op == Opcode::kFilledAt ||
      inside.op == Opcode::kIsAtLevel) {
    return Asked(inside, true);
  }
  if (!words.is_not.th.empty()) {
    const auto operand = [&](std::uint32_t number) {
      const Worded worded = Word(rule, number);
      return worded.binding <= words.binding ? Say(Phrase::kBrackets, {worded.text}) : worded.text;
    };
    const bool has_right = ShapeOf(inside.op).b == Operand::kRegister;
    const std::vector<Label> args = has_right
                                        ? std::vector<Label>{operand(inside.a), operand(inside.b)}
                                        : std::vector<Label>{operand(inside.a)};
    return {Fill(words.is_not, args), words.binding, inside.op};
  }
  const Worded worded = Word(rule, value);
  const OpcodeWords& negation = WordsOf(Opcode::kNot);
  const Label text =
      worded.binding <= negation.binding ? Say(Phrase::kBrackets, {worded.text}) : worded.text;
  return {Fill(negation.is, {text}), negation.binding, Opcode::kNot};
}

// min(a, b, c) is two at a time, clamp a max of a min: each was one word of the pack, with one
// span.
Wording::Worded Wording::Extreme(const Rule& rule, const Instruction& instruction) const {
  const auto is_of_same_word = [&](const Instruction& other) {
    return other.span.begin == instruction.span.begin && other.span.end == instruction.span.end;
  };
  const OpcodeWords& words = WordsOf(instruction.op);
  const Instruction& first = rule.code.at(instruction.a);
  if (SourceOf(instruction).starts_with("clamp") && first.op == Opcode::kMin &&
      is_of_same_word(first)) {
    return {
        Say(Phrase::kBrackets,
            {Say(Phrase::kClamp, {Of(rule, first.a), Of(rule, instruction.b), Of(rule, first.b)})}),
        9, instruction.op};
  }
  std::vector<Label> values{Of(rule, instruction.b)};
  std::uint32_t rest = instruction.a;
  while (rule.code.at(rest).op == instruction.op && is_of_same_word(rule.code[rest])) {
    values.insert(values.begin(), Of(rule, rule.code[rest].b));
    rest = rule.code[rest].a;
  }
  values.insert(values.begin(), Of(rule, rest));
  return {Fill(words.is, {ListOf(values, Phrase::kComma)}), words.binding, instruction.op};
}

Wording::Worded Wording::Asked(const Instruction& instruction, bool negated) const {
  const OpcodeWords& words = WordsOf(instruction.op);
  if (instruction.op != Opcode::kProperty) {
    return {Fill(negated ? words.is_not : words.is, {Levels(instruction.a)}), words.binding,
            instruction.op};
  }
  const Label fact = Fact(instruction);
  if (!negated) return {fact, words.binding, instruction.op};
  const auto property = static_cast<Property>(instruction.a);
#define TRUTH_FACT(name, th, en, not_th, not_en)                    \
  if (property == Property::name && IsEqual(fact, Label{th, en})) { \
    return {Label{not_th, not_en}, words.binding, instruction.op};  \
  }
#include "rules/document/fact_words.def"
  return {Fill(WordsOf(Opcode::kNot).is, {fact}), WordsOf(Opcode::kNot).binding, Opcode::kNot};
}

Wording::Worded Wording::OneOf(const Rule& rule, const Instruction& instruction,
                               bool negated) const {
  const Instruction& operand = rule.code.at(instruction.a);
  const OpcodeWords& words = WordsOf(Opcode::kIsOneOf);
  if (TypeOf(program_, operand) != ValueType::kDirection) {
    const Label kinds = KindsOf(static_cast<KindSet>(instruction.b));
    return {Fill(negated ? words.is_not : words.is, {Of(rule, instruction.a), kinds}),
            words.binding, Opcode::kIsOneOf};
  }
  std::vector<Label> directions;
  if ((instruction.b & 1U) != 0) directions.push_back(Say(Phrase::kDirectionHigher));
  if ((instruction.b & 2U) != 0) directions.push_back(Say(Phrase::kDirectionLower));
  Label text = ListOf(directions, Phrase::kListOr);
  if (operand.op != Opcode::kProperty) text = Fill(words.is, {Of(rule, instruction.a), text});
  return {negated ? Say(Phrase::kNotDirection, {text}) : text, words.binding, Opcode::kIsOneOf};
}

}  // namespace radap::document
