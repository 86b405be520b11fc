// The codes of engine/dossier/findings/intake.def, for those that report them. Tested by
// tests/engine/intake/take_test.cc.
#ifndef RADAP_ENGINE_INTAKE_CODES_H_
#define RADAP_ENGINE_INTAKE_CODES_H_

#include "engine/dossier/finding.h"

namespace radap {

struct IntakeCode {
#define FINDING(name, text, severity, th, en) \
  static constexpr FindingCode name{NumberOfFinding(text)};
#include "engine/dossier/findings/intake.def"
#undef FINDING
};

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_CODES_H_
