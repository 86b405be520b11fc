// A figure of Dossier::printed, worked out again from its parts. Private to engine/audit.
// PrintedFigure -> AuditLine. Scores are not here: claims.h. Tested by tests/engine/audit/figures_test.cc,
// characters_test.cc and dates_test.cc.
#ifndef RADAP_ENGINE_AUDIT_FIGURES_H_
#define RADAP_ENGINE_AUDIT_FIGURES_H_

#include "engine/audit/audit.h"

namespace radap::audit {

// REQUIRES: it is no kScore.
AuditLine AuditFigure(const PrintedFigure& figure, const Dossier& dossier);

// Those of a kind that fill in recomputed, shown, verdict and why.
void AuditAmount(const PrintedFigure& figure, AuditLine& line);  // sum .. count
void AuditSame(const PrintedFigure& figure, AuditLine& line);
void AuditDate(const PrintedFigure& figure, AuditLine& line);
// `narrative`: of the question; null if it has none.
void AuditCharacters(const PrintedFigure& figure, const std::string* narrative, AuditLine& line);

}  // namespace radap::audit

#endif  // RADAP_ENGINE_AUDIT_FIGURES_H_
