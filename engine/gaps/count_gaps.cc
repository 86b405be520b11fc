// Gaps of KPIs that are not there: an item with too few, a mandatory group without any.
#include <utility>

#include "engine/gaps/gap_parts.h"

namespace radap {
namespace {

// What one more KPI of the best score would give. Its facts are supposed, so it needs an evaluator of its own.
Gain GainOfOneMore(const Evaluator& evaluator, Subject group) {
  const Program& program = evaluator.program();
  Facts facts = evaluator.facts();
  KpiFacts kpi;
  kpi.item = evaluator.ParentOf(group);
  kpi.group = group;
  facts.kpis.push_back(kpi);
  facts.kpis.back().assumed_score = evaluator.ScaleOf(group).low;
  Evaluator supposed(program, std::move(facts));
  const Subject subject = supposed.SubjectOfKpi(supposed.facts().kpis.size() - 1);
  const Ancestors ancestors(supposed, subject);
  Gain gain;
  supposed.Suppose(
      subject, [&](Facts& f) { f.kpis.back().assumed_score = evaluator.ScaleOf(group).high; },
      [&] { gain = ancestors.GainNow(supposed); });
  return gain;
}

bool HasKpi(const Facts& facts, Subject group) {
  for (const KpiFacts& kpi : facts.kpis) {
    if (kpi.group == group) return true;
  }
  return false;
}

// `group`: where the missing KPI would be.
Gap MakeGap(const Evaluator& evaluator, Subject subject, Subject group, GapKind kind) {
  Gap gap;
  gap.subject = subject;
  gap.id = evaluator.program().elements[static_cast<std::size_t>(subject)].id;
  gap.kind = kind;
  gap.best = evaluator.ScaleOf(group).high;
  return gap;
}

}  // namespace

std::vector<Gap> FindCountGaps(const Evaluation& evaluation) {
  const Evaluator& evaluator = evaluation.evaluator;
  const std::vector<Element>& elements = evaluator.program().elements;
  std::vector<Gap> gaps;
  for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
    const Element& element = elements[static_cast<std::size_t>(i)];
    if (element.kind == ElementKind::kItem && element.kpis_at_least) {
      const int counted = static_cast<int>(evaluator.Members(i, ElementKind::kKpi).size());
      if (counted >= *element.kpis_at_least) continue;
      const Subject group = element.children.front();
      Gap gap = MakeGap(evaluator, i, group, GapKind::kKpiMissing);
      gap.count = *element.kpis_at_least - counted;
      gap.gain = GainOfOneMore(evaluator, group);
      gaps.push_back(std::move(gap));
    }
    if (element.kind == ElementKind::kGroup && IsMandatory(evaluator.facts(), element) &&
        !HasKpi(evaluator.facts(), i)) {
      Gap gap = MakeGap(evaluator, i, i, GapKind::kGroupMandatory);
      const Element& item = elements[static_cast<std::size_t>(element.parent)];
      const auto counted = evaluator.Members(element.parent, ElementKind::kKpi).size();
      const bool has_place = !item.kpis_at_most || static_cast<int>(counted) < *item.kpis_at_most;
      if (has_place) gap.gain = GainOfOneMore(evaluator, i);
      gaps.push_back(std::move(gap));
    }
  }
  return gaps;
}

}  // namespace radap
