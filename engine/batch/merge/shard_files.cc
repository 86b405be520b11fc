#include "engine/batch/merge/shard_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace radap::batch {
namespace {

constexpr std::string_view kSummarySuffix = ".summary.json";
constexpr std::string_view kPartSuffix = ".part";
constexpr int kNamed = 10;  // missing shards that a message names

using Problem = std::optional<MergeProblem>;

MergeProblem Unreadable(const Label& why) { return {MergeEnd::kCannotRead, why}; }
MergeProblem DoNotFit(const Label& why) { return {MergeEnd::kDoNotFit, why}; }

bool IsThere(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

MergeProblem NotFinished(const std::string& shard) {
  return Unreadable({"ส่วนย่อย “" + shard + "” ยังทำไม่เสร็จ (มีเพียง “" + shard +
                         ".part”): สั่ง radap batch ของส่วนนั้นซ้ำด้วย --resume",
                     "shard `" + shard + "` is not finished (there is only `" + shard +
                         ".part`): run its radap batch again with --resume"});
}

MergeProblem NotThere(const std::string& path) {
  return Unreadable(
      {"ไม่พบแฟ้มผลของส่วนย่อย “" + path + "”: ตรวจชื่อ และว่าส่วนนั้นทำแล้ว",
       "there is no shard output `" + path + "`: check the name, and that this shard was run"});
}

MergeProblem NoSummary(const std::string& path) {
  return Unreadable(
      {"ไม่พบสรุป “" + path + ".summary.json” ที่ต้องอยู่ข้าง “" + path +
           "”: คัดลอกมาไว้ด้วยกัน หรือสั่ง radap batch ของส่วนนั้นใหม่ (-o ชื่อแฟ้ม)",
       "`" + path + "` has no summary `" + path +
           ".summary.json` beside it: copy it there too, or run its radap batch again with -o"});
}

MergeProblem BadSummary(const std::string& path) {
  return Unreadable(
      {"“" + path + ".summary.json” อ่านเป็นสรุปของ radap batch ไม่ได้: สั่งส่วนนั้นใหม่",
       "`" + path + ".summary.json` is no summary of radap batch: run that shard again"});
}

Problem ReadShard(const std::string& path, std::vector<ShardFile>& shards) {
  if (path.ends_with(kPartSuffix)) {
    return NotFinished(path.substr(0, path.size() - kPartSuffix.size()));
  }
  if (!IsThere(path)) return IsThere(path + ".part") ? NotFinished(path) : NotThere(path);
  std::ifstream file(path + std::string(kSummarySuffix), std::ios::binary);
  if (!file) return NoSummary(path);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  std::optional<SummaryFile> summary = ReadSummary(json);
  if (!summary) return BadSummary(path);
  shards.push_back({path, std::move(*summary)});
  return std::nullopt;
}

std::string Number(const Part& part) {
  return std::to_string(part.index) + "/" + std::to_string(part.of);
}

// Whether b may stand beside a.
Problem CheckSameRun(const ShardFile& a, const ShardFile& b) {
  const std::string both_th = "“" + a.path + "” กับ “" + b.path + "” ";
  const std::string both_en = "`" + a.path + "` and `" + b.path + "` ";
  if (a.summary.run != b.summary.run) {
    return DoNotFit({both_th + "ไม่ได้มาจากการสั่งแบบเดียวกัน (" + a.summary.run + " กับ " +
                         b.summary.run +
                         "): สั่งทุกส่วนด้วยชุดเกณฑ์ --format --fields และรุ่นของโปรแกรมเดียวกัน",
                     both_en + "are of different runs (" + a.summary.run + " and " + b.summary.run +
                         "): run all shards with the same pack, --format, --fields and version"});
  }
  if (a.summary.part->of != b.summary.part->of) {
    return DoNotFit({both_th + "แบ่งคนละจำนวน (ส่วน " + Number(*a.summary.part) + " กับ " +
                         Number(*b.summary.part) + "): ใช้ส่วนของการแบ่งเดียวกัน",
                     both_en + "are of different divisions (shards " + Number(*a.summary.part) +
                         " and " + Number(*b.summary.part) + "): give those of one division"});
  }
  if (a.summary.part->size != b.summary.part->size) {
    return DoNotFit(
        {both_th + "มาจากข้อมูลเข้าคนละขนาด (" + std::to_string(a.summary.part->size) + " กับ " +
             std::to_string(b.summary.part->size) + "): ข้อมูลเข้าเปลี่ยนไประหว่างนั้น ให้สั่งทุกส่วนใหม่",
         both_en + "are of inputs of different size (" + std::to_string(a.summary.part->size) +
             " and " + std::to_string(b.summary.part->size) +
             "): the input changed in between; run all shards again"});
  }
  return std::nullopt;
}

Problem CheckAllThere(const std::vector<ShardFile>& shards) {
  const int of = shards.front().summary.part->of;
  std::string missing;
  int count = 0;
  auto next = shards.begin();
  for (int index = 1; index <= of; ++index) {
    if (next != shards.end() && next->summary.part->index == index) {
      ++next;
    } else if (++count <= kNamed) {
      missing += (missing.empty() ? "" : ", ") + std::to_string(index);
    }
  }
  if (count == 0) return std::nullopt;
  if (count > kNamed) missing += " ...";
  const std::string all = std::to_string(of);
  return DoNotFit({"ขาดส่วน " + missing + " จาก " + all + " ส่วน: ระบุแฟ้มผลของทุกส่วน",
                   "of " + all + " shards " + std::to_string(count) + " missing (" + missing +
                       "): give the outputs of all of them"});
}

Problem CheckJoined(const ShardFile& before, const ShardFile& after) {
  if (before.summary.part->to == after.summary.part->from) return std::nullopt;
  const std::string to = std::to_string(before.summary.part->to);
  const std::string from = std::to_string(after.summary.part->from);
  return DoNotFit({"“" + before.path + "” จบที่ " + to + " แต่ “" + after.path + "” เริ่มที่ " + from +
                       " ของข้อมูลเข้า จึงไม่ต่อกัน: สั่งสองส่วนนี้ใหม่จากข้อมูลเดียวกัน",
                   "`" + before.path + "` ends at " + to + " of the input, but `" + after.path +
                       "` begins at " + from +
                       ", so they do not join: run these two shards again over the same input"});
}

Problem CheckEnds(const ShardFile& first, const ShardFile& last) {
  if (first.summary.part->from == 0 && last.summary.part->to == last.summary.part->size) {
    return std::nullopt;
  }
  return DoNotFit(
      {"ส่วนย่อยไม่ครอบคลุมข้อมูลเข้าทั้งหมด (“" + first.path + "” ถึง “" + last.path + "”): สั่งใหม่",
       "the shards do not cover the whole input (`" + first.path + "` to `" + last.path +
           "`): run them again"});
}

bool IsWhole(const Part& part) { return part.of >= 1 && part.index >= 1 && part.index <= part.of; }

Problem CheckShard(const ShardFile& shard) {
  if (!shard.summary.part) {
    return DoNotFit(
        {"“" + shard.path + "” เป็นผลของการสั่งครั้งเดียวทั้งหมด ไม่ใช่ส่วนย่อย: เอาออกจากคำสั่ง",
         "`" + shard.path + "` is the output of a whole run, not of a shard: leave it out"});
  }
  if (!IsWhole(*shard.summary.part)) return BadSummary(shard.path);
  return std::nullopt;
}

}  // namespace

Problem ReadShards(const std::vector<std::string>& paths, std::vector<ShardFile>& shards) {
  std::vector<std::string> outputs;
  for (const std::string& path : paths) {
    if (!path.ends_with(kSummarySuffix)) outputs.push_back(path);
  }
  for (const std::string& path : paths) {
    if (!path.ends_with(kSummarySuffix)) continue;
    std::string output = path.substr(0, path.size() - kSummarySuffix.size());
    if (std::find(outputs.begin(), outputs.end(), output) == outputs.end()) {
      outputs.push_back(std::move(output));
    }
  }
  for (const std::string& path : outputs) {
    if (Problem problem = ReadShard(path, shards)) return problem;
  }
  return std::nullopt;
}

Problem OrderShards(std::vector<ShardFile>& shards) {
  if (shards.size() == 1 && !shards.front().summary.part) return std::nullopt;
  for (const ShardFile& shard : shards) {
    if (Problem problem = CheckShard(shard)) return problem;
    if (Problem problem = CheckSameRun(shards.front(), shard)) return problem;
  }
  std::stable_sort(shards.begin(), shards.end(), [](const ShardFile& a, const ShardFile& b) {
    return a.summary.part->index < b.summary.part->index;
  });
  for (std::size_t i = 1; i < shards.size(); ++i) {
    const ShardFile& before = shards[i - 1];
    const ShardFile& shard = shards[i];
    if (before.summary.part->index != shard.summary.part->index) continue;
    const std::string number = Number(*shard.summary.part);
    return DoNotFit(
        {"ส่วน " + number + " มีสองครั้ง (“" + before.path + "” กับ “" + shard.path + "”): ระบุครั้งเดียว",
         "shard " + number + " is given twice (`" + before.path + "` and `" + shard.path +
             "`): give it once"});
  }
  if (Problem problem = CheckAllThere(shards)) return problem;
  for (std::size_t i = 1; i < shards.size(); ++i) {
    if (Problem problem = CheckJoined(shards[i - 1], shards[i])) return problem;
  }
  return CheckEnds(shards.front(), shards.back());
}

}  // namespace radap::batch
