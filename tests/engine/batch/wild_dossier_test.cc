#include "tests/engine/batch/wild_dossier.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "engine/dossier/read_dossier.h"
#include "engine/eval/result.h"
#include "tests/engine/batch/wild_lines.h"

namespace radap::testing {
namespace {

TEST(WildDossierTest, TheSameSeedGivesTheSameBytes) {
  for (int seed = 1; seed < 40; ++seed) {
    EXPECT_EQ(WildLines(seed, 1).text(), WildLines(seed, 1).text()) << seed;
  }
  EXPECT_NE(WildLines(1, 20).text(), WildLines(21, 20).text());
}

TEST(WildDossierTest, ALineHasNoLineEnd) {
  const WildLines lines(1, 400);
  for (std::size_t i = 0; i < 400; ++i) {
    EXPECT_EQ(lines.Line(i).find('\n'), std::string::npos) << lines.Tell(i);
  }
}

// What would not occur would not be compared.
TEST(WildDossierTest, FindingsOfEverySortOccur) {
  std::set<std::string_view> codes;
  int clean = 0;
  const int count = 3'000;
  const WildLines lines(1, count);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    Findings findings;
    const std::optional<Dossier> dossier = ReadDossier(lines.Line(i), findings);
    if (findings.empty()) ++clean;
    const Program* program = dossier ? PackOf(dossier->pack) : nullptr;
    if (program != nullptr) {
      const Findings more = Evaluate(*program, *dossier).findings;
      findings.insert(findings.end(), more.begin(), more.end());
    }
    for (const Finding& finding : findings) codes.insert(TextOf(finding.code));
  }
  EXPECT_GT(clean, count / 2);
  for (const char* code :
       {"F0004", "F0005", "F0006", "F0007", "F0008", "F0010", "F0101", "F0102", "F0103", "F0104",
        "F0106", "F0111", "F0112", "F0119", "F0202", "F0203", "F0207", "F0208", "F0209", "F0210",
        "F0211", "F0212", "F0213", "F0215", "F0216", "F0217", "F0218", "F0219", "F0220", "F0221",
        "F0222", "F0223", "F0301", "F0302", "F0303", "F0304", "F0305", "F0401", "F0402", "F0901"}) {
    EXPECT_TRUE(codes.contains(code)) << code;
  }
}

// For tests in other languages: RADAP_WILD_DOSSIERS lines, each a file 00001.json in the folder RADAP_WILD_CORPUS.
TEST(WildDossierTest, Corpus) {
  const char* folder = std::getenv("RADAP_WILD_CORPUS");
  const char* count = std::getenv("RADAP_WILD_DOSSIERS");
  if (folder == nullptr || count == nullptr) GTEST_SKIP() << "RADAP_WILD_CORPUS is not set";
  const WildLines lines(1, std::atoi(count));
  for (std::size_t i = 0; i < static_cast<std::size_t>(std::atoi(count)); ++i) {
    std::string name = std::to_string(i + 1);
    name.insert(0, 5 - std::min<std::size_t>(name.size(), 5), '0');
    std::ofstream(std::filesystem::path(folder) / (name + ".json"), std::ios::binary)
        << lines.Line(i);
  }
}

}  // namespace
}  // namespace radap::testing
