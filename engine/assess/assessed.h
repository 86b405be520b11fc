// What every lint gets, and the small questions about a KPI that several of them ask.
// Built by Assess. Tested through the lints in tests/engine/assess/.
#ifndef RADAP_ENGINE_ASSESS_ASSESSED_H_
#define RADAP_ENGINE_ASSESS_ASSESSED_H_

#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/dossier/finding.h"
#include "engine/eval/result.h"

namespace radap {

struct Assessed {
  const Program& program;
  const Evaluation& evaluation;
  std::set<std::pair<std::string, std::string>> pack_lints;  // path and name of those that spoke

  const Dossier& dossier() const { return *evaluation.dossier; }
  const Facts& facts() const { return evaluation.evaluator.facts(); }
  int year() const { return facts().year.value_or(0); }  // fiscal, Buddhist era; 0 if not given
};

Assessed AssessedOf(const Program& program, const Evaluation& evaluation);

// Whether a lint of the pack, one of these, has spoken about this place already.
bool PackSays(const Assessed& assessed, const std::string& path,
              std::initializer_list<std::string_view> lints);

// Every KPI that has a place in the pack and applies, with its path "/kpis/3".
void ForEachKpi(const Assessed& assessed,
                const std::function<void(const Kpi&, const std::string&)>& visit);

// Every question of the pack that has an answer and applies. `element`: index into Program::elements.
void ForEachAnswer(const Assessed& assessed,
                   const std::function<void(int element, const Answer&)>& visit);

// The KPI's target of the fiscal year as a number; nothing for words or for one that refers to another value.
std::optional<Exact> TargetOf(const Kpi& kpi, int year);
std::optional<Exact> ResultOf(const Kpi& kpi, int year);
// By its unit, or if it has none by its name.
bool IsPercent(const Kpi& kpi);
// As an arg of a finding.
Label NameOf(const Kpi& kpi);
// As a person would write it.
Label Amount(const Exact& amount);

}  // namespace radap

#endif  // RADAP_ENGINE_ASSESS_ASSESSED_H_
