// Runs that stopped anywhere and go on: the same bytes as in one go; and what is not resumed.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "engine/batch/merge/merge.h"
#include "tests/engine/batch/stream/batch_run.h"

namespace radap::batch {
namespace {

class ResumeTest : public BatchRun {
 protected:
  void ResumeEverywhere(BatchOptions options);
};

// Whatever was written before the end came: nothing, whole rows, a torn row.
void ResumeTest::ResumeEverywhere(BatchOptions options) {
  const std::string expected = Whole(options);
  const std::string rows = FileText(options.output);
  ASSERT_GT(rows.size(), 1000U);
  const std::size_t step = std::max<std::size_t>(1, rows.size() / 30);
  for (std::size_t cut = 0; cut <= rows.size(); cut += step) {
    fs::remove(options.output);
    Interrupt(options, std::string_view(rows).substr(0, cut));
    options.resume = true;
    options.jobs = 1 + static_cast<int>(cut % 3);
    ASSERT_EQ(Whole(options), expected) << cut;
  }
}

TEST_F(ResumeTest, ResumesAFile) { ResumeEverywhere(Options()); }

TEST_F(ResumeTest, ResumesCsv) {
  BatchOptions options = Options();
  options.scoring.format = RowFormat::kCsv;
  ResumeEverywhere(options);
}

TEST_F(ResumeTest, ResumesFullRows) {
  BatchOptions options = Options();
  options.scoring.fields = RowFields::kFull;
  ResumeEverywhere(options);
}

TEST_F(ResumeTest, ResumesAFolder) {
  BatchOptions options = Options();
  options.input = folder_ / "in";
  ResumeEverywhere(options);
  options.scoring.format = RowFormat::kCsv;
  ResumeEverywhere(options);
}

TEST_F(ResumeTest, ResumesAShard) {
  BatchOptions options = Options();
  options.shard = {2, 3};
  options.scoring.format = RowFormat::kCsv;
  ResumeEverywhere(options);
}

TEST_F(ResumeTest, ResumesAPipeThatSaysTheSameAgain) {
  BatchOptions options = Options();
  const std::string rows = FileText(options.output);
  const auto run = [&](bool stops) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const std::string lines = Lines();
    ASSERT_EQ(::write(ends[1], lines.data(), lines.size()), static_cast<ssize_t>(lines.size()));
    ::close(ends[1]);
    // The name is part of the run's identity.
    const int place = ::dup2(ends[0], 200);
    options.input = "/dev/fd/" + std::to_string(place);
    std::atomic<bool> stop{false};
    if (stops) {
      options.stop = &stop;
      options.on_progress = [&stop](const Progress& progress) { stop = progress.rows > 20; };
    }
    options.resume = !stops;
    const BatchResult result = RunBatch(options);
    EXPECT_EQ(result.end, stops ? BatchEnd::kStopped : BatchEnd::kWhole) << result.why.en;
    options.stop = nullptr;
    options.on_progress = nullptr;
    ::close(place);
    ::close(ends[0]);
  };
  const std::string expected = Whole(Options("other"));
  run(true);
  EXPECT_GT(FileText(options.output + ".part").size(), 1000U);
  run(false);
  EXPECT_EQ(Written(options), expected);
}

TEST_F(ResumeTest, StopsAfterWholeRowsAndGoesOn) {
  BatchOptions options = Options();
  const std::string expected = Whole(options);
  fs::remove(options.output);
  std::atomic<bool> stop{false};
  options.stop = &stop;
  options.jobs = 3;
  options.on_progress = [&stop](const Progress& progress) { stop = progress.rows > 20; };
  const BatchResult stopped = RunBatch(options);
  EXPECT_EQ(stopped.end, BatchEnd::kStopped);
  EXPECT_TRUE(stopped.can_resume);
  EXPECT_FALSE(fs::exists(options.output));
  EXPECT_EQ(FileText(options.output + ".part").back(), '\n');
  stop = false;
  options.resume = true;
  std::int64_t done_before = 0;
  options.on_progress = [&](const Progress& progress) { done_before = progress.done_before; };
  EXPECT_EQ(Whole(options), expected);
  EXPECT_GT(done_before, 0);
}

TEST_F(ResumeTest, IsNotResumedAsAnotherRun) {
  BatchOptions options = Options();
  Whole(options);
  const std::string rows = FileText(options.output);
  fs::remove(options.output);
  Interrupt(options, rows.substr(0, rows.size() / 2));
  options.resume = true;
  BatchOptions other = options;
  other.identity = "another";
  EXPECT_EQ(RunBatch(other).end, BatchEnd::kOtherRun);
  other = options;
  other.shard = {1, 2};
  EXPECT_EQ(RunBatch(other).end, BatchEnd::kOtherRun);
  WriteText(options.input, "{}\n" + Lines());
  const BatchResult changed = RunBatch(options);
  EXPECT_EQ(changed.end, BatchEnd::kOtherRun);
  EXPECT_NE(changed.why.en.find("--resume"), std::string::npos);
  EXPECT_EQ(FileText(options.output + ".part"), rows.substr(0, rows.size() / 2));
}

TEST_F(ResumeTest, WhatIsNoRowIsNotResumed) {
  BatchOptions options = Options();
  Interrupt(options, "what is this\n");
  options.resume = true;
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun);
  options.scoring.format = RowFormat::kCsv;
  Interrupt(options, "line,another,head\r\n");
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun);
}

