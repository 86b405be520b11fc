#include "tests/engine/batch/merge/made_shards.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>

namespace radap::batch {

namespace fs = std::filesystem;

std::string FileText(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void WriteText(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

Folder::Folder() {
  const fs::path memory =
      "/dev/shm";  // thousands of files, each synced to the disk: here that costs nothing
  std::error_code ignored;
  const bool has_memory = fs::is_directory(memory, ignored);
  std::string name = ((has_memory ? memory : fs::temp_directory_path()) / "radap-XXXXXX").string();
  if (mkdtemp(name.data()) != nullptr) path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::vector<MadeShard> MakeShards(const std::vector<std::vector<std::string>>& rows) {
  constexpr std::int64_t kBytesALine = 10;
  std::vector<MadeShard> shards;
  std::int64_t at = 0;
  for (const std::vector<std::string>& of_shard : rows) {
    MadeShard shard;
    for (const std::string& row : of_shard) shard.rows += row;
    const auto lines = static_cast<std::int64_t>(of_shard.size());
    shard.summary.run = "run";
    shard.summary.part = Part{static_cast<int>(shards.size()) + 1, static_cast<int>(rows.size()),
                              at, at + lines * kBytesALine, 0};
    shard.summary.summary.lines = lines;
    shard.summary.summary.scored = lines;
    at = shard.summary.part->to;
    shards.push_back(shard);
  }
  for (MadeShard& shard : shards) shard.summary.part->size = at;
  return shards;
}

std::vector<std::string> WriteShards(const Folder& folder, const std::vector<MadeShard>& shards) {
  std::vector<std::string> names;
  for (const MadeShard& shard : shards) {
    names.push_back(folder / std::to_string(names.size() + 1));
    WriteText(names.back(), shard.rows);
    WriteText(names.back() + ".summary.json", WriteSummary(shard.summary));
  }
  return names;
}

}  // namespace radap::batch
