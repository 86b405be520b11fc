// Shows that a rule never falls (or never rises) while one fact of its subject rises and the others stay.
//
// First by the trends of what the rule is made of; where they do not tell, the facts beside are cut into boxes, and
// at last the fact itself into pieces on each of which the rule keeps its sense, none above the next.
// Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_MONOTONE_H_
#define RADAP_ENGINE_PROVE_MONOTONE_H_

#include "engine/prove/scores.h"

namespace radap::prove {

struct Sense {
  int rule = -1;
  Place place;
  Fact moving;
  Trend wanted = Trend::kRising;
  bool lack_is_zero = true;  // of a score; of other rules what has no value is not compared
};

// No: not shown, which does not mean that it is not so. `box`: what is assumed of the facts beside.
bool IsShownMonotone(Scores& scores, const Sense& sense, const Box& box);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_MONOTONE_H_
