// What one run of a rule did, step by step: for explanations and for what only replays tell.
// Part of Evaluator (Replay). Tested by tests/engine/eval/collections_test.cc.
#ifndef RADAP_ENGINE_EVAL_TRACE_H_
#define RADAP_ENGINE_EVAL_TRACE_H_

#include <vector>

#include "engine/eval/value.h"

namespace radap {

// The registers after one run of a rule. `ran[i]` tells whether instruction i was reached.
struct Trace {
  std::vector<Value> registers;
  std::vector<bool> ran;
  Value value;           // of the rule
  int returned_at = -1;  // the kReturn reached; -1 if the rule ended without one
};

}  // namespace radap

#endif  // RADAP_ENGINE_EVAL_TRACE_H_
