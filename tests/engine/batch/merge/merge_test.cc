// What is joined, and what is refused: shards made by hand. merge_run_test.cc joins those of real runs.
#include "engine/batch/merge/merge.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "tests/engine/batch/merge/made_shards.h"

namespace radap::batch {
namespace {

using Shards = std::vector<MadeShard>;

std::string Json(int line, const std::string& more = "") {
  return "{\"line\":" + std::to_string(line) + ",\"organisation\":\"o" + more + "\"}\n";
}

std::string Csv(int line, const std::string& more = "o") {
  return std::to_string(line) + "," + more + "\n";
}

Shards Three() { return MakeShards({{Json(1), Json(2)}, {Json(1)}, {Json(1), Json(2), Json(3)}}); }

constexpr const char* kHead = "line,organisation\n";

Shards ThreeOfCsv() {
  Shards shards = MakeShards({{Csv(1), Csv(2)}, {}, {Csv(1)}});
  for (MadeShard& shard : shards) shard.rows = kHead + shard.rows;
  return shards;
}

class Merge : public ::testing::Test {
 protected:
  MergeResult Run(const Shards& shards) { return MergeShards(WriteShards(folder_, shards), Out()); }
  std::string Out() const { return folder_ / "out"; }
  std::string Rows() const { return FileText(Out()); }

  // Not merged, with these words in the message; nothing is left behind.
  void ExpectRefused(const Shards& shards, MergeEnd end, const std::string& th,
                     const std::string& en) {
    ExpectRefused(WriteShards(folder_, shards), end, th, en);
  }
  void ExpectRefused(const std::vector<std::string>& names, MergeEnd end, const std::string& th,
                     const std::string& en) {
    const MergeResult result = MergeShards(names, Out());
    EXPECT_EQ(result.end, end) << result.why.en;
    EXPECT_NE(result.why.th.find(th), std::string::npos) << result.why.th;
    EXPECT_NE(result.why.en.find(en), std::string::npos) << result.why.en;
    for (const char* suffix : {"", ".part", ".part.json", ".summary.json", ".summary.json.part"}) {
      EXPECT_FALSE(std::filesystem::exists(Out() + suffix)) << suffix;
    }
  }

  Folder folder_;
};

TEST_F(Merge, LinesCountOnFromShardToShard) {
  const MergeResult result = Run(Three());
  ASSERT_EQ(result.end, MergeEnd::kWhole) << result.why.en;
  EXPECT_EQ(Rows(), Json(1) + Json(2) + Json(3) + Json(4) + Json(5) + Json(6));
  EXPECT_EQ(result.summary.lines, 6);
  EXPECT_EQ(FileText(Out() + ".summary.json"), WriteSummary({"run", std::nullopt, result.summary}));
  EXPECT_FALSE(std::filesystem::exists(Out() + ".part"));
  EXPECT_FALSE(std::filesystem::exists(Out() + ".part.json"));
}

TEST_F(Merge, LinesWithoutARowCountToo) {
  Shards shards = MakeShards({{Json(1), ""}, {"", Json(2)}});
  for (MadeShard& shard : shards) shard.summary.summary.scored = 1;
  ASSERT_EQ(Run(shards).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), Json(1) + Json(4));
}

TEST_F(Merge, AnyOrderOfTheArguments) {
  std::vector<std::string> names = WriteShards(folder_, Three());
  std::sort(names.begin(), names.end());
  ASSERT_EQ(MergeShards(names, Out()).end, MergeEnd::kWhole);
  const std::string rows = Rows();
  while (std::next_permutation(names.begin(), names.end())) {
    ASSERT_EQ(MergeShards(names, Out()).end, MergeEnd::kWhole);
    EXPECT_EQ(Rows(), rows);
  }
}

TEST_F(Merge, AFolderWithAStarNamesSummariesToo) {
  std::vector<std::string> names = WriteShards(folder_, Three());
  const std::vector<std::string> outputs = names;
  for (const std::string& name : outputs) names.push_back(name + ".summary.json");
  EXPECT_EQ(MergeShards(names, Out()).end, MergeEnd::kWhole);
}

TEST_F(Merge, TheHeadLineOfCsvStandsOnce) {
  ASSERT_EQ(Run(ThreeOfCsv()).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), kHead + Csv(1) + Csv(2) + Csv(3));
}

