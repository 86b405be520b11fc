// Queries and rows that several files of this folder share. Private to this folder. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_ROWS_H_
#define RADAP_ENGINE_STORE_ROWS_H_

#include <cstdint>

#include "engine/store/connection.h"
#include "engine/store/records.h"
#include "engine/store/store.h"

namespace radap::store {

// What RevisionOf reads; each query of revisions begins so.
#define RADAP_REVISIONS                                                                         \
  "SELECT revision.id, organisation.key, cycle.fiscal_year, cycle.pack, revision.number, "      \
  "dossier.sha256, dossier.size, revision.added_at, revision.source, revision.number = "        \
  "(SELECT max(number) FROM revision AS other WHERE other.organisation = revision.organisation" \
  " AND other.cycle = revision.cycle) FROM revision "                                           \
  "JOIN organisation ON organisation.id = revision.organisation "                               \
  "JOIN cycle ON cycle.id = revision.cycle JOIN dossier ON dossier.id = revision.dossier "

inline constexpr Sql kRevisionById = RADAP_REVISIONS "WHERE revision.id = ?1";

Revision RevisionOf(const Query& row);

std::int64_t StandingOverrides(Connection& connection, std::int64_t revision);
// Within a Write. Adds it unless the same is there.
void AddResultOf(Store::State& state, std::int64_t revision_id, const NewResult& result);
// Within a Write: the right one of the results of a revision stands, if the revision counts.
void StandAgain(Connection& connection, std::int64_t revision);

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_ROWS_H_
