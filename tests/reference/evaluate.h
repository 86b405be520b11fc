// The slow, obvious evaluator of pmqa4-2568: the rules of design.md section 8 said once more, in
// plain C++ and exact fractions, without the language, the packs or the engine.
// Place in the flow: PlainDossier + form facts -> scores; a test compares them with the engine's.
// Gives scores only: no findings, no gaps, no rounding. Never made faster: when it disagrees with
// the engine, a person must be able to see at a glance that this side is right.
// Linked into tests only. Tested by evaluate_test.cc.
#ifndef RADAP_TESTS_REFERENCE_EVALUATE_H_
#define RADAP_TESTS_REFERENCE_EVALUATE_H_

#include <map>
#include <string>

#include "tests/reference/plain_dossier.h"

namespace radap::reference {

// Id -> points as a reduced fraction ("3400/7", "380", "-5/2"). Every id of the form is present,
// answered or not: "total", "1".."7", "1.1".."7.6", "1.1.1".."6.3.2". Each KPI of a known group
// adds "7.1/2#1", numbered within its group in dossier order, counted or not; a KPI that does not
// count scores "0". Throws std::invalid_argument for an amount that is not a decimal.
std::map<std::string, std::string> Scores(const PlainDossier& dossier);

}  // namespace radap::reference

#endif  // RADAP_TESTS_REFERENCE_EVALUATE_H_
