// The names of all findings. Apart from finding.h, so that a changed message rebuilds only what reports or
// renders one. Texts: findings.def.
#ifndef RADAP_ENGINE_DOSSIER_FINDING_CODES_H_
#define RADAP_ENGINE_DOSSIER_FINDING_CODES_H_

#include <cstdint>

#include "engine/dossier/finding.h"

namespace radap {

enum class FindingCode : std::uint16_t {
#define FINDING(name, text, severity, th, en) name = NumberOfFinding(text),
#include "engine/dossier/findings.def"
#undef FINDING
};

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_FINDING_CODES_H_
