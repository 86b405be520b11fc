// The exact text of an amount, as ReadDossier reads it back: "0.5", "95", with a power of ten only beyond 40 digits.
// Place in the flow: used by WriteDossier and by reports of changed values. Tested by
// tests/engine/dossier/write_dossier_test.cc.
#ifndef RADAP_ENGINE_DOSSIER_PLAIN_AMOUNT_H_
#define RADAP_ENGINE_DOSSIER_PLAIN_AMOUNT_H_

#include <string>

#include "rules/base/exact.h"

namespace radap {

// REQUIRES: a finite decimal within the limits of Exact::Parse; the text of another is rounded to 80 decimals.
std::string PlainAmount(const Exact& amount);

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_PLAIN_AMOUNT_H_
