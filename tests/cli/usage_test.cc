// The command line itself: help in both languages, wrong usage, and that no option is without a test.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

const std::set<std::string> kOnDossiers = {"--help",   "--lang", "--format", "--colour",
                                           "--strict", "--pack", "--packs",  "--max-dossier-mib"};

const std::set<std::string> kOnCohorts = {"--help", "--lang",  "--store",  "--pack",   "--packs",
                                          "--year", "--peers", "--output", "--format", "--top"};

// Every option of every command; each has a test in this folder that shows what it does.
const std::map<std::string, std::set<std::string>> kOptions = {
    {"", {"--help", "--version", "--lang"}},
    {"score", kOnDossiers},
    {"explain", kOnDossiers},
    {"gaps", kOnDossiers},
    {"check", {"--help", "--lang", "--format", "--packs", "--dump", "--proofs", "--watch"}},
    {"fmt", {"--help", "--lang", "--check"}},
    {"test", {"--help", "--lang", "--format", "--packs", "--coverage", "--require"}},
    {"doc", {"--help", "--lang", "--format", "--output", "--packs"}},
    {"diff", {"--help", "--lang", "--format", "--exit-code", "--packs"}},
    {"import",
     {"--help", "--lang", "--output", "--from", "--map", "--organisation", "--year", "--all",
      "--format", "--pack", "--packs"}},
    {"template", {"--help", "--lang", "--output", "--force", "--packs"}},
    {"export", {"--help", "--lang", "--output", "--force", "--pack", "--packs"}},
    {"audit",
     {"--help", "--lang", "--format", "--colour", "--strict", "--pack", "--packs",
      "--max-dossier-mib", "--evidence", "--only", "--all", "--note-hashes"}},
    {"batch",
     {"--help", "--lang", "--output", "--jobs", "--shard", "--resume", "--quiet", "--format",
      "--fields", "--pack", "--packs"}},
    {"merge", {"--help", "--lang", "--output"}},
    {"store", {"--help", "--lang"}},
    {"store add", {"--help", "--lang", "--store", "--as-latest", "--pack", "--packs"}},
    {"store import-batch",
     {"--help", "--lang", "--store", "--jobs", "--quiet", "--pack", "--packs"}},
    {"store list",
     {"--help", "--lang", "--store", "--cycles", "--pack", "--year", "--kind", "--parent",
      "--search", "--format"}},
    {"store show", {"--help", "--lang", "--store", "--year", "--pack", "--revision", "--dossier"}},
    {"store history", {"--help", "--lang", "--store", "--year", "--pack"}},
    {"store note", {"--help", "--lang", "--store", "--about", "--author", "--year", "--pack"}},
    {"store override",
     {"--help", "--lang", "--store", "--set", "--withdraw", "--reason", "--author", "--year",
      "--pack"}},
    {"store cycle", {"--help", "--lang", "--store", "--title", "--close", "--open"}},
    {"store verify", {"--help", "--lang", "--store", "--jobs"}},
    {"store backup", {"--help", "--lang", "--store", "--output"}},
    {"store export", {"--help", "--lang", "--store", "--output"}},
    {"store vacuum", {"--help", "--lang", "--store"}},
    {"benchmark",
     {"--help", "--lang", "--store", "--pack", "--packs", "--year", "--peers", "--output", "--k",
      "--level", "--summary", "--charts", "--format", "--colour"}},
    {"benchmark ranking", kOnCohorts},
    {"benchmark claims", kOnCohorts},
    {"benchmark readiness", kOnCohorts},
    {"benchmark heatmap", kOnCohorts},
    {"benchmark export",
     {"--help", "--lang", "--store", "--pack", "--packs", "--year", "--peers", "--output", "--k"}},
    {"packs", {"--help", "--lang", "--format", "--packs"}},
    {"schema", {"--help", "--lang"}},
    {"version", {"--help", "--lang"}},
};

// Names at the start of the lines of a help text.
std::set<std::string> OptionsIn(const std::string& help) {
  static const std::regex kLine("\n  (-[a-z],)?(--[a-z-]+)");
  std::set<std::string> options;
  for (std::sregex_iterator it(help.begin(), help.end(), kLine), end; it != end; ++it) {
    options.insert((*it)[2]);
  }
  return options;
}

TEST(UsageTest, EveryOptionIsKnownHere) {
  for (const auto& [command, options] : kOptions) {
    const Ran ran = Radap(command + " --help");
    EXPECT_EQ(ran.exit, 0) << command;
    EXPECT_EQ(OptionsIn(ran.out), options) << command;
  }
}

