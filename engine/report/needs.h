// What closes a gap, in words and figures that keep their promise: who reaches the figure reaches the band.
// Evaluation + Gap -> text. Tested by tests/engine/report/needs_test.cc.
#ifndef RADAP_ENGINE_REPORT_NEEDS_H_
#define RADAP_ENGINE_REPORT_NEEDS_H_

#include <string>

#include "engine/gaps/gap.h"

namespace radap {

// A value to reach as it is shown: 4 decimals, rounded to the better side (up where higher is better).
struct Figure {
  std::string text;     // "105.38"; a fraction where no such decimal gives the score
  bool beyond = false;  // strictly better than this is needed
};

// REQUIRES: reach.at has a value. `fact` is Property::kResult or kTarget of the KPI.
Figure FigureOf(Evaluator& evaluator, Subject kpi, Property fact, const Reach& reach);

// "attach an evidence file"; "result needed: 300 at 95.8, 500 at 105.38; easiest target ...".
std::string NeedsOf(Evaluator& evaluator, const Gap& gap, Language language);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_NEEDS_H_
