// Runs from input to output: any number of threads and portions, what is counted, what is refused.
#include <fcntl.h>
#include <gtest/gtest.h>

#include <sys/file.h>
#include <unistd.h>
#include <algorithm>

#include <string>
#include <vector>

#include "tests/engine/batch/stream/batch_run.h"

namespace radap::batch {
namespace {

using BatchTest = BatchRun;

TEST_F(BatchTest, TheSameBytesWithAnyThreadsAndPortions) {
  BatchOptions options = Options();
  const std::string expected = Whole(options);
  EXPECT_NE(expected.find(R"({"line":1,"organisation":"o-1")"), std::string::npos);
  for (const char* input : {"in.ndjson", "in"}) {
    options.input = folder_ / input;
    options.jobs = 1;
    const std::string once = Whole(options);
    for (options.jobs = 1; options.jobs <= 8; ++options.jobs) {
      for (const std::size_t portion : {1U, 400U, 1'000'000U}) {
        options.portion_bytes = portion;
        EXPECT_EQ(Whole(options), once) << options.jobs << " " << portion;
      }
    }
  }
}

TEST_F(BatchTest, CountsOfTheRun) {
  std::vector<Progress> seen;
  BatchOptions options = Options();
  options.on_progress = [&seen](const Progress& progress) { seen.push_back(progress); };
  const BatchResult result = RunBatch(options);
  EXPECT_EQ(result.summary.lines, kLines);
  EXPECT_EQ(result.summary.bad, 12);
  EXPECT_EQ(result.summary.first_bad[0], "5");
  EXPECT_EQ(result.rows, kLines - 6);
  EXPECT_EQ(result.bytes, static_cast<std::int64_t>(Lines().size()));
  ASSERT_EQ(result.slowest.size(), 5U);
  EXPECT_GE(result.slowest[0].nanoseconds, result.slowest[4].nanoseconds);
  ASSERT_GT(seen.size(), 5U);
  EXPECT_EQ(seen.back().rows, result.rows);
  EXPECT_EQ(seen.back().done, seen.back().total);
}

TEST_F(BatchTest, BadFilesAreNamed) {
  BatchOptions options = Options();
  options.input = folder_ / "in";
  const BatchResult result = RunBatch(options);
  EXPECT_EQ(result.summary.lines, 20);
  const std::vector<std::string> bad = {"13.json", "15.json", "17.json",
                                        "23.json", "25.json", "27.json"};
  EXPECT_EQ(result.summary.first_bad, bad);
}

TEST_F(BatchTest, AnEmptyInputIsWhole) {
  WriteText(folder_ / "empty", "");
  fs::create_directories(folder_ / "none");
  for (const char* input : {"empty", "none"}) {
    BatchOptions options = Options();
    options.input = folder_ / input;
    Whole(options);
    EXPECT_EQ(FileText(options.output), "");
    options.scoring.format = RowFormat::kCsv;
    Whole(options);
    EXPECT_EQ(FileText(options.output).find('\n'), FileText(options.output).size() - 1);
  }
}

TEST_F(BatchTest, AnOldOutputStaysUntilTheNewOneIsWhole) {
  BatchOptions options = Options();
  WriteText(options.output, "old");
  Interrupt(options, "");
  EXPECT_EQ(FileText(options.output), "old");
  fs::permissions(options.output, fs::perms::owner_read | fs::perms::owner_write);
  Whole(options);
  EXPECT_NE(FileText(options.output), "old");
  EXPECT_EQ(fs::status(options.output).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(BatchTest, WritesWhereALinkPoints) {
  WriteText(folder_ / "target", "old");
  fs::create_symlink("target", folder_ / "out");
  const BatchOptions options = Options();
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kWhole);
  EXPECT_TRUE(fs::is_symlink(options.output));
  EXPECT_NE(FileText(folder_ / "target"), "old");
  EXPECT_TRUE(fs::exists(folder_ / "target.summary.json"));
}

TEST_F(BatchTest, TwoRunsDoNotWriteTheSame) {
  const BatchOptions options = Options();
  const std::string part = options.output + ".part";
  const int other = ::open(part.c_str(), O_RDWR | O_CREAT, 0600);
  ASSERT_EQ(::flock(other, LOCK_EX), 0);
  ASSERT_EQ(::write(other, "its rows", 8), 8);
  const BatchResult result = RunBatch(options);
  EXPECT_EQ(result.end, BatchEnd::kCannotWrite);
  EXPECT_FALSE(result.can_resume);
  EXPECT_EQ(FileText(part), "its rows");
  ::close(other);
  Whole(options);
}

TEST_F(BatchTest, NeverWritesOverTheInput) {
  const std::string lines = Lines();
  BatchOptions options = Options("in.ndjson");
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kWrongUsage);
  for (const char* name : {"out.part", "out.part.json", "out.summary.json"}) {
    options = Options();
    options.input = folder_ / name;
    WriteText(options.input, lines);
    EXPECT_EQ(RunBatch(options).end, BatchEnd::kWrongUsage) << name;
    EXPECT_EQ(FileText(options.input), lines);
    fs::remove(options.input);
  }
  fs::create_hard_link(folder_ / "in.ndjson", folder_ / "out");
  EXPECT_EQ(RunBatch(Options()).end, BatchEnd::kWrongUsage);
  EXPECT_EQ(FileText(folder_ / "in.ndjson"), lines);
}

TEST_F(BatchTest, NeverWritesIntoTheFolderItReads) {
  for (const char* output : {"in/out", "in/deep/out"}) {
    BatchOptions options = Options(output);
    options.input = folder_ / "in";
    EXPECT_EQ(RunBatch(options).end, BatchEnd::kWrongUsage);
  }
  BatchOptions beside = Options("in-out");
  beside.input = folder_ / "in";
  Whole(beside);
}

TEST_F(BatchTest, WhatIsNoFileIsNotReplaced) {
  BatchOptions options = Options();
  for (const std::string& output : {std::string("/dev/full"), folder_ / "in"}) {
    options.output = output;
    EXPECT_EQ(RunBatch(options).end, BatchEnd::kCannotWrite);
    EXPECT_FALSE(fs::exists(output + ".part"));
  }
  options.output = folder_ / "no/such/folder/out";
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kCannotWrite);
}

TEST_F(BatchTest, ColumnsOfCsvAreThoseOfTheFirstPackInEveryShard) {
  WriteText(folder_ / "in.ndjson", "\n{}\nno dossier\n" + LineOf(7) + "\n" + Lines());
  BatchOptions options = Options();
  options.scoring.format = RowFormat::kCsv;
  Whole(options);
  const std::string text = FileText(options.output);
  const std::string head = text.substr(0, text.find('\n'));
  EXPECT_NE(head.find(",2.1,"), std::string::npos) << head;
  options.shard = {5, 5};
  Whole(options);
  EXPECT_TRUE(FileText(options.output).starts_with(head));
  options = Options();
  options.input = folder_ / "in";
  options.scoring.format = RowFormat::kCsv;
  options.shard = {20, 20};
  Whole(options);
  EXPECT_EQ(FileText(options.output).substr(4, head.size() - 4), head.substr(4));
}

TEST_F(BatchTest, AFileThatCannotBeReadIsARowAndTheRunGoesOn) {
  fs::create_symlink("nowhere", folder_ / "in/22.json.json");
  BatchOptions options = Options();
  options.input = folder_ / "in";
  for (const RowFormat format : {RowFormat::kNdjson, RowFormat::kCsv}) {
    options.scoring.format = format;
    options.jobs = 1;
    const std::string whole = Whole(options);
    EXPECT_NE(whole.find("F1103"), std::string::npos) << whole;
    EXPECT_NE(whole.find("23.json"), std::string::npos);
    options.jobs = 4;
    const BatchResult result = RunBatch(options);
    EXPECT_EQ(result.summary.bad, 7);
    EXPECT_EQ(result.summary.lines, 21);
    EXPECT_EQ(std::ranges::count(result.summary.first_bad, "22.json.json"), 1);
    EXPECT_EQ(Written(options), whole);
    const std::string rows = FileText(options.output);
    Interrupt(options, rows.substr(0, rows.find("23.json")));
    options.resume = true;
    EXPECT_EQ(Whole(options), whole);
    options.resume = false;
  }
  fs::remove(folder_ / "in/22.json.json");
}

TEST_F(BatchTest, AnInputOfAnotherKindIsToldBeforeAnyRow) {
  using namespace std::string_literals;
  const std::string pretty = "{\n  \"format\": \"radap.dossier/1\"\n}\n";
  const struct {
    std::string text;
    std::string advice;
  } kinds[] = {
      {"PK\x03\x04"s + DossierOf(1), "radap import"},
      {"%PDF-1.7\n", "radap import"},
      {"\x1F\x8B\x08"s, "zcat FILE"},
      {"\x28\xB5\x2F\xFD"s, "zstdcat FILE"},
      {"\xFD\x37zXZ\0"s, "xzcat FILE"},
      {"\xFF\xFE{\0"s, "iconv"},
      {"\xFE\xFF\0{"s, "iconv"},
      {"\n [" + DossierOf(1) + "]", "jq -c '.[]'"},
      {pretty, "use `radap score`"},
      {"\xEF\xBB\xBF" + pretty, "folder"},
      {"{\"pack\": \"x\",\r\n\"kpis\": 1}\n", "use `radap score`"},
  };
  for (const auto& kind : kinds) {
    WriteText(folder_ / "in.ndjson", kind.text);
    BatchOptions options = Options("other");
    const BatchResult result = RunBatch(options);
    EXPECT_EQ(result.end, BatchEnd::kWrongUsage) << kind.text;
    EXPECT_NE(result.why.en.find(kind.advice), std::string::npos) << result.why.en;
    EXPECT_FALSE(result.why.th.empty());
    EXPECT_FALSE(fs::exists(options.output + ".part"));
    options.shard = {1, 2};
    EXPECT_EQ(RunBatch(options).end, BatchEnd::kWhole);
    fs::remove(options.output);
  }
  for (const std::string& text : {"{\"format\": 1\n"s + DossierOf(1), "{}\n"s, "{\n"s, "{"s,
                                  DossierOf(1), "P\n"s, "\n\n"s + DossierOf(1) + "\n{\n"}) {
    WriteText(folder_ / "in.ndjson", text);
    EXPECT_EQ(RunBatch(Options()).end, BatchEnd::kWhole) << text;
  }
}

TEST_F(BatchTest, SaysWhetherItBeganAnewOverWhatCouldBeResumed) {
  BatchOptions options = Options();
  EXPECT_FALSE(RunBatch(options).is_begun_anew);
  const std::string rows = FileText(options.output);
  Interrupt(options, rows.substr(0, rows.find('\n') + 1));
  EXPECT_TRUE(RunBatch(options).is_begun_anew);
  Interrupt(options, rows.substr(0, rows.find('\n') + 1));
  options.identity = "another run";
  EXPECT_FALSE(RunBatch(options).is_begun_anew);
}

}  // namespace
}  // namespace radap::batch
