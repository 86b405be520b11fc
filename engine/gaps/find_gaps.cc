#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/gaps/gap.h"
#include "engine/gaps/gap_parts.h"

namespace radap {
namespace {

std::vector<Gap> FindIssueGaps(Evaluator& evaluator) {
  std::vector<Gap> gaps;
  for (int i = 0; i < static_cast<int>(evaluator.program().elements.size()); ++i) {
    if (evaluator.KindOf(i) != ElementKind::kIssue) continue;
    std::optional<Gap> gap = FindIssueGap(evaluator, i);
    if (gap) gaps.push_back(std::move(*gap));
  }
  return gaps;
}

std::vector<Gap> FindFieldGaps(Evaluator& evaluator) {
  std::vector<Gap> gaps;
  for (int i = 0; i < static_cast<int>(evaluator.program().elements.size()); ++i) {
    std::optional<Gap> gap = FindFieldGap(evaluator, i);
    if (gap) gaps.push_back(std::move(*gap));
  }
  return gaps;
}

std::vector<Gap> FindKpiGaps(Evaluator& evaluator) {
  std::vector<Gap> gaps;
  for (std::size_t k = 0; k < evaluator.facts().kpis.size(); ++k) {
    if (!evaluator.facts().kpis[k].counts) continue;
    std::optional<Gap> gap = FindKpiGap(evaluator, evaluator.SubjectOfKpi(k));
    if (gap) gaps.push_back(std::move(*gap));
  }
  return gaps;
}

void Append(std::vector<Gap>& gaps, std::vector<Gap> more) {
  gaps.insert(gaps.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

// Place in the pack: of a KPI that of its group.
int PlaceOf(const Evaluator& evaluator, const Gap& gap) {
  return evaluator.IsKpi(gap.subject) ? evaluator.KpiOf(gap.subject).group : gap.subject;
}

void AddMissingKpi(Facts& facts, const Evaluator& evaluator, Subject item, Exact score) {
  KpiFacts kpi;
  kpi.item = item;
  kpi.group = evaluator.program().elements[static_cast<std::size_t>(item)].children.front();
  kpi.assumed_score = std::move(score);
  facts.kpis.push_back(std::move(kpi));
}

}  // namespace

Ancestors::Ancestors(Evaluator& evaluator, Subject subject) {
  for (Subject s = subject; s >= 0; s = evaluator.ParentOf(s)) {
    if (evaluator.ScoreRule(s) >= 0) ancestors_.push_back({s, evaluator.Score(s)});
  }
}

Gain Ancestors::GainNow(Evaluator& evaluator) const {
  Gain gain;
  for (const Ancestor& ancestor : ancestors_) {
    const Exact more = evaluator.Score(ancestor.subject) - ancestor.score;
    const ElementKind kind = evaluator.KindOf(ancestor.subject);
    if (kind == ElementKind::kItem) gain.item = more;
    if (kind == ElementKind::kCategory) gain.category = more;
    if (kind == ElementKind::kTotal) gain.total = more;
  }
  return gain;
}

bool Ancestors::Rise(Evaluator& evaluator) const {
  return std::ranges::any_of(ancestors_, [&](const Ancestor& ancestor) {
    return evaluator.Score(ancestor.subject) > ancestor.score;
  });
}

std::vector<Gap> FindGaps(Evaluation& evaluation) {
  std::vector<Gap> gaps = FindIssueGaps(evaluation.evaluator);
  Append(gaps, FindFieldGaps(evaluation.evaluator));
  Append(gaps, FindKpiGaps(evaluation.evaluator));
  Append(gaps, FindCountGaps(evaluation));
  std::ranges::stable_sort(gaps, [&](const Gap& a, const Gap& b) {
    if (a.gain.total != b.gain.total) return a.gain.total > b.gain.total;
    return PlaceOf(evaluation.evaluator, a) < PlaceOf(evaluation.evaluator, b);
  });
  return gaps;
}

Exact TotalWithout(const Evaluation& evaluation, const std::vector<Gap>& gaps) {
  Facts facts = evaluation.evaluator.facts();
  const Evaluator& evaluator = evaluation.evaluator;
  for (const Gap& gap : gaps) {
    if (evaluator.IsKpi(gap.subject)) {
      facts.kpis[static_cast<std::size_t>(gap.subject - evaluator.SubjectOfKpi(0))].assumed_score =
          gap.best;
    } else if (gap.kind == GapKind::kFieldsMissing) {
      FillIn(facts, gap.fields);
    } else if (gap.kind == GapKind::kKpiMissing) {
      for (int i = 0; i < gap.count; ++i) AddMissingKpi(facts, evaluator, gap.subject, gap.best);
    } else if (gap.kind != GapKind::kGroupMandatory) {
      CloseIssue(facts.issues[static_cast<std::size_t>(gap.subject)], gap.kind);
    }
  }
  return Evaluator(evaluator.program(), std::move(facts)).Score(0);
}

std::string_view TextOf(GapKind kind) {
  switch (kind) {
#define GAP(name, text, th, en) \
  case GapKind::name:           \
    return text;
#include "engine/gaps/gaps.def"
  }
  return "";
}

const Label& LabelOf(GapKind kind) {
  static const Label kLabels[] = {
#define GAP(name, text, th, en) {th, en},
#include "engine/gaps/gaps.def"
  };
  return kLabels[static_cast<std::size_t>(kind)];
}

}  // namespace radap
