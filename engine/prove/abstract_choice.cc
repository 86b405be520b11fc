// Where a rule chooses: bands, curves, tables and conditions.
#include <algorithm>
#include <cstddef>

#include "engine/eval/operations.h"
#include "engine/prove/abstract.h"

namespace radap::prove {
namespace {

Range RangeOf(const Band& band) {
  Range range = Range::Everything();
  if (band.low) range.low = {0, *band.low, !band.includes_low};
  if (band.high) range.high = {0, *band.high, !band.includes_high};
  return range;
}

// How values that are taken one after the other go.
Trend TrendOf(const std::vector<Exact>& values) {
  Trend trend = Trend::kConstant;
  for (std::size_t i = 1; i < values.size(); ++i) {
    const int step = (values[i] - values[i - 1]).Sign();
    if (step != 0) trend = Joined(trend, step > 0 ? Trend::kRising : Trend::kFalling);
  }
  return trend;
}

// The trend of something that goes as `outer` over something that goes as `inner`.
Trend Composed(Trend outer, Trend inner) {
  if (outer == Trend::kConstant || inner == Trend::kConstant) return Trend::kConstant;
  if (outer == Trend::kAny || inner == Trend::kAny) return Trend::kAny;
  return outer == inner ? Trend::kRising : Trend::kFalling;
}

void NoteMeeting(const Abstract& a, const Exact& at, Hints& hints) {
  if (!a.form) return;
  const std::optional<Exact> point = Meet(a.form->form, LinearFraction::Constant(at));
  if (point && a.form->over.Has(*point)) hints[a.form->fact].push_back(*point);
}

Range HullOf(const std::vector<Exact>& values) {
  Range hull = Range::Point(values.front());
  for (const Exact& value : values) hull = Hull(hull, Range::Point(value));
  return hull;
}

// 1 if the places surely rise, -1 if they surely fall, else 0.
int SenseOf(const std::vector<Abstract>& places) {
  bool rise = true;
  bool fall = true;
  for (std::size_t i = 1; i < places.size(); ++i) {
    rise = rise && IsBelow(places[i - 1].range, places[i].range);
    fall = fall && IsBelow(places[i].range, places[i - 1].range);
  }
  return rise ? 1 : fall ? -1 : 0;
}

// Over what `a` can be, with all places known: at the ends and at the points between.
Range RangeOfCurve(const Range& a, const std::vector<Abstract>& places, const Curve& curve) {
  std::vector<Value> at;
  for (const Abstract& place : places) at.push_back(Value::Number(place.range.low.at));
  const auto value_at = [&](const End& end, const Exact& beyond) {
    const Exact& x = end.infinite != 0 ? beyond : end.at;
    return radap::Interpolated(Value::Number(x), at, curve).number;
  };
  const auto [first, last] = std::minmax(at.front().number, at.back().number,
                                         [](const Exact& x, const Exact& y) { return x < y; });
  std::vector<Exact> values = {value_at(a.low, first), value_at(a.high, last)};
  for (std::size_t i = 0; i < at.size(); ++i) {
    if (a.Has(at[i].number)) values.push_back(curve.points[i].value);
  }
  return HullOf(values);
}

bool HasOrder(const Abstract& a) {
  return a.type == ValueType::kNumber || a.type == ValueType::kTruth;
}

// Of a number or a truth; a truth counts as 0 or 1.
Range OrderOf(const Abstract& a) {
  if (a.type == ValueType::kTruth) {
    return Range::Between((a.codes & kNo) != 0 ? 0 : 1, (a.codes & kYes) != 0 ? 1 : 0);
  }
  return a.range;
}

bool Fits(Trend trend, Trend wanted) { return trend == Trend::kConstant || trend == wanted; }

bool IsIn(int id, const std::vector<int>& ids) {
  return id != 0 && std::ranges::find(ids, id) != ids.end();
}

// For the same facts.
bool IsNeverAbove(const Abstract& a, const Abstract& b) {
  return IsNotAbove(OrderOf(a), OrderOf(b)) || IsIn(b.id, a.at_most) || IsIn(a.id, b.at_least) ||
         (a.id != 0 && a.id == b.id);
}

// First one outcome, then the other, as the moving fact rises.
Trend Switched(const Abstract& first, const Abstract& last) {
  if (!first.may_have) return last.trend;
  if (!last.may_have) return first.trend;
  if (!HasOrder(first)) return Trend::kAny;
  const auto fit = [&](Trend wanted) {
    return Fits(first.trend, wanted) && Fits(last.trend, wanted);
  };
  const bool up = fit(Trend::kRising) && IsNeverAbove(first, last);
  const bool down = fit(Trend::kFalling) && IsNeverAbove(last, first);
  if (up && down) return Trend::kConstant;
  return up ? Trend::kRising : down ? Trend::kFalling : Trend::kAny;
}

}  // namespace

Abstract BandOf(const Abstract& a, const std::vector<Band>& bands, Hints& hints) {
  if (!a.may_have) return a;
  std::vector<Exact> values;
  for (const Band& band : bands) {
    if (band.low) NoteMeeting(a, *band.low, hints);
    if (Common(a.range, RangeOf(band))) values.push_back(band.value);
  }
  if (values.empty()) return Abstract::Lacking();
  Abstract outcome = a;
  outcome.form.reset();
  outcome.choices.clear();
  outcome.range = HullOf(values);
  outcome.trend = Composed(TrendOf(values), a.trend);
  return outcome;
}

Abstract Interpolated(const Abstract& a, const std::vector<Abstract>& places, const Curve& curve,
                      Hints& hints) {
  Abstract outcome;
  outcome.may_lack = a.may_lack;
  outcome.lack_varies = a.lack_varies;
  bool are_known = true;
  bool are_constant = true;
  std::vector<Exact> values;
  if (!a.may_have) return a;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].may_have) return Abstract::Lacking();
    outcome.may_lack = outcome.may_lack || places[i].may_lack;
    outcome.lack_varies = outcome.lack_varies || places[i].lack_varies;
    are_known = are_known && places[i].range.IsPoint();
    are_constant = are_constant && places[i].trend == Trend::kConstant;
    if (places[i].range.IsPoint()) NoteMeeting(a, places[i].range.low.at, hints);
    values.push_back(curve.points[i].value);
  }
  const int sense = SenseOf(places);
  if (sense == 0 && are_known) return Abstract::Lacking();
  if (sense == 0) outcome.may_lack = true;
  if (sense == 0 && !are_constant) outcome.lack_varies = true;
  outcome.range = are_known ? RangeOfCurve(a.range, places, curve) : HullOf(values);
  const Trend order = sense >= 0 ? TrendOf(values) : Flipped(TrendOf(values));
  const bool hangs = a.trend != Trend::kConstant || !are_constant;
  outcome.trend = Composed(order, a.trend);
  if (hangs && (sense == 0 || !are_constant) && TrendOf(values) != Trend::kConstant) {
    outcome.trend = Trend::kAny;
  }
  return outcome;
}

