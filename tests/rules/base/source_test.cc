// Lines and columns of places, counted as an author sees them.
#include "rules/base/source.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

TEST(Source, CountsLinesAndSeenLetters) {
  const Source source{"a.radap", "pack a\n  th \"ที่ปรึกษา\" en\r\n\nend"};
  const auto at = [&](std::string_view what) {
    const Position position = source.PositionOf(static_cast<std::uint32_t>(source.text.find(what)));
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  };
  EXPECT_EQ(at("pack"), "1:1");
  EXPECT_EQ(at("\n"), "1:7");
  EXPECT_EQ(at("th"), "2:3");
  EXPECT_EQ(at("ปรึก"), "2:8");
  EXPECT_EQ(at("ึ"), "2:9");  // a mark is on the letter before it
  EXPECT_EQ(at("en"), "2:15");
  EXPECT_EQ(at("end"), "4:1");
}

TEST(Source, LineIsWithoutItsEnd) {
  const Source source{"a.radap", "one\r\ntwo\n\nfour"};
  EXPECT_EQ(source.LineAt(0), "one");
  EXPECT_EQ(source.LineAt(4), "one");
  EXPECT_EQ(source.LineAt(5), "two");
  EXPECT_EQ(source.LineAt(9), "");
  EXPECT_EQ(source.LineAt(10), "four");
}

TEST(Source, PlacesBehindTheEndAreItsEnd) {
  const Source source{"a.radap", "one\n"};
  EXPECT_EQ(source.LineAt(99), "");
  EXPECT_EQ(source.PositionOf(99).line, 2);
  const Source empty{"b.radap", ""};
  EXPECT_EQ(empty.LineAt(0), "");
  EXPECT_EQ(empty.PositionOf(0).column, 1);
}

}  // namespace
}  // namespace radap
