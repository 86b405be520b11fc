#include "engine/evidence/folder.h"

#include "tests/engine/evidence/temp_folder.h"

namespace radap::testing {
namespace {

// "แผนกำลัง" with sara am as one letter, and taken apart; with a real tone mark, and a private-use one.
constexpr const char* kWhole = "แผนกำลังที่ 1.pdf";
constexpr const char* kApart =
    "แผนกํ"
    "าลังที่ 1.pdf";
constexpr const char* kPrivate = "แผนกำลังที\uF70A 1.pdf";

TEST(FolderTest, NamesInAnotherUnicodeForm) {
  for (const char* const on_disk : {kWhole, kApart, kPrivate}) {
    const TempFolder temp;
    temp.Write(on_disk, "x");
    Folder folder(temp.path());
    for (const char* const asked : {kWhole, kApart, kPrivate}) {
      const FoundFile found = folder.Find(asked);
      EXPECT_EQ(found.name, on_disk) << asked;
      EXPECT_EQ(found.forms, 1U);
    }
  }
}

TEST(FolderTest, LatinNamesAsNfcAndNfd) {
  const TempFolder temp;
  temp.Write("re\u0301sume\u0301/cafe\u0301.pdf", "x");
  Folder folder(temp.path());
  EXPECT_EQ(folder.Find("r\u00E9sum\u00E9/caf\u00E9.pdf").name,
            "re\u0301sume\u0301/cafe\u0301.pdf");
}

TEST(FolderTest, TheNameAsWrittenGoesFirst) {
  const TempFolder temp;
  temp.Write(kWhole, "x");
  temp.Write(kApart, "y");
  Folder folder(temp.path());
  EXPECT_EQ(folder.Find(kApart).name, kApart);
  EXPECT_EQ(folder.Find(kApart).forms, 1U);
  EXPECT_EQ(folder.Find(kWhole).name, kWhole);
  const FoundFile neither = folder.Find(kPrivate);
  EXPECT_NE(neither.name, "");
  EXPECT_EQ(neither.forms, 2U);
}

TEST(FolderTest, TheNameAsWrittenGoesFirstInAFolderOfAnotherForm) {
  const TempFolder temp;
  temp.Write("cafe\u0301/" + std::string(kWhole), "x");
  temp.Write("cafe\u0301/" + std::string(kApart), "y");
  Folder folder(temp.path());
  for (const std::string asked : {kWhole, kApart}) {
    const FoundFile found = folder.Find("caf\u00E9/" + asked);
    EXPECT_EQ(found.name, "cafe\u0301/" + asked);
    EXPECT_EQ(found.forms, 1U);
  }
}

TEST(FolderTest, WhatIsNotThere) {
  const TempFolder temp;
  temp.Write("a/b.pdf", "x");
  Folder folder(temp.path());
  for (const char* const asked : {"b.pdf", "a/c.pdf", "c/b.pdf", "a/b.pdf/c", "ก"}) {
    const FoundFile found = folder.Find(asked);
    EXPECT_EQ(found.name, "") << asked;
    EXPECT_FALSE(found.opened.file.IsOpen()) << asked;
  }
  EXPECT_FALSE(Folder(temp.At("none")).IsOpen());
  EXPECT_FALSE(Folder(temp.At("a/b.pdf")).IsOpen());
}

TEST(FolderTest, NamesOnDiskThatAreNotUtf8) {
  const TempFolder temp;
  temp.Write("\xA1\xA2.pdf", "x");
  temp.Write(kApart, "x");
  Folder folder(temp.path());
  EXPECT_EQ(folder.Find(kWhole).name, kApart);
}

}  // namespace
}  // namespace radap::testing
