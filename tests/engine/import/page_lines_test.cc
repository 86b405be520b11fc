#include "engine/import/open_pdf/page_lines.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

// Lines are 10 points high, spaces 2 points wide.
PageWord Word(const std::string& text, long left, long top) {
  PageWord word;
  word.text = text;
  word.left = left * 100;
  word.right = word.left + 500;
  word.top = top * 100;
  word.height = 1000;
  return word;
}

TEST(ShapeLinesTest, BlankLinesWherePrintLeavesRoom) {
  const std::vector<PageWord> words = {Word("a", 0, 0),  Word("b", 0, 10), Word("c", 0, 23),
                                       Word("d", 0, 43), Word("e", 0, 83), Word("f", 0, 5)};
  EXPECT_EQ(ShapeLines("a\nb\nc\nd\ne\nf", words), "a\nb\nc\n\nd\n\n\n\ne\nf");
  EXPECT_EQ(ShapeLines("a\nf", {Word("a", 0, 0), Word("f", 0, 5000)}), "a\n\n\n\n\n\nf");
}

TEST(ShapeLinesTest, SpacesBeforeALineThatIsSetIn) {
  EXPECT_EQ(ShapeLines("a\nb\nc", {Word("a", 50, 0), Word("b", 54, 10), Word("c", 999, 20)}),
            "a\n  b\n" + std::string(40, ' ') + "c");
}

TEST(ShapeLinesTest, TheSameWordTwiceIsToldByTheWordAfterIt) {
  const std::vector<PageWord> words = {Word("x", 4, 0), Word("b", 10, 0), Word("x", 0, 10),
                                       Word("a", 9, 10), Word("x", 8, 20)};
  EXPECT_EQ(ShapeLines("x a\nx b\nx", words), "x a\n  x b\n\n    x");
}

TEST(ShapeLinesTest, LinesThatAreNotAmongTheWordsStay) {
  EXPECT_EQ(ShapeLines("", {}), "");
  EXPECT_EQ(ShapeLines("a\n\nb c", {}), "a\n\nb c");
  EXPECT_EQ(ShapeLines("a\nb\nc", {Word("a", 0, 0), Word("c", 4, 30)}), "a\nb\n\n\n  c");
  EXPECT_EQ(ShapeLines(" a", {Word("a", 9, 0)}), " a");
}

TEST(ShapeLinesTest, WordsWithoutHeight) {
  PageWord flat = Word("a", 50, 90);
  flat.height = 0;
  EXPECT_EQ(ShapeLines("b\na", {Word("b", 0, 0), flat}), "b\na");
}

TEST(FindTornWordsTest, SmallGapsAfterMarks) {
  const auto is_torn = [](const std::string& word, long gap, long top) {
    PageWord next = Word("ง", 0, top);
    next.left = 500 + gap;
    return !FindTornWords({Word(word, 0, 0), next}).empty();
  };
  EXPECT_TRUE(is_torn("ฝั่", 110, 0));
  EXPECT_FALSE(is_torn("ฝั่", 157, 0));
  EXPECT_FALSE(is_torn("ฝา", 110, 0));
  EXPECT_FALSE(is_torn("ฝั่", 110, 1));
  EXPECT_FALSE(is_torn("ฝั่", -10, 0));
}

TEST(ThaiGapsTest, GapsInsideWordsAreClosed) {
  const TornWords torn = {{"ฝั่", "งธน"}};
  EXPECT_EQ(CloseThaiGaps("ฝั่ งธน ฝั่ ง", torn), "ฝั่งธน ฝั่ ง");
  EXPECT_EQ(CloseThaiGaps("เป้ าหมาย ป้ า\nฟ้ า", {}), "เป้าหมาย ป้า\nฟ้า");
  EXPECT_EQ(CloseThaiGaps("น ้า ร\uF70A ำ", {}), "น้า ร\uF70Aำ");
  EXPECT_EQ(CloseThaiGaps(" ะ  า\nา x ะ", {}), " ะ  า\nา x ะ");
}

}  // namespace
}  // namespace radap
