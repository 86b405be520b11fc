// Golden text run against a small pack. Used by the tests of this folder.
#ifndef RADAP_TESTS_ENGINE_GOLDEN_RUN_TEXT_H_
#define RADAP_TESTS_ENGINE_GOLDEN_RUN_TEXT_H_

#include <string>

#include "engine/golden/golden.h"

namespace radap::testing {

// "LINE CASE: EXPECTED | GOT" for each failure. Every file that a case starts from is `dossier`; empty: none.
std::string FailuresOf(const Program& program, const std::string& golden,
                       const std::string& dossier = "");

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_GOLDEN_RUN_TEXT_H_
