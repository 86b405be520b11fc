#include "engine/assess/assessed.h"

#include <algorithm>

#include "engine/assess/words.h"
#include "engine/dossier/finding_codes.h"
#include "engine/dossier/quote.h"

namespace radap {

Assessed AssessedOf(const Program& program, const Evaluation& evaluation) {
  Assessed assessed{program, evaluation, {}};
  for (const Finding& finding : evaluation.findings) {
    if (finding.code == FindingCode::kPackLint) {
      assessed.pack_lints.emplace(finding.path, finding.lint);
    }
  }
  return assessed;
}

bool PackSays(const Assessed& assessed, const std::string& path,
              std::initializer_list<std::string_view> lints) {
  return std::any_of(lints.begin(), lints.end(), [&](std::string_view lint) {
    return assessed.pack_lints.contains({path, std::string(lint)});
  });
}

void ForEachKpi(const Assessed& assessed,
                const std::function<void(const Kpi&, const std::string&)>& visit) {
  for (const KpiFacts& kpi : assessed.facts().kpis) {
    if (kpi.given.applicable) visit(kpi.given, "/kpis/" + std::to_string(kpi.given.index));
  }
}

void ForEachAnswer(const Assessed& assessed,
                   const std::function<void(int element, const Answer&)>& visit) {
  const auto& answers = assessed.dossier().answers;
  for (std::size_t i = 0; i < assessed.program.elements.size(); ++i) {
    if (assessed.program.elements[i].kind != ElementKind::kQuestion) continue;
    const auto answer = answers.find(assessed.program.elements[i].id);
    if (answer == answers.end() || !answer->second.applicable) continue;
    visit(static_cast<int>(i), answer->second);
  }
}

std::optional<Exact> TargetOf(const Kpi& kpi, int year) {
  const auto of_year = kpi.targets.find(year);
  if (of_year == kpi.targets.end()) return kpi.target;
  const YearTarget& target = of_year->second;
  return target.to_baseline || target.to_year ? std::nullopt : target.amount;
}

std::optional<Exact> ResultOf(const Kpi& kpi, int year) {
  const auto result = kpi.results.find(year);
  return result == kpi.results.end() ? std::nullopt : std::optional(result->second);
}

bool IsPercent(const Kpi& kpi) {
  const std::string unit = SearchText(kpi.unit);
  if (!unit.empty()) return !FirstOf(unit, WordList::kPercent).empty();
  return !StartOf(SearchText(kpi.name), WordList::kPercent).empty();
}

Label NameOf(const Kpi& kpi) { return Quoted(kpi.name); }

Label Amount(const Exact& amount) { return Same(amount.ToPlain(4)); }

}  // namespace radap
