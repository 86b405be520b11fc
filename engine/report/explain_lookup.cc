// Interpolations and tables in words.
#include <cstddef>
#include <string>

#include "engine/report/deciding.h"
#include "engine/report/explain_run.h"
#include "engine/report/explain_words.h"

namespace radap::explain {
namespace {

constexpr int kPointPlaces = 12;

std::string Plain(const Exact& number) { return number.ToPlain(kPointPlaces); }

// "300 + (95 - 80) / (100 - 80) × (500 - 300)".
std::string Line(const Exact& at, const Exact& from, const Exact& to, const Exact& low,
                 const Exact& high) {
  return Plain(low) + " + (" + Plain(at) + " - " + Plain(from) + ") / (" + Plain(to) + " - " +
         Plain(from) + ") × (" + Plain(high) + " - " + Plain(low) + ")";
}

}  // namespace

Label CurveWords(const Run& run, std::uint32_t i) {
  const Curve& curve = run.program().curves[run.At(i).b];
  const Exact& value = run.ValueAt(run.At(i).a).number;
  const Segment segment = SegmentOf(curve, run.trace, value);
  const Curve::Point& from = curve.points[segment.from];
  const Curve::Point& to = curve.points[segment.to];
  const int places = PlacesOfUnit(run.program(), "measure");
  const Label at = Noun(run, run.At(i).a, places);
  const Label to_noun = Noun(run, to.at, places);
  const Exact& to_place = run.ValueAt(to.at).number;
  if (segment.from == segment.to) {
    return Say(value == to_place ? Phrase::kAtPoint : Phrase::kBeyondPoint, {at, to_noun});
  }
  const Exact& from_place = run.ValueAt(from.at).number;
  return Say(
      Phrase::kBetweenPoints,
      {at, Noun(run, from.at, places), Both(Plain(from.value)), to_noun, Both(Plain(to.value)),
       Both(Line(value, from_place, to_place, from.value, to.value))});
}

Label MatrixWords(const Run& run, std::uint32_t i) {
  const Matrix& matrix = run.program().matrices[run.At(i).a];
  const int places = PlacesOfUnit(run.program(), "measure");
  return Say(Phrase::kInTable, {Noun(run, matrix.row, places), Noun(run, matrix.column, places)});
}

}  // namespace radap::explain
