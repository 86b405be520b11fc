#include "engine/evidence/open_beneath.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>

#include "tests/engine/evidence/temp_folder.h"

namespace radap::testing {
namespace {

using OpenFunction = Opened (*)(int, const std::string&, OpenFor);

// With the kernel's help, and without it.
class OpenBeneathTest : public ::testing::TestWithParam<OpenFunction> {
 protected:
  OpenBeneathTest() : root_(open(folder_.path().c_str(), O_RDONLY | O_DIRECTORY)) {
    folder_.Write("a/b/c.txt", "c");
    folder_.Write("../secret.txt", "secret");
    std::filesystem::create_symlink("../secret.txt", folder_.At("out"));
    std::filesystem::create_symlink("/etc/passwd", folder_.At("absolute"));
    std::filesystem::create_directory_symlink("..", folder_.At("up"));
    std::filesystem::create_symlink("loop", folder_.At("loop"));
    std::filesystem::create_symlink("b/c.txt", folder_.At("a/within"));
  }

  int Error(const std::string& path, OpenFor purpose = OpenFor::kRead) const {
    return GetParam()(root_.number(), path, purpose).error;
  }
  bool IsRefused(const std::string& path) const {
    const int looked = Error(path, OpenFor::kLook);
    const int read = Error(path);
    return (looked == EXDEV || looked == ELOOP) && (read == EXDEV || read == ELOOP);
  }

  TempFolder folder_;
  Descriptor root_;
};

TEST_P(OpenBeneathTest, FilesBelow) {
  for (const OpenFor purpose : {OpenFor::kRead, OpenFor::kLook}) {
    EXPECT_EQ(Error("a/b/c.txt", purpose), 0);
    EXPECT_EQ(Error("./a//b/c.txt", purpose), 0);
    EXPECT_EQ(Error("a/b/d.txt", purpose), ENOENT);
    EXPECT_EQ(Error("a/b/c.txt/d", purpose), ENOTDIR);
  }
  EXPECT_EQ(Error("a/b", OpenFor::kList), 0);
  EXPECT_EQ(Error("a/b/", OpenFor::kList), 0);
  EXPECT_EQ(Error(".", OpenFor::kList), 0);
  EXPECT_EQ(Error("a/b/c.txt", OpenFor::kList), ENOTDIR);
  EXPECT_EQ(Error(""), ENOENT);
}

TEST_P(OpenBeneathTest, NothingOutside) {
  for (const char* const path : {"../secret.txt", "/etc/passwd", "/", "a/../../secret.txt", "out",
                                 "absolute", "up/secret.txt", "up/inside/a/b/c.txt", "loop"}) {
    EXPECT_TRUE(IsRefused(path)) << path;
  }
}

TEST_P(OpenBeneathTest, APipeDoesNotKeepUsWaiting) {
  ASSERT_EQ(mkfifo(folder_.At("pipe").c_str(), 0600), 0);
  EXPECT_EQ(Error("pipe"), 0);
  EXPECT_EQ(Error("pipe", OpenFor::kLook), 0);
}

INSTANTIATE_TEST_SUITE_P(Both, OpenBeneathTest, ::testing::Values(&OpenBeneath, &OpenByParts));

TEST(OpenBeneathLinks, AreFollowedWithinOrNotAtAll) {
  const TempFolder folder;
  folder.Write("a/b/c.txt", "c");
  std::filesystem::create_symlink("b/c.txt", folder.At("a/within"));
  const Descriptor root(open(folder.path().c_str(), O_RDONLY | O_DIRECTORY));
  EXPECT_EQ(OpenByParts(root.number(), "a/within", OpenFor::kRead).error, ELOOP);
  const int error = OpenBeneath(root.number(), "a/within", OpenFor::kRead).error;
  EXPECT_TRUE(error == 0 || error == ELOOP) << "ELOOP: a kernel without openat2";
}

}  // namespace
}  // namespace radap::testing
