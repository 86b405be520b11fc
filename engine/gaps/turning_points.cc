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

constexpr std::size_t kMostForms = 64;  // more ways through the rules than that are not solved for

// What is known of a register while one fact is unknown.
struct Reading {
  std::optional<Value> fixed;         // its value, where it does not hang on the unknown
  std::vector<LinearFraction> forms;  // else the forms it can take, one a way through the rules

  static Reading Of(Value value) { return {std::move(value), {}}; }
  static Reading Truth(bool truth) { return Of(Value::Truth(truth)); }
  // Its value is known not to be there, whatever the unknown is.
  bool IsNone() const { return fixed && !fixed->IsKnown(); }
  std::vector<LinearFraction> Forms() const {
    if (!fixed) return forms;
    if (!fixed->IsNumber()) return {};
    return {LinearFraction::Constant(fixed->number)};
  }
};

class Search {
 public:
  Search(Evaluator& evaluator, Subject kpi, Property unknown)
      : evaluator_(evaluator), kpi_(kpi), unknown_(unknown) {}

  const Reading& ReadRule(int rule);
  std::optional<std::vector<Exact>> Points() const {
    if (!is_solvable_) return std::nullopt;
    return std::vector<Exact>(points_.begin(), points_.end());
  }

 private:
  using Registers = std::vector<Reading>;

  Reading Read(const Instruction& instruction, const Registers& registers);
  Reading ReadLeaf(const Instruction& instruction);  // one that takes no register
  Reading ReadProperty(const Instruction& instruction) const;
  Reading ReadArithmetic(Opcode op, const Reading& a, const Reading& b);
  Reading ReadExtreme(Opcode op, const Reading& a, const Reading& b);
  Reading ReadRound(const Reading& a, std::uint32_t places);
  Reading ReadCurve(const Reading& at, const Curve& curve, const Registers& registers);
  Reading ReadMatrix(const Matrix& matrix, const Registers& registers);
  Reading ReadAggregate(const Aggregate& aggregate);
  Reading ReadComparison(const Instruction& instruction, const Reading& a, const Reading& b);
  Reading ReadBands(const Reading& operand, const std::vector<Band>& bands);
  void NoteMeetings(const Reading& a, const Reading& b);
  void AddForms(const std::vector<LinearFraction>& forms, Reading& reading);
  Reading NotSolved();

  Evaluator& evaluator_;
  Subject kpi_;
  Property unknown_;
  std::set<Exact> points_;
  bool is_solvable_ = true;
  std::map<int, Reading> read_;
};

std::optional<LinearFraction> Combine(Opcode op, const LinearFraction& f, const LinearFraction& g) {
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
}

Reading Search::NotSolved() {
  is_solvable_ = false;
  return {};
}

void Search::AddForms(const std::vector<LinearFraction>& forms, Reading& reading) {
  reading.forms.insert(reading.forms.end(), forms.begin(), forms.end());
  if (reading.forms.size() > kMostForms) is_solvable_ = false;
}

Reading Search::ReadArithmetic(Opcode op, const Reading& a, const Reading& b) {
  if (a.fixed && b.fixed) return Reading::Of(Arithmetic(op, *a.fixed, *b.fixed));
  if (a.IsNone()) return a;
  if (b.IsNone()) return b;
  Reading reading;
  for (const LinearFraction& f : a.Forms()) {
    for (const LinearFraction& g : b.Forms()) {
      if (op == Opcode::kDivide && g.a.IsZero() && g.b.IsZero()) continue;  // no value there
      const std::optional<LinearFraction> form = Combine(op, f, g);
      if (!form) return NotSolved();
      AddForms({*form}, reading);
      if (!is_solvable_) return {};
    }
  }
  return reading;
}

Reading Search::ReadExtreme(Opcode op, const Reading& a, const Reading& b) {
  if (a.fixed && b.fixed) return Reading::Of(Extreme(op, *a.fixed, *b.fixed));
  if (a.IsNone()) return a;
  if (b.IsNone()) return b;
  NoteMeetings(a, b);
  Reading reading;
  AddForms(a.Forms(), reading);
  AddForms(b.Forms(), reading);
  return reading;
}

Reading Search::ReadRound(const Reading& a, std::uint32_t places) {
  return a.fixed ? Reading::Of(Rounded(*a.fixed, places)) : NotSolved();
}

Reading Search::ReadMatrix(const Matrix& matrix, const Registers& registers) {
  const std::optional<Value>& row = registers[matrix.row].fixed;
  const std::optional<Value>& column = registers[matrix.column].fixed;
  return row && column ? Reading::Of(CellOf(matrix, *row, *column)) : NotSolved();
}

