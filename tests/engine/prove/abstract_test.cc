#include "engine/prove/abstract.h"

#include <gtest/gtest.h>

namespace radap::prove {
namespace {

const Fact kX{Fact::Kind::kProperty, static_cast<int>(Property::kResult), 0};

// The moving fact, of 0 and more.
Abstract X() {
  Abstract x = Abstract::Number(Range::AtLeast(0));
  x.trend = Trend::kRising;
  x.form = FactForm{kX, LinearFraction::Unknown(), x.range, true};
  x.id = 1;
  return x;
}

Abstract Some(const Range& range) { return Abstract::Number(range); }

TEST(AbstractTest, TrendsGoWithSigns) {
  Hints hints;
  EXPECT_EQ(Arithmetic(Opcode::kMultiply, X(), Some(Range::AtLeast(0)), hints).trend,
            Trend::kRising);
  EXPECT_EQ(Arithmetic(Opcode::kMultiply, X(), Some(Range::Between(-2, -1)), hints).trend,
            Trend::kFalling);
  EXPECT_EQ(Arithmetic(Opcode::kMultiply, X(), Some(Range::Between(-2, 1)), hints).trend,
            Trend::kAny);
  EXPECT_EQ(Arithmetic(Opcode::kSubtract, Some(Range::Everything()), X(), hints).trend,
            Trend::kFalling);
  EXPECT_EQ(Arithmetic(Opcode::kDivide, X(), Some(Range::Everything()), hints).trend, Trend::kAny);
}

TEST(AbstractTest, ADivisorThatCanBeZeroTakesTheValueAway) {
  Hints hints;
  const Abstract one = Some(Range::Point(1));
  const Abstract inverse = Arithmetic(Opcode::kDivide, one, X(), hints);
  EXPECT_TRUE(inverse.may_lack);
  EXPECT_TRUE(inverse.lack_varies);
  EXPECT_EQ(hints[kX], std::vector<Exact>{0});
  EXPECT_FALSE(Arithmetic(Opcode::kDivide, X(), Some(Range::Point(0)), hints).may_have);
  const Abstract fixed = Arithmetic(Opcode::kDivide, X(), Some(Range::AtLeast(0)), hints);
  EXPECT_TRUE(fixed.may_lack);
  EXPECT_FALSE(fixed.lack_varies);
}

// x / (x + 1): by its signs anything, by its formula rising from 0 to 1.
TEST(AbstractTest, AFormulaOfOneFactIsExact) {
  Hints hints;
  const Abstract more = Arithmetic(Opcode::kAdd, X(), Some(Range::Point(1)), hints);
  const Abstract share = Arithmetic(Opcode::kDivide, X(), more, hints);
  EXPECT_EQ(share.trend, Trend::kRising);
  EXPECT_TRUE(share.range.IsInside(Range::Between(0, 1)));
}

TEST(AbstractTest, AComparisonSwitchesOnce) {
  Hints hints;
  const Abstract least = Comparison(Opcode::kGreaterOrEqual, X(), Some(Range::Point(5)), hints);
  EXPECT_EQ(least.codes, kNoOrYes);
  EXPECT_EQ(least.trend, Trend::kRising);
  EXPECT_EQ(hints[kX], std::vector<Exact>{5});
  EXPECT_TRUE(Comparison(Opcode::kLess, X(), Some(Range::Point(0)), hints).IsNo());
  EXPECT_EQ(Comparison(Opcode::kEqual, X(), Some(Range::Point(5)), hints).trend, Trend::kAny);
  EXPECT_EQ(Comparison(Opcode::kEqual, X(), Some(Range::Point(0)), hints).trend, Trend::kFalling);
}

TEST(AbstractTest, AChoiceRisesOnlyWhereItsOutcomesDo) {
  Hints hints;
  const Abstract rising = Comparison(Opcode::kGreater, X(), Some(Range::Point(5)), hints);
  const Abstract low = Some(Range::Between(0, 100));
  const Abstract high = Some(Range::Between(100, 200));
  EXPECT_EQ(Decided(rising, high, low).trend, Trend::kRising);
  EXPECT_EQ(Decided(rising, low, high).trend, Trend::kFalling);
  EXPECT_EQ(Decided(rising, Some(Range::Between(50, 200)), low).trend, Trend::kAny);
  const Abstract capped = Extreme(Opcode::kMin, X(), low, hints);
  EXPECT_EQ(Decided(rising, X(), capped).trend, Trend::kRising);  // min(x, y) is never above x
}

TEST(AbstractTest, LogicWithoutAValue) {
  const Abstract missing = Abstract::Truth(kNoOrYes).OrLacking();
  EXPECT_TRUE(Logic(Opcode::kAnd, missing, Abstract::Truth(kNo)).IsNo());
  EXPECT_TRUE(Logic(Opcode::kOr, missing, Abstract::Truth(kYes)).IsYes());
  EXPECT_TRUE(Logic(Opcode::kAnd, missing, Abstract::Truth(kYes)).may_lack);
  EXPECT_TRUE(IsMissing(Abstract::Lacking()).IsYes());
}

}  // namespace
}  // namespace radap::prove