// The commands in the help of `of` ("": of the program), each as it is called: "store add".
std::set<std::string> CommandsIn(const std::string& of) {
  const std::string help = Radap(of + " --help --lang en").out;
  static const std::regex kCommand("\n  ([a-z][a-z-]+) ");
  std::set<std::string> commands;
  const std::string listed = help.substr(std::min(help.find("\nCommands:"), help.size()));
  for (std::sregex_iterator it(listed.begin(), listed.end(), kCommand), end; it != end; ++it) {
    commands.insert(of + (of.empty() ? "" : " ") + (*it)[1].str());
  }
  return commands;
}

TEST(UsageTest, EveryCommandIsKnownHere) {
  std::set<std::string> commands = CommandsIn("");
  const std::set<std::string> first = commands;
  for (const std::string& command : first) {
    if (Radap(command + " --help --lang en").out.find("\nCommands:") == std::string::npos) continue;
    commands.merge(CommandsIn(command));
  }
  for (const auto& [command, options] : kOptions) {
    EXPECT_EQ(commands.contains(command), !command.empty()) << command;
  }
  EXPECT_EQ(commands.size(), kOptions.size() - 1);
}

TEST(UsageTest, HelpInBothLanguagesWithAnExampleThatWorks) {
  static const std::regex kThai("ตัวอย่าง: radap ([^\n]*)");
  static const std::regex kEnglish("Example: radap ([^\n]*)");
  for (const auto& [command, options] : kOptions) {
    if (command.empty()) continue;
    const std::string thai = Radap(command + " --help").out;
    const std::string english = Radap("--lang en " + command + " --help").out;
    std::smatch example;
    ASSERT_TRUE(std::regex_search(thai, example, kThai)) << thai;
    EXPECT_NE(thai.find("วิธีใช้"), std::string::npos);
    ASSERT_TRUE(std::regex_search(english, example, kEnglish)) << english;
    static const std::regex kOutput(" -o ([^ ]+)");
    const TemporaryFolder folder;  // what an example writes goes there
    setenv("RADAP_STORE", (folder.path() + "/store.radap").c_str(), 1);
    if (command.starts_with("store ") || command.starts_with("benchmark"))
      Radap("store import-batch samples --quiet");
    std::string line =
        std::regex_replace(example[1].str(), kOutput, " -o " + folder.path() + "/$1");
    if (command == "merge") {  // of shards that must be there
      const std::string shards = folder.path() + "/shards";
      std::filesystem::create_directory(shards);
      for (const char* shard : {"1", "2"}) {
        Radap(std::string("batch samples/seam-scm.ndjson --shard ") + shard + "/2 -o " + shards +
              "/" + shard);
      }
      line = std::regex_replace(line, std::regex(" shards/"), " " + shards + "/");
    }
    const Ran ran = Radap(line);
    EXPECT_EQ(ran.exit, 0) << line << ran.err;
    EXPECT_FALSE(ran.out.empty());
    unsetenv("RADAP_STORE");
  }
}

TEST(UsageTest, NoCommandIsWrongUsage) {
  const Ran ran = Radap("");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find("radap --help"), std::string::npos);
}

TEST(UsageTest, AnUnknownCommandNamesTheNearest) {
  const Ran ran = Radap("--lang en scoer x.json");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_NE(ran.err.find("did you mean `score`?"), std::string::npos) << ran.err;
  EXPECT_NE(Radap("scoer").err.find("หมายถึง “score” หรือไม่"), std::string::npos);
}

TEST(UsageTest, WrongUsage) {
  const std::string real = kReal;
  for (const std::string& line :
       {std::string("score"), "score " + real + " --format xml", "score " + real + " --nonsense",
        "score " + real + " --colour pink", "score " + real + " --lang fr",
        "score " + real + " --max-dossier-mib 0", "score " + real + " --max-dossier-mib 1025",
        "score " + real + " --max-dossier-mib many", "score " + real + " --format",
        "explain " + real, "gaps " + real + " " + real, std::string("check"),
        std::string("check pmqa4-2568 --format csv"), std::string("check pmqa4-2568 --dump all"),
        std::string("fmt"), std::string("test"), std::string("test pmqa4-2568 --format csv"),
        std::string("schema"), std::string("version now")}) {
    const Ran ran = Radap(line);
    EXPECT_EQ(ran.exit, 2) << line;
    EXPECT_EQ(ran.out, "") << line;
    EXPECT_NE(ran.err.find(" --help"), std::string::npos) << line << ran.err;
  }
}

TEST(UsageTest, MessagesFollowTheLanguageWhereverItStands) {
  EXPECT_NE(Radap("score --lang en").err.find("FILE is required"), std::string::npos);
  EXPECT_NE(Radap("--lang en score").err.find("see radap score --help"), std::string::npos);
  EXPECT_NE(Radap("score --lang=en").err.find("see radap"), std::string::npos);
  EXPECT_NE(Radap("score").err.find("ดูวิธีใช้: radap score --help"), std::string::npos);
}

}  // namespace
}  // namespace radap::testing
