#include "engine/report/not_counted.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "engine/dossier/finding_codes.h"
#include "engine/report/explain_words.h"

namespace radap {
namespace {

using explain::Both;
using explain::Phrase;
using explain::Say;

const Element& ElementAt(const Evaluator& evaluator, int element) {
  return evaluator.program().elements[static_cast<std::size_t>(element)];
}

// Of "7.1/2#3": 3. The number is in the id, so that no KPI has to be counted.
int NumberInGroup(const KpiFacts& kpi) { return std::stoi(kpi.id.substr(kpi.id.rfind('#') + 1)); }

FindingCode CodeOf(NotCounted reason) {
  switch (reason) {
    case NotCounted::kKind:
      return FindingCode::kGroupClosed;
    case NotCounted::kGroupLimit:
      return FindingCode::kGroupTooMany;
    case NotCounted::kItemLimit:
      break;
  }
  return FindingCode::kKpiTooMany;
}

Phrase LongPhrase(NotCounted reason) {
  switch (reason) {
    case NotCounted::kKind:
      return Phrase::kOnlyForKinds;
    case NotCounted::kGroupLimit:
      return Phrase::kGroupTakes;
    case NotCounted::kItemLimit:
      break;
  }
  return Phrase::kItemTakes;
}

}  // namespace

NotCounted ReasonNotCounted(const Evaluator& evaluator, Subject kpi) {
  const KpiFacts& facts = evaluator.KpiOf(kpi);
  const Element& group = ElementAt(evaluator, facts.group);
  const std::optional<OrganisationKind> kind = evaluator.facts().kind;
  if (kind && (group.open_to & SetOf(*kind)) == 0) return NotCounted::kKind;
  const bool over = group.kpis_at_most && NumberInGroup(facts) > *group.kpis_at_most;
  return over ? NotCounted::kGroupLimit : NotCounted::kItemLimit;
}

Label ShortReason(NotCounted reason) {
  switch (reason) {
    case NotCounted::kKind:
      return Say(Phrase::kNotForKind);
    case NotCounted::kGroupLimit:
      return Say(Phrase::kOverGroup);
    case NotCounted::kItemLimit:
      break;
  }
  return Say(Phrase::kOverItem);
}

// The finding's third and fourth args: the group or item, and whom it is for or how many it takes.
Label LongReason(const Evaluation& evaluation, Subject kpi) {
  const NotCounted reason = ReasonNotCounted(evaluation.evaluator, kpi);
  const std::string path = "/kpis/" + std::to_string(evaluation.evaluator.KpiOf(kpi).given.index);
  const auto finding = std::ranges::find_if(evaluation.findings, [&](const Finding& each) {
    return each.code == CodeOf(reason) && each.path == path;
  });
  if (finding == evaluation.findings.end()) return ShortReason(reason);
  return Say(LongPhrase(reason), {finding->args.at(2), finding->args.at(3)});
}

Label WhatToDo(NotCounted reason) {
  switch (reason) {
    case NotCounted::kKind:
      return Say(Phrase::kMoveOrRemove);
    case NotCounted::kGroupLimit:
      return Say(Phrase::kMoveOrRemoveOther);
    case NotCounted::kItemLimit:
      break;
  }
  return Say(Phrase::kRemoveOther);
}

}  // namespace radap
