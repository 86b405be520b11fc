#include <algorithm>
#include <optional>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"

namespace radap::batch {
namespace {

// A number made of a and b, without a value where one of them is so.
Step NumberOf(const PlanBuilder& builder, int a, int b) {
  Step step;
  step.form = Form::kNumber;
  step.from = {a, b, -1};
  step.lacks = builder.At(a).lacks || builder.At(b).lacks;
  step.wide = builder.At(a).wide || builder.At(b).wide;
  return step;
}

// One whose cells may not fit, so that each has a state of its own.
int AddChecked(PlanBuilder& builder, Step step, Operation run, std::int64_t denominator) {
  step.run = run;
  step.denominator = denominator;
  step.bound = kAnyNumber;
  step.lacks = true;
  step.wide = true;
  return builder.Add(step);
}

std::optional<Ratio> Folded(Opcode op, Ratio a, Ratio b) {
  Ratio result;
  bool fits = false;
  switch (op) {
    case Opcode::kAdd:
      fits = Add(a, b, result);
      break;
    case Opcode::kSubtract:
      fits = Subtract(a, b, result);
      break;
    case Opcode::kMultiply:
      fits = Multiply(a, b, result);
      break;
    default:
      fits = b.number != 0 && Divide(a, b, result);
      break;
  }
  if (!fits) return std::nullopt;
  const std::int64_t divisor = std::gcd(result.number, result.denominator);
  return Ratio{result.number / divisor, result.denominator / divisor};
}

int LowerSum(PlanBuilder& builder, bool is_sum, int a, int b) {
  const std::int64_t common = builder.CommonDenominator({a, b});
  if (common == 0) {
    return AddChecked(builder, NumberOf(builder, a, b), is_sum ? AddRatiosStep : SubtractRatiosStep,
                      0);
  }
  Step step = NumberOf(builder, builder.Scaled(a, common), builder.Scaled(b, common));
  step.denominator = common;
  step.bound = BoundPlus(builder.At(step.from[0]).bound, builder.At(step.from[1]).bound);
  if (step.bound == kAnyNumber) {
    return AddChecked(builder, step, is_sum ? AddCheckedStep : SubtractCheckedStep, common);
  }
  step.run = is_sum ? AddStep : SubtractStep;
  return builder.Add(step);
}

// a times a constant.
int LowerTimes(PlanBuilder& builder, int a, Ratio factor) {
  const std::int64_t denominator = builder.At(a).denominator;
  if (denominator == 0 && factor.denominator == 1) {
    Step step = NumberOf(builder, a, a);
    step.from[1] = -1;
    step.p = factor.number;
    return AddChecked(builder, step, ScaleRatiosStep, 0);
  }
  std::int64_t product = 0;
  if (denominator == 0 || __builtin_mul_overflow(denominator, factor.denominator, &product)) {
    return AddChecked(builder, NumberOf(builder, a, builder.Constant(factor)), MultiplyRatiosStep,
                      0);
  }
  const std::int64_t divisor = std::gcd(factor.number, product);
  if (product / divisor > kMostDenominator) {
    return AddChecked(builder, NumberOf(builder, a, builder.Constant(factor)), MultiplyRatiosStep,
                      0);
  }
  Step step = NumberOf(builder, a, a);
  step.from[1] = -1;
  step.p = factor.number / divisor;
  step.denominator = product / divisor;
  step.bound = BoundTimes(builder.At(a).bound, BoundOf(step.p));
  if (step.bound == kAnyNumber) {
    return AddChecked(builder, step, ScaleCheckedStep, step.denominator);
  }
  step.run = ScaleStep;
  return builder.Add(step);
}

int LowerProduct(PlanBuilder& builder, int a, int b) {
  if (const auto factor = builder.ConstantOf(b)) return LowerTimes(builder, a, *factor);
  if (const auto factor = builder.ConstantOf(a)) return LowerTimes(builder, b, *factor);
  Step step = NumberOf(builder, a, b);
  const Step& left = builder.At(a);
  const Step& right = builder.At(b);
  step.bound = BoundTimes(left.bound, right.bound);
  const bool is_fixed = left.denominator != 0 && right.denominator != 0 &&
                        left.denominator <= kMostDenominator / right.denominator;
  if (!is_fixed || step.bound == kAnyNumber) {
    return AddChecked(builder, step, MultiplyRatiosStep, 0);
  }
  step.denominator = left.denominator * right.denominator;
  step.run = MultiplyStep;
  return builder.Add(step);
}

int LowerQuotient(PlanBuilder& builder, int a, int b) {
  if (const auto divisor = builder.ConstantOf(b)) {
    Ratio factor;
    const bool fits = divisor->number != 0 && Divide({1, 1}, *divisor, factor);
    if (fits) return LowerTimes(builder, a, factor);
  }
  const Step& over = builder.At(a);
  const Step& under = builder.At(b);
  const bool is_same = over.denominator != 0 && over.denominator == under.denominator;
  return AddChecked(builder, NumberOf(builder, a, b), is_same ? DivideStep : DivideRatiosStep, 0);
}

// "files >= 1" and the like: a comparison of the counts as the block has them. -1: it is not one.
int LowerCountComparison(PlanBuilder& builder, Opcode op, int a, int b) {
  const Operation of_counts = builder.At(a).run == FilesStep   ? FileCountStep
                              : builder.At(a).run == LinksStep ? LinkCountStep
                                                               : nullptr;
  const auto limit = builder.ConstantOf(b);
  if (of_counts == nullptr || !limit || limit->denominator != 1) return -1;
  const bool is_from = op == Opcode::kGreaterOrEqual;
  if (!is_from && op != Opcode::kGreater) return -1;
  const std::int64_t least = is_from ? limit->number : limit->number + 1;
  if (least < 1 || least > 0xffff) return -1;
  Step step;
  step.run = of_counts;
  step.p = least;
  return builder.Add(step);
}

}  // namespace

int LowerArithmetic(PlanBuilder& builder, Opcode op, int a, int b) {
  const auto left = builder.ConstantOf(a);
  const auto right = builder.ConstantOf(b);
  if (left && right) {
    if (const auto folded = Folded(op, *left, *right)) return builder.Constant(*folded);
  }
  switch (op) {
    case Opcode::kAdd:
      return LowerSum(builder, true, a, b);
    case Opcode::kSubtract:
      return LowerSum(builder, false, a, b);
    case Opcode::kMultiply:
      return LowerProduct(builder, a, b);
    default:
      return LowerQuotient(builder, a, b);
  }
}

int LowerNegate(PlanBuilder& builder, int a) { return LowerTimes(builder, a, {-1, 1}); }

int LowerComparison(PlanBuilder& builder, Opcode op, int a, int b) {
  const int of_counts = LowerCountComparison(builder, op, a, b);
  if (of_counts >= 0) return of_counts;
  const std::int64_t common = builder.CommonDenominator({a, b});
  Step step = NumberOf(builder, a, b);
  step.form = Form::kCode;
  step.run = CompareRatiosStepOf(op);
  if (common != 0) {
    step.from = {builder.Scaled(a, common), builder.Scaled(b, common), -1};
    step.run = CompareStepOf(op);
  }
  return builder.Add(step);
}

int LowerExtreme(PlanBuilder& builder, Opcode op, int a, int b) {
  const std::int64_t common = builder.CommonDenominator({a, b});
  Step step = NumberOf(builder, a, b);
  step.denominator = common;
  step.bound = std::max(builder.At(a).bound, builder.At(b).bound);
  if (common == 0) {
    step.run = ExtremeOfRatiosStepOf(op);
    step.lacks = true;  // has a state of its own
    return builder.Add(step);
  }
  step.from = {builder.Scaled(a, common), builder.Scaled(b, common), -1};
  step.bound = std::max(builder.At(step.from[0]).bound, builder.At(step.from[1]).bound);
  step.run = ExtremeStepOf(op);
  return builder.Add(step);
}

int LowerSelect(PlanBuilder& builder, int condition, int yes, int no) {
  const auto is = [&](Form form) {
    return builder.At(yes).form == form || builder.At(no).form == form;
  };
  if (is(Form::kText)) return builder.GiveUp("a text that depends on a condition");
  const bool is_code = is(Form::kCode);  // the other side may be a number without a value
  const Step below = builder.At(no);
  if (!is_code && below.run == SelectNumberStep && below.from[1] == yes) {
    // The same value under either condition: one choice between numbers instead of two.
    condition = LowerSelect(builder, condition, builder.Truth(true), below.from[0]);
    no = below.from[2];
  }
  const std::int64_t common = is_code ? 1 : builder.CommonDenominator({yes, no});
  if (!is_code && common != 0) {
    yes = builder.Scaled(yes, common);
    no = builder.Scaled(no, common);
  }
  Step step = NumberOf(builder, yes, no);
  step.run = is_code ? SelectCodeStep : SelectNumberStep;
  step.form = is_code ? Form::kCode : Form::kNumber;
  step.from = {condition, yes, no};
  step.denominator = common;
  step.bound = std::max(builder.At(yes).bound, builder.At(no).bound);
  step.lacks |= builder.At(condition).lacks;
  step.wide |= builder.At(condition).wide;
  return builder.Add(step);
}

}  // namespace radap::batch
