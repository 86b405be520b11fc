// Whole inputs into a store: what is added, what was there, what is bad, what is on the disk when it is told; editions of
// a pack; verify.
#include "engine/intake/load.h"

#include <gtest/gtest.h>

#include <deque>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "engine/intake/keep.h"
#include "engine/intake/verify.h"
#include "rules/packs/packs.h"
#include "tests/engine/small_pack.h"

namespace radap {
namespace {

namespace fs = std::filesystem;

std::string PackText(const std::string& points) {
  return testing::KpiPack("rule score of kpi, points\n  otherwise: " + points + " points\n");
}

const Program& First() {
  static const Program program = testing::CompileOrStop(PackText("100"));
  return program;
}
const Program& Second() {
  static const Program program = testing::CompileOrStop(PackText("200"));
  return program;
}

std::string LineOf(const std::string& organisation, const std::string& more = "") {
  return R"({"format":"radap.dossier/1","pack":"small","organisation":{"id":")" + organisation +
         R"("},"fiscal_year":2564,"kpis":[{"item":"1.1","group":1)" + more + "}]}\n";
}

class LoadTest : public ::testing::Test {
 protected:
  LoadTest() {
    std::string name = (fs::temp_directory_path() / "radap-load-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    store_.emplace(folder_ + "/s.radap", store::Access::kCreate);
  }
  ~LoadTest() override {
    store_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string Write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ + "/" + name, std::ios::binary) << text;
    return folder_ + "/" + name;
  }

  LoadEnd LoadFile(const std::string& input, const Program& program = First(), int jobs = 2) {
    LoadOptions options;
    options.input = input;
    options.jobs = jobs;
    options.engine_version = "test";
    options.commit_after = 10;
    options.taking.find_program = [&program](std::string_view id) {
      return id == program.id ? &program : nullptr;
    };
    options.on_bad = [this](const std::string& place, const Finding& why) {
      bad_.push_back(place.substr(folder_.size() + 1) + " " + std::string(TextOf(why.code)));
    };
    options.on_commit = [this](const LoadProgress& progress) {
      const store::Store other(folder_ + "/s.radap", store::Access::kRead);
      const Loaded& loaded = progress.so_far;
      EXPECT_GE(other.Count().revisions, loaded.added) << "told before it is on the disk";
      EXPECT_GE(loaded.lines, told_.lines);
      told_ = loaded;
      ++commits_;
    };
    return Load(*store_, options);
  }

  // Of the result that counts.
  store::StoredResult ResultOf(const std::string& organisation) const {
    return store_->Results(store_->Latest(organisation, std::nullopt, "")->id).back();
  }

  Verified Verify(int jobs) const {
    std::deque<LoadedPack> packs;
    VerifyOptions options;
    options.compile = [&packs](const store::PackEdition& edition) {
      const LoadedPack& pack = packs.emplace_back(CompileKeptPack(edition.id, edition.text));
      return pack.program ? &*pack.program : nullptr;
    };
    options.jobs = jobs;
    return VerifyScores(*store_, options);
  }

  std::vector<std::string> Wrong() const {
    std::vector<std::string> wrong;
    for (const Label& one : Verify(2).listed) wrong.push_back(one.en);
    for (const Label& one : store_->CheckWhole({})) wrong.push_back(one.en);
    return wrong;
  }

  std::string folder_;
  std::optional<store::Store> store_;
  std::vector<std::string> bad_;
  Loaded told_;
  int commits_ = 0;
};

TEST_F(LoadTest, ALineADossierAndTheSameAgainAddsNothing) {
  std::string lines;
  for (int i = 0; i < 95; ++i) lines += LineOf("o" + std::to_string(i)) + (i % 7 == 0 ? "\n" : "");
  const std::string input = Write("in.ndjson", lines);
  const LoadEnd end = LoadFile(input);
  EXPECT_FALSE(end.failure || end.store_failure);
  EXPECT_EQ(end.loaded.added, 95);
  EXPECT_EQ(end.loaded.bad + end.loaded.there + end.loaded.newer, 0);
  EXPECT_EQ(end.loaded.lines, 95 + 14);
  EXPECT_EQ(end.loaded.bytes, static_cast<std::int64_t>(lines.size()));
  EXPECT_EQ(told_.added, 95);
  EXPECT_EQ(store_->Latest("o9", std::nullopt, "")->source, input + ":12");
  EXPECT_EQ(ResultOf("o9").scores.total, "100");
  const LoadEnd again = LoadFile(input);
  EXPECT_EQ(again.loaded.there, 95);
  EXPECT_EQ(again.loaded.added, 0);
  EXPECT_EQ(store_->Count().revisions, 95);
  EXPECT_EQ(Wrong(), std::vector<std::string>());
}

