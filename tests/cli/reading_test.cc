// What cannot be read or written, limits, and where packs are found.
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

bool Complains(const Ran& ran, std::string_view about) {
  return ran.err.find(about) != std::string::npos;
}

TEST(ReadingTest, NoSuchFile) {
  const Ran ran = Radap("score nowhere.json --lang en");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_TRUE(Complains(ran, "no file `nowhere.json`: check its name"));
  EXPECT_TRUE(Complains(Radap("score nowhere.json"), "ไม่พบแฟ้ม “nowhere.json”"));
}

TEST(ReadingTest, AFolderIsNoFile) {
  const Ran ran = Radap("score samples --lang en");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_TRUE(Complains(ran, "is a folder"));
}

TEST(ReadingTest, NoRightToRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TemporaryFolder folder;
  const std::string path = folder.Write("secret.json", "{}");
  const Ran ran = Shell("chmod 000 " + path + "; \"$RADAP_BIN\" score --lang en " + path);
  EXPECT_EQ(ran.exit, 3);
  EXPECT_TRUE(Complains(ran, "no right to read"));
}

TEST(ReadingTest, ClosedStdinCannotBeRead) {
  EXPECT_EQ(Radap("score - <&-").exit, 3);
  EXPECT_EQ(Radap("score " + std::string(kReal) + " - <&-").exit, 3) << "not the file before it";
}

TEST(ReadingTest, AFileOverTheLimitIsNotRead) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/huge.json";
  const Ran sparse =
      Shell("truncate -s 65M " + path + " && \"$RADAP_BIN\" score --format json " + path);
  EXPECT_EQ(sparse.exit, 1);
  EXPECT_TRUE(Has(sparse, "F0002"));
  EXPECT_TRUE(Has(sparse, "64 MiB"));
}

TEST(ReadingTest, TheLimitIsAnOptionAndHoldsForPipesToo) {
  const std::string spaces =
      "head -c 1100000 /dev/zero | tr '\\0' ' ' | \"$RADAP_BIN\" score - --format json";
  const Ran over = Shell(spaces + " --max-dossier-mib 1");
  EXPECT_TRUE(Has(over, "F0002"));
  EXPECT_TRUE(Has(over, "1 MiB"));
  EXPECT_FALSE(Has(Shell(spaces + " --max-dossier-mib 2"), "F0002"));
  EXPECT_TRUE(
      Has(Shell("timeout 20 \"$RADAP_BIN\" score /dev/zero --max-dossier-mib 1 --format json"),
          "F0002"));
}

TEST(ReadingTest, TheLimitIsExact) {
  const std::string command =
      "head -c %N /dev/zero | tr '\\0' ' ' | \"$RADAP_BIN\" score - --format "
      "json --max-dossier-mib 1";
  const auto with = [&](const std::string& bytes) {
    std::string own = command;
    return Shell(own.replace(own.find("%N"), 2, bytes));
  };
  EXPECT_FALSE(Has(with("1048576"), "F0002"));
  EXPECT_TRUE(Has(with("1048577"), "F0002"));
}

TEST(WritingTest, AFullDiskIsSaid) {
  const Ran ran = Radap("score " + std::string(kReal) + " --lang en >/dev/full");
  EXPECT_EQ(ran.exit, 3);
  EXPECT_TRUE(Complains(ran, "cannot write the output"));
  EXPECT_TRUE(Complains(Radap("packs >/dev/full"), "เขียนผลลัพธ์ไม่ได้"));
  EXPECT_EQ(Radap("--help >/dev/full").exit, 3);
}

TEST(WritingTest, AClosedStdoutIsSaid) {
  EXPECT_EQ(Radap("score " + std::string(kReal) + " >&-").exit, 3);
  EXPECT_EQ(Radap("version >&-").exit, 3);
  EXPECT_EQ(Radap("score " + std::string(kReal) + " 2>&-").exit, 0);
}

TEST(PacksTest, AnUnknownPackSaysWhereItLooked) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("d.json", TinyDossier("pmqa4-2658"));
  const Ran ran = Radap("score " + path + " --lang en --packs " + folder.path());
  EXPECT_EQ(ran.exit, 3);
  EXPECT_TRUE(Complains(ran, "did you mean `pmqa4-2568`?"));
  EXPECT_TRUE(Complains(ran, folder.path()));
  EXPECT_TRUE(Complains(Radap("score " + path), "หมายถึง “pmqa4-2568” หรือไม่"));
}

TEST(PacksTest, ADossierCannotNameAPath) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  const std::string path = folder.Write("d.json", TinyDossier(folder.path() + "/tiny.radap"));
  EXPECT_EQ(Radap("score " + path).exit, 3);
}

TEST(PacksTest, ByFolderByEnvironmentByPath) {
  const TemporaryFolder folder;
  const std::string pack = folder.Write("more/tiny/tiny.radap", TinyPack("tiny"));
  const std::string path = folder.Write("d.json", TinyDossier("tiny"));
  const std::string more = folder.path() + "/more";
  EXPECT_EQ(Radap("score " + path).exit, 3);
  EXPECT_EQ(Radap("score " + path + " --packs " + folder.path() + " --packs " + more).exit, 0);
  EXPECT_EQ(Shell("RADAP_PACKS=/nowhere:" + more + " \"$RADAP_BIN\" score " + path).exit, 0);
  EXPECT_EQ(Radap("score " + path + " --pack " + pack).exit, 0);
  EXPECT_EQ(Radap("score " + path + " --pack tiny --packs " + more).exit, 0);
}

TEST(PacksTest, AFolderOfPacksThatIsNotThereIsSaid) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("d.json", TinyDossier("pmqa4-2568"));
  for (const std::string& command :
       {"score " + path, "batch --quiet " + path, std::string("packs"),
        std::string("check pmqa4-2568"), std::string("template pmqa4-2568")}) {
    for (const std::string& packs : {std::string(" --packs /nowhere"), " --packs=" + path}) {
      const Ran ran = Radap(command + packs + " --lang en");
      EXPECT_EQ(ran.exit, 3) << command << packs << ran.err;
      EXPECT_EQ(ran.out, "") << command;
      EXPECT_EQ(ran.err.find("radap: there is no folder `"), 0U) << ran.err;
      EXPECT_EQ(Radap(command + packs).err.find("radap: ไม่มีโฟลเดอร์ “"), 0U);
    }
  }
  EXPECT_EQ(Radap("score --help --packs /nowhere").exit, 0);
}

TEST(PacksTest, AnotherPackThanTheDossiersIsAFinding) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("d.json", TinyDossier("tiny"));
  const Ran ran = Radap("score " + path + " --pack pmqa4-2568 --format json");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Has(ran, "F0201"));
}

TEST(PacksTest, APackWithErrorsIsShownAndNotUsed) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny", true));
  const std::string path = folder.Write("d.json", TinyDossier("tiny"));
  const Ran ran = Radap("score --lang en " + path + " " + path + " --packs " + folder.path());
  EXPECT_EQ(ran.exit, 1);
  EXPECT_TRUE(Complains(ran, "tiny.radap:9:"));
  EXPECT_TRUE(Complains(ran, "nonsense"));
  EXPECT_EQ(ran.err.find("has errors"), ran.err.rfind("has errors")) << "said once for two files";
}

}  // namespace
}  // namespace radap::testing
