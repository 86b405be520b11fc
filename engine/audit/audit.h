// Every printed figure against its recomputed value.
//
// Program + Dossier -> Audit -> AuditLines. Claims (item scores, means, total, success and score of KPIs) are worked
// out by evaluation, as claimed (every claimed issue taken as having its evidence) and as supported; further
// figures (Dossier::printed) from their parts. Reports no finding. Tested by tests/engine/audit/.
#ifndef RADAP_ENGINE_AUDIT_AUDIT_H_
#define RADAP_ENGINE_AUDIT_AUDIT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "rules/base/exact.h"
#include "rules/compile/program.h"

namespace radap {

// Of a value rounded half away from zero to the decimals printed. In JSON by the word in verdict.def.
enum class AuditVerdict {
  kMatches,      // equal
  kTruncated,    // equal only if cut off instead of rounded
  kMisprint,     // neither
  kUnsupported,  // follows from what is claimed, but not from what is supported by evidence
  kCannotTell,   // a part is missing, or the answers were inferred from this very figure
};

struct AuditLine {
  std::string id;       // "7.1", "7.1/2#2", "1.1.1", or the words of PrintedFigure::of
  std::string what;     // word of printed.def, or "success" of a KPI
  std::string printed;  // as printed; a claim with the decimals that its scale is shown with
  std::optional<Exact> recomputed;
  std::string shown;  // recomputed, rounded as the print is; a date or text as it should be
  std::optional<Exact> supported;  // of a score, where evidence makes it lower
  AuditVerdict verdict{};
  Label why;       // how it is worked out: "13 / 47 × 100 = 27.6595.."; or what is missing
  Label doubt;     // kCannotTell: the part of `why` that is the same for all lines of its sort
  std::string at;  // place in the document, if known
};

// Claims in the order of the pack (total first), then those that the pack does not know; KPIs and further figures
// in the order of the dossier.
std::vector<AuditLine> Audit(const Program& program, const Dossier& dossier);
// Truncated, misprint, unsupported.
bool IsWrong(AuditVerdict verdict);

std::string_view TextOf(AuditVerdict verdict);  // "cannot-tell"
const Label& LabelOf(AuditVerdict verdict);
// "share in percent" of AuditLine::what "share".
const Label& LabelOfFigure(std::string_view what);

}  // namespace radap

#endif  // RADAP_ENGINE_AUDIT_AUDIT_H_
