// What a store takes and gives: plain records. Times are UTC, RFC 3339, seconds ("2026-11-21T08:15:00Z").
//
// Scores are texts of exact numbers ("3400/7"), as in results. Used by store.h. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_RECORDS_H_
#define RADAP_ENGINE_STORE_RECORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"
#include "engine/store/marks.h"
#include "engine/store/standing.h"
#include "engine/store/store_error.h"

namespace radap::store {

struct PackEdition {
  std::int64_t number = 0;  // what standings and results name it by; given by the store, not taken
  std::string id;
  std::string version;
  std::string sha256;  // of the text, 64 hex digits
  std::string text;    // with what it includes, so that a result can be computed again
  std::vector<std::string>
      elements;  // ids in the order of the pack: what the columns of a standing stand for
};

struct NewDossier {
  std::string_view bytes;  // kept as they are
  std::string sha256;      // of the bytes
  Organisation organisation;
  int fiscal_year = 0;  // Buddhist era
  std::string pack_id;
  std::string source;  // where it came from, for people: "a.ndjson:17"
  std::string_view
      packed;  // Packer::Pack (packed.h) of the bytes, from any thread; empty: AddDossier packs them
};

// The scores of one revision under one edition of a pack. `elements` of the edition, by kind, each in the order of the pack:
// texts of exact numbers joined by spaces, "-" where there is no score.
struct Scores {
  std::string total;
  std::string level;  // id; empty: below the first
  std::string categories;
  std::string items;
  std::string questions;
  std::string kpis;     // groups of KPIs
  std::string claimed;  // "1.1=400 total=485.71", ids bytewise
  int errors = 0;
  int warnings = 0;
  int notes = 0;

  friend bool operator==(const Scores&, const Scores&) = default;
};

struct NewResult {
  std::int64_t pack = 0;  // of AddPack
  std::string engine_version;
  bool with_overrides = false;
  Scores scores;
};

struct Added {
  enum class What : std::uint8_t { kNew, kAlreadyThere } what{};
  std::int64_t revision = 0;
  int number = 0;                 // 1 is the first of this organisation, year and pack
  bool is_latest = true;          // false: it was there, and a newer one counts
  int overrides_left_behind = 0;  // standing ones of the revision that counted before
};

struct Revision {
  std::int64_t id = 0;
  std::string organisation;
  int fiscal_year = 0;
  std::string pack_id;
  int number = 0;
  std::string dossier;    // SHA-256
  std::int64_t size = 0;  // bytes
  std::string added_at;
  std::string source;
  bool is_latest = false;
};

struct StoredResult {
  std::int64_t pack = 0;
  std::string pack_sha256;
  std::string pack_version;
  std::string engine_version;
  std::string computed_at;
  std::string sha256;  // of all of it, checked by verify
  bool with_overrides = false;
  Scores scores;
};

// An assessment of a fiscal year under a pack. Made by the first dossier of it, open.
struct Cycle {
  std::string pack_id;
  int fiscal_year = 0;
  std::string title;
  bool is_open = true;
  std::int64_t organisations = 0;  // given, not taken
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_RECORDS_H_
