// Every example of engine/golden/GOLDEN.md holds for the pack that stands there.
#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "tests/engine/golden/run_text.h"
#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

constexpr const char* kDossier =
    R"({"format": "radap.dossier/1", "pack": "example", "fiscal_year": 2567,
  "organisation": {"id": "o", "name": "หน่วยงาน", "kind": "policy"},
  "kpis": [{"item": "1.1", "group": 1, "name": "k", "target": 100, "results": {"2567": 90}}]})";

// The fenced blocks with this info line.
std::vector<std::string> Blocks(const std::string& info) {
  std::istringstream page(FileText("engine/golden/GOLDEN.md"));
  std::vector<std::string> blocks;
  bool is_inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line == "```" + info) {
      blocks.emplace_back();
      is_inside = true;
    } else if (line == "```") {
      is_inside = false;
    } else if (is_inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

TEST(GoldenPageTest, ItsExamplesHold) {
  const std::vector<std::string> packs = Blocks("radap");
  ASSERT_EQ(packs.size(), 1U);
  const Program program = CompileOrStop(packs[0]);
  const std::vector<std::string> blocks = Blocks("golden");
  EXPECT_EQ(blocks.size(), 3U);
  for (const std::string& block : blocks) {
    EXPECT_EQ(FailuresOf(program, block, kDossier), "") << block;
  }
}

}  // namespace
}  // namespace radap::testing
