// radap merge: what it says and with which exit code, in both languages. What is joined and what is refused in detail:
// tests/engine/batch/merge/.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr const char* kLine =
    "{\"format\":\"radap.dossier/1\",\"pack\":\"seam-scm-2566\",\"organisation\":{\"id\":\"o\"},"
    "\"fiscal_year\":2564}\n";

class MergeCommand : public ::testing::Test {
 protected:
  // Three shards "s 1" .. "s 3" of these lines, and "whole".
  void MakeShards(const std::string& lines, const std::string& options = "") {
    const std::string input = folder_.Write("in.ndjson", lines);
    for (const std::string& index : {std::string("1"), std::string("2"), std::string("3")}) {
      ASSERT_LE(
          Radap("batch " + input + " --shard " + index + "/3 -o " + Shard(index) + options).exit,
          1);
    }
    whole_ = Radap("batch " + input + " -o " + Path("whole") + options);
  }
  std::string Path(const std::string& name) const {
    return "'" + folder_.path() + "/" + name + "'";
  }
  std::string Shard(const std::string& index) const { return Path("s " + index); }
  Ran Merge(const std::string& shards, const std::string& options = "") {
    return Radap("merge " + shards + " -o " + Path("ผล รวม") + " " + options);
  }
  std::string All() const { return Shard("3") + " " + Shard("1") + " " + Shard("2"); }
  std::string Text(const std::string& name) const { return FileText(folder_.path() + "/" + name); }

  void ExpectRefused(const std::string& shards, int exit, const std::string& th,
                     const std::string& en) {
    for (const bool english : {false, true}) {
      const Ran ran = Merge(shards, english ? "--lang en" : "");
      EXPECT_EQ(ran.exit, exit) << ran.err;
      EXPECT_EQ(ran.out, "");
      EXPECT_NE(ran.err.find(english ? en : th), std::string::npos) << ran.err;
      EXPECT_NE(ran.err.find(english ? "nothing was merged" : "ยังไม่ได้รวม และไม่ได้เขียน “"),
                std::string::npos);
      EXPECT_FALSE(std::filesystem::exists(folder_.path() + "/ผล รวม"));
    }
  }

  TemporaryFolder folder_;
  Ran whole_;
};

std::string Repeated(const std::string& line, int times) {
  std::string lines;
  for (int i = 0; i < times; ++i) lines += line;
  return lines;
}

TEST_F(MergeCommand, TheBytesOfTheRunInOneGo) {
  for (const std::string options : {"", " --format csv", " --fields full"}) {
    MakeShards(Repeated(kLine, 7) + "\nno dossier\n" + Repeated(kLine, 3), options);
    const Ran ran = Merge(All(), "--lang en");
    EXPECT_EQ(ran.exit, 1) << "a line is no dossier, as radap batch says too" << ran.err;
    EXPECT_EQ(whole_.exit, 1);
    EXPECT_EQ(Text("ผล รวม"), Text("whole")) << options;
    EXPECT_EQ(Text("ผล รวม.summary.json"), Text("whole.summary.json")) << options;
    EXPECT_TRUE(Has(ran, "at 9")) << "the line of the whole input" << ran.out;
    EXPECT_TRUE(Has(ran, "written to `" + folder_.path() + "/ผล รวม`")) << ran.out;
  }
}

TEST_F(MergeCommand, ExitCodeAsOfTheRunInOneGo) {
  MakeShards(FileText(RADAP_SOURCE_DIR "/samples/seam-scm.ndjson"));
  const Ran ran = Merge(All());
  EXPECT_EQ(whole_.exit, 0) << whole_.err;
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out, Merge(All(), "--lang en").out) << "Thai unless --lang en";
}

TEST_F(MergeCommand, ShardsByAStar) {
  MakeShards(Repeated(kLine, 5));
  const Ran ran = Merge("'" + folder_.path() + "/s '*");
  EXPECT_EQ(ran.exit, whole_.exit) << ran.err;
  EXPECT_EQ(Text("ผล รวม"), Text("whole"));
}

TEST_F(MergeCommand, ShardsThatDoNotFitAreWrongUsage) {
  MakeShards(Repeated(kLine, 5));
  ExpectRefused(Shard("1") + " " + Shard("3"), 2, "ขาดส่วน 2 จาก 3 ส่วน",
                "of 3 shards 1 missing (2)");
  ExpectRefused(All() + " " + Shard("1"), 2, "มีสองครั้ง", "given twice");
  ExpectRefused(All() + " " + Path("whole"), 2, "ไม่ใช่ส่วนย่อย", "not of a shard");
  Radap("batch " + Path("in.ndjson") + " --shard 2/3 --fields full -o " + Shard("2"));
  ExpectRefused(All(), 2, "ไม่ได้มาจากการสั่งแบบเดียวกัน", "are of different runs");
  Radap("batch " + Path("in.ndjson") + " --shard 2/3 --pack pmqa4-2568 -o " + Shard("2"));
  ExpectRefused(All(), 2, "ไม่ได้มาจากการสั่งแบบเดียวกัน", "are of different runs");
  folder_.Write("in.ndjson", Repeated(kLine, 6));
  Radap("batch " + Path("in.ndjson") + " --shard 2/3 -o " + Shard("2"));
  ExpectRefused(All(), 2, "ข้อมูลเข้าเปลี่ยนไป", "the input changed in between");
}

TEST_F(MergeCommand, WhatCannotBeReadOrIsNotWhole) {
  MakeShards(Repeated(kLine, 5));
  folder_.Write("s 2", Text("s 2").substr(0, 100));
  ExpectRefused(All(), 3, "ไม่สมบูรณ์", "is damaged");
  std::filesystem::rename(folder_.path() + "/s 2", folder_.path() + "/s 2.part");
  ExpectRefused(All(), 3, "ยังทำไม่เสร็จ", "is not finished");
  std::filesystem::remove(folder_.path() + "/s 2.part");
  ExpectRefused(All(), 3, "ไม่พบแฟ้มผลของส่วนย่อย", "there is no shard output");
  std::filesystem::remove(folder_.path() + "/s 1.summary.json");
  ExpectRefused(Shard("1"), 3, "ไม่พบสรุป", "has no summary");
}

TEST_F(MergeCommand, WhatCannotBeWritten) {
  MakeShards(Repeated(kLine, 5));
  const Ran ran = Radap("merge " + All() + " --lang en -o " + Path("none/out"));
  EXPECT_EQ(ran.exit, 3);
  EXPECT_NE(ran.err.find("none/out"), std::string::npos) << ran.err;
  const Ran over = Radap("merge " + All() + " -o " + Shard("1"));
  EXPECT_EQ(over.exit, 2);
  EXPECT_NE(over.err.find("จะเขียนทับส่วนย่อย"), std::string::npos) << over.err;
}

TEST_F(MergeCommand, WrongUsage) {
  for (const std::string line :
       {"merge", "merge x", "merge -o x", "merge x -o", "merge x -o y --x"}) {
    const Ran ran = Radap(line);
    EXPECT_EQ(ran.exit, 2) << line;
    EXPECT_NE(ran.err.find("radap merge --help"), std::string::npos) << ran.err;
  }
}

}  // namespace
}  // namespace radap::testing
