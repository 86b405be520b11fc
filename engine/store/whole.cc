// Verifying a store by itself: SQLite's pages, and every hash; no score is computed.
#include "engine/store/errors.h"
#include "engine/store/hex.h"
#include "engine/store/rows.h"
#include "engine/store/state.h"
#include "rules/base/sha256.h"

namespace radap::store {
namespace {

constexpr std::size_t kMost = 100;

class Checking {
 public:
  Checking(Store::State& state, const std::function<void(std::int64_t, std::int64_t)>& progress)
      : state_(state), progress_(progress) {}

  std::vector<Label> Run() {
    total_ = connection().Ask(
        "SELECT (SELECT count(*) FROM dossier) + (SELECT count(*) FROM edition) + "
        "(SELECT count(*) FROM result) + (SELECT count(*) FROM note) + "
        "(SELECT count(*) FROM override) + (SELECT count(*) FROM withdrawal)");
    Try([this] { CheckPages(); });
    Try([this] { CheckDossiers(); });
    Try([this] { CheckEditions(); });
    CheckTexts("SELECT id, sha256, text FROM result_text", {"ผลหมายเลข ", "result "});
    CheckTexts("SELECT id, sha256, text FROM note_text", {"บันทึกหมายเลข ", "note "});
    CheckTexts("SELECT id, sha256, text FROM override_text", {"การแก้หมายเลข ", "override "});
    CheckTexts("SELECT id, sha256, text FROM withdrawal_text",
               {"การถอนการแก้หมายเลข ", "withdrawal of override "});
    Try([this] { CheckJoins(); });
    Try([this] { CheckIds(); });
    Try([this] { CheckStandings(); });
    if (progress_) progress_(done_, total_);
    return std::move(found_);
  }

 private:
  Connection& connection() { return *state_.connection; }
  void Found(Label what) {
    if (found_.size() < kMost) found_.push_back(std::move(what));
  }
  void Step() {
    ++done_;
    if (progress_ && done_ % 256 == 0 && done_ < total_) progress_(done_, total_);
  }

  // A page that cannot be read ends one check, not the others.
  template <typename Check>
  void Try(const Check& check) {
    try {
      check();
    } catch (const StoreError& error) {
      if (error.kind != ErrorKind::kDamaged) throw;
      Found(error.message);
    }
  }

  void CheckPages() {
    Query rows(connection(), "PRAGMA integrity_check(100)");
    while (rows.Next()) {
      if (rows.Text(0) == "ok") return;
      Found({"SQLite พบว่า: " + rows.String(0), "SQLite found: " + rows.String(0)});
    }
  }

  void CheckDossiers() {
    Query rows(connection(), "SELECT sha256, size, packed FROM dossier ORDER BY id");
    while (rows.Next()) {
      const std::string hash = HexOf(rows.Text(0));
      const std::optional<std::string> bytes =
          state_.packer.Unpack(rows.Text(2), static_cast<std::size_t>(rows.Int(1)));
      if (!bytes || Sha256Hex(*bytes) != hash) {
        Found({"แฟ้มข้อมูล " + hash + " ไม่ตรงกับ SHA-256 ของมัน",
               "dossier " + hash + " does not have this SHA-256"});
      }
      Step();
    }
  }

  void CheckEditions() {
    Query rows(connection(), "SELECT pack, sha256, text FROM edition ORDER BY id");
    while (rows.Next()) {
      const std::string hash = HexOf(rows.Text(1));
      if (Sha256Hex(rows.Text(2)) != hash) {
        Found({"เกณฑ์ " + rows.String(0) + " ไม่ตรงกับ SHA-256 ของมัน: " + hash,
               "pack " + rows.String(0) + " does not have its SHA-256: " + hash});
      }
      Step();
    }
  }

  void CheckTexts(Sql sql, const Label& kind) {
    Try([&] { CompareTexts(sql, kind); });
  }

  void CompareTexts(Sql sql, const Label& kind) {
    Query rows(connection(), sql);
    while (rows.Next()) {
      if (Sha256Hex(rows.Text(2)) != rows.Text(1)) {
        Found({kind.th + rows.String(0) + " ไม่ตรงกับ SHA-256 ของมัน",
               kind.en + rows.String(0) + " does not have its SHA-256"});
      }
      Step();
    }
  }

