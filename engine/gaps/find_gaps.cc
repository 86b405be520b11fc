#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/gaps/gap.h"
#include "engine/gaps/gap_parts.h"
#include "rules/base/index.h"

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

bool IsMoreKpis(const Gap& gap) { return gap.kind == GapKind::kKpiMissing; }

// What closes a gap of a subject: its facts as they would be, and once swapped, as they were.
class Closing {
 public:
  Closing(const Evaluator& evaluator, const Gap& gap)
      : subject_(gap.subject), is_kpi_(evaluator.IsKpi(subject_)), score_(gap.best) {
    if (is_kpi_) {
      subject_ -= evaluator.SubjectOfKpi(0);
    } else {
      issue_ = evaluator.facts().issues[Index(subject_)];
      if (gap.kind != GapKind::kFieldsMissing) CloseIssue(issue_, gap.kind);
      for (const FieldToFill& field : gap.fields) {
        fields_.push_back({field.field, FieldFacts{true, field.value}});
      }
    }
  }

  void Swap(Facts& facts) {
    if (is_kpi_) {
      std::swap(facts.kpis[Index(subject_)].assumed_score, score_);
      return;
    }
    std::swap(facts.issues[Index(subject_)], issue_);
    for (auto& [field, filled] : fields_) std::swap(facts.fields[Index(field)], filled);
  }

 private:
  Subject subject_;  // of a KPI: its index
  bool is_kpi_;
  std::optional<Exact> score_;
  IssueFacts issue_;
  std::vector<std::pair<int, FieldFacts>> fields_;
};

// KPIs that are not there need an evaluator of their own.
Exact TotalWithMoreKpis(const Evaluator& evaluator, const std::vector<Gap>& gaps) {
  Facts facts = evaluator.facts();
  for (const Gap& gap : gaps) {
    if (gap.kind == GapKind::kKpiMissing) {
      for (int i = 0; i < gap.count; ++i) AddMissingKpi(facts, evaluator, gap.subject, gap.best);
    } else if (gap.kind != GapKind::kGroupMandatory) {
      Closing(evaluator, gap).Swap(facts);
    }
  }
  return Evaluator(evaluator.program(), std::move(facts)).Score(0);
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

Exact TotalWithout(Evaluation& evaluation, const std::vector<Gap>& gaps) {
  Evaluator& evaluator = evaluation.evaluator;
  if (std::ranges::any_of(gaps, IsMoreKpis)) return TotalWithMoreKpis(evaluator, gaps);
  std::vector<Subject> subjects;
  std::vector<Closing> closings;
  for (const Gap& gap : gaps) {
    if (gap.kind == GapKind::kGroupMandatory) continue;
    subjects.push_back(gap.subject);
    closings.emplace_back(evaluator, gap);
  }
  Exact total;
  evaluator.Suppose(
      subjects,
      [&](Facts& facts) {
        for (Closing& closing : closings) closing.Swap(facts);
      },
      [&](Facts& facts) {
        for (auto closing = closings.rbegin(); closing != closings.rend(); ++closing) {
          closing->Swap(facts);
        }
      },
      [&] { total = evaluator.Score(0); });
  return total;
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
