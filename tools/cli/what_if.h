// A dossier of one edition of the criteria scored under another one that --pack names: the dossier is evaluated
// under its own pack, then mapped (engine/mapping) by the file from-ID.map beside the pack that is asked for.
// Without such a file nothing is mapped, and Evaluate says that the dossier is for another pack (F0201).
// Tested by tests/cli/what_if_test.cc.
#ifndef RADAP_TOOLS_CLI_WHAT_IF_H_
#define RADAP_TOOLS_CLI_WHAT_IF_H_

#include <map>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "tools/cli/session.h"

namespace radap::cli {

// What a report in text begins with; all empty where nothing was mapped.
struct WhatIf {
  Label title;          // "What if: scored under ..., though the dossier is of ..."
  Label counts;         // the message of F0601
  std::string nothing;  // ids of what has no counterpart
  std::map<std::string, std::vector<Label>> about;  // by id: how that element was mapped
};

// If the dossier is of another pack and there is a mapping: puts the mapped dossier in its place, adds findings
// and fills `what_if`. False, said and raised, if the dossier's own pack cannot be loaded.
bool ReadWithOther(const Program& program, Dossier& dossier, Findings& findings, WhatIf& what_if,
                   Session& session);

// For the text format only: what was mapped and what was not.
void WriteHead(const WhatIf& what_if, const Session& session);
// The same about one element.
void WriteHeadAbout(const std::string& id, const WhatIf& what_if, const Session& session);

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_WHAT_IF_H_
