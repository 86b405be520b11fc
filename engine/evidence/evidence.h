// The evidence files that a dossier names: found beside it, hashed, and looked at from outside.
//
// Dossier + folder -> CheckEvidence -> EvidenceFiles + findings. A file is opened only inside the folder (no "..",
// no absolute path, no link that leads out), and only to hash it and to see its type; each is read once, in pieces.
// Names that differ only in their Unicode form, or in private-use Thai marks, are the same. Opens nothing else and
// judges no content. Tested by tests/engine/evidence/.
#ifndef RADAP_ENGINE_EVIDENCE_EVIDENCE_H_
#define RADAP_ENGINE_EVIDENCE_EVIDENCE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"

namespace radap {

struct EvidenceFile {
  std::string path;  // of the evidence in the dossier: "/answers/1.1.1/issues/3/evidence/0"
  std::string file;  // as the dossier names it
  bool is_found = false;
  std::uint64_t bytes = 0;
  std::string sha256;  // of the file; empty if it was not read
  std::string type;    // by content: "application/pdf"
};

// Files in the order of the dossier; links alone are left out, and nothing is given if the folder cannot be opened.
// Findings F1001 to F1020: missing (one for all if not one is there), empty, outside the folder, not a regular file,
// unreadable, changed since its sha256 was noted, a name that is too long or no file name, same file for several
// issues (by content), content other than the extension says, a program or script.
std::vector<EvidenceFile> CheckEvidence(const Dossier& dossier, const std::string& folder,
                                        Findings& findings);

// The dossier with the sha256 of every file that was read.
Dossier WithHashes(const Dossier& dossier, const std::vector<EvidenceFile>& files);

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_EVIDENCE_H_
