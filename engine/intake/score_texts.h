// The scores of all elements of a pack as the texts that a store keeps. Part of engine/intake.
// Tested by tests/engine/intake/take_test.cc.
#ifndef RADAP_ENGINE_INTAKE_SCORE_TEXTS_H_
#define RADAP_ENGINE_INTAKE_SCORE_TEXTS_H_

#include <functional>
#include <string>

#include "engine/store/records.h"
#include "rules/compile/program.h"

namespace radap {

// Appends the score of an element of the pack, "-" if it has none.
using AppendScore = std::function<void(int element, std::string& out)>;

// total, categories, items, questions, kpis. `level`: index into the levels of the total's scale, -1 below the first.
void FillScores(const Program& program, int level, const AppendScore& append,
                store::Scores& scores);

// " 1.1=" before the value of a claim.
void BeginClaim(const std::string& id, std::string& claimed);

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_SCORE_TEXTS_H_
