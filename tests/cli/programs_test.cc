// radap and radap-more are one program to the person: radap knows some commands itself and becomes radap-more for
// the others.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

TEST(ProgramsTest, BothSayTheSame) {
  for (const std::string words :
       {"score", "explain", "gaps", "check", "fmt", "test", "doc", "diff", "audit", "import",
        "template", "export", "batch", "merge", "packs", "schema", "version"}) {
    const Ran radap = Radap(words + " --help --lang en");
    const Ran more = Shell("\"$RADAP_BIN\"-more " + words + " --help --lang en");
    EXPECT_EQ(radap.exit, 0) << words;
    EXPECT_FALSE(radap.out.empty()) << words;
    EXPECT_EQ(radap.out, more.out) << words;
  }
}

TEST(ProgramsTest, RadapAloneDoesWhatItCanAndNamesWhatIsMissing) {
  const TemporaryFolder folder;
  const std::string radap = folder.path() + "/radap";
  ASSERT_EQ(Shell("cp \"$RADAP_BIN\" " + radap).exit, 0);
  EXPECT_EQ(Shell(radap + " version").exit, 0);
  for (const std::string words : {"", "--help", "import x.xlsx", "no-such-command"}) {
    const Ran ran = Shell(radap + " " + words);
    EXPECT_EQ(ran.exit, 3) << words;
    EXPECT_NE(ran.err.find(radap + "-more"), std::string::npos) << ran.err;
  }
}

// Also under another name: it looks beside the file that it is, not where it was called.
TEST(ProgramsTest, FindsTheOtherProgramThroughALink) {
  const TemporaryFolder folder;
  const std::string link = folder.path() + "/link";
  ASSERT_EQ(Shell("ln -s \"$(realpath \"$RADAP_BIN\")\" " + link).exit, 0);
  EXPECT_EQ(Shell(link + " --help").exit, 0);
}

}  // namespace
}  // namespace radap::testing
