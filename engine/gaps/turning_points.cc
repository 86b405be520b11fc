#include "engine/gaps/turning_points.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/eval/operations.h"
#include "engine/gaps/form.h"

namespace radap {
namespace {

constexpr std::size_t kMostForms = 16;  // more ways through the rules than that are not followed

// What is known of a register while one fact is unknown.
struct Reading {
  std::optional<Value> fixed;  // its value, where it does not hang on the unknown
  std::vector<Form> forms;     // else the forms it can take, one a way through the rules

  static Reading Of(Value value) { return {std::move(value), {}}; }
  static Reading Truth(bool truth) { return Of(Value::Truth(truth)); }
  std::vector<Form> Forms() const {
    if (!fixed) return forms;
    if (!fixed->IsNumber()) return {};
    return {Form::Constant(fixed->number)};
  }
};

class Search {
 public:
  Search(Evaluator& evaluator, Subject kpi, Property unknown)
      : evaluator_(evaluator), kpi_(kpi), unknown_(unknown) {}

  Reading ReadRule(int rule);
  std::vector<Exact> Points() const { return {points_.begin(), points_.end()}; }

 private:
  using Registers = std::vector<Reading>;

  Reading Read(const Instruction& instruction, const Registers& registers);
  Reading ReadProperty(const Instruction& instruction) const;
  Reading ReadComparison(const Instruction& instruction, const Reading& a, const Reading& b);
  Reading ReadBands(const Reading& operand, const std::vector<Band>& bands);
  void NoteMeetings(const Reading& a, const Reading& b);

