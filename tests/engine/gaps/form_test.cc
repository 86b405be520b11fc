#include "engine/gaps/form.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

const Form kX = Form::Unknown();

Form Const(std::int64_t n) { return Form::Constant(n); }

TEST(Form, LinearMeetsConstant) {
  EXPECT_EQ(Meet(Divide(kX, Const(9)).value(), Const(2)), Exact(18));
}

TEST(Form, UnknownBelowTheLine) {
  // 10 / x * 100 = 105 at x = 1000 / 105
  const Form success = Multiply(Divide(Const(10), kX).value(), Const(100)).value();
  EXPECT_EQ(Meet(success, Const(105)), Exact::Ratio(1000, 105));
}

TEST(Form, TwoMinusRatio) {
  // (2 - x / 4) * 100 = 110 at x = 3.6
  const Form success =
      Multiply(Subtract(Const(2), Divide(kX, Const(4)).value()).value(), Const(100)).value();
  EXPECT_EQ(Meet(success, Const(110)), Exact::Ratio(18, 5));
}

TEST(Form, ConstantDividedByAShiftedUnknown) {
  const Form shifted = Add(kX, Const(1)).value();
  EXPECT_EQ(Meet(Divide(Const(6), shifted).value(), Const(2)), Exact(2));
}

TEST(Form, SumOverOneDenominator) {
  const Form share = Divide(Const(6), kX).value();
  EXPECT_EQ(Meet(Add(share, share).value(), Const(4)), Exact(3));
}

TEST(Form, ConstantsThatAreQuotientsKeepTheirValue) {
  const Form half = Divide(Const(1), Const(2)).value();
  EXPECT_EQ(Meet(Multiply(kX, half).value(), Const(3)), Exact(6));
  EXPECT_EQ(Meet(Add(kX, half).value(), Const(1)), Exact::Ratio(1, 2));
}

TEST(Form, NeverMeets) { EXPECT_EQ(Meet(Const(1), Const(2)), std::nullopt); }
TEST(Form, AlwaysMeets) { EXPECT_EQ(Meet(kX, kX), std::nullopt); }
TEST(Form, NoQuotientEqualsZero) {
  EXPECT_EQ(Meet(Divide(Const(1), kX).value(), Const(0)), std::nullopt);
}
TEST(Form, SquareIsNotOfThisForm) { EXPECT_EQ(Multiply(kX, kX), std::nullopt); }
TEST(Form, DivisionByZeroIsNotOfThisForm) { EXPECT_EQ(Divide(kX, Const(0)), std::nullopt); }

}  // namespace
}  // namespace radap
