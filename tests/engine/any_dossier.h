// Dossiers at random that fill every key of the format, with odd texts and amounts at the limits.
// The same engine state gives the same dossier. Used by the tests of what writes and reads dossiers.
#ifndef RADAP_TESTS_ENGINE_ANY_DOSSIER_H_
#define RADAP_TESTS_ENGINE_ANY_DOSSIER_H_

#include <random>

#include "engine/dossier/dossier.h"

namespace radap {

Dossier AnyDossier(std::mt19937_64& engine);

}  // namespace radap

#endif  // RADAP_TESTS_ENGINE_ANY_DOSSIER_H_
