#include "tools/cli/batch_packs.h"

#include <optional>
#include <utility>

#include "rules/packs/compiled/compiled.h"
#include "tools/cli/what_if.h"

namespace radap::cli {
namespace {

// Names that no pack has are looked up again once so many packs are kept: they could be of any number.
constexpr std::size_t kMostKept = 1000;

}  // namespace

const Program* BatchPacks::Find(std::string_view id) {
  const std::lock_guard lock(mutex_);
  return FindLocked(id);
}

const Program* BatchPacks::FindLocked(std::string_view id) {
  const auto known = loaded_.find(id);
  if (known != loaded_.end()) {
    return known->second && known->second->program ? &*known->second->program : nullptr;
  }
  std::optional<Source> source = FindPackById(id, session_.Folders());
  if (!source) {
    if (loaded_.size() < kMostKept) loaded_.emplace(id, nullptr);
    return nullptr;
  }
  auto pack = std::make_unique<LoadedPack>(LoadPack(std::move(*source)));
  const LoadedPack& loaded = *loaded_.emplace(id, std::move(pack)).first->second;
  if (loaded.program) return &*loaded.program;
  session_.Show(loaded.diagnostics, loaded.source);
  return nullptr;
}

void BatchPacks::Map(const Program& program, Dossier& dossier, Findings& findings) {
  const std::lock_guard lock(mutex_);
  const bool is_lost =
      FindMapping(program.source, dossier.pack) && FindLocked(dossier.pack) == nullptr;
  WhatIf unused;
  if (!is_lost) ReadWithOther(program, dossier, findings, unused, session_);
}

}  // namespace radap::cli
