#include <cstddef>
#include <optional>
#include <string>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"

namespace radap {
namespace {

constexpr std::size_t kFewestYears = 3;  // two may be chance

}  // namespace

bool IsAlwaysTarget(const Kpi& kpi, int year) {
  const std::optional<Exact> target = TargetOf(kpi, year);
  if (!target || kpi.results.size() < kFewestYears || !kpi.results.contains(year)) return false;
  for (const auto& [of_year, result] : kpi.results) {
    const bool has_own = kpi.targets.contains(of_year);
    if ((has_own ? TargetOf(kpi, of_year) : target) != result) return false;
  }
  return true;
}

void LintAlwaysTarget(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    if (!IsAlwaysTarget(kpi, assessed.year())) return;
    findings.push_back(MakeFinding(AssessCode::kAlwaysTarget, path,
                                   {NameOf(kpi), Amount(kpi.results.at(assessed.year())),
                                    Same(std::to_string(kpi.results.size()))}));
  });
}

}  // namespace radap