TEST_F(Merge, FilesAreNotRenumbered) {
  const std::string row = "{\"file\":\"a.json\",\"line\":7}\n";
  ASSERT_EQ(Run(MakeShards({{row}, {row}})).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), row + row);
  Shards csv = MakeShards({{"a.json,1\n"}, {"2,1\n"}});
  for (MadeShard& shard : csv) shard.rows = "file,n\n" + shard.rows;
  ASSERT_EQ(Run(csv).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), "file,n\na.json,1\n2,1\n");
}

TEST_F(Merge, NoRowAtAll) {
  ASSERT_EQ(Run(MakeShards({{}, {}})).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), "");
}

TEST_F(Merge, RowsLongerThanAnyBufferAndLineEndsInQuotes) {
  const std::string longest(3'000'001, 'x');
  ASSERT_EQ(Run(MakeShards({{Json(1, longest), Json(2)}, {Json(1, longest)}})).end,
            MergeEnd::kWhole);
  EXPECT_EQ(Rows(), Json(1, longest) + Json(2) + Json(3, longest));
  const std::string quoted = "\"" + longest + "\n1,\"\"\n" + longest + "\"";
  Shards csv = MakeShards({{Csv(1, quoted)}, {Csv(1), Csv(2, quoted)}});
  for (MadeShard& shard : csv) shard.rows = kHead + shard.rows;
  ASSERT_EQ(Run(csv).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), kHead + Csv(1, quoted) + Csv(2) + Csv(3, quoted));
}

TEST_F(Merge, ManyRowsSoThatTheyLieAcrossBuffers) {
  constexpr int kRows = 40'000;  // several buffers
  std::vector<std::string> first;
  std::vector<std::string> second;
  std::string all;
  for (int line = 1; line <= kRows; ++line) {
    const std::string more(static_cast<std::size_t>(line % 97), 'y');
    (line <= kRows / 2 ? first : second)
        .push_back(Json(line > kRows / 2 ? line - kRows / 2 : line, more));
    all += Json(line, more);
  }
  ASSERT_EQ(Run(MakeShards({first, second})).end, MergeEnd::kWhole);
  EXPECT_TRUE(Rows() == all);  // not EXPECT_EQ, which would compare all lines with all
}

TEST_F(Merge, AnOutputThatIsThereIsReplacedOnlyWhenWhole) {
  WriteText(Out(), "old");
  Shards torn = Three();
  torn[2].rows.pop_back();
  EXPECT_EQ(Run(torn).end, MergeEnd::kCannotRead);
  EXPECT_EQ(Rows(), "old");
  EXPECT_EQ(Run(Three()).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows().substr(0, 10), Json(1).substr(0, 10));
}

TEST_F(Merge, ARunInOneGoIsItsOwnOnlyShard) {
  Shards one = MakeShards({{Json(1), Json(2)}});
  one[0].summary.part.reset();
  ASSERT_EQ(Run(one).end, MergeEnd::kWhole);
  EXPECT_EQ(Rows(), one[0].rows);
  EXPECT_EQ(FileText(Out() + ".summary.json"), WriteSummary(one[0].summary));
}

TEST_F(Merge, RefusesAShardThatIsMissing) {
  std::vector<std::string> names = WriteShards(folder_, Three());
  ExpectRefused({names[0], names[2]}, MergeEnd::kDoNotFit, "ขาดส่วน 2 จาก 3",
                "of 3 shards 1 missing (2)");
  ExpectRefused({names[0], names[1]}, MergeEnd::kDoNotFit, "ขาดส่วน 3 จาก 3", "(3)");
  ExpectRefused({names[1]}, MergeEnd::kDoNotFit, "ขาดส่วน 1, 3 จาก 3", "2 missing (1, 3)");
}

TEST_F(Merge, NamesOnlySomeOfManyThatAreMissing) {
  Shards one = MakeShards({{Json(1)}});
  one[0].summary.part->of = 5000;
  ExpectRefused(one, MergeEnd::kDoNotFit, "...",
                "4999 missing (2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ...)");
}

