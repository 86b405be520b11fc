// What radap audit found, and its three forms: text for people, JSON (radap.audit/1) and CSV for machines.
// Audited -> bytes. Tested by tests/cli/audit_test.cc.
#ifndef RADAP_TOOLS_CLI_AUDIT_REPORT_H_
#define RADAP_TOOLS_CLI_AUDIT_REPORT_H_

#include <string>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/evidence/evidence.h"
#include "engine/report/report.h"
#include "rules/compile/program.h"

namespace radap::cli {

struct Audited {
  const Program* program = nullptr;
  const Dossier* dossier = nullptr;
  Findings reading;  // of the document

  bool has_figures = false;  // whether this part was asked for; likewise below
  std::vector<AuditLine> figures;

  bool has_evidence = false;
  std::string folder;
  std::vector<EvidenceFile> files;
  Findings evidence;

  bool has_lints = false;
  Findings lints;
};

// `all`: also the figures that match. Findings of reading only as far as they are errors.
std::string AuditText(const Audited& audited, bool all, const ReportOptions& options);
std::string AuditJson(const Audited& audited, const ReportOptions& options);
std::string AuditCsv(const Audited& audited);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_AUDIT_REPORT_H_
