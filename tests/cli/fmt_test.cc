// radap fmt: which files are written, what is said, and what is left alone. The format: tests/rules/format/.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

constexpr const char* kUntidy = "total   en \"Total\"   th \"รวม\": mean of categories  # why\r\n";
constexpr const char* kTidy = "total th \"รวม\" en \"Total\": mean of categories  # why\n";
constexpr const char* kWrong = "category   one\n";

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(FmtTest, WritesTheFileInPlace) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("a.radap", kUntidy);
  const Ran ran = Radap("fmt --lang en " + path);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, path + "\n1 file: 1 formatted\n");
  EXPECT_EQ(FileText(path), kTidy);
  EXPECT_EQ(Radap("fmt --lang en " + path).out, "1 file: 0 formatted\n");
  EXPECT_TRUE(Has(Radap("fmt " + path), "จัดรูปแบบแล้ว 0"));
}

TEST(FmtTest, CheckListsAndChangesNothing) {
  const TemporaryFolder folder;
  const std::string untidy = folder.Write("b.radap", kUntidy);
  const std::string tidy = folder.Write("a.radap", kTidy);
  const Ran ran = Radap("fmt --check --lang en " + tidy + " " + untidy);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, untidy + "\n2 files: 1 to format\n");
  EXPECT_EQ(FileText(untidy), kUntidy);
  EXPECT_EQ(Radap("fmt --check " + tidy).exit, 0);
  EXPECT_TRUE(Has(Radap("fmt --check " + tidy), "ต้องจัดรูปแบบ 0"));
}

TEST(FmtTest, AFolderIsAllItsPackFiles) {
  const TemporaryFolder folder;
  folder.Write("a.radap", kUntidy);
  folder.Write("parts/b.radap", kUntidy);
  const std::string other = folder.Write("notes.txt", kUntidy);
  EXPECT_TRUE(Has(Radap("fmt --lang en " + folder.path()), "2 files: 2 formatted"));
  EXPECT_EQ(FileText(folder.path() + "/parts/b.radap"), kTidy);
  EXPECT_EQ(FileText(other), kUntidy);
}

TEST(FmtTest, MistakesAreShownAndTheFileIsLeftAlone) {
  const TemporaryFolder folder;
  const std::string wrong = folder.Write("a.radap", kWrong);
  const std::string untidy = folder.Write("b.radap", kUntidy);
  const Ran ran = Radap("fmt --lang en " + folder.path());
  EXPECT_EQ(ran.exit, 1);
  EXPECT_NE(ran.err.find("a.radap:1:12"), std::string::npos) << ran.err;
  EXPECT_TRUE(Has(ran, "2 files: 1 formatted, 1 left alone because of errors"));
  EXPECT_EQ(FileText(wrong), kWrong);
  EXPECT_EQ(FileText(untidy), kTidy);
  EXPECT_TRUE(Has(Radap("fmt " + wrong), "คงเดิมเพราะมีข้อผิดพลาด 1"));
}

TEST(FmtTest, StdinGoesToStdout) {
  const TemporaryFolder folder;
  const Ran ran = Radap("fmt - < " + folder.Write("a.radap", kUntidy));
  EXPECT_EQ(ran.exit, 0);
  EXPECT_EQ(ran.out, kTidy);
  const Ran wrong = Radap("fmt - < " + folder.Write("b.radap", kWrong));
  EXPECT_EQ(wrong.exit, 1);
  EXPECT_EQ(wrong.out, kWrong);
  EXPECT_NE(wrong.err.find("stdin:1:12"), std::string::npos) << wrong.err;
  const Ran check = Radap("fmt --check - < " + folder.Write("c.radap", kUntidy));
  EXPECT_EQ(check.exit, 1);
  EXPECT_EQ(check.out, "stdin\n");
}

TEST(FmtTest, RightsAndLinksStay) {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  const std::string path = folder.Write("a.radap", kUntidy);
  const fs::path link = fs::path(folder.path()) / "link.radap";
  fs::create_symlink("a.radap", link);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::owner_exec);
  EXPECT_EQ(Radap("fmt " + link.string()).exit, 0);
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(FileText(path), kTidy);
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 2);
}

TEST(FmtTest, WhatCannotBeReadOrWrittenIsExitThree) {
  const TemporaryFolder folder;
  const Ran none = Radap("fmt --lang en " + folder.path() + "/none.radap");
  EXPECT_EQ(none.exit, 3);
  EXPECT_NE(none.err.find("check its name and folder"), std::string::npos) << none.err;
  const Ran empty = Radap("fmt --lang en " + folder.path());
  EXPECT_EQ(empty.exit, 3);
  EXPECT_NE(empty.err.find("no .radap files in"), std::string::npos) << empty.err;
  const Ran device = Shell("cat criteria/pmqa4-2568/*.radap | sed 's/ /  /' > '" + folder.path() +
                           "/a.radap'; (ulimit -f 1; trap '' XFSZ; \"$RADAP_BIN\" fmt --lang en " +
                           folder.path() + ")");
  EXPECT_EQ(device.exit, 3);
  EXPECT_NE(device.err.find("it is as it was"), std::string::npos) << device.err;
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()),
                          std::filesystem::directory_iterator()),
            1);
}

TEST(FmtTest, ThePacksOfTheRepositoryCanBeFormatted) {
  const Ran ran = Radap("fmt --check --lang en criteria");
  EXPECT_EQ(ran.out.find("left alone"), std::string::npos) << ran.out << ran.err;
  EXPECT_EQ(ran.err, "");
}

}  // namespace
}  // namespace radap::testing
