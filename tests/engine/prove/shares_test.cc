#include "engine/prove/shares.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/small_pack.h"

namespace radap::prove {
namespace {

bool OfShares(const std::string& lines) {
  const Program program = testing::CompileOrStop(
      testing::KpiPack("rule score of kpi, points th \"ค\" en \"s\"\n"
                       "  when result is missing: 0\n  when target is missing: 0\n"
                       "  when baseline is missing: 0\n  when target = 0: 0\n" +
                       lines));
  return HangsOnSharesOnly(program, program.kpi_score);
}

TEST(SharesTest, AmountsAgainstAmounts) {
  EXPECT_TRUE(OfShares("  when result >= target * 1.1: 500\n  otherwise: 0\n"));
  EXPECT_TRUE(OfShares("  otherwise: result / target * 500 points\n"));
  EXPECT_TRUE(OfShares("  when (result - baseline) / target > 0.5: 500\n  otherwise: 0\n"));
}

TEST(SharesTest, AmountsAgainstPlainNumbers) {
  EXPECT_FALSE(OfShares("  when result >= 80: 500\n  otherwise: 0\n"));
  EXPECT_FALSE(OfShares("  when result - 5 >= target: 500\n  otherwise: 0\n"));
  EXPECT_FALSE(OfShares("  when max(result, 1) >= target: 500\n  otherwise: 0\n"));
}

TEST(SharesTest, ZeroIsOfEveryUnit) {
  EXPECT_TRUE(OfShares("  when result > 0: 500\n  otherwise: 0\n"));
}

}  // namespace
}  // namespace radap::prove
