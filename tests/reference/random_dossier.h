// Dossiers at random, crowded where evaluators go wrong: results at 100, 105 and 110 % of target
// and one unit of the last decimal beside, targets at the mean of history and one unit beside, zero
// and negative amounts, missing values, too few and too many KPIs, evidence that is only a link.
// Place in the flow: engine of the test -> PlainDossier -> Scores and ToJson.
// The same engine state gives the same dossier on every machine. Tested by random_dossier_test.cc.
#ifndef RADAP_TESTS_REFERENCE_RANDOM_DOSSIER_H_
#define RADAP_TESTS_REFERENCE_RANDOM_DOSSIER_H_

#include <random>

#include "tests/reference/plain_dossier.h"

namespace radap::reference {

PlainDossier RandomDossier(std::mt19937_64& engine);

}  // namespace radap::reference

#endif  // RADAP_TESTS_REFERENCE_RANDOM_DOSSIER_H_
