// Every printed figure against its recomputed value.
//
// Program + Dossier -> Audit -> AuditLines. Claims (item scores, means, total, success and score of KPIs) are worked
// out by evaluation, as claimed (every claimed issue taken as having its evidence) and as supported; further
// figures (Dossier::printed) from their parts. Tested by tests/engine/audit/.
#ifndef RADAP_ENGINE_AUDIT_AUDIT_H_
#define RADAP_ENGINE_AUDIT_AUDIT_H_

#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "rules/base/exact.h"
#include "rules/compile/program.h"

namespace radap {

enum class Verdict {
  kMatches,      // equal after rounding half away from zero to the decimals printed
  kTruncated,    // equal only if cut off instead of rounded
  kMisprint,     // neither
  kUnsupported,  // follows from what is claimed, but not from what is supported by evidence
  kCannotTell,   // a part is missing, or the answers were inferred from this very figure
};

struct AuditLine {
  std::string id;       // "7.1", "7.1/2#2", "1.1.1", or the words of PrintedFigure::of
  std::string what;     // word of printed.def, or "success" of a KPI
  std::string printed;  // as printed
  std::optional<Exact> recomputed;
  std::string shown;               // recomputed, rounded as the print is
  std::optional<Exact> supported;  // of a score, where evidence makes it lower
  Verdict verdict{};
  Label why;       // how it is worked out: "13 / 47 x 100 = 27.659.."; or what is missing
  std::string at;  // place in the document, if known
};

// In the order of the dossier: claims by id, KPIs, further figures.
std::vector<AuditLine> Audit(const Program& program, const Dossier& dossier);
// Truncated, misprint, unsupported.
bool IsWrong(Verdict verdict);

}  // namespace radap

#endif  // RADAP_ENGINE_AUDIT_AUDIT_H_
