// Weights that no weighted mean reads: a plain mean was probably not meant.
#include <array>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"
#include "rules/lint/lints.h"

namespace radap::lint {

void FindUnusedWeights(const model::Model& model, Diagnostics& diagnostics) {
  constexpr std::size_t kKinds = static_cast<std::size_t>(ElementKind::kKpi) + 1;
  std::array<bool, kKinds> is_weighted{};
  for (const model::Rule& rule : model.rules) {
    check::VisitExprs(rule, [&is_weighted](const model::Expr& expr) {
      if (expr.op != model::Op::kAggregate) return;
      if (expr.function != model::Function::kWeightedMean &&
          expr.function != model::Function::kWeightedSum) {
        return;
      }
      is_weighted[static_cast<std::size_t>(expr.collection)] = true;
    });
  }
  for (const model::Element& element : model.elements) {
    if (!element.weight || is_weighted[static_cast<std::size_t>(element.kind)]) continue;
    check::Report(diagnostics, Code::kUnusedWeight, element.weight_span, {check::TextOf(element)});
  }
}

}  // namespace radap::lint