TEST_F(Merge, RefusesAShardGivenTwice) {
  std::vector<std::string> names = WriteShards(folder_, Three());
  names.push_back(names[1]);
  ExpectRefused(names, MergeEnd::kDoNotFit, "ส่วน 2/3 มีสองครั้ง", "shard 2/3 is given twice");
  Shards copy = Three();
  copy[2].summary.part = copy[1].summary.part;
  ExpectRefused(copy, MergeEnd::kDoNotFit, "มีสองครั้ง", "given twice");
}

TEST_F(Merge, RefusesShardsOfDifferentRuns) {
  Shards shards = Three();
  shards[1].summary.run = "other run";
  ExpectRefused(shards, MergeEnd::kDoNotFit, "ไม่ได้มาจากการสั่งแบบเดียวกัน (run กับ other run)",
                "are of different runs (run and other run)");
  shards = Three();
  shards[1].summary.part->of = 4;
  ExpectRefused(shards, MergeEnd::kDoNotFit, "แบ่งคนละจำนวน", "shards 1/3 and 2/4");
  shards = Three();
  shards[2].summary.part->size = 61;
  ExpectRefused(shards, MergeEnd::kDoNotFit, "คนละขนาด (60 กับ 61)", "different size (60 and 61)");
  shards = Three();
  shards[0].summary.part.reset();
  ExpectRefused(shards, MergeEnd::kDoNotFit, "ไม่ใช่ส่วนย่อย", "of a whole run, not of a shard");
}

TEST_F(Merge, RefusesAGap) {
  Shards shards = Three();
  shards[1].summary.part->from = 21;
  ExpectRefused(shards, MergeEnd::kDoNotFit, "จบที่ 20", "ends at 20 of the input, but");
  shards = Three();
  shards[0].summary.part->from = 1;
  ExpectRefused(shards, MergeEnd::kDoNotFit, "ไม่ครอบคลุม", "do not cover the whole input");
  shards = Three();
  shards[2].summary.part->to = 59;
  ExpectRefused(shards, MergeEnd::kDoNotFit, "ไม่ครอบคลุม", "do not cover the whole input");
}

TEST_F(Merge, RefusesWhatIsNotThereOrNotFinished) {
  std::vector<std::string> names = WriteShards(folder_, Three());
  std::filesystem::rename(names[1], names[1] + ".part");
  ExpectRefused(names, MergeEnd::kCannotRead, "ยังทำไม่เสร็จ", "is not finished");
  names[1] += ".part";
  ExpectRefused(names, MergeEnd::kCannotRead, "--resume",
                "run its radap batch again with --resume");
  names[1] = folder_ / "none";
  ExpectRefused(names, MergeEnd::kCannotRead, "ไม่พบแฟ้มผลของส่วนย่อย", "there is no shard output");
}

TEST_F(Merge, RefusesAShardWithoutItsSummary) {
  const std::vector<std::string> names = WriteShards(folder_, Three());
  for (const std::string text : {"", "{}", "[]", "{\"run\":", "\xff"}) {
    WriteText(names[0] + ".summary.json", text);
    ExpectRefused(names, MergeEnd::kCannotRead, "อ่านเป็นสรุปของ radap batch ไม่ได้",
                  "is no summary of radap");
  }
  std::filesystem::remove(names[0] + ".summary.json");
  ExpectRefused(names, MergeEnd::kCannotRead, "ไม่พบสรุป", "has no summary");
}

TEST_F(Merge, RefusesPartsThatCannotBe) {
  for (const auto& change : std::vector<std::function<void(Part&)>>{
           [](Part& part) { part.index = 0; }, [](Part& part) { part.index = -1; },
           [](Part& part) { part.index = 4; }, [](Part& part) { part.of = 0; }}) {
    Shards shards = Three();
    change(*shards[0].summary.part);
    const std::vector<std::string> names = WriteShards(folder_, shards);
    EXPECT_EQ(MergeShards(names, Out()).end, MergeEnd::kCannotRead);
  }
}

