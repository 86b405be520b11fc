// Shards made by hand, for tests of what joins them: rows of little content with summaries that fit them.
#ifndef RADAP_TESTS_ENGINE_BATCH_MERGE_MADE_SHARDS_H_
#define RADAP_TESTS_ENGINE_BATCH_MERGE_MADE_SHARDS_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch/rows/summary.h"

namespace radap::batch {

std::string FileText(const std::filesystem::path& path);
void WriteText(const std::filesystem::path& path, std::string_view text);

// A folder of its own that goes when the test ends.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// One shard: ten bytes of input for each of its lines.
struct MadeShard {
  std::string rows;
  SummaryFile summary;
};

// `rows[i]`: those of shard i + 1, one for each of its lines.
std::vector<MadeShard> MakeShards(const std::vector<std::vector<std::string>>& rows);
// Writes them as FOLDER/1, FOLDER/2 ...; returns their names.
std::vector<std::string> WriteShards(const Folder& folder, const std::vector<MadeShard>& shards);

}  // namespace radap::batch

#endif  // RADAP_TESTS_ENGINE_BATCH_MERGE_MADE_SHARDS_H_
