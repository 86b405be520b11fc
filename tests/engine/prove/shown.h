// What tests of proofs share: verdicts in one line, and counter-examples evaluated again on the whole pack.
#ifndef RADAP_TESTS_ENGINE_PROVE_SHOWN_H_
#define RADAP_TESTS_ENGINE_PROVE_SHOWN_H_

#include <string>
#include <string_view>
#include <vector>

#include "engine/prove/prove.h"

namespace radap::testing {

// "scale proven, result refuted": all that is claimed of one score, but not of its tables.
std::string Verdicts(const std::vector<Proof>& proofs, std::string_view about);
// That a refuted claim really fails for its counter-example, by the way that `radap score` goes.
void ExpectShown(const Program& program, const Proof& proof);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_PROVE_SHOWN_H_
