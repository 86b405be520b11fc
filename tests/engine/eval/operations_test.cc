// Operations on values: smallest and greatest, rounding, curves, matrices; and what they make of no value.
#include "engine/eval/operations.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/small_pack.h"

namespace radap::testing {
namespace {

Value Number(const char* digits) { return Value::Number(Exact::Parse(digits).value()); }
const Value kNone = Value::Missing();

TEST(IsMissing, HasNoValueOrABlankText) {
  EXPECT_TRUE(IsMissing(kNone));
  EXPECT_TRUE(IsMissing(Value::Undefined(UndefinedReason::kNoMembers)));
  EXPECT_TRUE(IsMissing(Value::Text("")));
  EXPECT_TRUE(IsMissing(Value::Text(" \n")));
  EXPECT_FALSE(IsMissing(Value::Text(" a")));
  EXPECT_FALSE(IsMissing(Number("0")));
  EXPECT_FALSE(IsMissing(Value::Truth(false)));
}

TEST(Extreme, SmallerAndGreater) {
  EXPECT_EQ(TextOf(Extreme(Opcode::kMin, Number("2"), Number("-3"))), "-3");
  EXPECT_EQ(TextOf(Extreme(Opcode::kMin, Number("-3"), Number("2"))), "-3");
  EXPECT_EQ(TextOf(Extreme(Opcode::kMax, Number("2"), Number("-3"))), "2");
  EXPECT_EQ(TextOf(Extreme(Opcode::kMax, Number("-3"), Number("2"))), "2");
  EXPECT_EQ(TextOf(Extreme(Opcode::kMax, Number("2"), Number("2"))), "2");
  EXPECT_EQ(TextOf(Extreme(Opcode::kMin, Number("2"), kNone)), "missing");
  EXPECT_EQ(TextOf(Extreme(Opcode::kMax, Value::Undefined(UndefinedReason::kNoMembers), kNone)),
            "undefined");
}

TEST(Rounded, HalfAwayFromZero) {
  const auto rounded = [](const Exact& number, std::uint32_t places) {
    return TextOf(Rounded(Value::Number(number), places));
  };
  EXPECT_EQ(rounded(Exact::Ratio(1, 3), 2), "33/100");
  EXPECT_EQ(rounded(Exact::Ratio(5, 1000), 2), "1/100");
  EXPECT_EQ(rounded(Exact::Ratio(-5, 1000), 2), "-1/100");
  EXPECT_EQ(rounded(Exact::Ratio(5, 2), 0), "3");
  EXPECT_EQ(rounded(Exact::Ratio(-49, 100), 0), "0");
  EXPECT_EQ(rounded(7, 4), "7");
  EXPECT_EQ(TextOf(Rounded(kNone, 2)), "missing");
}

TEST(Rounded, AnySizeStaysExact) {
  Exact huge = 1;
  for (int i = 0; i < 60; ++i) huge = huge * 10;
  const Value rounded = Rounded(Value::Number(huge + Exact::Ratio(1, 3)), 1);
  EXPECT_EQ(rounded.number, huge + Exact::Ratio(3, 10));
}

struct Drawn {
  Curve curve;
  std::vector<Value> places;
};

Drawn Draw(std::initializer_list<std::pair<const char*, int>> points) {
  Drawn drawn;
  for (const auto& [at, value] : points) {
    drawn.curve.points.push_back({0, value, {}});
    drawn.places.push_back(Number(at));
  }
  return drawn;
}

std::string At(const Drawn& drawn, const char* at) {
  return TextOf(Interpolated(Number(at), drawn.places, drawn.curve));
}

TEST(Interpolated, RisingPlaces) {
  const Drawn drawn = Draw({{"60", 0}, {"80", 300}, {"100", 500}});
  EXPECT_EQ(At(drawn, "-5"), "0");
  EXPECT_EQ(At(drawn, "60"), "0");
  EXPECT_EQ(At(drawn, "65"), "75");
  EXPECT_EQ(At(drawn, "80"), "300");
  EXPECT_EQ(At(drawn, "85"), "350");
  EXPECT_EQ(At(drawn, "80.1"), "301");
  EXPECT_EQ(At(drawn, "100"), "500");
  EXPECT_EQ(At(drawn, "1000"), "500");
}

TEST(Interpolated, FallingPlaces) {
  const Drawn drawn = Draw({{"10", 100}, {"4", 400}, {"1", 500}});
  EXPECT_EQ(At(drawn, "12"), "100");
  EXPECT_EQ(At(drawn, "10"), "100");
  EXPECT_EQ(At(drawn, "7"), "250");
  EXPECT_EQ(At(drawn, "4"), "400");
  EXPECT_EQ(At(drawn, "0"), "500");
}

TEST(Interpolated, PlacesOutOfOrderGiveNoValue) {
  EXPECT_EQ(At(Draw({{"1", 0}, {"3", 1}, {"2", 2}}), "1"), "undefined");
  EXPECT_EQ(At(Draw({{"1", 0}, {"1", 1}}), "1"), "undefined");
  EXPECT_EQ(At(Draw({{"3", 0}, {"2", 1}, {"2", 2}}), "9"), "undefined");
  const Drawn wrong = Draw({{"1", 0}, {"1", 1}});
  EXPECT_EQ(ReasonOf(Interpolated(Number("1"), wrong.places, wrong.curve)).en,
            "the points to compare with neither all rise nor all fall");
}

TEST(Interpolated, OnePointIsFlatAndMissingPassesOn) {
  Drawn drawn = Draw({{"5", 42}});
  EXPECT_EQ(At(drawn, "4"), "42");
  EXPECT_EQ(At(drawn, "5"), "42");
  EXPECT_EQ(At(drawn, "6"), "42");
  EXPECT_EQ(TextOf(Interpolated(kNone, drawn.places, drawn.curve)), "missing");
  drawn.places[0] = Value::Undefined(UndefinedReason::kDivisionByZero);
  EXPECT_EQ(At(drawn, "5"), "undefined");
}

TEST(CellOf, RowByRow) {
  Matrix matrix;
  matrix.rows = {1, 2};
  matrix.columns = {1, 2, 3};
  matrix.cells = {11, 12, 13, 21, 22, 23};
  EXPECT_EQ(TextOf(CellOf(matrix, Number("1"), Number("3"))), "13");
  EXPECT_EQ(TextOf(CellOf(matrix, Number("2"), Number("1"))), "21");
  EXPECT_EQ(TextOf(CellOf(matrix, Number("2.0"), Number("2"))), "22");
  const Value outside = CellOf(matrix, Number("3"), Number("1"));
  EXPECT_EQ(TextOf(outside), "undefined");
  EXPECT_EQ(ReasonOf(outside).en, "the table has no such value");
  EXPECT_EQ(TextOf(CellOf(matrix, Number("1"), Number("1.5"))), "undefined");
  EXPECT_EQ(TextOf(CellOf(matrix, kNone, Number("1"))), "missing");
  EXPECT_EQ(TextOf(CellOf(matrix, Number("9"), kNone)), "missing");
}

TEST(TextTest, PassesOnWhatIsMissing) {
  EXPECT_EQ(TextOf(TextTest(Opcode::kContains, Value::Text("abc"), Value::Text("bc"))), "yes");
  EXPECT_EQ(TextOf(TextTest(Opcode::kStartsWith, Value::Text("abc"), Value::Text("bc"))), "no");
  EXPECT_EQ(TextOf(TextTest(Opcode::kContains, kNone, Value::Text(""))), "missing");
  EXPECT_EQ(TextOf(TextTest(Opcode::kStartsWith, Value::Text("a"), kNone)), "missing");
}

}  // namespace
}  // namespace radap::testing
