// What people add to the records: notes, overrides, cycles.
#include "engine/store/canonical.h"
#include "engine/store/errors.h"
#include "engine/store/hex.h"
#include "engine/store/rows.h"
#include "engine/store/state.h"
#include "rules/base/sha256.h"

namespace radap::store {
namespace {

StoreError Refused(const Store::State& state, const Label& what) {
  return Fault(ErrorKind::kRefused, state.connection->path(), what);
}

void CheckAuthor(const Store::State& state, const std::string& author, const std::string& text) {
  if (!author.empty() && !text.empty()) return;
  throw Refused(state, {"ต้องมีชื่อผู้เขียนและข้อความ", "needs an author and a text"});
}

}  // namespace

std::int64_t Store::AddNote(const NewNote& note) {
  CheckAuthor(*state_, note.author, note.text);
  Connection& connection = *state_->connection;
  Write write(*state_);
  Query organisation(connection, "SELECT id FROM organisation WHERE key = ?1");
  if (!organisation.Bind(note.organisation).Next()) {
    throw Refused(*state_,
                  {"ไม่มีหน่วยงาน " + note.organisation, "has no organisation " + note.organisation});
  }
  if (note.revision) {
    Query revision(connection, "SELECT 1 FROM revision WHERE id = ?1 AND organisation = ?2");
    if (!revision.Bind(*note.revision, organisation.Int(0)).Next()) {
      throw Refused(
          *state_, {"หน่วยงานนี้ไม่มีฉบับหมายเลข " + std::to_string(*note.revision),
                    "has no revision " + std::to_string(*note.revision) + " of this organisation"});
    }
  }
  const std::string time = Now();
  const std::string hash = *BytesOfHex(Sha256Hex(CanonicalNote(note, time)));
  Query(connection,
        "INSERT INTO note (organisation, revision, about, author, time, text, sha256) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .Bind(organisation.Int(0), note.revision, note.about, note.author, time, note.text,
            Blob{hash})
      .Run();
  const std::int64_t id = connection.LastId();
  write.Done();
  return id;
}

std::int64_t Store::AddOverride(const NewOverride& made, const NewResult& result) {
  CheckAuthor(*state_, made.author, made.reason);
  Connection& connection = *state_->connection;
  Write write(*state_);
  if (!FindRevision(made.revision)) {
    throw Refused(*state_, {"ไม่มีฉบับหมายเลข " + std::to_string(made.revision),
                            "has no revision " + std::to_string(made.revision)});
  }
  const std::string time = Now();
  const std::string hash = *BytesOfHex(Sha256Hex(CanonicalOverride(made, time)));
  Query(connection,
        "INSERT INTO override (revision, path, value, author, time, reason, sha256) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .Bind(made.revision, made.path, made.value, made.author, time, made.reason, Blob{hash})
      .Run();
  const std::int64_t id = connection.LastId();
  AddResultOf(*state_, made.revision, result);
  StandAgain(connection, made.revision);
  write.Done();
  return id;
}

void Store::WithdrawOverride(std::int64_t override_id, const NewNote& why,
                             const std::optional<NewResult>& result) {
  CheckAuthor(*state_, why.author, why.text);
  Connection& connection = *state_->connection;
  Write write(*state_);
  Query found(connection,
              "SELECT revision FROM override WHERE id = ?1 AND id NOT IN "
              "(SELECT override FROM withdrawal)");
  if (!found.Bind(override_id).Next()) {
    throw Refused(*state_, {"ไม่มีการแก้หมายเลข " + std::to_string(override_id) + " ที่ยังมีผลอยู่",
                            "has no override " + std::to_string(override_id) + " that stands"});
  }
  const std::int64_t revision = found.Int(0);
  const std::string time = Now();
  const std::string hash = *BytesOfHex(Sha256Hex(CanonicalWithdrawal(override_id, why, time)));
  Query(connection,
        "INSERT INTO withdrawal (override, author, time, reason, sha256) "
        "VALUES (?1, ?2, ?3, ?4, ?5)")
      .Bind(override_id, why.author, time, why.text, Blob{hash})
      .Run();
  if (result) AddResultOf(*state_, revision, *result);
  StandAgain(connection, revision);
  write.Done();
}

void Store::SetCycle(const Cycle& cycle) {
  if (cycle.pack_id.empty()) {
    throw Refused(*state_, {"ต้องมีรหัสเกณฑ์", "needs the id of the pack"});
  }
  Write write(*state_);
  Query(*state_->connection,
        "INSERT INTO cycle (pack, fiscal_year, title, is_open) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (pack, fiscal_year) DO UPDATE SET title = ?3, is_open = ?4")
      .Bind(cycle.pack_id, cycle.fiscal_year, cycle.title, cycle.is_open)
      .Run();
  write.Done();
}

std::vector<Note> Store::Notes(std::string_view organisation) const {
  Query rows(*state_->connection,
             "SELECT note.id, note.revision, about, author, time, text FROM note "
             "JOIN organisation ON organisation.id = note.organisation "
             "WHERE organisation.key = ?1 ORDER BY note.id");
  rows.Bind(organisation);
  std::vector<Note> notes;
  while (rows.Next()) {
    Note& note = notes.emplace_back();
    note.id = rows.Int(0);
    note.organisation = organisation;
    if (!rows.IsNull(1)) note.revision = rows.Int(1);
    note.about = rows.String(2);
    note.author = rows.String(3);
    note.time = rows.String(4);
    note.text = rows.String(5);
  }
  return notes;
}

std::vector<Override> Store::Overrides(std::int64_t revision) const {
  Query rows(*state_->connection,
             "SELECT override.id, path, value, override.author, override.time, override.reason, "
             "withdrawal.time, withdrawal.author, withdrawal.reason FROM override "
             "LEFT JOIN withdrawal ON withdrawal.override = override.id "
             "WHERE revision = ?1 ORDER BY override.id");
  rows.Bind(revision);
  std::vector<Override> overrides;
  while (rows.Next()) {
    Override& made = overrides.emplace_back();
    made.id = rows.Int(0);
    made.revision = revision;
    made.path = rows.String(1);
    made.value = rows.String(2);
    made.author = rows.String(3);
    made.time = rows.String(4);
    made.reason = rows.String(5);
    if (rows.IsNull(6)) continue;
    made.withdrawn_at = rows.String(6);
    made.withdrawn_by = rows.String(7);
    made.withdrawn_why = rows.String(8);
  }
  return overrides;
}

}  // namespace radap::store
