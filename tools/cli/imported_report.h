// What an import says for itself: how much was read, what of the pack was not in the document, and the findings.
//
// ImportReport -> text for people or JSON (radap.import/1). Findings of one code stand together, the first few of
// them, so that many of a kind do not hide the one that matters. Tested by tests/cli/import_test.cc.
#ifndef RADAP_TOOLS_CLI_IMPORTED_REPORT_H_
#define RADAP_TOOLS_CLI_IMPORTED_REPORT_H_

#include <string>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/report/report.h"
#include "rules/compile/program.h"

namespace radap::cli {

struct ImportReport {
  const Dossier* document =
      nullptr;  // as read, before it updated another; null: nothing could be read
  const Program* program = nullptr;  // null for a dossier in JSON
  const Findings& findings;
  std::string kind;  // "award-form"
  Label kind_label;
  std::string output;  // the file that was written; empty: stdout, or none
  bool is_update = false;
  bool shows_all = false;  // every finding, not only the first of a kind
};

std::string ImportText(const ImportReport& report, const ReportOptions& options);
std::string ImportJson(const ImportReport& report, const ReportOptions& options);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_IMPORTED_REPORT_H_