TEST_F(Merge, RefusesRowsThatDoNotAgreeWithTheSummary) {
  Shards shards = Three();
  shards[2].rows.pop_back();
  ExpectRefused(shards, MergeEnd::kCannotRead, "แถวสุดท้ายขาดกลางคัน", "its last row is torn");
  shards[2].rows = Json(1) + Json(2);
  ExpectRefused(shards, MergeEnd::kCannotRead, "มี 2 แถว แต่สรุปว่ามี 3", "it has 2 rows, but 3");
  shards = Three();
  shards[0].rows = Json(1);
  ExpectRefused(shards, MergeEnd::kCannotRead, "มี 1 แถว แต่สรุปว่ามี 2", "it has 1 rows, but 2");
  shards[0].rows = "";
  ExpectRefused(shards, MergeEnd::kCannotRead, "มี 0 แถว", "it has 0 rows");
  shards[0].rows = Json(1) + Json(1);
  ExpectRefused(shards, MergeEnd::kCannotRead, "แถวที่ 2 เป็นของบรรทัด 1",
                "its row 2 is of line 1, out of order");
  shards[0].rows = Json(1) + Json(3);
  ExpectRefused(shards, MergeEnd::kCannotRead, "เกินข้อมูลเข้า", "of line 3, out of order or beyond");
}

TEST_F(Merge, RefusesWhatIsNoRow) {
  for (const std::string& row :
       {std::string("{\"lines\":2}\n"), std::string("{\"line\":\"2\",}\n"), std::string("\n"),
        std::string("{\"line\":2}\n"), std::string("{\"line\":99999999999999999999,}\n"),
        std::string("{\"line\":2"), std::string("\0\0\n", 3), std::string("{}\n")}) {
    Shards shards = Three();
    shards[0].rows = Json(1) + row;
    ExpectRefused(shards, MergeEnd::kCannotRead, "แถวที่ 2 ไม่ใช่แถวของ radap batch",
                  "its row 2 is none of radap");
    shards[0].rows = row;
    ExpectRefused(shards, MergeEnd::kCannotRead, "", "its row 1 is none of radap");
  }
  Shards csv = ThreeOfCsv();
  csv[0].rows = std::string(kHead) + Csv(1) + "x,2\n";
  ExpectRefused(csv, MergeEnd::kCannotRead, "แถวที่ 2", "its row 2 is none");
  csv[0].rows = std::string(kHead) + Csv(1) + "2,\"o\n";
  ExpectRefused(csv, MergeEnd::kCannotRead, "ขาดกลางคัน", "torn");
}

TEST_F(Merge, RefusesRowsOfAnotherKind) {
  Shards csv = ThreeOfCsv();
  csv[2].rows = "line,other\n" + Csv(1);
  ExpectRefused(csv, MergeEnd::kCannotRead, "หัวคอลัมน์ต่าง", "its columns are not those");
  csv[2].rows = Json(1);
  ExpectRefused(csv, MergeEnd::kCannotRead, "รูปแบบต่าง", "of another kind");
  Shards shards = Three();
  shards[1].rows = "{\"file\":\"a\"}\n";
  ExpectRefused(shards, MergeEnd::kCannotRead, "รูปแบบต่าง", "of another kind");
}

TEST_F(Merge, NeverWritesOverAShard) {
  const std::vector<std::string> names = WriteShards(folder_, Three());
  const std::string before = FileText(names[1]);
  for (const std::string& out : {names[1], folder_ / "./2"}) {
    const MergeResult result = MergeShards(names, out);
    EXPECT_EQ(result.end, MergeEnd::kDoNotFit);
    EXPECT_NE(result.why.en.find("would write over the shard"), std::string::npos) << result.why.en;
    EXPECT_NE(result.why.th.find("จะเขียนทับ"), std::string::npos);
  }
  EXPECT_EQ(FileText(names[1]), before);
}

TEST_F(Merge, WhatCannotBeWrittenIsSaid) {
  const std::string pipe = folder_ / "pipe";  // a rename would take its place
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const std::vector<std::string> names = WriteShards(folder_, Three());
  for (const std::string& out : {folder_ / "none/out", folder_.path().string(), pipe}) {
    const MergeResult result = MergeShards(names, out);
    EXPECT_EQ(result.end, MergeEnd::kCannotWrite) << out;
    EXPECT_FALSE(result.why.en.empty());
    EXPECT_NE(result.why.th.find(out), std::string::npos) << result.why.th;
  }
}

}  // namespace
}  // namespace radap::batch
