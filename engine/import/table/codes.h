// The codes of engine/dossier/findings/table.def, for those that report them. Tested by
// tests/engine/dossier/finding_test.cc.
#ifndef RADAP_ENGINE_IMPORT_TABLE_CODES_H_
#define RADAP_ENGINE_IMPORT_TABLE_CODES_H_

#include "engine/dossier/finding.h"

namespace radap {

struct TableCode {
#define FINDING(name, text, severity, th, en) \
  static constexpr FindingCode name{NumberOfFinding(text)};
#include "engine/dossier/findings/table.def"
#undef FINDING
};

}  // namespace radap

#endif  // RADAP_ENGINE_IMPORT_TABLE_CODES_H_
