// Bytes of a radap.dossier/1 file -> Dossier, with a finding for everything that is not as it should be.
// Tested by tests/engine/dossier/read_dossier_test.cc and tests/fuzz/dossier_fuzz.cc.
#ifndef RADAP_ENGINE_DOSSIER_READ_DOSSIER_H_
#define RADAP_ENGINE_DOSSIER_READ_DOSSIER_H_

#include <optional>
#include <string_view>

#include "engine/dossier/dossier.h"
#include "engine/dossier/finding.h"

namespace radap {

// Nothing only if the bytes are not one JSON object (empty, above 64 MiB, truncated, not UTF-8, a number
// beyond any size, nested above 64 levels, above a million values): then the last finding says where and
// why. Otherwise everything that could be read, and a finding with the JSON path for each missing or unknown
// key (with the nearest known one), wrong type, duplicate key (the first one counts), value out of range,
// number that is not exact. Findings are in the order of the file, a missing key where its object begins;
// after 1000 of them F0014 says that the rest is not listed.
std::optional<Dossier> ReadDossier(std::string_view bytes, Findings& findings);

// The JSON Schema (draft 7) of this format, as published by `radap schema dossier`.
std::string_view DossierSchema();

}  // namespace radap

#endif  // RADAP_ENGINE_DOSSIER_READ_DOSSIER_H_
