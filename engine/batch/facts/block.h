// The facts of up to kRows dossiers as columns: cell [slot * kRows + row]. What engine/eval's Facts are for one
// dossier, without a DOM and without an allocation per dossier.
//
// Bytes -> read -> Block -> columns -> scores. A dossier is in a block only if reading and binding it gives no finding
// but those that columns can make again from these facts; every other one takes the general path (ReadDossier,
// Evaluate). Texts are views of the input (or of `unescaped`), so the input outlives the block.
// Tested by tests/engine/batch/.
#ifndef RADAP_ENGINE_BATCH_FACTS_BLOCK_H_
#define RADAP_ENGINE_BATCH_FACTS_BLOCK_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/facts/schema.h"

namespace radap::batch {

inline constexpr std::size_t kRows = 32;
inline constexpr std::size_t kKpis = kRows * 64;  // KPIs of all rows of a block together
// An amount is an integer of millionths. What has more decimals or does not fit takes the general path.
inline constexpr std::int64_t kUnit = 1'000'000;

// Amounts that may be missing.
struct Amounts {
  std::vector<std::int64_t> millionths;  // where nothing is given: any number, of no meaning
  std::vector<std::uint8_t> given;       // 0 or 1
};

struct Texts {
  std::vector<std::string_view> text;
  std::vector<std::uint8_t> given;
};

// One row a KPI, in the order of the dossiers and within one in the order of its list. Only KPIs of known groups.
struct KpiColumns {
  std::size_t count = 0;
  std::vector<std::uint8_t> row;         // dossier
  std::vector<std::int32_t> index;       // place in the dossier's list
  std::vector<std::int32_t> group;       // element
  std::vector<std::uint8_t> direction;   // Direction, or kNone
  std::vector<std::uint8_t> applicable;  // as given; the group's own is in Block::applicable
  Amounts baseline;
  Amounts claimed_success;
  Amounts claimed_score;
  std::vector<Amounts> result;  // [years before]
  std::vector<Amounts>
      target;  // [years before], as TargetOf of engine/eval/property.cc; not relative ones
  std::vector<Texts> target_text;                 // [years before]
  std::vector<std::vector<std::uint8_t>> judged;  // [years before]: 0, 1, or kNone
  std::vector<std::uint8_t> has_year_target;      // `targets` speaks of the fiscal year
  std::vector<std::string_view> name;             // these: empty unless rules ask for them
  std::vector<std::string_view> unit;
  std::vector<std::string_view> note;
};

inline constexpr std::uint8_t kNone = 0xff;

struct Block {
  explicit Block(const Schema& schema);
  void Clear();  // for the next dossiers; keeps the memory

  const Schema* schema;
  std::size_t rows = 0;
  // By row.
  std::vector<std::string_view> organisation;  // id
  std::vector<std::uint8_t> kind;              // OrganisationKind, or kNone
  std::vector<std::int32_t> year;              // fiscal year, Buddhist era; 0: not given
  // By element (index, not slot): cell [element * kRows + row].
  std::vector<std::uint8_t>
      applicable;   // 1 unless the answer says false; the kind of organisation apart
  Amounts claimed;  // `claimed` of the dossier
  // By slot of a question.
  std::vector<std::uint8_t> answered;
  std::vector<std::int32_t>
      letters;  // of the narrative; exact if Schema::asks_letters or above the limit
  // By slot of an issue.
  std::vector<std::uint8_t> mentioned;  // the answer speaks of it
  std::vector<std::uint8_t> claims;     // "claimed": true
  std::vector<std::uint16_t> files;
  std::vector<std::uint16_t> links;
  // By slot of an item: [years before].
  std::vector<Amounts> rating;
  // By index in Program::fields; bound and in range, as BindFields does it.
  std::vector<std::uint8_t> filled;
  std::vector<std::int64_t> field_millionths;  // if filled: number, percent; list: entries * kUnit
  std::vector<std::string_view> field_text;
  KpiColumns kpis;
  std::deque<std::string> unescaped;  // texts that could not be views of the input
};

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_FACTS_BLOCK_H_
