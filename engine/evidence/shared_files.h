// Evidence that several issues share. Called by CheckEvidence once all files are read.
// Tested by tests/engine/evidence/shared_files_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_SHARED_FILES_H_
#define RADAP_ENGINE_EVIDENCE_SHARED_FILES_H_

#include <string>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/evidence/evidence.h"

namespace radap {

// One finding for each file that several issues have, at the first of them: by content, or by name if it was not read.
// `issues`: "1.1.1/3", of each file.
void ReportSharedFiles(const std::vector<EvidenceFile>& files,
                       const std::vector<std::string>& issues, Findings& findings);

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_SHARED_FILES_H_