Reading Search::ReadCurve(const Reading& at, const Curve& curve, const Registers& registers) {
  std::vector<Value> places;
  for (const Curve::Point& point : curve.points) {
    const std::optional<Value>& place = registers[point.at].fixed;
    if (!place) return NotSolved();
    places.push_back(*place);
  }
  if (at.fixed) return Reading::Of(Interpolated(*at.fixed, places, curve));
  const Value somewhere = Interpolated(Value::Number(0), places, curve);
  if (!somewhere.IsKnown()) return Reading::Of(somewhere);
  Reading reading;
  AddForms({LinearFraction::Constant(curve.points.front().value),
            LinearFraction::Constant(curve.points.back().value)},
           reading);
  for (std::size_t i = 0; i < places.size(); ++i) {
    NoteMeetings(at, Reading::Of(places[i]));
    if (i == 0) continue;
    const Exact slope = (curve.points[i].value - curve.points[i - 1].value) /
                        (places[i].number - places[i - 1].number);
    const Exact start = curve.points[i - 1].value - slope * places[i - 1].number;
    const Reading line = ReadArithmetic(Opcode::kMultiply, at, Reading::Of(Value::Number(slope)));
    AddForms(ReadArithmetic(Opcode::kAdd, line, Reading::Of(Value::Number(start))).forms, reading);
  }
  return reading;
}

