#include "engine/evidence/hash_file.h"

#include <fcntl.h>

#include "engine/evidence/descriptor.h"
#include "rules/base/sha256.h"
#include "tests/engine/evidence/temp_folder.h"

namespace radap::testing {
namespace {

FileHash HashOf(const TempFolder& folder, const std::string& content, std::uint64_t size) {
  folder.Write("f", content);
  const Descriptor file(open(folder.At("f").c_str(), O_RDONLY));
  return HashFile(file.number(), size);
}

TEST(HashFileTest, SameAsOfTheWholeText) {
  const TempFolder folder;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{262'144},
                                 std::size_t{262'145}, std::size_t{1'000'003}}) {
    std::string content(size, 'x');
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<char>('a' + i % 23);
    const FileHash hash = HashOf(folder, content, size);
    EXPECT_EQ(hash.sha256, Sha256Hex(content)) << size;
    EXPECT_EQ(hash.bytes, size);
    EXPECT_EQ(hash.error, 0);
  }
}

TEST(HashFileTest, AFileThatGrewOrShrankMeanwhile) {
  const TempFolder folder;
  EXPECT_EQ(HashOf(folder, "abcdef", 3).sha256, Sha256Hex("abc"));
  const FileHash shorter = HashOf(folder, "abc", 6);
  EXPECT_EQ(shorter.sha256, Sha256Hex("abc"));
  EXPECT_EQ(shorter.bytes, 3U);
}

TEST(HashFileTest, WhatCannotBeRead) {
  const FileHash hash = HashFile(-1, 10);
  EXPECT_NE(hash.error, 0);
  EXPECT_EQ(hash.sha256, "");
}

}  // namespace
}  // namespace radap::testing
