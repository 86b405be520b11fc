#include "engine/batch/merge/merge.h"

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/batch/merge/copy_rows.h"
#include "engine/batch/merge/shard_files.h"
#include "engine/batch/stream/output.h"
#include "engine/batch/stream/output_files.h"

namespace radap::batch {
namespace {

using Problem = std::optional<MergeProblem>;

// What stands in OUT.part.json meanwhile: no run of radap batch resumes it.
constexpr const char* kMergeRun = "{\"run\":\"merge\"}\n";

bool IsSame(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return a == b || std::filesystem::equivalent(a, b, ignored);
}

Problem CheckOutput(const std::vector<ShardFile>& shards, const std::string& output) {
  std::error_code ignored;
  if (std::filesystem::exists(output, ignored) &&
      !std::filesystem::is_regular_file(output, ignored)) {
    return MergeProblem{MergeEnd::kCannotWrite,
                        {"“" + output + "” ไม่ใช่แฟ้มธรรมดา: ระบุ -o เป็นชื่อแฟ้ม",
                         "`" + output + "` is no regular file: give -o the name of a file"}};
  }
  for (const ShardFile& shard : shards) {
    for (const char* suffix : {"", ".part", ".part.json", ".summary.json"}) {
      const std::string written = output + suffix;
      if (!IsSame(shard.path, written) && !IsSame(shard.path + ".summary.json", written)) continue;
      return MergeProblem{MergeEnd::kDoNotFit,
                          {"-o “" + output + "” จะเขียนทับส่วนย่อย “" + shard.path + "”: ใช้ชื่ออื่น",
                           "-o `" + output + "` would write over the shard `" + shard.path +
                               "`: give another name"}};
    }
  }
  return std::nullopt;
}

Problem CannotWrite(std::optional<Failure> failure) {
  if (!failure) return std::nullopt;
  return MergeProblem{MergeEnd::kCannotWrite, std::move(failure->why)};
}

Problem CopyAll(const std::vector<ShardFile>& shards, Output& output, Summary& summary) {
  RowsBefore before;
  for (const ShardFile& shard : shards) {
    if (Problem problem = CopyRows(shard, before, output)) return problem;
    summary.Add(shard.summary.summary);
  }
  return CannotWrite(output.Flush());
}

Problem WriteMerged(const std::vector<ShardFile>& shards, const std::string& path,
                    Summary& summary) {
  OutputFiles files(path);
  if (Problem problem = CannotWrite(files.Open())) return problem;
  Problem problem = CannotWrite(files.Begin(kMergeRun));
  Output output(files.handle(), files.part(), 0);
  if (!problem) problem = CopyAll(shards, output, summary);
  if (!problem) {
    const SummaryFile file{shards.front().summary.run, std::nullopt, summary};
    problem = CannotWrite(files.Finish(file));
  }
  if (problem) {
    ::unlink(files.part().c_str());
    ::unlink((files.part() + ".json").c_str());
  }
  return problem;
}

}  // namespace

MergeResult MergeShards(const std::vector<std::string>& paths, const std::string& output) {
  std::vector<ShardFile> shards;
  Summary summary;
  Problem problem = ReadShards(paths, shards);
  if (!problem) problem = CheckOutput(shards, output);
  if (!problem) problem = OrderShards(shards);
  if (!problem) problem = WriteMerged(shards, output, summary);
  if (problem) return {problem->end, std::move(problem->why), {}};
  return {MergeEnd::kWhole, {}, std::move(summary)};
}

}  // namespace radap::batch
