// Fractions of 64 bits against Exact, up to where they do not fit.
#include "engine/batch/columns/ratio.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace radap::batch {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

Exact ExactOf(Ratio ratio) { return Exact::Ratio(ratio.number, ratio.denominator); }

Ratio AnyRatio(std::mt19937_64& engine) {
  const auto any = [&] {
    return static_cast<std::int64_t>(engine() >> 1U) >> static_cast<unsigned>(engine() % 63);
  };
  const std::int64_t number = any();
  return {engine() % 2 == 0 ? number : -number, any() + (any() == kMost ? 0 : 1)};
}

bool IsFine(Ratio ratio) { return ratio.denominator > 0; }

TEST(Ratio, AgreesWithExactOrSaysThatItDoesNotFit) {
  std::mt19937_64 engine(7);
  int fitted = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Ratio a = AnyRatio(engine);
    const Ratio b = AnyRatio(engine);
    if (!IsFine(a) || !IsFine(b)) continue;
    const auto order = ExactOf(a) <=> ExactOf(b);
    EXPECT_EQ(Compare(a, b), order < 0 ? -1 : order > 0 ? 1 : 0);
    Ratio result;
    const auto check = [&](bool fits, const Exact& want) {
      fitted += fits ? 1 : 0;
      EXPECT_EQ(fits, RatioOf(want).has_value()) << want.ToFraction();
      if (!fits) return;
      EXPECT_EQ(ExactOf(result), want);
    };
    check(Add(a, b, result), ExactOf(a) + ExactOf(b));
    check(Subtract(a, b, result), ExactOf(a) - ExactOf(b));
    check(Multiply(a, b, result), ExactOf(a) * ExactOf(b));
    if (b.number != 0) check(Divide(a, b, result), ExactOf(a) / ExactOf(b));
  }
  EXPECT_GT(fitted, 10'000);
}

TEST(Ratio, KnowsWhatOfAPackFits) {
  EXPECT_EQ(RatioOf(Exact::Ratio(-6, 4))->number, -3);
  EXPECT_EQ(RatioOf(Exact::Ratio(-6, 4))->denominator, 2);
  EXPECT_EQ(RatioOf(Exact(kMost))->number, kMost);
  EXPECT_FALSE(RatioOf(Exact(kMost) + Exact(1)));
  EXPECT_FALSE(RatioOf(Exact(1) / (Exact(kMost) * Exact(3))));
}

}  // namespace
}  // namespace radap::batch