TEST_F(LoadTest, BadLinesAreListedInOrderAndTheRestIsStored) {
  std::string lines;
  for (int i = 0; i < 50; ++i) lines += i % 10 == 3 ? "no\n" : LineOf("o" + std::to_string(i));
  for (const int jobs : {1, 3}) {
    bad_.clear();
    const LoadEnd end = LoadFile(Write("in.ndjson", lines), First(), jobs);
    EXPECT_EQ(end.loaded.bad, 5);
    EXPECT_EQ(end.loaded.added + end.loaded.there, 45);
    EXPECT_EQ(bad_, (std::vector<std::string>{"in.ndjson:4 F0006", "in.ndjson:14 F0006",
                                              "in.ndjson:24 F0006", "in.ndjson:34 F0006",
                                              "in.ndjson:44 F0006"}));
  }
}

TEST_F(LoadTest, AFolderOfFiles) {
  fs::create_directory(folder_ + "/in");
  for (int i = 0; i < 25; ++i) {
    Write("in/" + std::to_string(i) + ".json", LineOf("o" + std::to_string(i)));
  }
  Write("in/empty.json", "");
  Write("in/notes.txt", "not looked at");
  const LoadEnd end = LoadFile(folder_ + "/in");
  EXPECT_EQ(end.loaded.added, 25);
  EXPECT_EQ(bad_, std::vector<std::string>{"in/empty.json F0001"});
  EXPECT_EQ(end.left_out.count, 1);
  EXPECT_EQ(store_->Latest("o7", std::nullopt, "")->source, folder_ + "/in/7.json");
  EXPECT_EQ(store_->DossierBytes(store_->Latest("o7", std::nullopt, "")->dossier), LineOf("o7"));
}

TEST_F(LoadTest, ANewerRevisionCountsAndTheOlderOneIsThere) {
  LoadFile(Write("a", LineOf("o")));
  const LoadEnd newer = LoadFile(Write("b", LineOf("o", ",\"note\":\"b\"")));
  EXPECT_EQ(newer.loaded.added, 1);
  EXPECT_EQ(newer.loaded.newer, 1);
  const LoadEnd older = LoadFile(folder_ + "/a");
  EXPECT_EQ(older.loaded.older, 1);
  EXPECT_EQ(store_->Latest("o", std::nullopt, "")->number, 2);
}

TEST_F(LoadTest, AClosedCycleTakesNoneAndTheRunGoesOn) {
  store::Cycle cycle;
  cycle.pack_id = "small";
  cycle.fiscal_year = 2564;
  cycle.is_open = false;
  store_->SetCycle(cycle);
  std::string other = LineOf("other");
  other.replace(other.find("2564"), 4, "2565");
  const LoadEnd end = LoadFile(Write("in", LineOf("o") + other));
  EXPECT_EQ(bad_, std::vector<std::string>{"in:1 F1208"});
  EXPECT_EQ(end.loaded.added, 1);
  EXPECT_EQ(end.loaded.bad, 1);
}

TEST_F(LoadTest, AnotherEditionOfThePackScoresAnewAndVerifyKnowsBoth) {
  const std::string input = Write("in", LineOf("o") + LineOf("p"));
  LoadFile(input);
  const LoadEnd end = LoadFile(input, Second());
  EXPECT_EQ(end.loaded.there, 2);
  EXPECT_EQ(end.loaded.scored_anew, 2);
  EXPECT_EQ(ResultOf("o").scores.total, "200");
  EXPECT_EQ(store_->Results(1).size(), 2U);
  EXPECT_EQ(LoadFile(input, Second()).loaded.scored_anew, 0);
  EXPECT_EQ(Wrong(), std::vector<std::string>());
  EXPECT_EQ(Verify(1).results, 4);
}

