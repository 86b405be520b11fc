// Packs, dossiers and results into the store.
#include <sqlite3.h>

#include "engine/store/canonical.h"
#include "engine/store/errors.h"
#include "engine/store/hex.h"
#include "engine/store/rows.h"
#include "engine/store/state.h"
#include "rules/base/sha256.h"

namespace radap::store {
namespace {

// What the store has of an organisation and a year when a dossier comes.
struct Place {
  std::int64_t organisation = 0;
  std::int64_t cycle = 0;
  bool is_open = true;
  std::int64_t dossier = 0;  // 0: these bytes are new
  // Of the revisions there:
  int newest_number = 0;
  std::int64_t newest = 0;
  std::int64_t newest_dossier = 0;
  std::int64_t same = 0;  // the newest one with these bytes
  int same_number = 0;
};

std::string HashOf(const std::string& path, std::string_view hex) {
  std::optional<std::string> bytes = BytesOfHex(hex);
  if (bytes && bytes->size() == 32) return *std::move(bytes);
  throw Fault(ErrorKind::kRefused, path,
              {"SHA-256 ต้องเป็นเลขฐานสิบหก 64 ตัว", "takes SHA-256 as 64 hex digits only"});
}

std::string HashOfText(std::string_view text) { return *BytesOfHex(Sha256Hex(text)); }

void FindOrganisation(Connection& connection, const NewDossier& dossier, Place& place) {
  const Organisation& organisation = dossier.organisation;
  std::optional<std::string_view> kind;
  if (organisation.kind) kind = TextOf(*organisation.kind);
  Query found(
      connection,
      "SELECT id, fiscal_year, kind, name, name_en, parent FROM organisation WHERE key = ?1");
  if (!found.Bind(organisation.id).Next()) {
    Query(connection,
          "INSERT INTO organisation (key, fiscal_year, kind, name, name_en, parent) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .Bind(organisation.id, dossier.fiscal_year, kind, organisation.name, organisation.name_en,
              organisation.parent)
        .Run();
    place.organisation = connection.LastId();
    return;
  }
  place.organisation = found.Int(0);
  const bool is_same_kind = found.Text(2) == kind.value_or("");
  const bool is_same = is_same_kind && found.Text(3) == organisation.name &&
                       found.Text(4) == organisation.name_en &&
                       found.Text(5) == organisation.parent;
  const bool is_newer = found.Int(1) < dossier.fiscal_year;
  if (found.Int(1) > dossier.fiscal_year || (is_same && !is_newer)) return;
  Query(connection,
        "UPDATE organisation SET fiscal_year = ?2, kind = ?3, name = ?4, name_en = ?5, parent = ?6 "
        "WHERE id = ?1")
      .Bind(place.organisation, dossier.fiscal_year, kind, organisation.name, organisation.name_en,
            organisation.parent)
      .Run();
  if (is_same_kind) return;
  Query(connection,
        "UPDATE standing SET kind = ?2 WHERE organisation = ?1 AND cycle IN (SELECT id FROM cycle)")
      .Bind(place.organisation, kind)
      .Run();
}

void FindRevisions(Connection& connection, Place& place) {
  Query revisions(connection,
                  "SELECT id, number, dossier FROM revision WHERE organisation = ?1 AND cycle = ?2 "
                  "ORDER BY number DESC");
  revisions.Bind(place.organisation, place.cycle);
  while (revisions.Next()) {
    if (place.newest == 0) {
      place.newest = revisions.Int(0);
      place.newest_number = revisions.Small(1);
      place.newest_dossier = revisions.Int(2);
    }
    if (place.dossier != 0 && revisions.Int(2) == place.dossier) {
      place.same = revisions.Int(0);
      place.same_number = revisions.Small(1);
      return;
    }
  }
}

// Reads only; what is not there yet is 0.
Place FindPlace(Connection& connection, const NewDossier& dossier, std::string_view hash) {
  Place place;
  Query organisation(connection, "SELECT id FROM organisation WHERE key = ?1");
  if (organisation.Bind(dossier.organisation.id).Next()) place.organisation = organisation.Int(0);
  Query cycle(connection, "SELECT id, is_open FROM cycle WHERE pack = ?1 AND fiscal_year = ?2");
  if (cycle.Bind(dossier.pack_id, dossier.fiscal_year).Next()) {
    place.cycle = cycle.Int(0);
    place.is_open = cycle.IsTrue(1);
  }
  Query bytes(connection, "SELECT id FROM dossier WHERE sha256 = ?1");
  if (bytes.Bind(Blob{hash}).Next()) place.dossier = bytes.Int(0);
  if (place.organisation != 0 && place.cycle != 0) FindRevisions(connection, place);
  return place;
}

void AddBytes(Store::State& state, const NewDossier& dossier, std::string_view hash, Place& place) {
  if (place.dossier != 0) return;
  std::string own;
  if (dossier.packed.empty()) own = state.packer.Pack(dossier.bytes);
  const std::string_view packed = dossier.packed.empty() ? own : dossier.packed;
  Query(*state.connection, "INSERT INTO dossier (sha256, size, packed) VALUES (?1, ?2, ?3)")
      .Bind(Blob{hash}, static_cast<std::int64_t>(dossier.bytes.size()), Blob{packed})
      .Run();
  place.dossier = state.connection->LastId();
}

// The bytes that are kept under the hash are those that came, or StoreError: "already there" must be true.
void CheckKept(Store::State& state, const NewDossier& dossier, const Place& place) {
  if (place.dossier == 0) return;
  Query kept(*state.connection, "SELECT size, packed FROM dossier WHERE id = ?1");
  const bool is_there = kept.Bind(place.dossier).Next();
  const bool has_size = is_there && kept.Int(0) == static_cast<std::int64_t>(dossier.bytes.size());
  if (has_size && !dossier.packed.empty() && kept.Text(1) == dossier.packed) return;
  if (has_size && state.packer.Unpack(kept.Text(1), dossier.bytes.size()) == dossier.bytes) return;
  throw Fault(ErrorKind::kDamaged, state.connection->path(),
              {"เสียหาย (แฟ้มข้อมูล " + dossier.sha256 + " ที่เก็บไว้ไม่ตรงกับ SHA-256 ของมันแล้ว)",
               "is damaged (the bytes kept of dossier " + dossier.sha256 +
                   " do not have this SHA-256 any more)"});
}

// As the one that counts of its organisation and cycle.
void Stand(Connection& connection, std::int64_t result) {
  Query(
      connection,
      "INSERT OR REPLACE INTO standing (cycle, organisation, revision, result, edition, "
      "with_overrides, errors, kind, key, total, level, categories) "
      "SELECT revision.cycle, revision.organisation, revision.id, result.id, result.edition, "
      "result.with_overrides, result.errors, organisation.kind, organisation.key, result.total, "
      "result.level, result.categories FROM result JOIN revision ON revision.id = result.revision "
      "JOIN organisation ON organisation.id = revision.organisation WHERE result.id = ?1")
      .Bind(result)
      .Run();
}

const std::string& EditionHash(Store::State& state, std::int64_t edition) {
  std::string& hash = state.editions[edition];
  if (!hash.empty()) return hash;
  Query found(*state.connection, "SELECT sha256 FROM edition WHERE id = ?1");
  if (found.Bind(edition).Next()) return hash = HexOf(found.Text(0));
  throw Fault(ErrorKind::kRefused, state.connection->path(),
              {"ไม่มีเกณฑ์ของผลนี้", "has no pack for this result"});
}

std::int64_t InsertResult(Store::State& state, const Revision& revision, const NewResult& result,
                          const std::string& computed_at) {
  const Scores& scores = result.scores;
  const std::string hash =
      HashOfText(CanonicalResult(revision, EditionHash(state, result.pack), result, computed_at));
  Query(*state.connection,
        "INSERT INTO result (revision, edition, with_overrides, engine_version, computed_at, "
        "sha256, errors, warnings, notes, total, level, categories, items, claimed, kpis, "
        "questions) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)")
      .Bind(revision.id, result.pack, result.with_overrides, result.engine_version, computed_at,
            Blob{hash}, scores.errors, scores.warnings, scores.notes, scores.total, scores.level,
            scores.categories, scores.items, scores.claimed, scores.kpis, scores.questions)
      .Run();
  return state.connection->LastId();
}

Added AddRevision(Store::State& state, const NewDossier& dossier, const NewResult& result,
                  const std::string& hash, Place& place) {
  Connection& connection = *state.connection;
  FindOrganisation(connection, dossier, place);
  if (place.cycle == 0) {
    Query(connection, "INSERT INTO cycle (pack, fiscal_year) VALUES (?1, ?2)")
        .Bind(dossier.pack_id, dossier.fiscal_year)
        .Run();
    place.cycle = connection.LastId();
  }
  AddBytes(state, dossier, hash, place);
  Revision revision;
  revision.organisation = dossier.organisation.id;
  revision.fiscal_year = dossier.fiscal_year;
  revision.pack_id = dossier.pack_id;
  revision.number = place.newest_number + 1;
  revision.dossier = HexOf(hash);
  revision.added_at = Now();
  revision.source = dossier.source;
  Query(connection,
        "INSERT INTO revision (organisation, cycle, number, dossier, added_at, source) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      .Bind(place.organisation, place.cycle, revision.number, place.dossier, revision.added_at,
            revision.source)
      .Run();
  revision.id = connection.LastId();
  Stand(connection, InsertResult(state, revision, result, revision.added_at));
  const std::int64_t left = place.newest == 0 ? 0 : StandingOverrides(connection, place.newest);
  return {Added::What::kNew, revision.id, revision.number, true, static_cast<int>(left)};
}

// The newest result that was computed as this one was is the same one: nothing to add.
bool IsThere(Connection& connection, std::int64_t revision, const NewResult& result) {
  Query newest(connection,
               "SELECT edition, engine_version, total, level, categories, items, questions, kpis, "
               "claimed, errors, warnings, notes FROM result WHERE revision = ?1 AND "
               "with_overrides = ?2 ORDER BY id DESC LIMIT 1");
  if (!newest.Bind(revision, result.with_overrides).Next()) return false;
  const Scores scores{newest.String(2), newest.String(3), newest.String(4), newest.String(5),
                      newest.String(6), newest.String(7), newest.String(8), newest.Small(9),
                      newest.Small(10), newest.Small(11)};
  return newest.Int(0) == result.pack && newest.Text(1) == result.engine_version &&
         scores == result.scores;
}

}  // namespace

std::int64_t StandingOverrides(Connection& connection, std::int64_t revision) {
  Query count(connection,
              "SELECT count(*) FROM override WHERE revision = ?1 AND id NOT IN "
              "(SELECT override FROM withdrawal)");
  count.Bind(revision).Next();
  return count.Int(0);
}

void AddResultOf(Store::State& state, std::int64_t revision_id, const NewResult& result) {
  Query found(*state.connection, kRevisionById);
  if (!found.Bind(revision_id).Next()) {
    throw Fault(ErrorKind::kRefused, state.connection->path(),
                {"ไม่มีฉบับหมายเลข " + std::to_string(revision_id),
                 "has no revision " + std::to_string(revision_id)});
  }
  if (IsThere(*state.connection, revision_id, result)) return;
  InsertResult(state, RevisionOf(found), result, Now());
}

void StandAgain(Connection& connection, std::int64_t revision) {
  Query latest(
      connection,
      "SELECT max(other.number) = this.number FROM revision AS this JOIN revision AS other "
      "ON other.organisation = this.organisation AND other.cycle = this.cycle "
      "WHERE this.id = ?1");
  if (!latest.Bind(revision).Next() || !latest.IsTrue(0)) return;
  Query counts(connection,
               "SELECT id FROM result WHERE revision = ?1 ORDER BY (with_overrides = ?2) DESC, "
               "id DESC LIMIT 1");
  if (counts.Bind(revision, StandingOverrides(connection, revision) > 0).Next()) {
    Stand(connection, counts.Int(0));
  }
}

std::int64_t Store::AddPack(const PackEdition& pack) {
  Connection& connection = *state_->connection;
  const std::string hash = HashOf(connection.path(), pack.sha256);
  {
    Query found(connection, "SELECT id FROM edition WHERE sha256 = ?1");
    if (found.Bind(Blob{hash}).Next()) return found.Int(0);
  }
  Write write(*state_);
  Query found(connection, "SELECT id FROM edition WHERE sha256 = ?1");  // by another meanwhile
  if (found.Bind(Blob{hash}).Next()) return found.Int(0);
  std::string elements;
  for (const std::string& element : pack.elements) {
    if (!elements.empty()) elements += '\n';
    elements += element;
  }
  Query(connection,
        "INSERT INTO edition (pack, version, sha256, added_at, elements, text) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      .Bind(pack.id, pack.version, Blob{hash}, Now(), elements, pack.text)
      .Run();
  const std::int64_t id = connection.LastId();
  write.Done();
  return id;
}

Added Store::AddDossier(const NewDossier& dossier, const NewResult& result, bool as_latest) {
  Connection& connection = *state_->connection;
  const std::string hash = HashOf(connection.path(), dossier.sha256);
  if (dossier.organisation.id.empty() || dossier.pack_id.empty()) {
    throw Fault(ErrorKind::kRefused, connection.path(),
                {"ต้องมีรหัสหน่วยงานและรหัสเกณฑ์", "needs the id of the organisation and of the pack"});
  }
  Write write(*state_);
  Place place = FindPlace(connection, dossier, hash);
  CheckKept(*state_, dossier, place);
  const bool is_latest = place.same == place.newest;
  if (place.same != 0 && (is_latest || !as_latest)) {
    write.Done();
    return {Added::What::kAlreadyThere, place.same, place.same_number, is_latest, 0};
  }
  if (!place.is_open) {
    const std::string cycle = dossier.pack_id + " " + std::to_string(dossier.fiscal_year);
    throw Fault(ErrorKind::kRefused, connection.path(),
                {"รอบการประเมิน " + cycle + " ปิดแล้ว จึงไม่รับแฟ้ม (เปิดด้วย radap store cycle --open)",
                 "takes no dossiers for " + cycle +
                     ": that cycle is closed (radap store cycle --open opens it)"});
  }
  const Added added = AddRevision(*state_, dossier, result, hash, place);
  write.Done();
  return added;
}

void Store::AddResult(std::int64_t revision, const NewResult& result) {
  Write write(*state_);
  AddResultOf(*state_, revision, result);
  StandAgain(*state_->connection, revision);
  write.Done();
}

}  // namespace radap::store