  // References that lead nowhere; rows with them are not in the views.
  void CheckJoins() {
    Query rows(connection(), "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
    while (rows.Next()) {
      const std::string where = rows.String(0) + " " + rows.String(1);
      Found({where + " อ้างถึง " + rows.String(2) + " ที่ไม่มี",
             where + " refers to a missing " + rows.String(2)});
    }
    Query bare(connection(),
               "SELECT id FROM revision WHERE id NOT IN (SELECT revision FROM result)");
    while (bare.Next()) {
      Found({"ฉบับหมายเลข " + bare.String(0) + " ไม่มีผล",
             "revision " + bare.String(0) + " has no result"});
    }
  }

  // Ids run from 1 to the last one given; fewer rows than that: some were taken out.
  void CheckIds() {
    Query rows(connection(),
               "WITH given AS (SELECT 'revision' AS name, count(*) AS rows, max(id) AS last "
               "FROM revision "
               "UNION ALL SELECT 'result', count(*), max(id) FROM result "
               "UNION ALL SELECT 'note', count(*), max(id) FROM note "
               "UNION ALL SELECT 'override', count(*), max(id) FROM override "
               "UNION ALL SELECT 'withdrawal', count(*), max(id) FROM withdrawal) "
               "SELECT given.name, rows, max(ifnull(last, 0), ifnull(seq, 0)) AS most FROM given "
               "LEFT JOIN sqlite_sequence ON sqlite_sequence.name = given.name "
               "WHERE rows <> most OR rows <> ifnull(seq, 0)");
    while (rows.Next()) {
      const std::string counts = rows.String(1) + " / " + rows.String(2);
      Found({"ตาราง " + rows.String(0) + " มีแถวไม่ครบตามที่เคยบันทึก: " + counts,
             "table " + rows.String(0) + " lacks rows that were stored: " + counts});
    }
  }

  void CheckStandings();

  Store::State& state_;
  const std::function<void(std::int64_t, std::int64_t)>& progress_;
  std::int64_t done_ = 0;
  std::int64_t total_ = 0;
  std::vector<Label> found_;
};

// What should stand, computed from the tables anew, against what stands: rows that only one of the two has.
void Checking::CheckStandings() {
  Query rows(
      connection(),
      "WITH latest AS (SELECT id, cycle, organisation, EXISTS (SELECT 1 FROM override "
      "WHERE override.revision = revision.id AND override.id NOT IN "
      "(SELECT override FROM withdrawal)) AS overridden FROM revision WHERE number = "
      "(SELECT max(number) FROM revision AS other WHERE other.organisation = "
      "revision.organisation AND other.cycle = revision.cycle)), "
      "expected AS (SELECT cycle, organisation, id AS revision, "
      "ifnull((SELECT max(id) FROM result WHERE result.revision = latest.id AND "
      "with_overrides = overridden), (SELECT max(id) FROM result WHERE result.revision = "
      "latest.id)) AS result FROM latest), "
      "should AS (SELECT expected.cycle, expected.organisation, expected.revision, result.id, "
      "result.edition, result.with_overrides, result.errors, organisation.kind, organisation.key, "
      "result.total, result.level, result.categories FROM expected JOIN result ON result.id = "
      "expected.result "
      "JOIN organisation ON organisation.id = expected.organisation), "
      "stands AS (SELECT cycle, organisation, revision, result, edition, with_overrides, errors, "
      "kind, key, total, level, categories FROM standing) "
      "SELECT DISTINCT cycle, organisation FROM (SELECT * FROM (SELECT * FROM should EXCEPT "
      "SELECT * FROM stands) UNION ALL SELECT * FROM (SELECT * FROM stands EXCEPT "
      "SELECT * FROM should))");
  while (rows.Next()) {
    const std::string where = rows.String(1) + " / " + rows.String(0);
    Found({"ตาราง standing ของหน่วยงาน/รอบ " + where + " ไม่ตรงกับผล",
           "the standing of organisation / cycle " + where + " is not that of its results"});
  }
}

}  // namespace

std::vector<Label> Store::CheckWhole(
    const std::function<void(std::int64_t, std::int64_t)>& progress) const {
  const View view(*state_);
  return Checking(*state_, progress).Run();
}

}  // namespace radap::store
