#include <cstddef>
#include <string>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

constexpr int kMostConditions = 5'000;  // of one rule, each side read once

class RuleLowering {
 public:
  RuleLowering(PlanBuilder& builder, const Rule& rule)
      : builder_(builder), rule_(rule), registers_(rule.code.size(), -1) {}

  // The value of the rule when it goes on from this instruction.
  int From(std::size_t pc);

 private:
  int Lower(const Instruction& instruction);
  int LeafOf(const Instruction& instruction);
  int LowerLeaf(const Instruction& instruction);
  int LowerTruth(const Instruction& instruction);
  int LowerIsMissing(int a);
  int LowerText(const Instruction& instruction);
  int Register(std::uint32_t index) const { return registers_[index]; }
  int Code(Operation run, int a, int b = -1, std::uint32_t q = 0);

  PlanBuilder& builder_;
  const Rule& rule_;
  std::vector<int> registers_;
  int conditions_ = 0;
};

int RuleLowering::From(std::size_t pc) {
  for (; pc < rule_.code.size(); ++pc) {
    const Instruction& instruction = rule_.code[pc];
    if (instruction.op == Opcode::kReturn) return Register(instruction.a);
    if (instruction.op == Opcode::kUnless) {
      if (++conditions_ > kMostConditions) return builder_.GiveUp("too many conditions in a rule");
      const int yes = From(pc + 1);
      const int no = From(instruction.b);
      return LowerSelect(builder_, Register(instruction.a), yes, no);
    }
    const bool is_leaf =
        ShapeOf(instruction.op).a != Operand::kRegister && instruction.op != Opcode::kMatrix;
    registers_[pc] = is_leaf ? LeafOf(instruction) : Lower(instruction);
  }
  return builder_.Nothing();
}

// A truth, or with IsOneOf a word of a list.
int RuleLowering::Code(Operation run, int a, int b, std::uint32_t q) {
  Step step;
  step.run = run;
  step.from = {a, b, -1};
  step.q = q;
  for (const int from : {a, b}) {
    if (from < 0) continue;
    step.lacks |= builder_.At(from).lacks;
    step.wide |= builder_.At(from).wide;
  }
  return builder_.Add(step);
}

int RuleLowering::Lower(const Instruction& instruction) {
  const Program& program = builder_.program();
  const std::uint32_t a = instruction.a;
  const std::uint32_t b = instruction.b;
  switch (instruction.op) {
    case Opcode::kAdd:
    case Opcode::kSubtract:
    case Opcode::kMultiply:
    case Opcode::kDivide:
      return LowerArithmetic(builder_, instruction.op, Register(a), Register(b));
    case Opcode::kNegate:
      return LowerNegate(builder_, Register(a));
    case Opcode::kLess:
    case Opcode::kLessOrEqual:
    case Opcode::kGreater:
    case Opcode::kGreaterOrEqual:
    case Opcode::kEqual:
    case Opcode::kNotEqual:
      return LowerComparison(builder_, instruction.op, Register(a), Register(b));
    case Opcode::kMin:
    case Opcode::kMax:
      return LowerExtreme(builder_, instruction.op, Register(a), Register(b));
    case Opcode::kRound:
      return LowerRound(builder_, Register(a), b);
    case Opcode::kBands:
      return LowerBands(builder_, Register(a), program.band_tables[b]);
    case Opcode::kInterpolate:
      return LowerCurve(builder_, Register(a), program.curves[b], registers_);
    case Opcode::kMatrix:
      return LowerMatrix(builder_, program.matrices[a], registers_);
    case Opcode::kNot:
    case Opcode::kAnd:
    case Opcode::kOr:
    case Opcode::kIsOneOf:
    case Opcode::kIsMissing:
      return LowerTruth(instruction);
    case Opcode::kContains:
    case Opcode::kStartsWith:
    case Opcode::kText:
      return LowerText(instruction);
    default:
      return LowerLeaf(instruction);
  }
}

int RuleLowering::LowerTruth(const Instruction& instruction) {
  const int a = Register(instruction.a);
  switch (instruction.op) {
    case Opcode::kNot:
      return Code(NotStep, a);
    case Opcode::kAnd:
      return Code(AndStep, a, Register(instruction.b));
    case Opcode::kOr:
      return Code(OrStep, a, Register(instruction.b));
    case Opcode::kIsOneOf:
      return Code(IsOneOfStep, a, -1, instruction.b);
    default:
      break;
  }
  return LowerIsMissing(a);
}

int RuleLowering::LowerIsMissing(int a) {
  const Step& of = builder_.At(a);
  Step step;
  step.run = of.form == Form::kText ? IsBlankStep : IsMissingStep;
  step.from = {a, -1, -1};
  step.lacks = step.wide = of.wide;
  if (of.run == FieldTextStep) {
    step.run = FieldBlankStep;
    step.from = {-1, -1, -1};
    step.p = of.p;
  }
  return builder_.Add(step);
}

int RuleLowering::LowerText(const Instruction& instruction) {
  if (instruction.op == Opcode::kContains) {
    return Code(ContainsStep, Register(instruction.a), Register(instruction.b));
  }
  if (instruction.op == Opcode::kStartsWith) {
    return Code(StartsWithStep, Register(instruction.a), Register(instruction.b));
  }
  Step step;
  step.run = ConstantTextStep;
  step.form = Form::kText;
  step.is_view = true;
  step.p = static_cast<std::int64_t>(builder_.plan().texts.size());
  builder_.plan().texts.push_back(builder_.program().texts[instruction.a]);
  return builder_.Add(step);
}

// One that is the same wherever it stands.
int RuleLowering::LeafOf(const Instruction& instruction) {
  const int known = builder_.Leaf(instruction);
  if (known >= 0) return known;
  const int step = Lower(instruction);
  return builder_.Leaf(instruction) = step;
}

int RuleLowering::LowerLeaf(const Instruction& instruction) {
  const Program& program = builder_.program();
  const std::uint32_t a = instruction.a;
  switch (instruction.op) {
    case Opcode::kNumber: {
      const auto value = RatioOf(program.constants[a]);
      return value ? builder_.Constant(*value) : builder_.GiveUp("a constant beyond 64 bits");
    }
    case Opcode::kTruth:
      return builder_.Truth(a != 0);
    case Opcode::kAggregate:
      return LowerAggregate(builder_, program.aggregates[a]);
    case Opcode::kLadder:
      return LowerLadder(builder_, program.ladders[a]);
    case Opcode::kField:
      return LowerField(builder_, static_cast<int>(a));
    case Opcode::kFilledAt:
      return LowerFilledAt(builder_, a);
    case Opcode::kIsAtLevel:
      return LowerIsAtLevel(builder_, a);
    case Opcode::kScore:
      return builder_.ScoreStep();
    case Opcode::kRule:
      return builder_.RuleStep(static_cast<int>(a));
    default:
      return LowerProperty(builder_, static_cast<Property>(a), static_cast<int>(instruction.b));
  }
}

}  // namespace

int LowerRule(PlanBuilder& builder, const Rule& rule) {
  return RuleLowering(builder, rule).From(0);
}

}  // namespace radap::batch