Abstract CellOf(const Matrix& matrix, const Abstract& row, const Abstract& column) {
  if (!row.may_have || !column.may_have) return Abstract::Lacking();
  std::vector<Exact> values;
  for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
    if (!row.range.Has(matrix.rows[i])) continue;
    for (std::size_t j = 0; j < matrix.columns.size(); ++j) {
      if (!column.range.Has(matrix.columns[j])) continue;
      values.push_back(matrix.cells[i * matrix.columns.size() + j]);
    }
  }
  if (values.empty()) return Abstract::Lacking();
  Abstract outcome;
  outcome.range = HullOf(values);
  const bool is_single = row.range.IsPoint() && column.range.IsPoint();
  const bool is_constant = row.trend == Trend::kConstant && column.trend == Trend::kConstant;
  outcome.may_lack = row.may_lack || column.may_lack || !is_single;
  outcome.lack_varies = row.lack_varies || column.lack_varies || (!is_single && !is_constant);
  if (!is_constant) outcome.trend = Trend::kAny;
  return outcome;
}

Abstract Either(const Abstract& a, const Abstract& b) {
  Abstract outcome = a.may_have ? a : b;
  outcome.form.reset();
  outcome.choices.clear();
  outcome.id = 0;
  outcome.at_most.clear();
  outcome.at_least.clear();
  outcome.may_have = a.may_have || b.may_have;
  outcome.may_lack = a.may_lack || b.may_lack;
  outcome.lack_varies = a.lack_varies || b.lack_varies;
  if (a.may_have && b.may_have) {
    outcome.range = Hull(a.range, b.range);
    outcome.codes = a.codes | b.codes;
    outcome.trend = Joined(a.trend, b.trend);
  }
  return outcome;
}

Abstract Decided(const Abstract& condition, const Abstract& if_yes, const Abstract& if_no) {
  if (!condition.may_have) return Abstract::Lacking();
  Abstract outcome = condition.codes == kYes  ? if_yes
                     : condition.codes == kNo ? if_no
                                              : Either(if_yes, if_no);
  if (condition.codes == kNoOrYes && condition.trend != Trend::kConstant) {
    if (if_yes.may_lack || if_no.may_lack) {
      outcome.lack_varies = outcome.may_have;
    }
    const bool same = if_yes.may_have && if_no.may_have && HasOrder(if_yes) && HasOrder(if_no) &&
                      OrderOf(if_yes).IsPoint() && OrderOf(if_no).IsPoint() &&
                      OrderOf(if_yes).low.at == OrderOf(if_no).low.at;
    const bool is_rising = condition.trend == Trend::kRising;
    if (condition.trend == Trend::kAny) {
      outcome.trend = same ? Trend::kConstant : Trend::kAny;
    } else {
      outcome.trend = is_rising ? Switched(if_no, if_yes) : Switched(if_yes, if_no);
    }
  }
  if (condition.may_lack) {
    outcome.may_lack = true;
    outcome.lack_varies = outcome.lack_varies || condition.lack_varies;
  }
  return outcome;
}

}  // namespace radap::prove
