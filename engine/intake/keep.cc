#include "engine/intake/keep.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace radap {

bool AnyStands(std::span<const store::Override> overrides) {
  return std::ranges::any_of(
      overrides, [](const store::Override& override) { return !override.withdrawn_at; });
}

store::NewResult Keeper::ResultOf(const Program& program, store::Scores scores,
                                  bool with_overrides) {
  const auto [pack, is_new] = packs_.emplace(&program, 0);
  if (is_new) {
    try {
      pack->second = store_.AddPack(EditionOf(program));
    } catch (...) {
      packs_.erase(pack);
      throw;
    }
  }
  return {pack->second, engine_version_, with_overrides, std::move(scores)};
}

std::optional<store::NewResult> Keeper::WithOverrides(const store::Revision& revision,
                                                      const Program& program,
                                                      std::span<const store::Override> overrides,
                                                      Findings& findings) {
  const std::string bytes = store_.DossierBytes(revision.dossier);
  const auto find = [&program](std::string_view /*id*/) { return &program; };
  std::optional<Taken> taken = Take(bytes, find, overrides, findings);
  if (!taken) return std::nullopt;
  return ResultOf(program, std::move(taken->scores), true);
}

// Whether the result that counts was of another edition of the pack.
bool Keeper::ScoreAnew(std::int64_t revision, const Program& program, const store::Scores& scores) {
  const std::vector<store::StoredResult> results = store_.Results(revision);
  if (!results.empty() && results.back().pack_sha256 == program.sha256) return false;
  const std::vector<store::Override> overrides = store_.Overrides(revision);
  std::optional<store::NewResult> with_overrides;
  if (AnyStands(overrides)) {
    Findings findings;
    with_overrides = WithOverrides(*store_.FindRevision(revision), program, overrides, findings);
    if (!with_overrides) return false;  // what counts stays, rather than lose what an assessor saw
  }
  store_.AddResult(revision, ResultOf(program, scores, false));
  if (with_overrides) store_.AddResult(revision, *with_overrides);
  return true;
}

Kept Keeper::Keep(const store::NewDossier& dossier, const Program& program,
                  const store::Scores& scores, bool as_latest) {
  Kept kept;
  kept.added = store_.AddDossier(dossier, ResultOf(program, scores, false), as_latest);
  const bool was_there = kept.added.what == store::Added::What::kAlreadyThere;
  if (was_there && kept.added.is_latest) {
    kept.is_scored_anew = ScoreAnew(kept.added.revision, program, scores);
  }
  return kept;
}

}  // namespace radap
