// What the store has of revisions, results, packs and dossiers.
#include "engine/store/errors.h"
#include "engine/store/hex.h"
#include "engine/store/rows.h"
#include "engine/store/state.h"
#include "rules/base/sha256.h"

namespace radap::store {

Revision RevisionOf(const Query& row) {
  Revision revision;
  revision.id = row.Int(0);
  revision.organisation = row.String(1);
  revision.fiscal_year = row.Small(2);
  revision.pack_id = row.String(3);
  revision.number = row.Small(4);
  revision.dossier = HexOf(row.Text(5));
  revision.size = row.Int(6);
  revision.added_at = row.String(7);
  revision.source = row.String(8);
  revision.is_latest = row.IsTrue(9);
  return revision;
}

std::vector<Revision> Store::History(std::string_view organisation) const {
  Query rows(*state_->connection, RADAP_REVISIONS
             "WHERE organisation.key = ?1 ORDER BY cycle.fiscal_year, cycle.pack, revision.number");
  rows.Bind(organisation);
  std::vector<Revision> history;
  while (rows.Next()) history.push_back(RevisionOf(rows));
  return history;
}

std::optional<Revision> Store::Latest(std::string_view organisation, std::optional<int> fiscal_year,
                                      std::string_view pack_id) const {
  Query rows(*state_->connection, RADAP_REVISIONS
             "WHERE organisation.key = ?1 AND (?2 IS NULL OR cycle.fiscal_year = ?2) "
             "AND (?3 = '' OR cycle.pack = ?3) "
             "ORDER BY cycle.fiscal_year DESC, revision.id DESC LIMIT 1");
  if (!rows.Bind(organisation, fiscal_year, pack_id).Next()) return std::nullopt;
  return RevisionOf(rows);
}

std::optional<Revision> Store::FindRevision(std::int64_t revision) const {
  Query rows(*state_->connection, kRevisionById);
  if (!rows.Bind(revision).Next()) return std::nullopt;
  return RevisionOf(rows);
}

void Store::ForEachRevision(const std::function<void(const Revision&)>& visit) const {
  const View view(*state_);
  Query rows(*state_->connection, RADAP_REVISIONS "ORDER BY revision.id");
  while (rows.Next()) visit(RevisionOf(rows));
}

std::vector<std::string> Store::FindDossiers(std::string_view sha256_prefix) const {
  std::vector<std::string> found;
  // An odd digit is compared when read.
  const std::optional<std::string> first =
      BytesOfHex(sha256_prefix.substr(0, sha256_prefix.size() / 2 * 2));
  if (sha256_prefix.size() < 6 || sha256_prefix.size() > 64 || !first) return found;
  const std::string last = *first + std::string(33 - first->size(), '\xff');
  Query rows(*state_->connection,
             "SELECT sha256 FROM dossier WHERE sha256 BETWEEN ?1 AND ?2 ORDER BY sha256");
  rows.Bind(Blob{*first}, Blob{last});
  const char odd = sha256_prefix.size() % 2 == 0 ? '\0' : sha256_prefix.back();
  const char lower = odd >= 'A' && odd <= 'F' ? static_cast<char>(odd - 'A' + 'a') : odd;
  while (rows.Next()) {
    std::string hex = HexOf(rows.Text(0));
    if (lower == '\0' || hex[sha256_prefix.size() - 1] == lower) found.push_back(std::move(hex));
  }
  return found;
}

std::string Store::DossierBytes(std::string_view sha256) const {
  const std::string& path = state_->connection->path();
  const std::string name = std::string(sha256);
  const std::optional<std::string> hash = BytesOfHex(sha256);
  Query row(*state_->connection, "SELECT size, packed FROM dossier WHERE sha256 = ?1");
  if (!hash || !row.Bind(Blob{*hash}).Next()) {
    throw Fault(ErrorKind::kRefused, path, {"ไม่มีแฟ้มข้อมูล " + name, "has no dossier " + name});
  }
  std::optional<std::string> bytes =
      state_->packer.Unpack(row.Text(1), static_cast<std::size_t>(row.Int(0)));
  if (bytes && Sha256Hex(*bytes) == HexOf(*hash)) return *std::move(bytes);
  throw Fault(ErrorKind::kDamaged, path,
              {"แฟ้มข้อมูล " + name + " ไม่ตรงกับ SHA-256 ของมันแล้ว",
               "the bytes of dossier " + name + " do not have this SHA-256 any more"});
}

std::vector<StoredResult> Store::Results(std::int64_t revision) const {
  Query rows(*state_->connection,
             "SELECT result.edition, edition.sha256, edition.version, result.engine_version, "
             "result.computed_at, result.sha256, result.with_overrides, total, level, categories, "
             "items, questions, kpis, claimed, errors, warnings, notes "
             "FROM result JOIN edition ON edition.id = result.edition "
             "WHERE result.revision = ?1 ORDER BY (with_overrides = ?2), result.id");
  rows.Bind(revision, StandingOverrides(*state_->connection, revision) > 0);
  std::vector<StoredResult> results;
  while (rows.Next()) {
    StoredResult& result = results.emplace_back();
    result.pack = rows.Int(0);
    result.pack_sha256 = HexOf(rows.Text(1));
    result.pack_version = rows.String(2);
    result.engine_version = rows.String(3);
    result.computed_at = rows.String(4);
    result.sha256 = HexOf(rows.Text(5));
    result.with_overrides = rows.IsTrue(6);
    result.scores = {rows.String(7),  rows.String(8),  rows.String(9),  rows.String(10),
                     rows.String(11), rows.String(12), rows.String(13), rows.Small(14),
                     rows.Small(15),  rows.Small(16)};
  }
  return results;
}

std::vector<PackEdition> Store::Packs() const {
  Query rows(*state_->connection,
             "SELECT pack, version, sha256, text, elements, id FROM edition ORDER BY id");
  std::vector<PackEdition> packs;
  while (rows.Next()) {
    PackEdition& pack = packs.emplace_back();
    pack.id = rows.String(0);
    pack.version = rows.String(1);
    pack.sha256 = HexOf(rows.Text(2));
    pack.text = rows.String(3);
    pack.number = rows.Int(5);
    std::string_view elements = rows.Text(4);
    while (!elements.empty()) {
      const std::size_t end = elements.find('\n');
      pack.elements.emplace_back(elements.substr(0, end));
      elements = end == std::string_view::npos ? "" : elements.substr(end + 1);
    }
  }
  return packs;
}

}  // namespace radap::store
