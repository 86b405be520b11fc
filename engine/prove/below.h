// What stands below an element in a made-up dossier: nothing, everything at its most, at its least, or mixed.
// Tested by tests/engine/prove/prove_test.cc.
#ifndef RADAP_ENGINE_PROVE_BELOW_H_
#define RADAP_ENGINE_PROVE_BELOW_H_

#include <array>
#include <cstdint>

#include "engine/dossier/dossier.h"
#include "rules/compile/program.h"

namespace radap::prove {

enum class Below : std::uint8_t { kNothing, kMost, kLeast, kMixed };
constexpr std::array<Below, 4> kBelows = {Below::kNothing, Below::kMost, Below::kLeast,
                                          Below::kMixed};

Label TextOf(Below below);
// Answers, ratings and KPIs of all that is below the element, not its own.
void FillBelow(const Program& program, int element, Below below, Dossier& dossier);

}  // namespace radap::prove

#endif  // RADAP_ENGINE_PROVE_BELOW_H_
