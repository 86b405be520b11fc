// Every piece of evidence of a dossier, with its place.
//
// Used by check_evidence and with_hashes, which so speak of the same places. Tested by
// tests/engine/evidence/check_evidence_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_ENTRIES_H_
#define RADAP_ENGINE_EVIDENCE_ENTRIES_H_

#include <cstddef>
#include <string>

#include "engine/dossier/json_tree.h"

namespace radap {

// Calls visit(evidence, path, issue) in the order of the dossier: "/answers/1.1.1/issues/3/evidence/0", "1.1.1/3".
// `AnyDossier`: Dossier or const Dossier.
template <typename AnyDossier, typename Visit>
void ForEachEvidence(AnyDossier& dossier, Visit visit) {
  for (auto& [question, answer] : dossier.answers) {
    for (auto& [number, issue] : answer.issues) {
      const std::string path =
          "/answers" + PathStep(question) + "/issues" + PathStep(number) + "/evidence/";
      for (std::size_t i = 0; i < issue.evidence.size(); ++i) {
        visit(issue.evidence[i], path + std::to_string(i), question + "/" + number);
      }
    }
  }
}

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_ENTRIES_H_
