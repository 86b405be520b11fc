// CheckWhole finds every change of what has a hash, and standings that are not those of the results.
#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

#include "engine/store/packed.h"
#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

struct Tampering {
  const char* name;
  const char* sql;
  const char* found;  // part of what is said
};

class WholeTest : public testing::TestWithParam<Tampering> {};

TEST_P(WholeTest, IsFound) {
  const Folder folder;
  const std::string path = folder / "s.radap";
  {
    Store store(path, Access::kCreate);
    FillWithAll(store);
    EXPECT_EQ("", Join(store.CheckWhole(nullptr)));
  }
  ASSERT_GE(SQLite::Database(path, SQLite::OPEN_READWRITE).exec(GetParam().sql), 1);
  const Store store(path, Access::kRead);
  const std::vector<Label> found = store.CheckWhole(nullptr);
  EXPECT_NE(Join(found).find(GetParam().found), std::string::npos) << Join(found);
  for (const Label& label : found) EXPECT_FALSE(label.th.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, WholeTest,
    testing::Values(
        Tampering{"Packed",
                  "UPDATE dossier SET packed = CAST(x'00' || packed AS BLOB) WHERE id = 2",
                  "dossier "},
        Tampering{"OtherBytes",
                  "UPDATE dossier SET packed = (SELECT packed FROM dossier WHERE id = 3), size = "
                  "(SELECT size FROM dossier WHERE id = 3) WHERE id = 2",
                  "dossier "},
        Tampering{"Size", "UPDATE dossier SET size = size + 1 WHERE id = 2", "dossier "},
        Tampering{"Trailing",
                  "UPDATE dossier SET packed = CAST(packed || x'00' AS BLOB) WHERE id = 2",
                  "dossier "},
        Tampering{"Hash", "UPDATE dossier SET sha256 = zeroblob(32) WHERE id = 2", "result "},
        Tampering{"Pack", "UPDATE edition SET text = text || ' '", "pack made-up"},
        Tampering{"Total", "UPDATE result SET total = '1' WHERE id = 3", "result 3 "},
        Tampering{"Questions", "UPDATE result SET questions = '' WHERE id = 3", "result 3 "},
        Tampering{"Time", "UPDATE result SET computed_at = 'x' WHERE id = 3", "result 3 "},
        Tampering{"Errors", "UPDATE result SET errors = 0 WHERE id = 3", "result 3 "},
        Tampering{"Source", "UPDATE revision SET source = 'x' WHERE id = 4", "result 4 "},
        Tampering{"Number", "UPDATE revision SET number = 9 WHERE id = 4", "result 4 "},
        Tampering{"Key", "UPDATE organisation SET key = 'z' WHERE key = 'b'", "result 3 "},
        Tampering{"Year", "UPDATE cycle SET fiscal_year = 2560 WHERE id = 1", "result 1 "},
        Tampering{"Note", "UPDATE note SET text = 'x' WHERE id = 2", "note 2 "},
        Tampering{"NoteAbout", "UPDATE note SET revision = NULL WHERE id = 1", "note 1 "},
        Tampering{"Override", "UPDATE override SET value = 'true' WHERE id = 1", "override 1 "},
        Tampering{"Withdrawal", "UPDATE withdrawal SET author = 'x'", "withdrawal of override 1 "},
        Tampering{"NoWithdrawal",
                  "DELETE FROM withdrawal; DELETE FROM override WHERE id = 2; "
                  "DELETE FROM override WHERE id = 1",
                  "standing "},
        Tampering{"NoteGone", "DELETE FROM note WHERE id = 1", "table note lacks rows"},
        Tampering{"LastNoteGone", "DELETE FROM note WHERE id = 2", "table note lacks rows"},
        Tampering{"AllNotesGone", "DELETE FROM note",
                  "table note lacks rows that were stored: 0 / 2"},
        Tampering{"WithdrawalGone", "DELETE FROM withdrawal", "table withdrawal lacks rows"},
        Tampering{"OverrideGone", "DELETE FROM withdrawal; DELETE FROM override WHERE id = 1",
                  "table override lacks rows"},
        Tampering{"RevisionGone",
                  "DELETE FROM standing WHERE key = 'd' AND cycle = 2; "
                  "DELETE FROM result WHERE revision = 8; DELETE FROM revision WHERE id = 8",
                  "table revision lacks rows"},
        Tampering{"SequenceGone", "DELETE FROM sqlite_sequence WHERE name = 'note'",
                  "table note lacks rows"},
        Tampering{"StandingTotal", "UPDATE standing SET total = '1' WHERE key = 'c'", "standing "},
        Tampering{"StandingKind", "UPDATE standing SET kind = NULL WHERE key = 'c'", "standing "},
        Tampering{"StandingGone", "DELETE FROM standing WHERE key = 'c'", "standing "},
        Tampering{"StandingOld",
                  "UPDATE standing SET revision = 2, result = 2 WHERE key = 'a' AND cycle = 2",
                  "standing "},
        Tampering{"ResultGone", "PRAGMA foreign_keys = OFF; DELETE FROM result WHERE id = 3",
                  "revision 3 has no result"},
        Tampering{"DossierGone", "PRAGMA foreign_keys = OFF; DELETE FROM dossier WHERE id = 3",
                  "missing dossier"},
        Tampering{"OrganisationGone",
                  "PRAGMA foreign_keys = OFF; DELETE FROM organisation WHERE key = 'd'",
                  "missing organisation"}),
    [](const testing::TestParamInfo<Tampering>& given) { return given.param.name; });

TEST(DossierBytesTest, AreNotGivenIfTheyAreOthers) {
  const Folder folder;
  const std::string path = folder / "s.radap";
  FillWithAll(*std::make_unique<Store>(path, Access::kCreate));
  for (const char* sql :
       {"UPDATE dossier SET (packed, size) = (SELECT packed, size FROM dossier WHERE id = 3) "
        "WHERE id = 1",
        "UPDATE dossier SET packed = x'00' WHERE id = 1"}) {
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
    const Store store(path, Access::kRead);
    EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged),
              KindThrown([&] { store.DossierBytes(MadeUpDossier("a", 2567).dossier.sha256); }));
  }
}

