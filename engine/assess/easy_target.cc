#include <optional>
#include <string>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"

namespace radap {
namespace {

constexpr int kFarBelow = 80;   // percent of the last result, where higher is better
constexpr int kFarAbove = 125;  // where lower is better

// As good as it can be, so that no target could ask for more.
bool IsUtmost(const Kpi& kpi, const Exact& target) {
  if (kpi.direction == Direction::kLower) return target.Sign() <= 0;
  return IsPercent(kpi) && target >= Exact(100);
}

bool WasReached(const Kpi& kpi, const Exact& target, const Exact& result) {
  return kpi.direction == Direction::kLower ? result <= target : result >= target;
}

bool IsFarFrom(const Kpi& kpi, const Exact& target, const Exact& last) {
  if (last.Sign() <= 0) return false;
  return kpi.direction == Direction::kLower ? Exact(100) * target > Exact(kFarAbove) * last
                                            : Exact(100) * target < Exact(kFarBelow) * last;
}

}  // namespace

void LintEasyTarget(const Assessed& assessed, Findings& findings) {
  const int year = assessed.year();
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    const std::optional<Exact> target = TargetOf(kpi, year);
    const std::optional<Exact> last = ResultOf(kpi, year - 1);
    const std::optional<Exact> before = ResultOf(kpi, year - 2);
    if (!target || !last || !kpi.direction || IsUtmost(kpi, *target)) return;
    if (PackSays(assessed, path, {"easy-target", "target-below-baseline", "zero-target"})) return;
    if (IsFarFrom(kpi, *target, *last)) {
      findings.push_back(MakeFinding(
          AssessCode::kTargetFarFromLast, path,
          {NameOf(kpi), Amount(*target), Amount(*last), Same(std::to_string(year - 1))}));
    } else if (before && WasReached(kpi, *target, *last) && WasReached(kpi, *target, *before) &&
               !IsAlwaysTarget(kpi, year)) {
      findings.push_back(
          MakeFinding(AssessCode::kTargetReachedBefore, path,
                      {NameOf(kpi), Amount(*target), Amount(*before), Amount(*last)}));
    }
  });
}

}  // namespace radap
