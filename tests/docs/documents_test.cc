// Every example in the project's documents runs, and does what the document says.
#include "tests/docs/documents.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "rules/packs/packs.h"

namespace radap::testing {
namespace {

std::string FileText(const std::string& path) {
  std::ifstream file(RADAP_SOURCE_DIR "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Outcome {
  std::string output;  // standard output and errors
  int status = 0;
};

// Where the examples run: a folder of their own, in which the repository's folders seem to stand, so that what
// they write stays out of the repository. Gone at the end.
class ExampleFolder {
 public:
  ExampleFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "radap-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) return;
    path_ = name;
    for (const char* part : {"criteria", "rules", "samples", "tests", "tools"}) {
      std::filesystem::create_symlink(std::string(RADAP_SOURCE_DIR "/") + part, path_ + "/" + part);
    }
  }
  ~ExampleFolder() { std::filesystem::remove_all(path_); }
  ExampleFolder(const ExampleFolder&) = delete;
  ExampleFolder& operator=(const ExampleFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// With the built radap first on the path. REQUIRES: RADAP_BIN is set, as ctest does.
Outcome RunInShell(const std::string& command) {
  const char* bin = std::getenv("RADAP_BIN");
  if (bin == nullptr) return {"RADAP_BIN is not set: run the tests through ctest", -1};
  const std::string folder = std::string(bin).substr(0, std::string(bin).rfind('/'));
  static const ExampleFolder examples;
  const std::string whole = "cd '" + examples.path() + "' && PATH='" + folder +
                            "':\"$PATH\" && export PATH && { " + command + "\n} 2>&1";
  Outcome outcome;
  std::FILE* pipe = popen(whole.c_str(), "r");
  std::array<char, 4096> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    outcome.output.append(buffer.data(), got);
  }
  outcome.status = pclose(pipe);
  return outcome;
}

void CheckPack(const Block& block) {
  const LoadedPack pack = CompilePack({"block.radap", block.text});
  for (const Diagnostic& d : pack.diagnostics)
    ADD_FAILURE() << Render(d, pack.source, Language::kEnglish);
}

void CheckPart(const Block& block) {
  const LoadedPack pack = CompilePack({"block.radap", InFrame(block.text)});
  for (const Diagnostic& d : pack.diagnostics) {
    if (SeverityOf(d.code) == Severity::kError)
      ADD_FAILURE() << Render(d, pack.source, Language::kEnglish);
  }
}

void CheckWrong(const Block& block, const std::string& code) {
  const LoadedPack pack = CompilePack({"block.radap", InFrame(block.text)});
  ASSERT_FALSE(pack.diagnostics.empty());
  EXPECT_EQ(TextOf(pack.diagnostics[0].code), code)
      << Render(pack.diagnostics[0], pack.source, Language::kEnglish);
}

std::string WithoutWhiteSpace(std::string text) {
  std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
  return text;
}

void CheckConsole(const Block& block) {
  for (const Command& command : CommandsOf(block)) {
    const Outcome outcome = RunInShell(command.line);
    if (command.expected.empty()) {
      EXPECT_EQ(outcome.status, 0) << command.line << "\n" << outcome.output;
    } else {
      EXPECT_TRUE(Matches(outcome.output, command.expected)) << command.line << "\n"
                                                             << outcome.output;
    }
  }
}

class Documents : public ::testing::TestWithParam<const char*> {};

TEST_P(Documents, EveryExampleHolds) {
  const std::vector<Block> blocks = BlocksOf(FileText(GetParam()));
  ASSERT_FALSE(blocks.empty());
  int checked = 0;
  for (const Block& block : blocks) {
    SCOPED_TRACE(std::string(GetParam()) + ":" + std::to_string(block.line));
    ++checked;
    if (block.info == "radap") {
      CheckPack(block);
    } else if (block.info == "radap part") {
      CheckPart(block);
    } else if (block.info.starts_with("radap wrong ")) {
      CheckWrong(block, block.info.substr(12));
    } else if (block.info.starts_with("radap from ")) {
      EXPECT_NE(FileText(block.info.substr(11)).find(block.text), std::string::npos) << block.text;
    } else if (block.info.starts_with("json in ")) {
      const std::string file = WithoutWhiteSpace(FileText(block.info.substr(8)));
      EXPECT_NE(file.find(WithoutWhiteSpace(block.text)), std::string::npos) << block.text;
    } else if (block.info == "console") {
      CheckConsole(block);
    } else {
      --checked;
    }
  }
  EXPECT_GT(checked, 0);
}

INSTANTIATE_TEST_SUITE_P(All, Documents, ::testing::Values("README.md", "rules/LANGUAGE.md"),
                         [](const auto& test) {
                           std::string name = test.param;
                           for (char& c : name)
                             c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
                           return name;
                         });

TEST(Matches, DotsStandForAnyLines) {
  EXPECT_TRUE(Matches("a\nb\nc\n", "a\n...\nc\n"));
  EXPECT_TRUE(Matches("a\nc\n", "a\n...\nc\n"));
  EXPECT_FALSE(Matches("a\nb\n", "a\n...\nc\n"));
  EXPECT_FALSE(Matches("a\nb\n", "a\n"));
}

}  // namespace
}  // namespace radap::testing
