// The texts whose SHA-256 stand beside results, notes, overrides and withdrawals: one value a line, the same as
// the views result_text, note_text, override_text, withdrawal_text of schema.sql show.
//
// Record -> text, when it is added; CheckWhole reads the views instead, so the two are compared. Tested by
// tests/engine/store/whole_test.cc.
#ifndef RADAP_ENGINE_STORE_CANONICAL_H_
#define RADAP_ENGINE_STORE_CANONICAL_H_

#include <string>
#include <string_view>

#include "engine/store/records.h"

namespace radap::store {

std::string CanonicalResult(const Revision& revision, std::string_view edition_sha256,
                            const NewResult& result, std::string_view computed_at);
std::string CanonicalNote(const NewNote& note, std::string_view time);
std::string CanonicalOverride(const NewOverride& made, std::string_view time);
std::string CanonicalWithdrawal(std::int64_t override_id, const NewNote& why,
                                std::string_view time);

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_CANONICAL_H_
