// The codes of engine/dossier/findings/batch.def, for those that report them. Tested by
// tests/engine/dossier/finding_test.cc.
#ifndef RADAP_ENGINE_BATCH_ROWS_CODES_H_
#define RADAP_ENGINE_BATCH_ROWS_CODES_H_

#include "engine/dossier/finding.h"

namespace radap::batch {

struct BatchCode {
#define FINDING(name, text, severity, th, en) \
  static constexpr FindingCode name{NumberOfFinding(text)};
#include "engine/dossier/findings/batch.def"
#undef FINDING
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_ROWS_CODES_H_
