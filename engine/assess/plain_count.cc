#include <string>

#include "engine/assess/codes.h"
#include "engine/assess/lints.h"
#include "engine/assess/words.h"

namespace radap {

void LintPlainCount(const Assessed& assessed, Findings& findings) {
  ForEachKpi(assessed, [&](const Kpi& kpi, const std::string& path) {
    if (StartOf(SearchText(kpi.name), WordList::kCountName).empty() || IsPercent(kpi)) return;
    if (PackSays(assessed, path, {"count-as-kpi"})) return;
    findings.push_back(MakeFinding(AssessCode::kPlainCount, path, {NameOf(kpi)}));
  });
}

}  // namespace radap
