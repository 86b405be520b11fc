// The packs that the dossiers of a batch name, each loaded once; asked for by several threads.
// Tested by tests/cli/batch_test.cc.
#ifndef RADAP_TOOLS_CLI_BATCH_PACKS_H_
#define RADAP_TOOLS_CLI_BATCH_PACKS_H_

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "rules/packs/packs.h"
#include "tools/cli/session.h"

namespace radap::cli {

class BatchPacks {
 public:
  explicit BatchPacks(Session& session) : session_(session) {}

  // Null if there is none, or if it has errors: those are shown once.
  const Program* Find(std::string_view id);
  // What `radap score --pack` does with a dossier of another pack. One whose own pack cannot be had stays as it is.
  void Map(const Program& program, Dossier& dossier, Findings& findings);

 private:
  const Program* FindLocked(std::string_view id);

  Session& session_;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<LoadedPack>, std::less<>> loaded_;
};

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_BATCH_PACKS_H_
