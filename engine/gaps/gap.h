// What keeps points from a dossier, and what each fix alone would give.
//
// Evaluation -> FindGaps -> Gaps. Every gain is counterfactual: the one fact is supposed to be otherwise, the
// scores above it are computed again, exactly, and the difference is the gain. Which facts to try is known
// of the dossier format (claim, attach, fill in, a KPI's result and target, one more KPI); what they are worth only
// the pack's rules say. Tested by tests/engine/gaps/.
#ifndef RADAP_ENGINE_GAPS_GAP_H_
#define RADAP_ENGINE_GAPS_GAP_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/eval/result.h"

namespace radap {

enum class GapKind : std::uint8_t {
#define GAP(name, text, th, en) name,
#include "engine/gaps/gaps.def"
};

struct Gain {  // points; 0 where there is no such element above
  Exact item;
  Exact category;
  Exact total;
};

// A KPI's fact to reach, with all else as it is.
struct Reach {
  std::optional<Exact> at;  // the value; none: any value will do
  bool beyond = false;      // strictly better than `at`
  Exact score;              // of the KPI then
  Gain gain;
};

// A field to be filled in, and what is supposed to stand there once it is.
struct FieldToFill {
  int field = -1;  // index into Program::fields
  Value value;
};

struct Gap {
  Subject subject = -1;  // of kKpiMissing: the item; of kGroupMandatory: the group
  std::string id;
  GapKind kind{};
  Gain gain;                   // of closing it alone, as far as it goes
  int count = 1;               // kKpiMissing: how many KPIs are missing; the gain is that of one
  Exact best;                  // kpi kinds: the score of the KPI once closed
  std::vector<Reach> results;  // the result needed for each higher score, the nearest first
  std::optional<Reach>
      target;  // the easiest target that gives the best score with the result as it is
  std::vector<FieldToFill>
      fields;  // kFieldsMissing: required ones, and the fewest that its `needs` ask for
};

// Calls `measure` while the KPI's result of the fiscal year, or its target of that year, is `value`.
// `fact` is Property::kResult or Property::kTarget.
void SupposeFact(Evaluator& evaluator, Subject kpi, Property fact, const Exact& value,
                 const std::function<void()>& measure);

// By gain on the total, largest first; equal gains in the order of the pack.
std::vector<Gap> FindGaps(Evaluation& evaluation);

// The total if all these gaps were closed together.
Exact TotalWithout(Evaluation& evaluation, const std::vector<Gap>& gaps);

std::string_view TextOf(GapKind kind);
const Label& LabelOf(GapKind kind);

}  // namespace radap

#endif  // RADAP_ENGINE_GAPS_GAP_H_
