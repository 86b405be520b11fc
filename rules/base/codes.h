// The names of all diagnostics. Apart from diagnostic.h, so that a changed message rebuilds only what
// reports or renders one. Texts: codes.def.
#ifndef RADAP_RULES_BASE_CODES_H_
#define RADAP_RULES_BASE_CODES_H_

#include <cstdint>

#include "rules/base/diagnostic.h"

namespace radap {

enum class Code : std::uint16_t {
#define DIAGNOSTIC(name, text, severity, th, en) name,
#include "rules/base/codes.def"
};

}  // namespace radap

#endif  // RADAP_RULES_BASE_CODES_H_
