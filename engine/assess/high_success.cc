#include <string>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "rules/base/index.h"

namespace radap {
namespace {

constexpr int kTooHigh = 200;  // percent

}  // namespace

void LintHighSuccess(const Assessed& assessed, Findings& findings) {
  const Evaluator& evaluator = assessed.evaluation.evaluator;
  const int success = assessed.program.FindRule("success", ElementKind::kKpi);
  if (success < 0 || assessed.program.rules[Index(success)].unit != "percent") return;
  for (const ScoreLine& line : assessed.evaluation.scores) {
    if (!evaluator.IsKpi(line.subject)) continue;
    const Kpi& kpi = evaluator.KpiOf(line.subject).given;
    for (const NamedValue& named : line.named) {
      if (named.rule != success || !named.value.IsNumber() || !kpi.applicable) continue;
      if (named.value.number <= Exact(kTooHigh)) continue;
      findings.push_back(MakeFinding(
          AssessCode::kSuccessVeryHigh, "/kpis/" + std::to_string(kpi.index),
          {NameOf(kpi), Same(named.value.number.ToPlain(2)), Same(std::to_string(kTooHigh))}));
    }
  }
}

}  // namespace radap
