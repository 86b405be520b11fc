#include "engine/report/deciding.h"

#include <algorithm>

#include "engine/eval/operations.h"
#include "rules/base/index.h"

namespace radap {
namespace {

Span SpanOfRow(const Matrix& matrix, const Trace& trace, Span otherwise) {
  const auto row = std::ranges::find(matrix.rows, trace.registers[matrix.row].number);
  return row == matrix.rows.end()
             ? otherwise
             : matrix.spans[Index(static_cast<int>(row - matrix.rows.begin()))];
}

}  // namespace

Segment SegmentOf(const Curve& curve, const Trace& trace, const Exact& value) {
  const auto place = [&](std::size_t i) -> const Exact& {
    return trace.registers[curve.points[i].at].number;
  };
  const std::size_t last = curve.points.size() - 1;
  const bool rises = last == 0 || place(0) < place(last);
  const auto is_before = [&](const Exact& a, const Exact& b) { return rises ? a < b : a > b; };
  std::size_t to = 0;
  while (to < last && is_before(place(to), value)) ++to;
  const bool inside = to > 0 && is_before(value, place(to));
  return {inside ? to - 1 : to, to};
}

Span DecidingSpan(const Program& program, const Rule& rule, const Trace& trace) {
  const Instruction& returned = rule.code[Index(trace.returned_at)];
  const Instruction& giver = rule.code[returned.a];
  if (!trace.registers[returned.a].IsNumber()) return returned.span;
  switch (giver.op) {
    case Opcode::kBands: {
      const Band* band = BandOf(program.band_tables[giver.b], trace.registers[giver.a].number);
      return band == nullptr ? returned.span : band->span;
    }
    case Opcode::kInterpolate: {
      const Curve& curve = program.curves[giver.b];
      return curve.points[SegmentOf(curve, trace, trace.registers[giver.a].number).to].span;
    }
    case Opcode::kMatrix:
      return SpanOfRow(program.matrices[giver.a], trace, returned.span);
    default:
      return returned.span;
  }
}

}  // namespace radap
