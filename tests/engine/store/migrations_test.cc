// Stores of earlier versions are brought to the present one whole, or stay as they were.
#include "engine/store/migrations.h"

#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <array>
#include <filesystem>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

const std::filesystem::path kVersions =
    std::filesystem::path(RADAP_SOURCE_DIR) / "tests/engine/store/versions";

// versions/N.sql: a store of version N with a record of every kind, as `sqlite3 FILE .dump` writes it.
TEST(VersionsTest, EveryCommittedVersionIsMigrated) {
  int newest = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kVersions)) {
    const int version = std::stoi(entry.path().stem().string());
    newest = std::max(newest, version);
    const Folder folder;
    const std::string path = folder / "old.radap";
    {
      SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      old.exec("PRAGMA page_size = 8192");
      old.exec(ReadFile(entry.path().string()));
      old.exec("PRAGMA journal_mode = WAL");
    }
    const Store store(path, Access::kWrite);
    EXPECT_EQ("", Join(store.CheckWhole(nullptr))) << version;
    EXPECT_EQ(
        "a 2567 380\na 2568 395 overrides\nb 2567 380\nb 2568 380\n"
        "c 2567 380\nc 2568 380\nd 2567 380\nd 2568 380\n",
        StandingLines(store));
    EXPECT_EQ("โทรถามแล้ว", store.Notes("b").at(0).text);
    EXPECT_EQ("หัวหน้า", store.Overrides(store.Latest("a", 2568, "")->id).at(0).withdrawn_by);
    EXPECT_EQ("รอบปี 2567", store.Cycles().at(0).title);
    EXPECT_EQ(MadeUpDossier("d", 2567).bytes,
              store.DossierBytes(store.Latest("d", 2567, "")->dossier));
    EXPECT_EQ(kVersion, store.Count().schema_version);
  }
  EXPECT_EQ(kVersion, newest) << "add versions/" << kVersion << ".sql";
}

TEST(VersionsTest, StepsLeadToThePresentVersion) {
  int version = 1;
  for (const MigrationStep& step : MigrationSteps()) EXPECT_EQ(++version, step.to);
  EXPECT_EQ(kVersion, version);
}

class MigrationTest : public testing::Test {
 protected:
  MigrationTest() : connection_(folder_ / "m.radap", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) {
    connection_.RunScript(
        "CREATE TABLE a (id INTEGER PRIMARY KEY);"
        "CREATE TABLE b (a INTEGER REFERENCES a (id));"
        "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1); PRAGMA user_version = 1;");
  }
  // True if the store stayed as it was.
  bool IsRefused(std::string_view script, std::string_view schema = "") {
    const std::array<MigrationStep, 1> steps = {{{2, script}}};
    const int kind = KindThrown([&] { Migrate(connection_, steps, schema); });
    return kind == static_cast<int>(ErrorKind::kDamaged) && !connection_.IsInTransaction() &&
           connection_.Ask("PRAGMA foreign_keys") == 1 &&
           connection_.Ask("PRAGMA user_version") == 1 &&
           connection_.Ask("SELECT count(*) FROM sqlite_schema") == 2 &&
           connection_.Ask("SELECT count(*) FROM a JOIN b ON b.a = a.id") == 1;
  }

  Folder folder_;
  Connection connection_;
};

constexpr std::string_view kSchema =
    "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);\n\nCREATE TABLE b (a INTEGER REFERENCES a "
    "(id));\n";
constexpr std::string_view kAddName =
    "CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO new SELECT id, 'x' FROM a;"
    "DROP TABLE a; CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
    "INSERT INTO a SELECT * FROM new; DROP TABLE new; PRAGMA user_version = 3;";

TEST_F(MigrationTest, StepAfterStep) {
  const std::array<MigrationStep, 2> steps = {
      {{2, "INSERT INTO a VALUES (2); PRAGMA user_version = 2;"}, {3, kAddName}}};
  Migrate(connection_, steps, kSchema);
  EXPECT_EQ(3, connection_.Ask("PRAGMA user_version"));
  EXPECT_EQ(2, connection_.Ask("SELECT count(*) FROM a WHERE name = 'x'"));
  EXPECT_EQ(1, connection_.Ask("PRAGMA foreign_keys"));
  Migrate(connection_, steps, kSchema);  // nothing is left to do
  EXPECT_EQ(2, connection_.Ask("SELECT count(*) FROM a"));
}

TEST_F(MigrationTest, StepThatFailsChangesNothing) {
  EXPECT_TRUE(IsRefused("INSERT INTO a VALUES (2); NONSENSE; PRAGMA user_version = 2;"));
  EXPECT_TRUE(IsRefused("INSERT INTO a VALUES (1); PRAGMA user_version = 2;"));
}

TEST_F(MigrationTest, StepThatForgetsItsVersionChangesNothing) {
  EXPECT_TRUE(IsRefused("INSERT INTO a VALUES (2);"));
  EXPECT_TRUE(IsRefused("INSERT INTO a VALUES (2); PRAGMA user_version = 3;"));
}

TEST_F(MigrationTest, StepThatBreaksReferencesChangesNothing) {
  EXPECT_TRUE(IsRefused("DELETE FROM a; PRAGMA user_version = 2;"));
}

TEST_F(MigrationTest, StepToAnotherSchemaChangesNothing) {
  EXPECT_TRUE(IsRefused("CREATE TABLE c (x); PRAGMA user_version = 2;", kSchema));
}

TEST_F(MigrationTest, EarlierStepsStay) {
  const std::array<MigrationStep, 2> steps = {
      {{2, "INSERT INTO a VALUES (2); PRAGMA user_version = 2;"}, {3, "NONSENSE"}}};
  EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged),
            KindThrown([&] { Migrate(connection_, steps, ""); }));
  EXPECT_EQ(2, connection_.Ask("PRAGMA user_version"));
  EXPECT_EQ(2, connection_.Ask("SELECT count(*) FROM a"));
}

}  // namespace
}  // namespace radap::store
