// Exact -> the figure that is shown.
#include "engine/report/figures.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

struct Case {
  const char* fraction;
  const char* up;
  const char* down;
};

Exact FromText(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return *Exact::Parse(text);
  return *Exact::Parse(text.substr(0, slash)) / *Exact::Parse(text.substr(slash + 1));
}

const Case kCases[] = {
    {"95.8", "95.8", "95.8"},
    {"105.38", "105.38", "105.38"},
    {"0", "0", "0"},
    {"0.0001", "0.0001", "0.0001"},
    {"1/3", "0.3334", "0.3333"},
    {"2/3", "0.6667", "0.6666"},
    {"0.00001", "0.0001", "0"},
    {"0.00005", "0.0001", "0"},
    {"0.00009", "0.0001", "0"},
    {"9.99999", "10", "9.9999"},
    {"100.00001", "100.0001", "100"},
    {"-1/3", "-0.3333", "-0.3334"},
    {"-0.00005", "0", "-0.0001"},
    {"-0.00001", "0", "-0.0001"},
    {"-9.99999", "-9.9999", "-10"},
    {"1000000000000000000000000000001/3", "333333333333333333333333333333.6667",
     "333333333333333333333333333333.6666"},
};

TEST(FiguresTest, RoundUpAndDown) {
  for (const Case& c : kCases) {
    const Exact number = FromText(c.fraction);
    EXPECT_EQ(WithoutNeedlessZeros(RoundUp(number, 4)), c.up) << c.fraction;
    EXPECT_EQ(WithoutNeedlessZeros(RoundDown(number, 4)), c.down) << c.fraction;
  }
}

TEST(FiguresTest, NeverOnTheWrongSideNorFarOff) {
  const Exact unit = Exact::Ratio(1, 10000);
  for (int numerator = -500; numerator <= 500; ++numerator) {
    for (const int denominator : {7, 9, 11, 16, 999, 20000, 30000}) {
      const Exact number = Exact::Ratio(numerator, denominator);
      const Exact up = *Exact::Parse(RoundUp(number, 4));
      const Exact down = *Exact::Parse(RoundDown(number, 4));
      EXPECT_TRUE(up >= number && up < number + unit) << number.ToFraction();
      EXPECT_TRUE(down <= number && down > number - unit) << number.ToFraction();
    }
  }
}

TEST(FiguresTest, AllDecimalsAreShown) {
  EXPECT_EQ(RoundUp(FromText("133.1"), 2), "133.10");
  EXPECT_EQ(RoundUp(FromText("1/3"), 2), "0.34");
  EXPECT_EQ(WithoutNeedlessZeros("100.00"), "100");
  EXPECT_EQ(WithoutNeedlessZeros("100"), "100");
}

TEST(FiguresTest, Signed) {
  EXPECT_EQ(Signed(Exact::Ratio(25, 7), 2), "+3.57");
  EXPECT_EQ(Signed(Exact::Ratio(-110, 63), 2), "-1.75");
  EXPECT_EQ(Signed(0, 2), "+0.00");
}

}  // namespace
}  // namespace radap