// Over several years of which the last one is the unknown.
Reading Search::ReadAggregate(const Aggregate& aggregate) {
  const bool hangs = aggregate.of_results && aggregate.through_now && aggregate.series == unknown_;
  if (!hangs) return Reading::Of(AggregateOf(evaluator_, aggregate, kpi_));
  Exact sum;
  std::vector<Exact> others;
  for (int before = aggregate.years - 1; before >= 1; --before) {
    const Value value = PropertyOf(evaluator_, kpi_, aggregate.series, before);
    if (!value.IsKnown() && aggregate.known_only) continue;
    if (!value.IsKnown() && aggregate.function != Function::kCount) return Reading::Of(value);
    others.push_back(value.number);
    sum += value.number;
  }
  const auto count = static_cast<std::int64_t>(others.size()) + 1;
  switch (aggregate.function) {
    case Function::kCount:
      return Reading::Of(Value::Number(count));
    case Function::kSum:
      return {std::nullopt, {LinearFraction{sum, 1, 1, 0}}};
    case Function::kMean:
      return {std::nullopt, {LinearFraction{sum / count, Exact::Ratio(1, count), 1, 0}}};
    case Function::kMin:
    case Function::kMax: {
      Reading extreme{std::nullopt, {LinearFraction::Unknown()}};
      const Opcode op = aggregate.function == Function::kMin ? Opcode::kMin : Opcode::kMax;
      for (const Exact& other : others) {
        extreme = ReadExtreme(op, extreme, Reading::Of(Value::Number(other)));
      }
      return extreme;
    }
    default:
      return Reading::Of(AggregateOf(evaluator_, aggregate, kpi_));
  }
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

Reading ReadNot(const Reading& a) {
  if (!a.fixed || !a.fixed->IsKnown()) return a;
  return Reading::Truth(!a.fixed->IsYes());
}

Reading ReadIsOneOf(const Reading& a, std::uint32_t values) {
  if (!a.fixed || !a.fixed->IsKnown()) return a;
  return Reading::Truth(((values >> a.fixed->code) & 1U) != 0);
}

// A value that hangs on the unknown is there as soon as the unknown is.
Reading ReadIsMissing(const Reading& a) {
  return Reading::Truth(a.IsNone() || (a.fixed && IsMissing(*a.fixed)));
}

Reading ReadTextTest(Opcode op, const Reading& a, const Reading& b) {
  return a.fixed && b.fixed ? Reading::Of(TextTest(op, *a.fixed, *b.fixed)) : Reading();
}

Reading Search::ReadLeaf(const Instruction& instruction) {
  const Program& program = evaluator_.program();
  switch (instruction.op) {
    case Opcode::kNumber:
      return Reading::Of(Value::Number(program.constants[instruction.a]));
    case Opcode::kTruth:
      return Reading::Truth(instruction.a != 0);
    case Opcode::kText:
      return Reading::Of(Value::Text(program.texts[instruction.a]));
    case Opcode::kAggregate:
      return ReadAggregate(program.aggregates[instruction.a]);
    case Opcode::kField:
      return Reading::Of(FieldOf(evaluator_, kpi_, static_cast<int>(instruction.a)));
    case Opcode::kFilledAt:
      return Reading::Truth(IsFilledAt(evaluator_, kpi_, instruction.a));
    case Opcode::kIsAtLevel:
      return Reading::Truth(evaluator_.IsAtLevel(kpi_, instruction.a));
    case Opcode::kScore:
      return ReadRule(evaluator_.ScoreRule(kpi_));
    case Opcode::kRule:
      return ReadRule(static_cast<int>(instruction.a));
    default:
      return ReadProperty(instruction);
  }
}

Reading Search::ReadProperty(const Instruction& instruction) const {
  const auto property = static_cast<Property>(instruction.a);
  if (property == unknown_ && instruction.b == 0)
    return {std::nullopt, {LinearFraction::Unknown()}};
  return Reading::Of(PropertyOf(evaluator_, kpi_, property, static_cast<int>(instruction.b)));
}

void Search::NoteMeetings(const Reading& a, const Reading& b) {
  const std::vector<LinearFraction> others = b.Forms();
  for (const LinearFraction& f : a.Forms()) {
    for (const LinearFraction& g : others) {
      if (!Subtract(f, g)) is_solvable_ = false;
      const std::optional<Exact> point = Meet(f, g);
      if (point) points_.insert(*point);
    }
  }
}

Reading Search::ReadComparison(const Instruction& instruction, const Reading& a, const Reading& b) {
  if (a.fixed && b.fixed) return Reading::Of(Comparison(instruction.op, *a.fixed, *b.fixed));
  if (a.IsNone()) return a;
  if (b.IsNone()) return b;
  NoteMeetings(a, b);
  return {};
}

Reading Search::ReadBands(const Reading& operand, const std::vector<Band>& bands) {
  if (operand.IsNone()) return operand;
  Reading reading;
  for (const Band& band : bands) {
    if (band.low) NoteMeetings(operand, Reading::Of(Value::Number(*band.low)));
    reading.forms.push_back(LinearFraction::Constant(band.value));
  }
  return reading;
}

Reading Search::Read(const Instruction& instruction, const Registers& registers) {
  const Program& program = evaluator_.program();
  const auto at = [&](std::uint32_t index) -> const Reading& { return registers[index]; };
  const std::uint32_t a = instruction.a;
  switch (instruction.op) {
    case Opcode::kNumber:
    case Opcode::kTruth:
    case Opcode::kText:
    case Opcode::kProperty:
    case Opcode::kField:
    case Opcode::kFilledAt:
    case Opcode::kIsAtLevel:
    case Opcode::kScore:
    case Opcode::kRule:
    case Opcode::kAggregate:
      return ReadLeaf(instruction);
    case Opcode::kNegate:
      return ReadArithmetic(Opcode::kMultiply, at(a), Reading::Of(Value::Number(-1)));
    case Opcode::kNot:
      return ReadNot(at(a));
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return ReadArithmetic(instruction.op, at(a), at(instruction.b));
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      return ReadComparison(instruction, at(a), at(instruction.b));
    case Opcode::kAnd:
    case Opcode::kOr:
      return ReadLogic(instruction.op, at(a), at(instruction.b));
    case Opcode::kIsOneOf:
      return ReadIsOneOf(at(a), instruction.b);
    case Opcode::kIsMissing:
      return ReadIsMissing(at(a));
    case Opcode::kContains:
    case Opcode::kStartsWith:
      return ReadTextTest(instruction.op, at(a), at(instruction.b));
    case Opcode::kMin:
    case Opcode::kMax:
      return ReadExtreme(instruction.op, at(a), at(instruction.b));
    case Opcode::kRound:
      return ReadRound(at(a), instruction.b);
    case Opcode::kInterpolate:
      return ReadCurve(at(a), program.curves[instruction.b], registers);
    case Opcode::kMatrix:
      return ReadMatrix(program.matrices[a], registers);
    case Opcode::kBands:
      return ReadBands(at(a), program.band_tables[instruction.b]);
    case Opcode::kLadder:
    case Opcode::kUnless:
    case Opcode::kReturn:
      break;
  }
  return {};
}

// Goes through every instruction that some value of the unknown can reach; jumps only go forward.
const Reading& Search::ReadRule(int rule) {
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
  if (returned.size() == 1) reading = std::move(returned.front());
  if (returned.size() > 1) {
    for (const Reading& one : returned) AddForms(one.Forms(), reading);
  }
  return read_.emplace(rule, std::move(reading)).first->second;
}

}  // namespace

std::optional<std::vector<Exact>> TurningPoints(Evaluator& evaluator, Subject kpi,
                                                Property unknown) {
  Search search(evaluator, kpi, unknown);
  search.ReadRule(evaluator.ScoreRule(kpi));
  return search.Points();
}

}  // namespace radap
