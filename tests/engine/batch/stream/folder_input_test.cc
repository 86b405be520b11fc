// A folder as input: which files, in which order, in which shard.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/batch/stream/input.h"
#include "tests/engine/batch/merge/made_shards.h"

namespace radap::batch {
namespace {

using Files = std::vector<std::string>;

BatchOptions OptionsOf(const std::string& input, Shard shard = {}) {
  BatchOptions options;
  options.input = input;
  options.shard = shard;
  return options;
}

Files Claimed(const BatchOptions& options) {
  const OpenedInput opened = OpenInput(options);
  EXPECT_TRUE(opened.input);
  Files files;
  Portion portion;
  while (opened.input->Claim(portion)) files.push_back(portion.file);
  return files;
}

class FolderInputTest : public ::testing::Test {
 protected:
  void Write(const std::string& name, const std::string& text) {
    const std::filesystem::path path(folder_ / name);
    std::filesystem::create_directories(path.parent_path());
    WriteText(path, text);
  }
  Folder folder_;
};

TEST_F(FolderInputTest, JsonFilesByTheBytesOfTheirPaths) {
  for (const char* name :
       {"in/b.json", "in/a/z.json", "in/a.json", "in/a-b.json", "in/Z.json", "in/ก.json",
        "in/no.txt", "in/a/deep/er/x.json", "in/json", "in/x.jsonl", "in/UP.JSON", "in/.b.json",
        "in/~$b.json", "in/.git/c.json", "in/.txt"}) {
    Write(name, name);
  }
  const Files expected = {"UP.JSON",          "Z.json",   "a-b.json", "a.json",
                          "a/deep/er/x.json", "a/z.json", "b.json",   "ก.json"};
  EXPECT_EQ(Claimed(OptionsOf(folder_ / "in")), expected);
  EXPECT_EQ(Claimed(OptionsOf(folder_ / "in//")), expected);
  Write("in/a/a.xlsx", "");
  const LeftOut left_out = OpenInput(OptionsOf(folder_ / "in")).input->FilesLeftOut();
  EXPECT_EQ(left_out.count, 4);
  EXPECT_EQ(left_out.names, (Files{"a/a.xlsx", "json", "no.txt"}));
}

TEST_F(FolderInputTest, LinksToFilesAreReadLinksToFoldersAreNot) {
  namespace fs = std::filesystem;
  Write("in/a.json", "a");
  Write("out/b.json", "b");
  fs::create_symlink("../out/b.json", folder_ / "in/link.json");
  fs::create_directory_symlink("..", folder_ / "in/loop");
  fs::create_directory_symlink(".", folder_ / "in/itself.json");
  fs::create_directories(folder_ / "in/folder.json");
  EXPECT_EQ(Claimed(OptionsOf(folder_ / "in")), (Files{"a.json", "link.json"}));
}

TEST_F(FolderInputTest, ShardsAreAllFilesOnce) {
  for (int count = 0; count <= 7; ++count) {
    Files all;
    for (int file = 0; file < count; ++file) {
      all.push_back(std::to_string(file) + ".json");
      Write("in" + std::to_string(count) + "/" + all.back(), "x");
    }
    std::filesystem::create_directories(folder_ / ("in" + std::to_string(count)));
    for (int of = 1; of <= 20; ++of) {
      Files claimed;
      for (int index = 1; index <= of; ++index) {
        const Files part =
            Claimed(OptionsOf(folder_ / ("in" + std::to_string(count)), {index, of}));
        claimed.insert(claimed.end(), part.begin(), part.end());
      }
      EXPECT_EQ(claimed, all) << of;
    }
  }
}

TEST_F(FolderInputTest, BytesOfFiles) {
  Write("in/empty.json", "");
  Write("in/large.json", std::string(3U << 20U, 'x'));
  Write("in/small.json", "{\n}\n");
  BatchOptions options = OptionsOf(folder_ / "in");
  options.scoring.most_mebibytes = 1;
  const OpenedInput opened = OpenInput(options);
  Portion portion;
  std::vector<std::size_t> sizes;
  while (opened.input->Claim(portion)) {
    ASSERT_FALSE(opened.input->Fill(portion));
    sizes.push_back(portion.text.size());
  }
  EXPECT_EQ(sizes, (std::vector<std::size_t>{0, (1U << 20U) + 1, 4}));
}

TEST_F(FolderInputTest, AFileThatCannotBeReadSaysWhy) {
  Write("in/gone.json", "x");
  std::filesystem::create_symlink("nowhere", folder_ / "in/dangling.json");
  const OpenedInput opened = OpenInput(OptionsOf(folder_ / "in"));
  std::filesystem::remove(folder_ / "in/gone.json");
  Portion portion;
  for (const std::string name : {"dangling.json", "gone.json"}) {
    ASSERT_TRUE(opened.input->Claim(portion));
    ASSERT_FALSE(opened.input->Fill(portion)) << name;
    EXPECT_EQ(portion.file, name);
    EXPECT_EQ(portion.unread, ENOENT);
    EXPECT_EQ(portion.text, "");
  }
}

TEST_F(FolderInputTest, ItsLastChangeIsThatOfTheLatestFileOfTheShard) {
  const auto last = [this](Shard shard) {
    return OpenInput(OptionsOf(folder_ / "in", shard)).input->LastChange();
  };
  Write("in/a.json", "a");
  Write("in/b.json", "b");
  const std::filesystem::path later(folder_ / "in/b.json");
  std::filesystem::last_write_time(later,
                                   std::filesystem::last_write_time(later) + std::chrono::hours(1));
  EXPECT_EQ(last({1, 1}), last({2, 2}));
  EXPECT_LT(last({1, 2}), last({2, 2}));
  EXPECT_EQ(last({1, 3}), 0) << "no file";
}

TEST_F(FolderInputTest, ItsIdentityFollowsNamesSizesAndTimes) {
  Write("in/a.json", "a");
  const auto identity = [this] { return OpenInput(OptionsOf(folder_ / "in")).input->Identity(); };
  const std::string before = identity();
  EXPECT_EQ(identity(), before);
  Write("in/a.json", "aa");
  const std::string longer = identity();
  EXPECT_NE(longer, before);
  Write("in/b.json", "");
  EXPECT_NE(identity(), longer);
}

}  // namespace
}  // namespace radap::batch