  Evaluator& evaluator_;
  Subject kpi_;
  Property unknown_;
  std::set<Exact> points_;
  std::map<int, Reading> read_;
};

Reading ReadArithmetic(Opcode op, const Reading& a, const Reading& b) {
  if (a.fixed && b.fixed) return Reading::Of(Arithmetic(op, *a.fixed, *b.fixed));
  const auto combine = [op](const Form& f, const Form& g) {
    switch (op) {
      case Opcode::kAdd:
        return Add(f, g);
      case Opcode::kSubtract:
        return Subtract(f, g);
      case Opcode::kMultiply:
        return Multiply(f, g);
      default:
        return Divide(f, g);
    }
  };
  Reading reading;
  for (const Form& f : a.Forms()) {
    for (const Form& g : b.Forms()) {
      const std::optional<Form> form = combine(f, g);
      if (form && reading.forms.size() < kMostForms) reading.forms.push_back(*form);
    }
  }
  return reading;
}

Reading ReadLogic(Opcode op, const Reading& a, const Reading& b) {
  if (a.fixed && b.fixed) return Reading::Of(Logic(op, *a.fixed, *b.fixed));
  const bool deciding = op == Opcode::kOr;
  for (const Reading* side : {&a, &b}) {
    if (side->fixed && (deciding ? side->fixed->IsYes() : side->fixed->IsNo()))
      return Reading::Truth(deciding);
  }
  return {};
}

Reading ReadNegate(const Reading& a) {
  return ReadArithmetic(Opcode::kMultiply, a, Reading::Of(Value::Number(-1)));
}

Reading ReadNot(const Reading& a) {
  if (!a.fixed || !a.fixed->IsKnown()) return a;
  return Reading::Truth(!a.fixed->IsYes());
}

Reading ReadIsOneOf(const Reading& a, std::uint32_t values) {
  if (!a.fixed || !a.fixed->IsKnown()) return a;
  return Reading::Truth(((values >> a.fixed->code) & 1U) != 0);
}

// A value that hangs on the unknown is there as soon as the unknown is.
Reading ReadIsMissing(const Reading& a) { return Reading::Truth(a.fixed && !a.fixed->IsKnown()); }

Reading Search::ReadProperty(const Instruction& instruction) const {
  const auto property = static_cast<Property>(instruction.a);
  if (property == unknown_ && instruction.b == 0) return {std::nullopt, {Form::Unknown()}};
  return Reading::Of(PropertyOf(evaluator_, kpi_, property, static_cast<int>(instruction.b)));
}

void Search::NoteMeetings(const Reading& a, const Reading& b) {
  for (const Form& f : a.Forms()) {
    for (const Form& g : b.Forms()) {
      const std::optional<Exact> point = Meet(f, g);
      if (point) points_.insert(*point);
    }
  }
}

Reading Search::ReadComparison(const Instruction& instruction, const Reading& a, const Reading& b) {
  if (a.fixed && b.fixed) return Reading::Of(Comparison(instruction.op, *a.fixed, *b.fixed));
  NoteMeetings(a, b);
  return {};
}

Reading Search::ReadBands(const Reading& operand, const std::vector<Band>& bands) {
  Reading reading;
  for (const Band& band : bands) {
    if (band.low) NoteMeetings(operand, Reading::Of(Value::Number(*band.low)));
    reading.forms.push_back(Form::Constant(band.value));
  }
  return reading;
}

Reading Search::Read(const Instruction& instruction, const Registers& registers) {
  const Program& program = evaluator_.program();
  const auto at = [&](std::uint32_t index) -> const Reading& { return registers[index]; };
  const std::uint32_t a = instruction.a;
  const std::uint32_t b = instruction.b;
  switch (instruction.op) {
    case Opcode::kNumber:
      return Reading::Of(Value::Number(program.constants[a]));
    case Opcode::kTruth:
      return Reading::Truth(a != 0);
    case Opcode::kText:
      return Reading::Of(Value::Text(program.texts[a]));
    case Opcode::kProperty:
      return ReadProperty(instruction);
    case Opcode::kRule:
      return ReadRule(static_cast<int>(a));
    case Opcode::kNegate:
      return ReadNegate(at(a));
    case Opcode::kNot:
      return ReadNot(at(a));
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return ReadArithmetic(instruction.op, at(a), at(b));
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      return ReadComparison(instruction, at(a), at(b));
    case Opcode::kAnd:
    case Opcode::kOr:
      return ReadLogic(instruction.op, at(a), at(b));
    case Opcode::kIsOneOf:
      return ReadIsOneOf(at(a), b);
    case Opcode::kIsMissing:
      return ReadIsMissing(at(a));
    case Opcode::kContains:
    case Opcode::kStartsWith:
      return Reading::Of(TextTest(instruction.op, *at(a).fixed, *at(b).fixed));
    case Opcode::kAggregate:
      return Reading::Of(AggregateOf(evaluator_, program.aggregates[a], kpi_));
    case Opcode::kBands:
      return ReadBands(at(a), program.band_tables[b]);
    case Opcode::kLadder:
    case Opcode::kUnless:
    case Opcode::kReturn:
      break;
  }
  return {};
}

// Goes through every instruction that some value of the unknown can reach; jumps only go forward.
Reading Search::ReadRule(int rule) {
  const auto done = read_.find(rule);
  if (done != read_.end()) return done->second;
  const std::vector<Instruction>& code =
      evaluator_.program().rules[static_cast<std::size_t>(rule)].code;
  Registers registers(code.size());
  std::vector<bool> reached(code.size() + 1, false);
  reached[0] = true;
  std::vector<Reading> returned;
  for (std::size_t pc = 0; pc < code.size(); ++pc) {
    if (!reached[pc]) continue;
    const Instruction& instruction = code[pc];
    if (instruction.op == Opcode::kReturn) {
      returned.push_back(registers[instruction.a]);
    } else if (instruction.op == Opcode::kUnless) {
      const std::optional<Value>& condition = registers[instruction.a].fixed;
      if (!condition || condition->IsYes()) reached[pc + 1] = true;
      if (!condition || condition->IsNo()) reached[instruction.b] = true;
    } else {
      registers[pc] = Read(instruction, registers);
      reached[pc + 1] = true;
    }
  }
  Reading reading;
  if (returned.empty()) reading = Reading::Of(Value::Missing());
  if (returned.size() == 1) reading = returned.front();
  if (returned.size() > 1) {
    for (const Reading& one : returned) {
      for (const Form& form : one.Forms()) {
        if (reading.forms.size() < kMostForms) reading.forms.push_back(form);
      }
    }
  }
  return read_[rule] = reading;
}

}  // namespace

std::vector<Exact> TurningPoints(Evaluator& evaluator, Subject kpi, Property unknown) {
  Search search(evaluator, kpi, unknown);
  search.ReadRule(evaluator.ScoreRule(kpi));
  return search.Points();
}

}  // namespace radap
