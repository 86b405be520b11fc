#include "tools/cli/stored_packs.h"

#include <optional>
#include <utility>

#include "rules/packs/compiled/compiled.h"

namespace radap::cli {

StoredPacks::StoredPacks(const store::Store& store, Session& session) : session_(session) {
  for (store::PackEdition& edition : store.Packs()) {
    std::string sha256 = edition.sha256;
    editions_.emplace(std::move(sha256), std::move(edition));
  }
}

const Program* StoredPacks::Find(const std::string& sha256) {
  const auto edition = editions_.find(sha256);
  if (edition == editions_.end()) return nullptr;
  const auto known = compiled_.find(sha256);
  if (known != compiled_.end()) {
    return known->second.program ? &*known->second.program : nullptr;
  }
  std::optional<Source> today = FindPackById(edition->second.id, session_.Folders());
  LoadedPack pack;
  if (today) pack = LoadPack(std::move(*today));
  if (!pack.program || pack.program->sha256 != sha256) {
    pack = CompileKeptPack(edition->second.id, edition->second.text);
  }
  const LoadedPack& kept = compiled_.emplace(sha256, std::move(pack)).first->second;
  return kept.program ? &*kept.program : nullptr;
}

}  // namespace radap::cli
