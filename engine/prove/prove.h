// What can be said of the scores of a pack for all dossiers, and where it fails a dossier that shows it.
//
// Program -> Prove -> Proofs. "Proven" rests on an argument that covers every input (scores.h, monotone.h); "refuted"
// on a counter-example that the evaluator was run on; "undecided" is neither. Assumed of dossiers: numbers of KPIs of
// 0 and more, fields in their range, ratings on their scale, and of each score those below it on their scales.
// The outcome hangs on counts of steps, never on time. Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_PROVE_H_
#define RADAP_ENGINE_PROVE_PROVE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "rules/base/source.h"
#include "rules/compile/program.h"

namespace radap {

enum class Claim : std::uint8_t {
  kOnScale,   // the score never leaves its scale
  kMonotone,  // a better result of a KPI, or more in a field or rating, never gives less
  kTotal,     // every number is in exactly one band; a ladder and a curve always have a value
};

enum class Verdict : std::uint8_t { kProven, kRefuted, kUndecided };

struct CounterExample {
  Dossier dossier;                // what gives the score
  std::optional<Dossier> better;  // kMonotone: the same with the better fact
  std::string id;                 // of the KPI or element: "7.1/1#1"
  Exact value;
  Exact better_value;  // kMonotone: less than it should be
  Label text;          // the facts and what they give, in words
};

struct Proof {
  Claim claim{};
  Verdict verdict{};
  bool is_note = false;  // nobody asks for it: no warning where it fails
  int rule = -1;
  int scale = 0;     // kOnScale
  int subjects = 1;  // elements or groups with this rule and scale
  Label about;       // "score of kpi", "total"
  Label fact;        // kMonotone: what moves: "result"
  Span at;           // of the rule
  int tried = 0;     // cases evaluated in search of a counter-example
  std::optional<CounterExample> counter;
};

// In the order of the pack.
std::vector<Proof> Prove(const Program& program);

// "stays on its scale 0 .. 500": what is claimed, in words.
Label TextOf(const Proof& proof, const Program& program);

}  // namespace radap

#endif  // RADAP_ENGINE_PROVE_PROVE_H_
