// Packs at random, of every construct of the rule language: what columns make of them must be what the evaluator
// makes of them, though no criteria were ever like that.
//
// Engine -> text of a pack that can be compiled. The same engine state gives the same text. Used by
// random_packs_test.cc.
#ifndef RADAP_TESTS_ENGINE_BATCH_WILD_PACK_H_
#define RADAP_TESTS_ENGINE_BATCH_WILD_PACK_H_

#include <random>
#include <string>

namespace radap::testing {

std::string WildPack(std::mt19937_64& engine);

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_WILD_PACK_H_
