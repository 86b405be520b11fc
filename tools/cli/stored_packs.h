// The packs that stored results were computed with, each by the SHA-256 of its text.
//
// The pack of today if it is the same one; else the text that the store keeps, compiled. Tested by
// tests/cli/benchmark_test.cc.
#ifndef RADAP_TOOLS_CLI_STORED_PACKS_H_
#define RADAP_TOOLS_CLI_STORED_PACKS_H_

#include <map>
#include <string>

#include "engine/store/store.h"
#include "rules/packs/packs.h"
#include "tools/cli/session.h"

namespace radap::cli {

class StoredPacks {
 public:
  StoredPacks(const store::Store& store, Session& session);

  // Null if the text that is kept does not compile any more.
  const Program* Find(const std::string& sha256);

 private:
  Session& session_;
  std::map<std::string, store::PackEdition> editions_;  // by hash
  std::map<std::string, LoadedPack> compiled_;
};

}  // namespace radap::cli

#endif  // RADAP_TOOLS_CLI_STORED_PACKS_H_
