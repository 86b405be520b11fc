// What the finders of gaps share. Private to engine/gaps.
#ifndef RADAP_ENGINE_GAPS_GAP_PARTS_H_
#define RADAP_ENGINE_GAPS_GAP_PARTS_H_

#include <optional>
#include <vector>

#include "engine/gaps/gap.h"

namespace radap {

// The scores of a subject and its ancestors as they are, to hold supposed ones against.
class Ancestors {
 public:
  Ancestors(Evaluator& evaluator, Subject subject);
  // What the scores now are above what they were.
  Gain GainNow(Evaluator& evaluator) const;
  // Whether any of them is higher now.
  bool Rise(Evaluator& evaluator) const;

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
// What fills these fields, applied to their facts.
void FillIn(Facts& facts, const std::vector<FieldToFill>& fields);
// The gap of an element that asks for more than is filled in, if filling it in raises a score.
std::optional<Gap> FindFieldGap(Evaluator& evaluator, Subject element);

// The gap of a KPI that counts, if another result, target or judgement would raise its score.
std::optional<Gap> FindKpiGap(Evaluator& evaluator, Subject kpi);
// Missing KPIs of items and mandatory groups without one.
std::vector<Gap> FindCountGaps(const Evaluation& evaluation);

}  // namespace radap

#endif  // RADAP_ENGINE_GAPS_GAP_PARTS_H_