// Packed as it comes or by the caller, new revision or the same: nothing is taken for being there that is not.
TEST(AddDossierTest, TellsOfDamageOfTheSameBytes) {
  const Folder folder;
  const std::string path = folder / "s.radap";
  FillWithAll(*std::make_unique<Store>(path, Access::kCreate));
  const MadeUpDossier same("a", 2567);
  const std::string packed = Packer().Pack(same.bytes);
  const auto add = [&](bool is_packed, const char* organisation) {
    NewDossier dossier = same.dossier;
    if (is_packed) dossier.packed = packed;
    dossier.organisation.id = organisation;
    Store store(path, Access::kWrite);
    return KindThrown(
        [&] { store.AddDossier(dossier, ResultOf(store.AddPack(MadeUpPack()), "1")); });
  };
  EXPECT_EQ(-1, add(false, "a"));
  EXPECT_EQ(-1, add(true, "a"));
  for (const char* sql :
       {"UPDATE dossier SET size = size + 1 WHERE id = 1",
        "UPDATE dossier SET (packed, size) = (SELECT packed, size FROM dossier WHERE id = 3) "
        "WHERE id = 1",
        "UPDATE dossier SET packed = x'00' WHERE id = 1"}) {
    SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
    const std::string before = ReadFile(path);
    for (const bool is_packed : {false, true}) {
      EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), add(is_packed, "a")) << sql;
      EXPECT_EQ(static_cast<int>(ErrorKind::kDamaged), add(is_packed, "new")) << sql;
    }
    EXPECT_EQ(before, ReadFile(path));
  }
}

TEST(WholeProgress, SaysHowFar) {
  const Folder folder;
  Store store(folder / "s.radap", Access::kCreate);
  {
    Store::Batch batch(store);
    for (int i = 0; i < 300; ++i) AddOne(store, "o" + std::to_string(i));
    batch.Commit();
  }
  std::int64_t last = 0;
  const auto progress = [&](std::int64_t done, std::int64_t all) {
    EXPECT_LT(last, done);
    EXPECT_LE(done, all);
    EXPECT_EQ(601, all);
    last = done;
  };
  EXPECT_EQ("", Join(store.CheckWhole(progress)));
  EXPECT_EQ(601, last);
}

}  // namespace
}  // namespace radap::store