TEST_F(ResumeTest, NothingToResumeBeginsAnew) {
  BatchOptions options = Options();
  options.resume = true;
  const std::string fresh = Whole(options);
  EXPECT_EQ(Whole(Options("other")), fresh);
}

TEST_F(ResumeTest, AWholeOutputNeedsNothingMore) {
  BatchOptions options = Options();
  const std::string written = Whole(options);
  options.resume = true;
  const BatchResult again = RunBatch(options);
  EXPECT_EQ(again.end, BatchEnd::kAlreadyWhole);
  EXPECT_EQ(again.summary.lines, kLines);
  EXPECT_EQ(Written(options), written);
  EXPECT_FALSE(fs::exists(options.output + ".part"));
  BatchOptions other = options;
  other.identity = "another";
  EXPECT_EQ(RunBatch(other).end, BatchEnd::kOtherRun);
  other = options;
  other.shard = {1, 2};
  EXPECT_EQ(RunBatch(other).end, BatchEnd::kOtherRun);
  fs::last_write_time(options.input, fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun);
  EXPECT_EQ(Written(options), written);
}

TEST_F(ResumeTest, AWholeOutputOfAnotherInputIsNotThatOfThisRun) {
  const BatchOptions first = Options();
  const std::string written = Whole(first);
  BatchOptions options = first;
  options.resume = true;
  options.input = folder_ / "older.ndjson";
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  WriteText(options.input, Lines() + DossierOf(61) + "\n");
  fs::last_write_time(options.input, long_ago);
  const BatchResult other = RunBatch(options);
  EXPECT_EQ(other.end, BatchEnd::kOtherRun) << "another file";
  EXPECT_NE(other.why.en.find("in.ndjson"), std::string::npos) << other.why.en;
  EXPECT_NE(other.why.th.find("in.ndjson"), std::string::npos) << other.why.th;
  EXPECT_EQ(Written(first), written);
  fs::rename(options.input, first.input);
  options.input = first.input;
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun) << "other content under the same name";
  options.resume = false;
  EXPECT_NE(Whole(options), written);
  options.resume = true;
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole);
}

TEST_F(ResumeTest, AMergedOutputIsWhole) {
  const std::string written = Whole(Options());
  EXPECT_TRUE(fs::exists(folder_ / ".out.input"));
  for (int index = 1; index <= 2; ++index) {
    BatchOptions shard = Options("shard" + std::to_string(index));
    shard.shard = {index, 2};
    Whole(shard);
    shard.resume = true;
    EXPECT_EQ(RunBatch(shard).end, BatchEnd::kAlreadyWhole);
  }
  const std::string out = folder_ / "out";
  EXPECT_EQ(MergeShards({folder_ / "shard1", folder_ / "shard2"}, out).end, MergeEnd::kWhole);
  BatchOptions options = Options();
  EXPECT_EQ(Written(options), written);
  EXPECT_FALSE(fs::exists(folder_ / ".out.input"));
  options.resume = true;
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole);
}

// Where the file was left behind: the summary alone decides.
TEST_F(ResumeTest, WhatTellsOfOtherRowsTellsNothingOfThese) {
  BatchOptions options = Options();
  const std::string written = Whole(options);
  const std::string told = FileText(folder_ / ".out.input");
  EXPECT_NE(told.find("in.ndjson"), std::string::npos);
  options.resume = true;
  fs::rename(options.input, folder_ / "moved.ndjson");
  options.input = folder_ / "moved.ndjson";
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun);
  WriteText(folder_ / ".out.input", told.substr(0, told.size() - 10));
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole) << "torn";
  WriteText(folder_ / ".out.input", told);
  fs::last_write_time(options.output, fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole) << "of other rows";
  fs::remove(folder_ / ".out.input");
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole);
  EXPECT_EQ(Written(options), written);
}

TEST_F(ResumeTest, AWholeOutputOfAFolderThatHasChangedIsNotThatOfThisRun) {
  BatchOptions options = Options();
  options.input = folder_ / "in";
  const std::string written = Whole(options);
  options.resume = true;
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole);
  const fs::path added = folder_ / "in/deep/more.json";
  WriteText(added, DossierOf(1));
  fs::last_write_time(added, fs::file_time_type::clock::now() - std::chrono::hours(1));
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun) << "a file more";
  fs::remove(added);
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kAlreadyWhole);
  fs::last_write_time(folder_ / "in/deep/20.json",
                      fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_EQ(RunBatch(options).end, BatchEnd::kOtherRun) << "a newer file";
  EXPECT_EQ(Written(options), written);
}

// While it goes over what is done already: nothing is lost, and nothing is said to be wrong.
TEST_F(ResumeTest, StoppedBeforeItsFirstRowItCanBeResumed) {
  BatchOptions options = Options();
  const std::string expected = Whole(options);
  const std::string rows = FileText(options.output);
  fs::remove(options.output);
  Interrupt(options, rows.substr(0, rows.size() / 2));
  const std::string part = FileText(options.output + ".part");
  std::atomic<bool> stop{true};
  options.stop = &stop;
  options.resume = true;
  const BatchResult stopped = RunBatch(options);
  EXPECT_EQ(stopped.end, BatchEnd::kStopped) << stopped.why.en;
  EXPECT_TRUE(stopped.can_resume);
  EXPECT_GT(stopped.summary.lines, 0);
  EXPECT_GE(part.size(), FileText(options.output + ".part").size());
  stop = false;
  EXPECT_EQ(Whole(options), expected);
}

}  // namespace
}  // namespace radap::batch
