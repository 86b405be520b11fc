#include <stdexcept>
#include <utility>

#include "rules/compile/passes.h"

namespace radap {
namespace {

using model::BranchKind;

void EmitReturn(const model::Branch& branch, std::uint32_t value, Instructions& code) {
  Emit(code, {Opcode::kReturn, value, 0, branch.span});
}

void EmitOtherwise(const model::Branch& branch, Pools& pools, Instructions& code) {
  EmitReturn(branch, EmitExpr(branch.value, pools, code), code);
}

void EmitWhen(const model::Branch& branch, Pools& pools, Instructions& code) {
  const std::uint32_t condition = EmitExpr(branch.condition, pools, code);
  const std::uint32_t unless = Emit(code, {Opcode::kUnless, condition, 0, branch.condition.span});
  EmitOtherwise(branch, pools, code);
  code[unless].b = static_cast<std::uint32_t>(code.size());
}

void EmitBands(const model::Branch& branch, Pools& pools, Instructions& code) {
  std::vector<Band> table;
  for (const model::Band& band : branch.bands) {
    table.push_back({.low = band.low,
                     .high = band.high,
                     .includes_low = band.includes_low,
                     .includes_high = band.includes_high,
                     .value = band.value.number,
                     .span = band.span});
  }
  const std::uint32_t operand = EmitExpr(branch.value, pools, code);
  const std::uint32_t value =
      Emit(code, {Opcode::kBands, operand, pools.Add(std::move(table)), branch.span});
  EmitReturn(branch, value, code);
}

void EmitLadder(const model::Branch& branch, Pools& pools, Instructions& code) {
  Ladder ladder{
      .collection = branch.collection, .test = branch.test, .among = branch.among, .steps = {}};
  for (const model::Step& step : branch.steps) {
    ladder.steps.push_back({.level = step.level,
                            .test = step.test >= 0 ? step.test : branch.test,
                            .value = step.value.number,
                            .span = step.span});
  }
  const std::uint32_t value =
      Emit(code, {Opcode::kLadder, pools.Add(std::move(ladder)), 0, branch.span});
  EmitReturn(branch, value, code);
}

void EmitInterpolate(const model::Branch& branch, Pools& pools, Instructions& code) {
  const std::uint32_t operand = EmitExpr(branch.value, pools, code);
  Curve curve;
  for (const model::Point& point : branch.points) {
    const std::uint32_t at = EmitExpr(point.at, pools, code);
    curve.points.push_back({.at = at, .value = point.value.number, .span = point.span});
  }
  const std::uint32_t value =
      Emit(code, {Opcode::kInterpolate, operand, pools.Add(std::move(curve)), branch.span});
  EmitReturn(branch, value, code);
}

void EmitMatrix(const model::Branch& branch, Pools& pools, Instructions& code) {
  Matrix matrix;
  matrix.row = EmitExpr(branch.value, pools, code);
  matrix.column = EmitExpr(branch.column, pools, code);
  matrix.columns = branch.columns;
  for (const model::Row& row : branch.rows) {
    matrix.rows.push_back(row.value);
    matrix.spans.push_back(row.span);
    for (const model::Expr& cell : row.cells) matrix.cells.push_back(cell.number);
  }
  const std::uint32_t value =
      Emit(code, {Opcode::kMatrix, pools.Add(std::move(matrix)), 0, branch.span});
  EmitReturn(branch, value, code);
}

void EmitBranch(const model::Branch& branch, Pools& pools, Instructions& code) {
  switch (branch.kind) {
    case BranchKind::kWhen:
      return EmitWhen(branch, pools, code);
    case BranchKind::kOtherwise:
      return EmitOtherwise(branch, pools, code);
    case BranchKind::kBands:
      return EmitBands(branch, pools, code);
    case BranchKind::kLadder:
      return EmitLadder(branch, pools, code);
    case BranchKind::kInterpolate:
      return EmitInterpolate(branch, pools, code);
    case BranchKind::kMatrix:
      return EmitMatrix(branch, pools, code);
  }
}

ValueType ValueTypeOf(model::TypeKind kind) {
  switch (kind) {
    case model::TypeKind::kNumber:
      return ValueType::kNumber;
    case model::TypeKind::kTruth:
      return ValueType::kTruth;
    case model::TypeKind::kDirection:
      return ValueType::kDirection;
    case model::TypeKind::kOrganisationKind:
      return ValueType::kOrganisationKind;
    case model::TypeKind::kText:
      return ValueType::kText;
  }
  throw std::logic_error("ValueTypeOf: unknown type");
}

}  // namespace

std::vector<Assume> CompileAssumes(const std::vector<model::Assume>& assumes) {
  std::vector<Assume> compiled;
  compiled.reserve(assumes.size());
  for (const model::Assume& assume : assumes) compiled.push_back({assume.id, assume.label});
  return compiled;
}

Rule CompileRule(const model::Rule& rule, const model::Model& model, Pools& pools) {
  Rule compiled{.name = rule.name,
                .subject = rule.subject,
                .type = ValueTypeOf(rule.type.kind),
                .unit = {},
                .label = rule.label,
                .span = rule.span,
                .code = {},
                .clause = rule.clause,
                .assumes = CompileAssumes(rule.assumes)};
  if (compiled.type == ValueType::kNumber) compiled.unit = model.units.at(rule.type.unit).id;
  for (const model::Branch& branch : rule.branches) EmitBranch(branch, pools, compiled.code);
  return compiled;
}

}  // namespace radap
