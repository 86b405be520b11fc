#include "engine/prove/abstract.h"

#include "engine/eval/operations.h"

namespace radap::prove {
namespace {

bool IsNumber(const Abstract& a) { return a.type == ValueType::kNumber && a.may_have; }

bool IsSingle(const Abstract& a) { return IsNumber(a) && a.range.IsPoint(); }

// What of the operands' not having a value passes on.
void PassLacks(const Abstract& a, const Abstract& b, Abstract& to) {
  to.may_have = a.may_have && b.may_have;
  to.may_lack = a.may_lack || b.may_lack;
  to.lack_varies = a.lack_varies || b.lack_varies;
}

std::optional<FactForm> Combined(Opcode op, const Abstract& a, const Abstract& b) {
  const bool a_is_form = a.form.has_value();
  const bool b_is_form = b.form.has_value();
  if (!a_is_form && !b_is_form) return std::nullopt;
  if ((!a_is_form && !IsSingle(a)) || (!b_is_form && !IsSingle(b))) return std::nullopt;
  if (a_is_form && b_is_form && a.form->fact != b.form->fact) return std::nullopt;
  const LinearFraction f = a_is_form ? a.form->form : LinearFraction::Constant(a.range.low.at);
  const LinearFraction g = b_is_form ? b.form->form : LinearFraction::Constant(b.range.low.at);
  FactForm combined = a_is_form ? *a.form : *b.form;
  std::optional<LinearFraction> form;
  if (op == Opcode::kAdd) form = Add(f, g);
  if (op == Opcode::kSubtract) form = Subtract(f, g);
  if (op == Opcode::kMultiply) form = Multiply(f, g);
  if (op == Opcode::kDivide) form = Divide(f, g);
  if (!form) return std::nullopt;
  combined.form = *form;
  return combined;
}

// The value of the form at an end of what its fact can be; nothing if it cannot be said.
std::optional<End> AtEnd(const LinearFraction& form, const End& end) {
  if (end.infinite == 0) {
    const Exact below = form.c + form.d * end.at;
    if (below.IsZero()) return std::nullopt;
    return End{0, (form.a + form.b * end.at) / below, end.open};
  }
  if (!form.d.IsZero()) return End{0, form.b / form.d, true};
  const int sign = form.b.Sign() * form.c.Sign() * end.infinite;
  if (sign == 0) return End{0, form.a / form.c, false};
  return End{sign, 0, true};
}

// A formula of one fact has no turn between its poles: its ends are its range, and its slope its trend.
void Tighten(Abstract& a) {
  if (!a.form) return;
  const LinearFraction& form = a.form->form;
  const Range& over = a.form->over;
  if (!form.d.IsZero() && over.Has(-form.c / form.d)) return;
  const int slope = (form.b * form.c - form.a * form.d).Sign();
  if (a.form->is_moving) {
    a.trend = slope == 0 ? Trend::kConstant : slope > 0 ? Trend::kRising : Trend::kFalling;
  }
  if (slope == 0) {
    a.range = Range::Point(form.d.IsZero() ? form.a / form.c : form.b / form.d);
    return;
  }
  const std::optional<End> first = AtEnd(form, over.low);
  const std::optional<End> last = AtEnd(form, over.high);
  if (!first || !last) return;
  const Range ends = slope > 0 ? Range{*first, *last} : Range{*last, *first};
  if (const auto both = Common(a.range, ends)) a.range = *both;
}

void NoteRoot(const Abstract& a, Hints& hints) {
  if (!a.form) return;
  const std::optional<Exact> root = Meet(a.form->form, LinearFraction::Constant(0));
  if (root && a.form->over.Has(*root)) hints[a.form->fact].push_back(*root);
}

// a * b: each side moves the product by the sign of the other one.
Trend TrendOfProduct(const Abstract& a, const Abstract& b) {
  const auto times = [](Trend trend, const Range& factor) {
    if (trend == Trend::kConstant) return trend;
    if (factor.low.infinite == 0 && factor.low.at.Sign() >= 0) return trend;
    if (factor.high.infinite == 0 && factor.high.at.Sign() <= 0) return Flipped(trend);
    return Trend::kAny;
  };
  return Joined(times(a.trend, b.range), times(b.trend, a.range));
}

// 1 / b, with no value where b is 0.
Abstract Inverse(const Abstract& b, Hints& hints) {
  if (IsSingle(b) && b.range.low.at.IsZero()) return Abstract::Lacking();
  Abstract inverse = b;
  inverse.form.reset();
  inverse.choices.clear();
  Range range = b.range;
  if (range.Has(0)) {
    NoteRoot(b, hints);
    inverse.may_lack = true;
    if (b.trend != Trend::kConstant) inverse.lack_varies = true;
    if (range.low.infinite == 0 && range.low.at.IsZero()) range.low.open = true;
    if (range.high.infinite == 0 && range.high.at.IsZero()) range.high.open = true;
  }
  if (range.Has(0)) {
    inverse.range = Range::Everything();
    if (b.trend != Trend::kConstant) inverse.trend = Trend::kAny;
    return inverse;
  }
  inverse.range = Reciprocal(range);
  inverse.trend = Flipped(b.trend);
  return inverse;
}

}  // namespace

Trend Joined(Trend a, Trend b) {
  if (a == Trend::kConstant || a == b) return b;
  return b == Trend::kConstant ? a : Trend::kAny;
}

Trend Flipped(Trend trend) {
  if (trend == Trend::kRising) return Trend::kFalling;
  return trend == Trend::kFalling ? Trend::kRising : trend;
}

Abstract Abstract::Lacking() {
  Abstract a;
  a.may_have = false;
  a.may_lack = true;
  return a;
}

Abstract Abstract::Number(const Range& range) {
  Abstract a;
  a.range = range;
  return a;
}

Abstract Abstract::Truth(std::uint32_t codes) { return Word(ValueType::kTruth, codes); }

Abstract Abstract::Word(ValueType type, std::uint32_t codes) {
  Abstract a;
  a.type = type;
  a.codes = codes;
  return a;
}

Abstract Abstract::Text() { return Word(ValueType::kText, 0); }

Abstract Abstract::OrLacking() const {
  Abstract a = *this;
  a.may_lack = true;
  return a;
}

Abstract Arithmetic(Opcode op, const Abstract& a, const Abstract& b, Hints& hints) {
  if (!a.may_have || !b.may_have) return Abstract::Lacking();
  if (op == Opcode::kDivide) {
    const Abstract inverse = Inverse(b, hints);
    if (!inverse.may_have) return inverse;
    Abstract quotient = Arithmetic(Opcode::kMultiply, a, inverse, hints);
    quotient.form = Combined(op, a, b);
    Tighten(quotient);
    return quotient;
  }
  Abstract outcome;
  PassLacks(a, b, outcome);
  if (op == Opcode::kMultiply) {
    outcome.range = Product(a.range, b.range);
    outcome.trend = TrendOfProduct(a, b);
  } else {
    const bool is_sum = op == Opcode::kAdd;
    outcome.range = Sum(a.range, is_sum ? b.range : Negated(b.range));
    outcome.trend = Joined(a.trend, is_sum ? b.trend : Flipped(b.trend));
  }
  outcome.form = Combined(op, a, b);
  Tighten(outcome);
  if (outcome.range.IsPoint()) {
    outcome.trend = Trend::kConstant;
    outcome.form.reset();
  }
  return outcome;
}

Abstract Not(const Abstract& a) {
  Abstract outcome = a;
  outcome.codes = ((a.codes & kNo) != 0 ? kYes : 0U) | ((a.codes & kYes) != 0 ? kNo : 0U);
  outcome.trend = Flipped(a.trend);
  return outcome;
}

namespace {

bool CanBeNegative(const Range& range) {
  return range.low.infinite != 0 || range.low.at.Sign() < 0;
}
bool CanBePositive(const Range& range) {
  return range.high.infinite != 0 || range.high.at.Sign() > 0;
}

// difference = 0: at an end of its range it holds for a first or a last stretch only.
Abstract IsZero(const Abstract& difference) {
  Abstract outcome = difference;
  outcome.type = ValueType::kTruth;
  outcome.form.reset();
  const bool can_be_zero = difference.range.Has(0);
  outcome.codes =
      (can_be_zero ? kYes : 0U) | (difference.range.IsPoint() && can_be_zero ? 0U : kNo);
  if (difference.trend == Trend::kConstant || difference.trend == Trend::kAny) return outcome;
  const bool is_rising = difference.trend == Trend::kRising;
  if (!CanBeNegative(difference.range)) {
    outcome.trend = is_rising ? Trend::kFalling : Trend::kRising;
  } else if (!CanBePositive(difference.range)) {
    outcome.trend = difference.trend;
  } else {
    outcome.trend = Trend::kAny;
  }
  return outcome;
}

}  // namespace

Abstract Comparison(Opcode op, const Abstract& a, const Abstract& b, Hints& hints) {
  if (op == Opcode::kNotEqual) return Not(Comparison(Opcode::kEqual, a, b, hints));
  if (op == Opcode::kGreater) return Not(Comparison(Opcode::kLessOrEqual, a, b, hints));
  if (op == Opcode::kGreaterOrEqual) return Not(Comparison(Opcode::kLess, a, b, hints));
  const Abstract difference = Arithmetic(Opcode::kSubtract, a, b, hints);
  if (!difference.may_have) return difference;
  NoteRoot(difference, hints);
  Abstract outcome = IsZero(difference);
  if (op != Opcode::kEqual) {
    const bool can_be_less =
        CanBeNegative(difference.range) || (op == Opcode::kLessOrEqual && difference.range.Has(0));
    const bool can_be_more =
        CanBePositive(difference.range) || (op == Opcode::kLess && difference.range.Has(0));
    outcome.codes = (can_be_less ? kYes : 0U) | (can_be_more ? kNo : 0U);
    outcome.trend = Flipped(difference.trend);
  }
  if (outcome.codes != kNoOrYes) outcome.trend = Trend::kConstant;
  return outcome;
}

Abstract Logic(Opcode op, const Abstract& a, const Abstract& b) {
  const std::uint32_t deciding = op == Opcode::kOr ? kYes : kNo;
  const std::uint32_t other = kNoOrYes & ~deciding;
  const auto settles = [&](const Abstract& v) {
    return v.may_have && !v.may_lack && v.codes == deciding;
  };
  if (settles(a) || settles(b)) return Abstract::Truth(deciding);
  const auto can_decide = [&](const Abstract& v) {
    return v.may_have && (v.codes & deciding) != 0;
  };
  const auto can_pass = [&](const Abstract& v) { return v.may_have && (v.codes & other) != 0; };
  Abstract outcome = Abstract::Truth(0);
  if (can_decide(a) || can_decide(b)) outcome.codes |= deciding;
  if (can_pass(a) && can_pass(b)) outcome.codes |= other;
  outcome.may_have = outcome.codes != 0;
  outcome.may_lack = a.may_lack || b.may_lack;
  // Where one side has no value, the other one settles it or not.
  outcome.lack_varies = a.lack_varies || b.lack_varies ||
                        (a.may_lack && b.trend != Trend::kConstant) ||
                        (b.may_lack && a.trend != Trend::kConstant);
  outcome.trend =
      Joined(a.may_have ? a.trend : Trend::kConstant, b.may_have ? b.trend : Trend::kConstant);
  if (outcome.lack_varies) outcome.trend = Trend::kAny;
  return outcome;
}

namespace {

// min(a, b) is at most a and at most b, and at most what each of them is; likewise max.
void NoteBounds(Opcode op, const Abstract& a, const Abstract& b, Abstract& outcome) {
  const bool is_min = op == Opcode::kMin;
  std::vector<int>& bounds = is_min ? outcome.at_most : outcome.at_least;
  for (const Abstract* side : {&a, &b}) {
    const std::vector<int>& more = is_min ? side->at_most : side->at_least;
    bounds.insert(bounds.end(), more.begin(), more.end());
    if (side->id != 0) bounds.push_back(side->id);
  }
}

}  // namespace

Abstract Extreme(Opcode op, const Abstract& a, const Abstract& b, Hints& hints) {
  const Abstract difference = Arithmetic(Opcode::kSubtract, a, b, hints);
  if (!difference.may_have) return difference;
  NoteRoot(difference, hints);
  Abstract outcome;
  PassLacks(a, b, outcome);
  NoteBounds(op, a, b, outcome);
  const bool is_min = op == Opcode::kMin;
  const Abstract* chosen = nullptr;
  if (!CanBePositive(difference.range)) chosen = is_min ? &a : &b;
  if (chosen == nullptr && !CanBeNegative(difference.range)) chosen = is_min ? &b : &a;
  if (chosen != nullptr) {
    outcome.range = chosen->range;
    outcome.trend = chosen->trend;
    outcome.form = chosen->form;
    return outcome;
  }
  outcome.range = is_min ? Lesser(a.range, b.range) : Greater(a.range, b.range);
  outcome.trend = Joined(a.trend, b.trend);
  return outcome;
}

Abstract Rounded(const Abstract& a, std::uint32_t places) {
  if (!a.may_have) return a;
  Abstract outcome = a;
  outcome.form.reset();
  outcome.choices.clear();
  outcome.range = Rounded(a.range, places);
  return outcome;
}

Abstract IsOneOf(const Abstract& a, std::uint32_t mask) {
  if (!a.may_have) return a;
  Abstract outcome = a;
  outcome.type = ValueType::kTruth;
  outcome.codes = ((a.codes & mask) != 0 ? kYes : 0U) | ((a.codes & ~mask) != 0 ? kNo : 0U);
  return outcome;
}

Abstract IsMissing(const Abstract& a) {
  Abstract outcome = Abstract::Truth((a.may_lack ? kYes : 0U) | (a.may_have ? kNo : 0U));
  if (a.lack_varies) outcome.trend = Trend::kAny;
  return outcome;
}

Abstract TextTest(const Abstract& a, const Abstract& b) {
  if (!a.may_have || !b.may_have) return Abstract::Lacking();
  Abstract outcome = Abstract::Truth(kNoOrYes);
  PassLacks(a, b, outcome);
  return outcome;
}

}  // namespace radap::prove
