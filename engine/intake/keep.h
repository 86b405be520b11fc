// A taken dossier into the store, and what that changed.
//
// NewDossier + scores -> Keep -> Kept. The same dossier again changes nothing, but for its scores under another edition of
// the pack: those are added and count. Tested by tests/engine/intake/keep_test.cc.
#ifndef RADAP_ENGINE_INTAKE_KEEP_H_
#define RADAP_ENGINE_INTAKE_KEEP_H_

#include <map>
#include <optional>
#include <span>
#include <string>

#include "engine/intake/intake.h"
#include "engine/store/store.h"

namespace radap {

struct Kept {
  store::Added added;
  bool is_scored_anew =
      false;  // it was there; its scores under another edition of the pack count now
};

class Keeper {
 public:
  // REQUIRES: the store outlives this.
  Keeper(store::Store& store, std::string engine_version)
      : store_(store), engine_version_(std::move(engine_version)) {}

  Kept Keep(const store::NewDossier& dossier, const Program& program, const store::Scores& scores,
            bool as_latest);
  // What the store is given of scores under a pack, which is added if it is not there.
  store::NewResult ResultOf(const Program& program, store::Scores scores, bool with_overrides);
  // Of a revision with its overrides as given; nothing, and why in `findings`, if one does not fit.
  std::optional<store::NewResult> WithOverrides(const store::Revision& revision,
                                                const Program& program,
                                                std::span<const store::Override> overrides,
                                                Findings& findings);

 private:
  bool ScoreAnew(std::int64_t revision, const Program& program, const store::Scores& scores);

  store::Store& store_;
  std::string engine_version_;
  std::map<const Program*, std::int64_t> packs_;
};

// Whether one of them was not withdrawn.
bool AnyStands(std::span<const store::Override> overrides);

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_KEEP_H_
