// What the program says of the real dossier, byte for byte. RADAP_UPDATE_GOLDENS=1 rewrites the files.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/cli/program.h"

namespace radap::testing {
namespace {

struct Golden {
  const char* file;
  const char* arguments;
  int exit = 0;  // 1: the dossier has errors
};

const Golden kGoldens[] = {
    {"score_th.txt", "score samples/mof-ops-2567.json"},
    {"score_en.txt", "score samples/mof-ops-2567.json --lang en"},
    {"score.json", "score samples/mof-ops-2567.json --format json"},
    {"score.csv", "score samples/mof-ops-2567.json --format csv"},
    {"gaps_th.txt", "gaps samples/mof-ops-2567.json"},
    {"gaps_en.txt", "gaps samples/mof-ops-2567.json --lang en"},
    {"explain_kpi_th.txt", "explain samples/mof-ops-2567.json '7.4/3#1'"},
    {"explain_kpi_en.txt", "explain samples/mof-ops-2567.json '7.4/3#1' --lang en"},
    {"score_ratings_th.txt", "score samples/seam-scm-2564.json"},
    {"score_ratings_en.txt", "score samples/seam-scm-2564.json --lang en"},
    {"score_ratings.csv", "score samples/seam-scm-2564.json --format csv"},
    {"explain_risk_th.txt", "explain samples/seam-scm-2564.json total"},
    {"score_plan_th.txt", "score samples/iam-plan-invented-2568.json"},
    {"score_plan_en.txt", "score samples/iam-plan-invented-2568.json --lang en"},
    {"explain_plan_kpi_th.txt", "explain samples/iam-plan-invented-2568.json '1.1.1.1/3#1'"},
    {"explain_plan_kpi_en.txt",
     "explain samples/iam-plan-invented-2568.json '2.2.1.1/2#1' --lang en"},
    {"score_fund_th.txt", "score samples/fund-digital-invented-2561.json"},
    {"gaps_fund_th.txt", "gaps samples/fund-digital-invented-2561.json"},
    {"explain_ladder_en.txt", "explain samples/community-tourism-2564.json 1.4 --lang en", 1},
    {"audit_th.txt", "audit samples/mof-ops-2567.json --only figures", 1},
    {"audit_en.txt", "audit samples/mof-ops-2567.json --only figures --lang en", 1},
    {"audit_ratings_en.txt", "audit samples/seam-scm-2563.json --only figures --all --lang en", 1},
    {"explain_fields_th.txt", "explain samples/community-tourism-2564.json 1.4.4", 1},
};

class CliGoldenTest : public ::testing::TestWithParam<Golden> {};

TEST_P(CliGoldenTest, StaysAsItIs) {
  const std::string path = std::string(RADAP_SOURCE_DIR "/tests/cli/golden/") + GetParam().file;
  const Ran ran = Radap(GetParam().arguments);
  ASSERT_EQ(ran.exit, GetParam().exit) << ran.err;
  if (std::getenv("RADAP_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << ran.out;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(ran.out, expected) << "tools/update_goldens rewrites " << path;
}

INSTANTIATE_TEST_SUITE_P(Outputs, CliGoldenTest, ::testing::ValuesIn(kGoldens));

}  // namespace
}  // namespace radap::testing
