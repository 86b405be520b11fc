#include <map>

#include "engine/evidence/entries.h"
#include "engine/evidence/evidence.h"

namespace radap {

Dossier WithHashes(const Dossier& dossier, const std::vector<EvidenceFile>& files) {
  std::map<std::string, const EvidenceFile*> by_path;
  for (const EvidenceFile& file : files) {
    if (!file.sha256.empty()) by_path.emplace(file.path, &file);
  }
  Dossier hashed = dossier;
  ForEachEvidence(hashed, [&](Evidence& evidence, const std::string& path, const std::string&) {
    const auto found = by_path.find(path);
    if (found != by_path.end()) evidence.sha256 = found->second->sha256;
  });
  return hashed;
}

}  // namespace radap
