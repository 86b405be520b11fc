#include "engine/eval/rule_run.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/eval/operations.h"

namespace radap {
namespace {

Value Negate(const Value& a) { return a.IsKnown() ? Value::Number(-a.number) : a; }

Value Not(const Value& a) { return a.IsKnown() ? Value::Truth(!a.IsYes()) : a; }

Value IsOneOf(const Value& a, std::uint32_t values) {
  return a.IsKnown() ? Value::Truth(((values >> a.code) & 1U) != 0) : a;
}

}  // namespace

RuleRun::RuleRun(Evaluator& evaluator, const Rule& rule, Subject subject)
    : evaluator_(evaluator),
      rule_(rule),
      subject_(subject),
      first_register_(evaluator.registers_in_use_) {
  evaluator_.registers_in_use_ += rule.code.size();
  if (evaluator_.registers_.size() < evaluator_.registers_in_use_) {
    evaluator_.registers_.resize(evaluator_.registers_in_use_);
  }
}

RuleRun::~RuleRun() { evaluator_.registers_in_use_ = first_register_; }

Trace RuleRun::RunTraced(std::size_t from) {
  const auto first = evaluator_.registers_.begin() + static_cast<std::ptrdiff_t>(first_register_);
  std::fill_n(first, rule_.code.size(), Value::Missing());
  Trace trace;
  trace.ran.resize(rule_.code.size());
  trace.value = Run(from, &trace.ran);
  const auto registers =
      evaluator_.registers_.begin() + static_cast<std::ptrdiff_t>(first_register_);
  trace.registers.assign(registers, registers + std::ssize(rule_.code));
  trace.returned_at = returned_at_;
  return trace;
}

Value RuleRun::Run(std::size_t from, std::vector<bool>* ran) {
  std::size_t pc = from;
  while (pc < rule_.code.size()) {
    const Instruction& instruction = rule_.code[pc];
    if (ran != nullptr) (*ran)[pc] = true;
    if (instruction.op == Opcode::kReturn) {
      returned_at_ = static_cast<int>(pc);
      return Register(instruction.a);
    }
    if (instruction.op == Opcode::kUnless) {
      const Value& condition = Register(instruction.a);
      if (!condition.IsKnown()) return condition;
      pc = condition.IsYes() ? pc + 1 : instruction.b;
      continue;
    }
    Value value = Execute(instruction);  // which may run other rules, so registers may move
    evaluator_.registers_[first_register_ + pc] = std::move(value);
    ++pc;
  }
  return Value::Missing();
}

Value RuleRun::Execute(const Instruction& instruction) {
  const Program& program = evaluator_.program();
  const std::uint32_t a = instruction.a;
  const std::uint32_t b = instruction.b;
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
    case Opcode::kLadder:
      return Leaf(instruction);
    case Opcode::kNegate:
      return Negate(Register(a));
    case Opcode::kNot:
      return Not(Register(a));
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return Arithmetic(instruction.op, Register(a), Register(b));
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      return Comparison(instruction.op, Register(a), Register(b));
    case Opcode::kAnd:
    case Opcode::kOr:
      return Logic(instruction.op, Register(a), Register(b));
    case Opcode::kIsOneOf:
      return IsOneOf(Register(a), b);
    case Opcode::kIsMissing:
      return Value::Truth(IsMissing(Register(a)));
    case Opcode::kContains:
    case Opcode::kStartsWith:
      return TextTest(instruction.op, Register(a), Register(b));
    case Opcode::kMin:
    case Opcode::kMax:
      return Extreme(instruction.op, Register(a), Register(b));
    case Opcode::kRound:
      return Rounded(Register(a), b);
    case Opcode::kBands:
      return BandOf(Register(a), program.band_tables[b]);
    case Opcode::kInterpolate:
      return Interpolate(Register(a), program.curves[b]);
    case Opcode::kMatrix:
      return LookUp(program.matrices[a]);
    case Opcode::kUnless:
    case Opcode::kReturn:
      break;  // control flow, done by Run
  }
  return Value::Missing();
}

Value RuleRun::Leaf(const Instruction& instruction) {
  const Program& program = evaluator_.program();
  const std::uint32_t a = instruction.a;
  switch (instruction.op) {
    case Opcode::kNumber:
      return Value::Number(program.constants[a]);
    case Opcode::kTruth:
      return Value::Truth(a != 0);
    case Opcode::kText:
      return Value::Text(program.texts[a]);
    case Opcode::kAggregate:
      return AggregateOf(evaluator_, program.aggregates[a], subject_);
    case Opcode::kLadder:
      return Climb(program.ladders[a]);
    case Opcode::kField:
      return FieldOf(evaluator_, subject_, static_cast<int>(a));
    case Opcode::kFilledAt:
      return Value::Truth(IsFilledAt(evaluator_, subject_, a));
    case Opcode::kIsAtLevel:
      return Value::Truth(evaluator_.IsAtLevel(subject_, a));
    case Opcode::kScore:
      return Value::Number(evaluator_.Score(subject_));
    case Opcode::kRule:
      return evaluator_.Get(static_cast<int>(a), subject_);
    default:
      return PropertyOf(evaluator_, subject_, static_cast<Property>(a),
                        static_cast<int>(instruction.b));
  }
}

Value RuleRun::BandOf(const Value& operand, const std::vector<Band>& bands) const {
  if (!operand.IsKnown()) return operand;
  const Band* band = radap::BandOf(bands, operand.number);
  return band == nullptr ? Value::Missing() : Value::Number(band->value);
}

Value RuleRun::Interpolate(const Value& operand, const Curve& curve) const {
  std::vector<Value> places;
  for (const Curve::Point& point : curve.points) places.push_back(Register(point.at));
  return Interpolated(operand, places, curve);
}

Value RuleRun::LookUp(const Matrix& matrix) const {
  return CellOf(matrix, Register(matrix.row), Register(matrix.column));
}

Value RuleRun::Climb(const Ladder& ladder) const {
  std::vector<Subject> members = evaluator_.Members(subject_, ladder.collection);
  if (ladder.among >= 0) {
    std::erase_if(members,
                  [&](Subject member) { return !evaluator_.Get(ladder.among, member).IsYes(); });
  }
  Exact score;
  for (const Ladder::Step& step : ladder.steps) {
    const std::uint32_t level = std::uint32_t{1} << static_cast<unsigned>(step.level);
    const int test = step.test >= 0 ? step.test : ladder.test;
    int total = 0;
    int met = 0;
    for (const Subject member : members) {
      if (!evaluator_.IsAtLevel(member, level)) continue;
      ++total;
      if (evaluator_.Get(test, member).IsYes()) ++met;
    }
    score += total == 0 ? step.value : step.value * Exact::Ratio(met, total);
    if (met < total) break;
  }
  return Value::Number(score);
}

}  // namespace radap
