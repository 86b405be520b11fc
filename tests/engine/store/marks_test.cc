// Notes, overrides and their withdrawal: kept, and counted as they stand.
#include <gtest/gtest.h>

#include "engine/store/store.h"
#include "tests/engine/store/store_files.h"

namespace radap::store {
namespace {

constexpr int kRefused = static_cast<int>(ErrorKind::kRefused);

class MarksTest : public testing::Test {
 protected:
  void TearDown() override { EXPECT_EQ("", Join(store_.CheckWhole(nullptr))); }
  NewResult Changed(const std::string& total) {
    NewResult result = ResultOf(store_.AddPack(MadeUpPack()), total);
    result.with_overrides = true;
    return result;
  }
  NewOverride Made(const std::string& value) const {
    return {revision_, "/kpis/0/target", value, "ผู้ตรวจ", "ตามแผน"};
  }

  Folder folder_;
  Store store_{folder_ / "s.radap", Access::kCreate};
  std::int64_t revision_ = AddOne(store_, "a").revision;
};

TEST_F(MarksTest, NotesAreKeptInOrder) {
  const std::int64_t first = store_.AddNote({"a", revision_, "1.1", "ก", "ข้อความ\nสองบรรทัด"});
  const std::int64_t second = store_.AddNote({"a", std::nullopt, "", "ข", "x"});
  const std::vector<Note> notes = store_.Notes("a");
  ASSERT_EQ(2U, notes.size());
  EXPECT_EQ(first, notes[0].id);
  EXPECT_EQ(revision_, notes[0].revision);
  EXPECT_EQ("1.1", notes[0].about);
  EXPECT_EQ("ก", notes[0].author);
  EXPECT_EQ("ข้อความ\nสองบรรทัด", notes[0].text);
  EXPECT_EQ(20U, notes[0].time.size());
  EXPECT_EQ(second, notes[1].id);
  EXPECT_FALSE(notes[1].revision);
  EXPECT_TRUE(store_.Notes("b").empty());
  EXPECT_EQ(2, store_.Count().notes);
}

TEST_F(MarksTest, OverridesCountWhileTheyStand) {
  const std::int64_t first = store_.AddOverride(Made("1"), Changed("390"));
  EXPECT_EQ("a 2568 390 overrides\n", StandingLines(store_));
  const std::int64_t second = store_.AddOverride(Made("2"), Changed("395"));
  EXPECT_EQ("a 2568 395 overrides\n", StandingLines(store_));
  store_.WithdrawOverride(first, {"", {}, "", "หัวหน้า", "ผิด"}, Changed("391"));
  EXPECT_EQ("a 2568 391 overrides\n", StandingLines(store_));
  store_.WithdrawOverride(second, {"", {}, "", "หัวหน้า", "ผิดด้วย"}, std::nullopt);
  EXPECT_EQ("a 2568 380\n", StandingLines(store_));
  const std::vector<Override> all = store_.Overrides(revision_);
  ASSERT_EQ(2U, all.size());
  EXPECT_EQ("/kpis/0/target", all[1].path);
  EXPECT_EQ("2", all[1].value);
  EXPECT_EQ("ผู้ตรวจ", all[1].author);
  EXPECT_EQ("ตามแผน", all[1].reason);
  EXPECT_TRUE(all[1].withdrawn_at);
  EXPECT_EQ("หัวหน้า", all[1].withdrawn_by);
  EXPECT_EQ("ผิดด้วย", all[1].withdrawn_why);
  EXPECT_EQ(2, store_.Count().overrides);
}

TEST_F(MarksTest, ResultThatCountsIsTheLastOne) {
  const std::int64_t made = store_.AddOverride(Made("1"), Changed("390"));
  EXPECT_EQ("390", store_.Results(revision_).back().scores.total);
  store_.WithdrawOverride(made, {"", {}, "", "ก", "ข"}, std::nullopt);
  EXPECT_EQ("380", store_.Results(revision_).back().scores.total);
  store_.AddOverride(Made("1"), Changed("390"));
  EXPECT_EQ("a 2568 390 overrides\n", StandingLines(store_));
  EXPECT_EQ("390", store_.Results(revision_).back().scores.total);
}

TEST_F(MarksTest, WithoutOverridesUnderAnotherEditionDoesNotCountWhileOneStands) {
  store_.AddOverride(Made("1"), Changed("390"));
  store_.AddResult(revision_, ResultOf(store_.AddPack(MadeUpPack("2")), "111"));
  EXPECT_EQ("a 2568 390 overrides\n", StandingLines(store_));
}

TEST_F(MarksTest, BackToAnEarlierEdition) {
  const std::int64_t second = store_.AddPack(MadeUpPack("2"));
  store_.AddResult(revision_, ResultOf(second, "111"));
  store_.AddResult(revision_, ResultOf(store_.AddPack(MadeUpPack()), "380"));
  EXPECT_EQ("a 2568 380\n", StandingLines(store_));
}

TEST_F(MarksTest, NewRevisionLeavesOverridesBehind) {
  const std::int64_t first = store_.AddOverride(Made("1"), Changed("390"));
  store_.AddOverride(Made("2"), Changed("391"));
  store_.WithdrawOverride(first, {"", {}, "", "ก", "ข"}, Changed("391"));
  const Added added = AddOne(store_, "a", 2568, "new", "400");
  EXPECT_EQ(1, added.overrides_left_behind);
  EXPECT_EQ("a 2568 400\n", StandingLines(store_));
  EXPECT_EQ(0, AddOne(store_, "a", 2568, "newer", "401").overrides_left_behind);
}

TEST_F(MarksTest, RefusesWhatHasNoAuthorOrPlace) {
  EXPECT_EQ(kRefused, KindThrown([&] { store_.AddNote({"a", {}, "", "", "x"}); }));
  EXPECT_EQ(kRefused, KindThrown([&] { store_.AddNote({"a", {}, "", "x", ""}); }));
  EXPECT_EQ(kRefused, KindThrown([&] { store_.AddNote({"b", {}, "", "x", "x"}); }));
  EXPECT_EQ(kRefused, KindThrown([&] { store_.AddNote({"a", 77, "", "x", "x"}); }));
  NewOverride made = Made("1");
  made.reason = "";
  EXPECT_EQ(kRefused, KindThrown([&] { store_.AddOverride(made, Changed("1")); }));
  made = Made("1");
  made.revision = 77;
  EXPECT_EQ(kRefused, KindThrown([&] { store_.AddOverride(made, Changed("1")); }));
  const NewNote why{"", {}, "", "ก", "ข"};
  EXPECT_EQ(kRefused, KindThrown([&] { store_.WithdrawOverride(1, why, {}); }));
  const std::int64_t there = store_.AddOverride(Made("1"), Changed("390"));
  store_.WithdrawOverride(there, why, {});
  EXPECT_EQ(kRefused, KindThrown([&] { store_.WithdrawOverride(there, why, {}); }));
  EXPECT_EQ(1, store_.Count().overrides);
  EXPECT_EQ(0, store_.Count().notes);
}

}  // namespace
}  // namespace radap::store
