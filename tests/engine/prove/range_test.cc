#include "engine/prove/range.h"

#include <gtest/gtest.h>

#include <string>

namespace radap::prove {
namespace {

// "[0, 5)", "(-inf, 3]"
std::string TextOf(const Range& range) {
  const auto end = [](const End& at) {
    if (at.infinite != 0) return std::string(at.infinite < 0 ? "-inf" : "inf");
    return at.at.ToPlain(4);
  };
  return (range.low.open ? "(" : "[") + end(range.low) + ", " + end(range.high) +
         (range.high.open ? ")" : "]");
}

const Range kSmall = Range::Between(-1, 2);

TEST(RangeTest, Arithmetic) {
  EXPECT_EQ(TextOf(Sum(kSmall, Range::AtLeast(3))), "[2, inf)");
  EXPECT_EQ(TextOf(Negated(Range::Above(3))), "(-inf, -3)");
  EXPECT_EQ(TextOf(Product(kSmall, Range::Between(-3, 4))), "[-6, 8]");
  EXPECT_EQ(TextOf(Product(Range::AtLeast(0), Range::Above(0))), "[0, inf)");
  EXPECT_EQ(TextOf(Product(Range::Above(0), Range::Above(0))), "(0, inf)");
  EXPECT_EQ(TextOf(Product(kSmall, Range::Everything())), "(-inf, inf)");
  EXPECT_EQ(TextOf(Product(Range::Point(0), Range::Everything())), "[0, 0]");
  EXPECT_EQ(TextOf(Reciprocal(Range::Above(0))), "(0, inf)");
  EXPECT_EQ(TextOf(Reciprocal(Range::Between(2, 4))), "[0.25, 0.5]");
  EXPECT_EQ(TextOf(Reciprocal(Range::Between(-4, -2))), "[-0.5, -0.25]");
}

TEST(RangeTest, LesserAndGreater) {
  EXPECT_EQ(TextOf(Lesser(Range::AtLeast(0), Range::Point(5))), "[0, 5]");
  EXPECT_EQ(TextOf(Greater(Range::Everything(), Range::Point(5))), "[5, inf)");
  EXPECT_EQ(TextOf(Rounded(Range::Between(Exact::Ratio(1, 3), Exact::Ratio(2, 3)), 1)),
            "[0.3, 0.7]");
}

TEST(RangeTest, SetsOfNumbers) {
  EXPECT_EQ(TextOf(Hull(Range::Point(1), Range::Above(3))), "[1, inf)");
  EXPECT_EQ(TextOf(Hull(Range::Above(1), Range::AtLeast(1))), "[1, inf)");
  EXPECT_EQ(TextOf(*Common(Range::Above(1), Range::Between(0, 4))), "(1, 4]");
  EXPECT_FALSE(Common(Range::Above(4), Range::Between(0, 4)).has_value());
  EXPECT_FALSE(Common(Range::Point(5), Range::Between(0, 4)).has_value());
  EXPECT_TRUE(Range::Above(0).IsInside(Range::AtLeast(0)));
  EXPECT_FALSE(Range::AtLeast(0).IsInside(Range::Above(0)));
  EXPECT_FALSE(Range::Above(0).Has(0));
}

TEST(RangeTest, Order) {
  EXPECT_TRUE(IsNotAbove(Range::Between(0, 3), Range::AtLeast(3)));
  EXPECT_FALSE(IsBelow(Range::Between(0, 3), Range::AtLeast(3)));
  EXPECT_TRUE(IsBelow(Range::Between(0, 3), Range::Above(3)));
  EXPECT_FALSE(IsNotAbove(Range::AtLeast(0), Range::Above(3)));
}

}  // namespace
}  // namespace radap::prove
