// Dossier -> the JSON text of radap.dossier/1, the same bytes for the same dossier.
//
// What ReadDossier reads from that text is equal to what was written (but for sha256). Amounts are written as
// plain decimals, never through a double; keys in the order of the published schema, two spaces a level, short
// objects on one line as in samples/. Tested by tests/engine/dossier/write_dossier_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_WRITE_DOSSIER_H_
#define RADAP_ENGINE_DOSSIER_WRITE_DOSSIER_H_

#include <string>

#include "engine/dossier/dossier.h"

namespace radap {

// REQUIRES what every reader makes: amounts are finite decimals; a target of a year is an amount, or a text, or relative
// (a text may stand beside what is relative) with one of plus and plus_percent; evidence has a file or a link.
std::string WriteDossier(const Dossier& dossier);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_WRITE_DOSSIER_H_
