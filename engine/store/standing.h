// What a store is asked for of many organisations, and what it gives: filters, columns, standings, counts.
// Part of records.h. Tested by tests/engine/store/.
#ifndef RADAP_ENGINE_STORE_STANDING_H_
#define RADAP_ENGINE_STORE_STANDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/dossier.h"

namespace radap::store {

struct Filter {
  std::string pack_id;
  std::optional<int> fiscal_year;
  std::optional<OrganisationKind> kind;
  std::string parent;
  std::string text;  // in id or names
};

struct StoredOrganisation {
  Organisation organisation;  // as its newest dossier says
  std::int64_t revisions = 0;
  std::vector<int> years;
};

enum class Columns : std::uint8_t {
  kTotal = 0,
  kCategories = 1,
  kItems = 2,
  kQuestions = 4,
  kKpis = 8,
  kClaimed = 16,
  kNames = 32
};
constexpr Columns operator|(Columns a, Columns b) {
  return static_cast<Columns>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool Has(Columns all, Columns one) {
  return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

// What counts of an organisation in a cycle: the latest revision, with its overrides. Views hold during the visit.
struct Standing {
  std::int64_t revision = 0;
  std::int64_t pack = 0;
  std::string_view organisation;
  std::string_view name;     // kNames
  std::string_view name_en;  // kNames
  std::string_view parent;   // kNames
  std::optional<OrganisationKind> kind;
  std::string_view total;
  std::string_view level;
  std::string_view categories;
  std::string_view items;
  std::string_view questions;
  std::string_view kpis;
  std::string_view claimed;
  int errors = 0;
  bool with_overrides = false;
  int fiscal_year = 0;  // of the cycle
};

struct Totals {
  std::int64_t organisations = 0;
  std::int64_t revisions = 0;
  std::int64_t dossiers = 0;
  std::int64_t results = 0;
  std::int64_t notes = 0;
  std::int64_t overrides = 0;
  std::int64_t bytes = 0;  // of the file
  int schema_version = 0;
};

}  // namespace radap::store

#endif  // RADAP_ENGINE_STORE_STANDING_H_
