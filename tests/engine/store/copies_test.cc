// Backups are whole or not there; vacuum gives space back; batches are whole or not there.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

constexpr int kRefused = static_cast<int>(ErrorKind::kRefused);

class CopiesTest : public testing::Test {
 protected:
  CopiesTest() { FillWithAll(store_); }
  Folder folder_;
  const std::string path_ = folder_ / "s.radap";
  Store store_{path_, Access::kCreate};
};

TEST_F(CopiesTest, BackupIsAStoreWithTheSame) {
  store_.BackUp(folder_ / "copy with ' é กข.radap");
  Store copy(folder_ / "copy with ' é กข.radap", Access::kWrite);
  EXPECT_EQ("", Join(copy.CheckWhole(nullptr)));
  EXPECT_EQ(StandingLines(store_), StandingLines(copy));
  EXPECT_EQ(store_.Count().notes, copy.Count().notes);
  AddOne(copy, "later");
  copy.BackUp(folder_ / "copy of the copy");
  EXPECT_TRUE(Store(folder_ / "copy of the copy", Access::kRead).Latest("later", {}, ""));
}

TEST_F(CopiesTest, BackupIsNotWrittenOverAFile) {
  WriteFile(folder_ / "there", "mine");
  EXPECT_EQ(kRefused, KindThrown([&] { store_.BackUp(folder_ / "there"); }));
  EXPECT_EQ("mine", ReadFile(folder_ / "there"));
  EXPECT_EQ(kRefused, KindThrown([&] { store_.BackUp(path_); }));
  std::filesystem::create_symlink(folder_ / "nowhere", folder_ / "link");
  EXPECT_EQ(kRefused, KindThrown([&] { store_.BackUp(folder_ / "link"); }));
  EXPECT_EQ(static_cast<int>(ErrorKind::kCannotWrite),
            KindThrown([&] { store_.BackUp(folder_ / "no/folder/copy"); }));
  const auto files = folder_.Files();
  for (const auto& [name, bytes] : files) EXPECT_EQ(name.find(".part-"), std::string::npos);
}

TEST_F(CopiesTest, BackupHasNothingOfAnOpenBatch) {
  Store other(path_, Access::kWrite);
  const Store::Batch batch(store_);
  AddOne(store_, "not yet");
  other.BackUp(folder_ / "copy");
  EXPECT_FALSE(Store(folder_ / "copy", Access::kRead).Latest("not yet", {}, ""));
}

TEST_F(CopiesTest, VacuumKeepsAll) {
  const std::string before = StandingLines(store_);
  const auto [old_size, new_size] = store_.Vacuum();
  EXPECT_GE(old_size, new_size);
  EXPECT_EQ(static_cast<std::int64_t>(std::filesystem::file_size(path_)), new_size);
  EXPECT_EQ(before, StandingLines(store_));
  EXPECT_EQ("", Join(store_.CheckWhole(nullptr)));
  EXPECT_EQ(before, StandingLines(Store(path_, Access::kRead)));
  const Store::Batch batch(store_);
  EXPECT_EQ(kRefused, KindThrown([&] { store_.Vacuum(); }));
}

TEST_F(CopiesTest, BatchWithoutCommitIsUndone) {
  const std::string before = StandingLines(store_);
  {
    const Store::Batch batch(store_);
    AddOne(store_, "x");
    const std::int64_t pack = store_.AddPack(MadeUpPack("77"));
    store_.AddResult(store_.Latest("b", 2568, "")->id, ResultOf(pack, "8"));
    EXPECT_TRUE(store_.Latest("x", {}, ""));
  }
  EXPECT_FALSE(store_.Latest("x", {}, ""));
  EXPECT_EQ(before, StandingLines(store_));
  // Ids that the undone ones had mean others now.
  const std::int64_t pack = store_.AddPack(MadeUpPack("78"));
  store_.AddResult(store_.Latest("b", 2568, "")->id, ResultOf(pack, "9"));
  EXPECT_EQ("", Join(store_.CheckWhole(nullptr)));
}

