// What the finders of gaps share. Private to engine/gaps.
#ifndef RADAP_ENGINE_GAPS_GAP_PARTS_H_
#define RADAP_ENGINE_GAPS_GAP_PARTS_H_

#include <optional>
#include <vector>

#include "engine/gaps/gap.h"

namespace radap {

// The scores of a subject's ancestors as they are, to hold supposed ones against.
class Ancestors {
 public:
  Ancestors(Evaluator& evaluator, Subject subject);
  // What the scores now are above what they were.
  Gain GainNow(Evaluator& evaluator) const;

 private:
  struct Ancestor {
    Subject subject;
    Exact score;
  };
  std::vector<Ancestor> ancestors_;
};

// What closes an issue's gap, applied to its facts.
void CloseIssue(IssueFacts& issue, GapKind kind);

// The gap of an issue, if some fix of it raises the score of its question.
std::optional<Gap> FindIssueGap(Evaluator& evaluator, Subject issue);
// The gap of a KPI that counts, if another result or target would raise its score.
std::optional<Gap> FindKpiGap(Evaluator& evaluator, Subject kpi);
// Missing KPIs of items and mandatory groups without one.
std::vector<Gap> FindCountGaps(const Evaluation& evaluation);

}  // namespace radap

#endif  // RADAP_ENGINE_GAPS_GAP_PARTS_H_
