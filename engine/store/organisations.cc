// Cycles and organisations, and how much there is of everything.
#include "engine/store/rows.h"
#include "engine/store/state.h"

namespace radap::store {

std::vector<Cycle> Store::Cycles() const {
  Query rows(*state_->connection,
             "SELECT pack, fiscal_year, title, is_open, (SELECT count(*) FROM standing "
             "WHERE standing.cycle = cycle.id) FROM cycle ORDER BY fiscal_year, pack");
  std::vector<Cycle> cycles;
  while (rows.Next()) {
    cycles.push_back({rows.String(0), rows.Small(1), rows.String(2), rows.IsTrue(3), rows.Int(4)});
  }
  return cycles;
}

std::vector<StoredOrganisation> Store::Organisations(const Filter& filter) const {
  std::optional<std::string_view> kind;
  if (filter.kind) kind = TextOf(*filter.kind);
  const View view(*state_);
  // One row for each organisation and year, where the filter holds for some cycle of the organisation.
  Query rows(*state_->connection,
             "SELECT organisation.id, key, name, name_en, parent, kind, cycle.fiscal_year, "
             "count(*) FROM organisation "
             "JOIN revision ON revision.organisation = organisation.id "
             "JOIN cycle ON cycle.id = revision.cycle "
             "WHERE (?3 IS NULL OR kind = ?3) AND (?4 = '' OR parent = ?4) "
             "AND (?5 = '' OR instr(lower(key), lower(?5)) OR instr(lower(name), lower(?5)) "
             "OR instr(lower(name_en), lower(?5))) "
             "AND EXISTS (SELECT 1 FROM revision AS asked JOIN cycle AS of ON of.id = asked.cycle "
             "WHERE asked.organisation = organisation.id AND (?1 = '' OR of.pack = ?1) "
             "AND (?2 IS NULL OR of.fiscal_year = ?2)) "
             "GROUP BY organisation.key, cycle.fiscal_year "
             "ORDER BY organisation.key, cycle.fiscal_year");
  rows.Bind(filter.pack_id, filter.fiscal_year, kind, filter.parent, filter.text);
  std::vector<StoredOrganisation> organisations;
  std::int64_t last = 0;
  while (rows.Next()) {
    if (organisations.empty() || rows.Int(0) != last) {
      last = rows.Int(0);
      organisations.push_back(
          {{rows.String(1), rows.String(2), rows.String(3), rows.String(4), FindKind(rows.Text(5))},
           0,
           {}});
    }
    organisations.back().years.push_back(rows.Small(6));
    organisations.back().revisions += rows.Int(7);
  }
  return organisations;
}

Totals Store::Count() const {
  const View view(*state_);
  Query row(*state_->connection,
            "SELECT (SELECT count(*) FROM organisation), (SELECT count(*) FROM revision), "
            "(SELECT count(*) FROM dossier), (SELECT count(*) FROM result), "
            "(SELECT count(*) FROM note), (SELECT count(*) FROM override)");
  row.Next();
  Totals totals{row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.Int(4), row.Int(5), 0, 0};
  totals.bytes =
      state_->connection->Ask("PRAGMA page_count") * state_->connection->Ask("PRAGMA page_size");
  totals.schema_version = static_cast<int>(state_->connection->Ask("PRAGMA user_version"));
  return totals;
}

}  // namespace radap::store
