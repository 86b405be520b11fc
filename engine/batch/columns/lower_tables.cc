#include <algorithm>
#include <limits>
#include <optional>

#include "engine/batch/columns/lower.h"
#include "engine/batch/columns/steps.h"

namespace radap::batch {
namespace {

constexpr std::uint32_t kMostPlaces = 12;

// The first number over `denominator` that lies in the band beginning at this edge.
std::optional<std::int64_t> FirstFrom(Ratio edge, bool includes, std::int64_t denominator) {
  const Int128 scaled = static_cast<Int128>(edge.number) * denominator;
  const Int128 rest = scaled % edge.denominator;
  const Int128 down = scaled / edge.denominator - (rest < 0 ? 1 : 0);
  const Int128 first = rest == 0 && includes ? down : down + 1;
  if (first > std::numeric_limits<std::int64_t>::max() ||
      first < std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(first);
}

// Whether they are as Check leaves them: rising, without a gap, from and to infinity.
bool AreWhole(const std::vector<Band>& bands) {
  if (bands.empty() || bands.front().low || bands.back().high) return false;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const Band& below = bands[i - 1];
    if (!below.high || !bands[i].low || *below.high != *bands[i].low) return false;
    if (below.includes_high == bands[i].includes_low) return false;
    if (i > 1 && !(*below.low < *below.high)) return false;
  }
  return true;
}

bool SetEdges(const std::vector<Band>& bands, std::int64_t denominator, BandEdges& table) {
  constexpr std::uint64_t kFew = std::uint64_t{1} << 16U;
  table.are_small = true;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const auto edge = RatioOf(*bands[i].low);
    if (!edge) return false;
    table.edges.push_back(*edge);
    table.includes.push_back(bands[i].includes_low ? 1 : 0);
    table.are_small &= IsWithin(edge->number, kFew) && IsWithin(edge->denominator, kFew);
    if (denominator == 0) continue;
    const auto from = FirstFrom(*edge, bands[i].includes_low, denominator);
    if (!from) return false;
    table.from.push_back(*from);
  }
  return true;
}

}  // namespace

ScaledNumbers ScaleAll(const std::vector<Exact>& values) {
  ScaledNumbers scaled;
  scaled.denominator = 1;
  std::vector<Ratio> ratios;
  for (const Exact& value : values) {
    const auto ratio = RatioOf(value);
    if (!ratio) return {};
    ratios.push_back(*ratio);
    scaled.denominator = CommonMultiple(scaled.denominator, ratio->denominator);
    if (scaled.denominator == 0) return {};
  }
  for (const Ratio& ratio : ratios) {
    std::int64_t number = 0;
    if (__builtin_mul_overflow(ratio.number, scaled.denominator / ratio.denominator, &number)) {
      return {};
    }
    scaled.numbers.push_back(number);
    scaled.bound = std::max(scaled.bound, BoundOf(number));
  }
  return scaled;
}

int LowerRound(PlanBuilder& builder, int a, std::uint32_t places) {
  if (places > kMostPlaces) return builder.GiveUp("rounding to more than 12 decimals");
  Step step = builder.At(a);
  step.run = RoundStep;
  step.from = {a, -1, -1};
  step.p = 1;
  for (std::uint32_t i = 0; i < places; ++i) step.p *= 10;
  step.q = 0;
  step.denominator = step.p;
  step.bound = kAnyNumber;
  step.lacks = step.wide = true;
  step.is_view = step.is_whole = step.is_kept = false;
  return builder.Add(step);
}

int LowerBands(PlanBuilder& builder, int a, const std::vector<Band>& bands) {
  std::vector<Exact> values;
  for (const Band& band : bands) values.push_back(band.value);
  const ScaledNumbers scaled = ScaleAll(values);
  BandEdges table;
  const bool is_set = AreWhole(bands) && SetEdges(bands, builder.At(a).denominator, table);
  if (!is_set || scaled.denominator == 0) return builder.GiveUp("a table of bands beyond 64 bits");
  table.values = scaled.numbers;
  table.are_small &= scaled.bound < std::uint64_t{1} << 62U;
  Step step;
  step.run = builder.At(a).denominator == 0 ? BandOfRatiosStep : BandStep;
  step.form = Form::kNumber;
  step.from = {a, -1, -1};
  step.p = static_cast<std::int64_t>(builder.plan().bands.size());
  step.denominator = scaled.denominator;
  step.bound = scaled.bound;
  step.lacks = builder.At(a).lacks;
  step.wide = builder.At(a).wide;
  builder.plan().bands.push_back(std::move(table));
  return builder.Add(step);
}

int LowerCurve(PlanBuilder& builder, int a, const Curve& curve, const std::vector<int>& registers) {
  CurveTable table;
  for (const Curve::Point& point : curve.points) {
    const auto value = RatioOf(point.value);
    if (!value) return builder.GiveUp("a curve beyond 64 bits");
    table.places.push_back(registers[point.at]);
    table.values.push_back(*value);
  }
  Step step;
  step.run = InterpolateStep;
  step.form = Form::kNumber;
  step.from = {a, -1, -1};
  step.p = static_cast<std::int64_t>(builder.plan().curves.size());
  step.denominator = 0;
  step.bound = kAnyNumber;
  step.lacks = step.wide = true;
  builder.plan().curves.push_back(std::move(table));
  return builder.Add(step);
}

int LowerMatrix(PlanBuilder& builder, const Matrix& matrix, const std::vector<int>& registers) {
  const ScaledNumbers cells = ScaleAll(matrix.cells);
  MatrixTable table;
  for (const auto& [from, to] :
       {std::pair(&matrix.rows, &table.rows), std::pair(&matrix.columns, &table.columns)}) {
    for (const Exact& value : *from) {
      const auto ratio = RatioOf(value);
      if (!ratio) return builder.GiveUp("a matrix beyond 64 bits");
      to->push_back(*ratio);
    }
  }
  if (cells.denominator == 0) return builder.GiveUp("a matrix beyond 64 bits");
  table.cells = cells.numbers;
  Step step;
  step.run = MatrixStep;
  step.form = Form::kNumber;
  step.from = {registers[matrix.row], registers[matrix.column], -1};
  step.p = static_cast<std::int64_t>(builder.plan().matrices.size());
  step.denominator = cells.denominator;
  step.bound = cells.bound;
  step.lacks = true;
  step.wide = builder.At(step.from[0]).wide || builder.At(step.from[1]).wide;
  builder.plan().matrices.push_back(std::move(table));
  return builder.Add(step);
}

}  // namespace radap::batch
