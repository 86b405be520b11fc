// From the bytes of a dossier to what a store keeps of it: scores under a pack, organisation, year.
//
// Bytes -> Take -> Taken, or findings that say why not. The general way, ReadDossier and Evaluate, which is right by
// definition; taker.h comes to the same for many dossiers, by columns where it can. Writes nothing.
// Tested by tests/engine/intake/take_test.cc.
#ifndef RADAP_ENGINE_INTAKE_INTAKE_H_
#define RADAP_ENGINE_INTAKE_INTAKE_H_

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"
#include "engine/eval/result.h"
#include "engine/store/records.h"
#include "rules/compile/program.h"

namespace radap {

// The pack that a dossier is scored with; `id`: the one that it names, "" if it names none. Null: there is none. One with
// another id is not used: the person asked for it, and the dossier is for another.
using FindProgram = std::function<const Program*(std::string_view id)>;

struct Taken {
  Dossier dossier;  // with the overrides
  const Program* program = nullptr;
  store::Scores scores;
  Findings findings;  // of reading and of evaluation
};

// Nothing, and why in `findings` (the last one decides), if it is no dossier, lacks its organisation's id or its fiscal
// year, names a pack that there is not, or if an override does not fit it. Those that were withdrawn are passed over.
std::optional<Taken> Take(std::string_view bytes, const FindProgram& find_program,
                          std::span<const store::Override> overrides, Findings& findings);

// A dossier larger than this is not taken.
inline constexpr std::size_t kMostTakenMebibytes = 64;

// What the store keeps of an evaluation; its findings are counted. A group of KPIs has no score of its own: it gets the
// mean of its KPIs that count, "-" if there is none.
store::Scores ScoresOf(const Evaluation& evaluation);
// What it keeps of a pack.
store::PackEdition EditionOf(const Program& program);

}  // namespace radap

#endif  // RADAP_ENGINE_INTAKE_INTAKE_H_
