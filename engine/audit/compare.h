// A print against a value, exactly, at the decimals of the print; and how both are shown.
//
// Print + value + places -> Compare -> AuditVerdict. Private to engine/audit. Tested by
// tests/engine/audit/compare_test.cc.
#ifndef RADAP_ENGINE_AUDIT_COMPARE_H_
#define RADAP_ENGINE_AUDIT_COMPARE_H_

#include <string>
#include <string_view>

#include "engine/audit/audit.h"

namespace radap::audit {

// kMatches, kTruncated or kMisprint. REQUIRES: `printed` has at most `places` decimals.
AuditVerdict Compare(const Exact& printed, const Exact& value, int places);

// Decimals of a number as it is written ("27.650": 3), and those that a value needs but at least so many.
int PlacesIn(std::string_view decimal);
int PlacesFor(const Exact& value, int at_least);

// For a formula: all decimals if they are few, else four more than `places`, cut off: "27.659574..".
std::string InFull(const Exact& value, int places);

// One text after another, in each language.
Label Joined(const Label& a, const Label& b);
// With "; " between them, unless one is empty.
Label Listed(const Label& a, const Label& b);

}  // namespace radap::audit

#endif  // RADAP_ENGINE_AUDIT_COMPARE_H_
