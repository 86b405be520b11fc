// The scores of a dossier with their findings, ready for gaps and reports.
//
// Program + Dossier -> Evaluate -> Evaluation. The evaluator inside stays alive: gaps suppose changes on it,
// explanations replay its rules. Tested by tests/engine/eval/evaluate_test.cc, tests/property/ and the
// goldens of each pack.
#ifndef RADAP_ENGINE_EVAL_RESULT_H_
#define RADAP_ENGINE_EVAL_RESULT_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/eval/evaluator.h"

namespace radap {

// A rule or test of the subject other than its score: "success", "history", "challenging".
struct NamedValue {
  int rule = -1;
  Value value;
};

struct ScoreLine {
  Subject subject = -1;
  std::string id;      // "total", "1", "1.1", "1.1.1", "7.1/1#1"
  Exact value;         // on its scale (Evaluator::ScaleOf)
  int level = -1;      // index into the levels of its scale; -1 = below the first
  bool counts = true;  // false for a KPI over a limit
  std::optional<Exact> claimed;
  bool claim_holds = true;        // equal after rounding to 2 decimals, as prints are
  std::vector<NamedValue> named;  // in the order of the pack; of elements, those with a label
};

struct Evaluation {
  const Dossier* dossier = nullptr;
  Evaluator evaluator;
  std::vector<ScoreLine>
      scores;         // total first, then in the order of the pack, KPIs after their group
  Findings findings;  // of binding, lints, claims and rules, in this order
};

// REQUIRES: program and dossier outlive the evaluation.
Evaluation Evaluate(const Program& program, const Dossier& dossier);

// Index into the scale's levels of the highest one whose `from` the score reaches, -1 if none.
int LevelOf(const ProgramScale& scale, const Exact& score);

// Decimals of a score when it is shown: 4 on a rating scale (up to 5), else 2.
int PlacesOf(const ProgramScale& scale);
int PlacesOf(const Program& program);  // of the main scale

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_RESULT_H_
