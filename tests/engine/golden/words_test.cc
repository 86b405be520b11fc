// The words of a line, quotes and comments.
#include "engine/golden/words.h"

#include <gtest/gtest.h>

namespace radap::golden {
namespace {

std::string Dump(const std::vector<std::string>& words) {
  std::string dump;
  for (const std::string& word : words) dump += "[" + word + "]";
  return dump;
}

TEST(GoldenWordsTest, ATextInQuotesIsOneWord) {
  EXPECT_EQ(Dump(Words("  field 1.1/a \"two words\" ")), "[field][1.1/a][\"two words\"]");
  EXPECT_EQ(Dump(Words("a \"b \\\" c\" d")), "[a][\"b \\\" c\"][d]");
  EXPECT_EQ(Dump(Words("a \"never closed, b")), "[a][\"never closed, b]");
  EXPECT_EQ(TextIn("\"b \\\" \\\\ c\""), "b \" \\ c");
  EXPECT_EQ(TextIn("\"\""), "");
  EXPECT_EQ(TextIn("\"never closed"), std::nullopt);
  EXPECT_EQ(TextIn("\"one\"two"), std::nullopt);
  EXPECT_EQ(TextIn("plain"), std::nullopt);
}

TEST(GoldenWordsTest, ACommentBeginsAfterASpaceAndOutsideOfQuotes) {
  EXPECT_EQ(WithoutComment("  expect 1.1/1#1 5  # why"), "expect 1.1/1#1 5");
  EXPECT_EQ(WithoutComment("# all"), "");
  EXPECT_EQ(WithoutComment("field a/b \"x # y\" # z"), "field a/b \"x # y\"");
}

TEST(GoldenWordsTest, PartsStandBetweenCommasOutsideOfQuotes) {
  const std::vector<std::string_view> parts = Parts("higher, text \"a, b\",");
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[1], " text \"a, b\"");
  EXPECT_EQ(parts[2], "");
}

TEST(GoldenWordsTest, YearsAndCounts) {
  EXPECT_EQ(YearIn("2567"), 2567);
  EXPECT_EQ(YearIn("2399"), std::nullopt);
  EXPECT_EQ(YearIn("2700"), std::nullopt);
  EXPECT_EQ(YearIn("25670"), std::nullopt);
  EXPECT_EQ(CountIn("0", 1), std::nullopt);
  EXPECT_EQ(CountIn("12", 1), 12);
  EXPECT_EQ(CountIn("1.5", 1), std::nullopt);
}

}  // namespace
}  // namespace radap::golden
