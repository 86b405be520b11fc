#include <algorithm>
#include <cstdint>
#include <iterator>

#include "engine/batch/columns/steps.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

// The curve at one cell, as Interpolated of engine/eval.
class CurveAt {
 public:
  CurveAt(const CurveTable& curve, const Strip& strip, std::size_t cell)
      : curve_(curve), strip_(strip), cell_(cell) {}

  // Whether all points rise or all fall.
  bool IsInOrder() {
    sense_ = curve_.places.size() < 2 ? 1 : Compare(Place(1), Place(0));
    for (std::size_t i = 1; i < curve_.places.size(); ++i) {
      if (sense_ == 0 || Compare(Place(i), Place(i - 1)) != sense_) return false;
    }
    return true;
  }

  // REQUIRES: IsInOrder. False if it does not fit.
  bool Value(Ratio at, Ratio& value) const {
    std::size_t next = 0;
    while (next < curve_.places.size() && Compare(at, Place(next)) == sense_) ++next;
    if (next == 0 || next == curve_.places.size()) {
      value = next == 0 ? curve_.values.front() : curve_.values.back();
      return true;
    }
    Ratio way;
    Ratio whole;
    Ratio rise;
    return Subtract(at, Place(next - 1), way) && Subtract(Place(next), Place(next - 1), whole) &&
           Divide(way, whole, way) &&
           Subtract(curve_.values[next], curve_.values[next - 1], rise) &&
           Multiply(rise, way, rise) && Add(curve_.values[next - 1], rise, value);
  }

 private:
  Ratio Place(std::size_t point) const { return strip_.Of(curve_.places[point]).RatioAt(cell_); }

  const CurveTable& curve_;
  const Strip& strip_;
  std::size_t cell_;
  int sense_ = 1;
};

std::size_t Find(const std::vector<Ratio>& values, Ratio value) {
  const auto found = std::ranges::find_if(
      values, [&](const Ratio& candidate) { return Compare(candidate, value) == 0; });
  return static_cast<std::size_t>(found - values.begin());
}

}  // namespace

void InterpolateStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const CurveTable& curve = strip.plan.curves[static_cast<std::size_t>(step.p)];
  const Cells a = strip.Of(step.from[0]);
  for (std::size_t i = 0; i < count; ++i) {
    std::uint8_t state = a.state[i];
    for (const int place : curve.places) {
      state = static_cast<std::uint8_t>(state | strip.Of(place).state[i]);
    }
    Ratio value;
    if (IsKnown(state)) {
      CurveAt at(curve, strip, i);
      if (!at.IsInOrder()) {
        state = kLacks;
      } else if (!at.Value(a.RatioAt(i), value)) {
        state = kTooWide;
        value = {};
      }
    }
    strip.state()[i] = state;
    strip.number()[i] = value.number;
    strip.denominator()[i] = value.denominator;
  }
}

void MatrixStep(const Step& step, Strip& strip) {
  const std::size_t count = strip.count;
  const MatrixTable& matrix = strip.plan.matrices[static_cast<std::size_t>(step.p)];
  const Cells a = strip.Of(step.from[0]);
  const Cells b = strip.Of(step.from[1]);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = Find(matrix.rows, a.RatioAt(i));
    const std::size_t column = Find(matrix.columns, b.RatioAt(i));
    const bool is_there = row < matrix.rows.size() && column < matrix.columns.size();
    const auto states = static_cast<std::uint8_t>(a.state[i] | b.state[i]);
    strip.state()[i] = is_there ? states : static_cast<std::uint8_t>(states | kLacks);
    strip.number()[i] = is_there ? matrix.cells[row * matrix.columns.size() + column] : 0;
  }
}

}  // namespace radap::batch
