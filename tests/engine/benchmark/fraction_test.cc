// Fractions as texts: there and back, and what is refused.
#include "engine/benchmark/fraction.h"

#include <gtest/gtest.h>

#include <string>

namespace radap::benchmark {
namespace {

TEST(FractionTest, BackToTheSameText) {
  for (const char* text : {"0", "380", "-5/2", "3400/7", "9223372036854775807",
                           "9223372036854775808/7", "-123456789012345678901234567890/79",
                           "1/100000000000000000000000000000000000000000000000001"}) {
    EXPECT_EQ(ParseFraction(text).value().ToFraction(), text);
  }
}

TEST(FractionTest, NotReducedIsTheSameNumber) {
  EXPECT_EQ(ParseFraction("6800/14").value(), Exact::Ratio(3400, 7));
  EXPECT_EQ(ParseFraction("0/9").value(), Exact(0));
  EXPECT_EQ(ParseFraction("-0").value(), Exact(0));
}

TEST(FractionTest, AnyOtherTextIsNone) {
  for (const char* text : {"", "-", "/", "1/", "/2", "1/0", "1/00", "1/-2", "--1", "+1", "1.5",
                           "1e3", " 1", "1 ", "1/2/3", "๑", "0x10", "nan"}) {
    EXPECT_FALSE(ParseFraction(text)) << text;
  }
}

TEST(FractionTest, TooManyDigits) {
  EXPECT_TRUE(ParseFraction(std::string(kMaxFractionDigits, '9')));
  EXPECT_FALSE(ParseFraction(std::string(kMaxFractionDigits + 1, '9')));
  EXPECT_FALSE(ParseFraction("1/" + std::string(kMaxFractionDigits + 1, '9')));
}

TEST(FractionTest, SumsOf128Bits) {
  const Int128 sum = static_cast<Int128>(9'223'372'036'854'775'807) * 1000;
  EXPECT_EQ(WideRatio(sum, 11).ToFraction(), "9223372036854775807000/11");
  EXPECT_EQ(WideRatio(-sum, 1000).ToFraction(), "-9223372036854775807");
}

}  // namespace
}  // namespace radap::benchmark
