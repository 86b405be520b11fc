// What counts of each organisation, for benchmarks: one row after the other of the table standing.
#include "engine/store/rows.h"
#include "engine/store/state.h"

namespace radap::store {
namespace {

// Columns 0 to 8 of each query. Parameters: ?1 cycle, ?2 kind or NULL.
#define RADAP_STANDING                                                                     \
  "SELECT standing.revision, standing.edition, standing.with_overrides, standing.errors, " \
  "standing.kind, standing.key, standing.total, standing.level, standing.categories"
#define RADAP_OF_CYCLE "WHERE standing.cycle = ?1 AND (?2 IS NULL OR standing.kind = ?2)"

// Further columns, 9 to 15, where they are asked for: ?5 to ?8. ?3 parent or '', ?4 text or ''.
constexpr Sql kSelectTotals = RADAP_STANDING " FROM standing " RADAP_OF_CYCLE;
constexpr Sql kSelectMore = RADAP_STANDING
    ", CASE WHEN ?5 THEN result.items END, CASE WHEN ?6 THEN result.questions END, "
    "CASE WHEN ?7 THEN result.kpis END, CASE WHEN ?8 THEN result.claimed END "
    "FROM standing CROSS JOIN result ON result.id = standing.result " RADAP_OF_CYCLE;
constexpr Sql kSelectNamed = RADAP_STANDING
    ", CASE WHEN ?5 THEN result.items END, CASE WHEN ?6 THEN result.questions END, "
    "CASE WHEN ?7 THEN result.kpis END, CASE WHEN ?8 THEN result.claimed END, "
    "organisation.name, organisation.name_en, organisation.parent "
    "FROM standing CROSS JOIN result ON result.id = standing.result "
    "CROSS JOIN organisation ON organisation.id = standing.organisation " RADAP_OF_CYCLE
    " AND (?3 = '' OR organisation.parent = ?3) AND (?4 = '' OR instr(lower(organisation.key), "
    "lower(?4)) OR instr(lower(organisation.name), lower(?4)) OR "
    "instr(lower(organisation.name_en), "
    "lower(?4)))";

struct OfCycle {
  std::int64_t id = 0;
  int fiscal_year = 0;
};

std::vector<OfCycle> CyclesOf(Connection& connection, const Filter& filter) {
  Query rows(connection,
             "SELECT id, fiscal_year FROM cycle WHERE (?1 = '' OR pack = ?1) AND "
             "(?2 IS NULL OR fiscal_year = ?2) ORDER BY id");
  rows.Bind(filter.pack_id, filter.fiscal_year);
  std::vector<OfCycle> cycles;
  while (rows.Next()) cycles.push_back({rows.Int(0), rows.Small(1)});
  return cycles;
}

enum class Width : std::uint8_t { kTotals, kMore, kNamed };

Width WidthOf(const Filter& filter, Columns columns) {
  if (Has(columns, Columns::kNames) || !filter.parent.empty() || !filter.text.empty()) {
    return Width::kNamed;
  }
  const bool is_more =
      Has(columns, Columns::kItems | Columns::kQuestions | Columns::kKpis | Columns::kClaimed);
  return is_more ? Width::kMore : Width::kTotals;
}

Sql QueryOf(Width width) {
  switch (width) {
    case Width::kTotals:
      return kSelectTotals;
    case Width::kMore:
      return kSelectMore;
    case Width::kNamed:
      break;
  }
  return kSelectNamed;
}

void ReadRow(const Query& row, Width width, Columns columns, Standing& standing) {
  standing.revision = row.Int(0);
  standing.pack = row.Int(1);
  standing.with_overrides = row.IsTrue(2);
  standing.errors = row.Small(3);
  const std::string_view kind = row.Text(4);
  standing.kind = kind.empty() ? std::nullopt : FindKind(kind);
  standing.organisation = row.Text(5);
  standing.total = row.Text(6);
  standing.level = row.Text(7);
  if (Has(columns, Columns::kCategories)) standing.categories = row.Text(8);
  if (width == Width::kTotals) return;
  standing.items = row.Text(9);
  standing.questions = row.Text(10);
  standing.kpis = row.Text(11);
  standing.claimed = row.Text(12);
  if (width == Width::kMore) return;
  standing.name = row.Text(13);
  standing.name_en = row.Text(14);
  standing.parent = row.Text(15);
}

}  // namespace

void Store::ForEachStanding(const Filter& filter, Columns columns,
                            const std::function<void(const Standing&)>& visit) const {
  const View view(*state_);
  const Width width = WidthOf(filter, columns);
  std::optional<std::string_view> kind;
  if (filter.kind) kind = TextOf(*filter.kind);
  for (const OfCycle& cycle : CyclesOf(*state_->connection, filter)) {
    Query rows(*state_->connection, QueryOf(width));
    rows.Bind(cycle.id, kind);
    if (width == Width::kNamed) {
      rows.Bind(filter.parent, filter.text);
    } else if (width == Width::kMore) {
      rows.Bind(std::string_view(), std::string_view());
    }
    if (width != Width::kTotals) {
      rows.Bind(Has(columns, Columns::kItems), Has(columns, Columns::kQuestions),
                Has(columns, Columns::kKpis), Has(columns, Columns::kClaimed));
    }
    Standing standing;
    standing.fiscal_year = cycle.fiscal_year;
    while (rows.Next()) {
      ReadRow(rows, width, columns, standing);
      visit(standing);
    }
  }
}

}  // namespace radap::store
