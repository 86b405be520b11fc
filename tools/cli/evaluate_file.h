// From the name of a dossier's file to its scores and gaps: what score, explain and gaps begin with.
//
// Path -> ReadFile -> ReadDossier -> LoadPack (-> ReadWithOther) -> Evaluate -> FindGaps.
// Tested by tests/cli/reading_test.cc.
#ifndef RADAP_TOOLS_CLI_EVALUATE_FILE_H_
#define RADAP_TOOLS_CLI_EVALUATE_FILE_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/gaps/gap.h"
#include "tools/cli/session.h"
#include "tools/cli/what_if.h"

namespace radap::cli {

struct Evaluated {
  std::unique_ptr<Dossier> dossier;  // the evaluation points to it
  Evaluation evaluation;             // findings of reading first
  std::vector<Gap> gaps;
  WhatIf what_if;  // set if the dossier was mapped from another edition
};

// Nothing if it cannot be scored (or may not: --strict): then the findings were written, or the person was
// told, and the exit code is raised. Raises kFound for findings of severity error in any case.
std::optional<Evaluated> EvaluateFile(const std::string& path, Session& session);

// Says on stderr that the dossier has errors, for reports that do not list findings.
void PointToErrors(const std::string& path, const Findings& findings, const Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_EVALUATE_FILE_H_
