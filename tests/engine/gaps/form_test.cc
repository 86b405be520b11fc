#include "engine/gaps/form.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

const LinearFraction kX = LinearFraction::Unknown();

LinearFraction Const(std::int64_t n) { return LinearFraction::Constant(n); }

TEST(LinearFraction, LinearMeetsConstant) {
  EXPECT_EQ(Meet(Divide(kX, Const(9)).value(), Const(2)), Exact(18));
}

TEST(LinearFraction, UnknownBelowTheLine) {
  // 10 / x * 100 = 105 at x = 1000 / 105
  const LinearFraction success = Multiply(Divide(Const(10), kX).value(), Const(100)).value();
  EXPECT_EQ(Meet(success, Const(105)), Exact::Ratio(1000, 105));
}

TEST(LinearFraction, TwoMinusRatio) {
  // (2 - x / 4) * 100 = 110 at x = 3.6
  const LinearFraction success =
      Multiply(Subtract(Const(2), Divide(kX, Const(4)).value()).value(), Const(100)).value();
  EXPECT_EQ(Meet(success, Const(110)), Exact::Ratio(18, 5));
}

TEST(LinearFraction, ConstantDividedByAShiftedUnknown) {
  const LinearFraction shifted = Add(kX, Const(1)).value();
  EXPECT_EQ(Meet(Divide(Const(6), shifted).value(), Const(2)), Exact(2));
}

TEST(LinearFraction, SumOverOneDenominator) {
  const LinearFraction share = Divide(Const(6), kX).value();
  EXPECT_EQ(Meet(Add(share, share).value(), Const(4)), Exact(3));
}

TEST(LinearFraction, ConstantsThatAreQuotientsKeepTheirValue) {
  const LinearFraction half = Divide(Const(1), Const(2)).value();
  EXPECT_EQ(Meet(Multiply(kX, half).value(), Const(3)), Exact(6));
  EXPECT_EQ(Meet(Add(kX, half).value(), Const(1)), Exact::Ratio(1, 2));
}

TEST(LinearFraction, NeverMeets) { EXPECT_EQ(Meet(Const(1), Const(2)), std::nullopt); }
TEST(LinearFraction, AlwaysMeets) { EXPECT_EQ(Meet(kX, kX), std::nullopt); }
TEST(LinearFraction, NoQuotientEqualsZero) {
  EXPECT_EQ(Meet(Divide(Const(1), kX).value(), Const(0)), std::nullopt);
}
TEST(LinearFraction, SquareIsNotOfThisForm) { EXPECT_EQ(Multiply(kX, kX), std::nullopt); }
TEST(LinearFraction, DivisionByZeroIsNotOfThisForm) {
  EXPECT_EQ(Divide(kX, Const(0)), std::nullopt);
}

}  // namespace
}  // namespace radap
