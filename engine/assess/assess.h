// What an assessor looks at twice in a dossier: claims, narratives, KPIs. Warnings and notes, no scores.
//
// Evaluation -> Assess -> Findings. One lint a file. Tested by tests/engine/assess/.
#ifndef RADAP_ENGINE_ASSESS_ASSESS_H_
#define RADAP_ENGINE_ASSESS_ASSESS_H_

#include "engine/dossier/finding.h"
#include "engine/eval/result.h"

namespace radap {

Findings Assess(const Program& program, const Evaluation& evaluation);

}  // namespace radap

#endif  // RADAP_ENGINE_ASSESS_ASSESS_H_
