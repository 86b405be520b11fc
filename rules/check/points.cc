// Interpolations and matrices: are their numbers in order and complete?
#include <set>
#include <string>

#include "rules/base/codes.h"
#include "rules/check/checks.h"
#include "rules/check/report.h"

namespace radap::check {
namespace {

constexpr int kPlaces = 6;

bool IsNumber(const model::Expr& expr) { return expr.op == model::Op::kNumber; }

// Places that are computed from a dossier are compared when it is scored.
void CheckRising(const model::Branch& branch, Diagnostics& diagnostics) {
  if (branch.points.size() == 1) {  // none: E0205
    Report(diagnostics, Code::kTooFewPoints, branch.span);
    return;
  }
  for (std::size_t i = 1; i < branch.points.size(); ++i) {
    const model::Point& before = branch.points[i - 1];
    const model::Point& point = branch.points[i];
    if (!IsNumber(before.at) || !IsNumber(point.at)) continue;
    if (before.at.number < point.at.number) continue;
    Report(diagnostics, Code::kPointsNotRising, point.at.span,
           {point.at.number.ToPlain(kPlaces), before.at.number.ToPlain(kPlaces)})
        .other = before.span;
  }
}

void CheckOnce(std::set<Exact>& seen, const Exact& value, Span span, Diagnostics& diagnostics) {
  if (seen.insert(value).second) return;
  Report(diagnostics, Code::kValueTwice, span, {value.ToPlain(kPlaces)});
}

void CheckCells(const model::Branch& branch, Diagnostics& diagnostics) {
  std::set<Exact> columns;
  for (const Exact& column : branch.columns) {
    CheckOnce(columns, column, branch.columns_span, diagnostics);
  }
  std::set<Exact> rows;
  for (const model::Row& row : branch.rows) {
    CheckOnce(rows, row.value, row.span, diagnostics);
    if (row.cells.size() == branch.columns.size() || branch.columns.empty()) continue;
    Report(diagnostics, Code::kCellCount, row.span,
           {std::to_string(row.cells.size()), std::to_string(branch.columns.size())});
  }
}

}  // namespace

void CheckPoints(const model::Model& model, Diagnostics& diagnostics) {
  for (const model::Rule& rule : model.rules) {
    if (!rule.is_whole) continue;
    for (const model::Branch& branch : rule.branches) {
      if (branch.kind == model::BranchKind::kInterpolate) CheckRising(branch, diagnostics);
      if (branch.kind == model::BranchKind::kMatrix) CheckCells(branch, diagnostics);
    }
  }
}

}  // namespace radap::check