TEST_F(CopiesTest, RefusalWithinABatchLosesOnlyThatRecord) {
  store_.SetCycle({"made-up", 2569, "", false, 0});
  {
    Store::Batch batch(store_);
    AddOne(store_, "x");
    EXPECT_EQ(kRefused, KindThrown([&] { AddOne(store_, "y", 2569); }));
    AddOne(store_, "z");
    batch.Commit();
  }
  EXPECT_TRUE(store_.Latest("x", {}, "") && store_.Latest("z", {}, ""));
  EXPECT_FALSE(store_.Latest("y", {}, ""));
  EXPECT_EQ("", Join(store_.CheckWhole(nullptr)));
}

TEST_F(CopiesTest, HalfARecordLosesTheBatch) {
  {
    Store::Batch batch(store_);
    AddOne(store_, "x");
    // Found out after the revision was written: no such pack.
    EXPECT_EQ(kRefused, KindThrown([&] {
                store_.AddDossier(MadeUpDossier("y").dossier, ResultOf(77, "1"));
              }));
    EXPECT_EQ(static_cast<int>(ErrorKind::kCannotWrite), KindThrown([&] { AddOne(store_, "z"); }));
    EXPECT_EQ(static_cast<int>(ErrorKind::kCannotWrite), KindThrown([&] { batch.Commit(); }));
  }
  EXPECT_FALSE(store_.Latest("x", {}, "") || store_.Latest("y", {}, ""));
  AddOne(store_, "x");
  EXPECT_EQ("", Join(store_.CheckWhole(nullptr)));
}

TEST_F(CopiesTest, OneBatchAtATimeAndNoneWhileVisiting) {
  {
    const Store::Batch batch(store_);
    EXPECT_EQ(kRefused, KindThrown([&] { const Store::Batch second(store_); }));
  }
  store_.ForEachStanding({}, Columns::kTotal, [&](const Standing&) {
    EXPECT_EQ(kRefused, KindThrown([&] { AddOne(store_, "x"); }));
    EXPECT_EQ(4U, store_.Organisations({}).size());  // reading is fine
  });
  EXPECT_EQ(static_cast<int>(ErrorKind::kCannotWrite), KindThrown([&] {
              Store reader(path_, Access::kRead);
              AddOne(reader, "x");
            }));
}

TEST_F(CopiesTest, VisitorsSeeOneMoment) {
  Store other(path_, Access::kWrite);
  const std::string before = StandingLines(store_);
  int visited = 0;
  store_.ForEachStanding({}, Columns::kTotal, [&](const Standing&) {
    if (visited++ == 0) AddOne(other, "meanwhile");  // to a cycle that is read after this one
  });
  EXPECT_EQ(8, visited);
  EXPECT_NE(before, StandingLines(store_));
}

TEST(DefaultPathTest, FollowsTheEnvironment) {
  const auto with = [](const char* store, const char* data, const char* home) {
    setenv("RADAP_STORE", store, 1);
    setenv("XDG_DATA_HOME", data, 1);
    setenv("HOME", home, 1);
    return DefaultStorePath();
  };
  const std::string home = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
  EXPECT_EQ("x.radap", with("x.radap", "/data", "/home/a"));
  EXPECT_EQ("/data/radap/store.radap", with("", "/data", "/home/a"));
  EXPECT_EQ("/home/a/.local/share/radap/store.radap", with("", "", "/home/a"));
  EXPECT_EQ("/home/a/.local/share/radap/store.radap", with("", "relative", "/home/a"));
  EXPECT_EQ("./store.radap", with("", "", ""));
  const Folder folder;  // its folders are made
  AddOne(*std::make_unique<Store>(with("", (folder / "new/data").c_str(), ""), Access::kCreate),
         "a");
  EXPECT_EQ("a 2568 380\n",
            StandingLines(Store(folder / "new/data/radap/store.radap", Access::kRead)));
  unsetenv("RADAP_STORE");
  unsetenv("XDG_DATA_HOME");
  setenv("HOME", home.c_str(), 1);
}

}  // namespace
}  // namespace radap::store