TEST_F(LoadTest, OverridesStandUnderAnotherEditionToo) {
  const std::string text = R"(,"results":{"2564":5})";
  const Program program = testing::CompileOrStop(testing::KpiPack(
      "rule score of kpi, points\n  when result is missing: 7\n  otherwise: 100 points\n"));
  const Program changed = testing::CompileOrStop(testing::KpiPack(
      "rule score of kpi, points\n  when result is missing: 9\n  otherwise: 100 points\n"));
  const std::string input = Write("in", LineOf("o", text));
  LoadFile(input, program);
  Keeper keeper(*store_, "test");
  const store::Revision revision = *store_->Latest("o", std::nullopt, "");
  store::Override made;
  made.revision = revision.id;
  made.path = "/kpis/0/results/2564";
  made.value = "null";
  made.author = "a";
  made.reason = "r";
  Findings findings;
  store_->AddOverride(made, *keeper.WithOverrides(revision, program, {&made, 1}, findings));
  EXPECT_EQ(ResultOf("o").scores.total, "7");
  EXPECT_EQ(LoadFile(input, changed).loaded.scored_anew, 1);
  EXPECT_EQ(ResultOf("o").scores.total, "9");
  EXPECT_TRUE(ResultOf("o").with_overrides);
  EXPECT_EQ(Wrong(), std::vector<std::string>());
  const LoadEnd newer = LoadFile(Write("b", LineOf("o")), changed);
  EXPECT_EQ(newer.loaded.left_overrides, 1);
}

TEST_F(LoadTest, VerifyFindsAResultThatIsNotWhatTheDossierGives) {
  LoadFile(Write("in", LineOf("o") + LineOf("p")));
  Keeper keeper(*store_, "test");
  store::Scores wrong = ResultOf("o").scores;
  wrong.total = "101";
  store_->AddResult(1, keeper.ResultOf(First(), wrong, false));
  wrong.total = "102";
  store_->AddResult(2, keeper.ResultOf(First(), wrong, true));
  const Verified verified = Verify(2);
  EXPECT_EQ(verified.wrong, 2);
  ASSERT_EQ(verified.listed.size(), 2U);
  EXPECT_EQ(verified.listed[0].en,
            "`o` small 2564 revision 1: total: stored `101`, computed again `100`");
  EXPECT_NE(verified.listed[1].en.find("none stood at its time"), std::string::npos);
}

TEST_F(LoadTest, VerifyFindsADossierThatIsNotTheOrganisations) {
  const std::string bytes = LineOf("o");
  store::NewDossier dossier;
  dossier.bytes = bytes;
  Findings findings;
  const std::optional<Taken> taken = Take(
      bytes, [](std::string_view) { return &First(); }, {}, findings);
  dossier.sha256 = taken->dossier.sha256;
  dossier.organisation.id = "somebody else";
  dossier.fiscal_year = 2564;
  dossier.pack_id = "small";
  Keeper keeper(*store_, "test");
  keeper.Keep(dossier, First(), taken->scores, false);
  const Verified verified = Verify(1);
  ASSERT_EQ(verified.listed.size(), 1U);
  EXPECT_NE(verified.listed[0].en.find("of another organisation"), std::string::npos);
}

TEST_F(LoadTest, VerifyWithAPackThatIsNotUnderstoodSaysSo) {
  Program program = testing::CompileOrStop(PackText("100"));
  program.source.text = "no pack";
  program.sha256 = "d0f631ca1ddba8db3bcfcb9e057cdc98d0379f1bee00e75a545147a27dadd982";
  LoadFile(Write("in", LineOf("o")), program);
  const Verified verified = Verify(1);
  ASSERT_EQ(verified.listed.size(), 1U);
  EXPECT_NE(verified.listed[0].en.find("does not understand"), std::string::npos);
}

TEST_F(LoadTest, WhatCannotBeRead) {
  EXPECT_EQ(LoadFile(folder_ + "/none").failure->end, batch::BatchEnd::kCannotRead);
  const LoadEnd pretty = LoadFile(Write("pretty", "{\n  \"format\":\n \"radap.dossier/1\"}\n"));
  EXPECT_EQ(pretty.failure->end, batch::BatchEnd::kWrongUsage);
  EXPECT_EQ(LoadFile(Write("empty", "")).loaded.lines, 0);
}

TEST_F(LoadTest, WhenItIsStoppedWhatWasDoneIsThere) {
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += LineOf("o" + std::to_string(i));
  const std::string input = Write("in", lines);
  std::atomic<bool> stop = true;
  LoadOptions options;
  options.input = input;
  options.stop = &stop;
  options.taking.find_program = [](std::string_view) { return &First(); };
  const LoadEnd end = Load(*store_, options);
  ASSERT_TRUE(end.failure);
  EXPECT_EQ(end.failure->end, batch::BatchEnd::kStopped);
  EXPECT_EQ(store_->Count().revisions, end.loaded.added);
}

}  // namespace
}  // namespace radap
