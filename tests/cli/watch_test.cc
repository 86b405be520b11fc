// radap check --watch: another report at each change of the pack or of a file that it includes, until Ctrl-C.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

// Shell functions: `see TEXT N` waits until the output has N lines with TEXT, and fails after 20 seconds.
std::string Functions(const std::string& folder) {
  return "cd '" + folder +
         "'\n"
         "see() { for i in $(seq 200); do\n"
         "  [ \"$(grep -c \"$1\" out)\" -ge \"$2\" ] && return; sleep 0.1; done\n"
         "  echo \"never seen: $1 $2 times\"; cat out; kill $pid; exit 9; }\n"
         "stop() { kill -INT $pid; wait $pid; echo \"exit $?\"; }\n";
}

std::string Start(const std::string& arguments) {
  return "\"$bin\" check " + arguments + " --watch --lang en > out 2> err & pid=$!\n";
}

Ran Script(const TemporaryFolder& folder, const std::string& script) {
  return Shell("bin=$(realpath \"$RADAP_BIN\")\n" + Functions(folder.path()) + script);
}

TEST(WatchTest, ChecksAgainAtEachChangeAndEndsCleanly) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  folder.Write("broken", TinyPack("tiny", true));
  const Ran ran = Script(folder, Start("tiny.radap") +
                                     "see 'no errors' 1\n"
                                     "cp tiny.radap right; mv broken tiny.radap\n"
                                     "see '1 error' 1\n"
                                     "cp right tiny.radap\n"
                                     "see 'no errors' 2\n"
                                     "grep -c '^checked at [0-9][0-9]:[0-9][0-9]:[0-9][0-9] ' out\n"
                                     "stop; cat err; grep -c \"$(printf '\\033')\" out\n");
  EXPECT_EQ(ran.out, "3\nexit 0\n0\n");
}

TEST(WatchTest, EndsWithZeroThoughThePackHasErrors) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny", true));
  EXPECT_EQ(Script(folder, Start("tiny.radap") + "see '1 error' 1\nstop\n").out, "exit 0\n");
}

TEST(WatchTest, SeesIncludedFilesAndSurvivesAMissingOne) {
  const TemporaryFolder folder;
  folder.Write("tiny/tiny.radap", TinyPack("tiny") + "include \"more.radap\"\n");
  const Ran ran = Script(folder, Start("tiny") +
                                     "see '1 error' 1\n"
                                     "echo '# nothing yet' > tiny/more.radap\n"
                                     "see 'no errors' 1\n"
                                     "mv tiny/tiny.radap aside; sleep 1; kill -0 $pid\n"
                                     "(cat aside; echo nonsense) > tiny/tiny.radap\n"
                                     "see '1 error' 2\nstop\n");
  EXPECT_EQ(ran.out, "exit 0\n") << ran.err;
}

TEST(WatchTest, SaysNothingWhileNothingChanges) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  const Ran ran = Script(folder, Start("tiny.radap") +
                                     "see 'checked at' 1\n"
                                     "touch tiny.radap; sleep 1\nstop; grep -c 'checked at' out\n");
  EXPECT_EQ(ran.out, "exit 0\n1\n");
}

TEST(WatchTest, JsonIsADocumentACheck) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  const Ran ran = Script(
      folder, Start("tiny.radap --format json") + "see '^}' 1\nstop; grep -c 'checked at' out\n");
  EXPECT_EQ(ran.out, "exit 0\n0\n");
}

TEST(WatchTest, ATerminalIsClearedBeforeEachReport) {
  const TemporaryFolder folder;
  folder.Write("tiny.radap", TinyPack("tiny"));
  const Ran ran = Script(
      folder,
      "command -v script > /dev/null || { echo none; exit 0; }\n"
      "(sleep 3) | timeout 20 script -qec \"timeout -s INT 2 $bin check tiny.radap --watch\" out "
      ">/dev/null\n"
      "grep -c \"$(printf '\\033\\\\[H\\033\\\\[2J')\" out\n");
  EXPECT_TRUE(ran.out == "1\n" || ran.out == "none\n") << ran.out << ran.err;
}

TEST(WatchTest, WhatCannotChangeIsNotWatched) {
  const Ran built_in = Radap("check pmqa4-2568 --watch --lang en");
  EXPECT_EQ(built_in.exit, 2);
  EXPECT_NE(built_in.err.find("built in and never changes"), std::string::npos) << built_in.err;
  EXPECT_EQ(Radap("check nowhere/none.radap --watch").exit, 3);
  EXPECT_EQ(Radap("check criteria/pmqa4-2568 --watch --dump ast").exit, 2);
}

}  // namespace
}  // namespace radap::testing
