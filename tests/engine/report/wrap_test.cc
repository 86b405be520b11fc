// Text -> lines of a width.
#include "engine/report/wrap.h"

#include <gtest/gtest.h>

#include "rules/base/text.h"

namespace radap {
namespace {

using Lines = std::vector<std::string>;

TEST(WrapTest, AtSpaces) {
  EXPECT_EQ(Wrap("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(Wrap("one two three", 100), (Lines{"one two three"}));
  EXPECT_EQ(Wrap("a  b", 2), (Lines{"a", "b"}));
}

TEST(WrapTest, EmptyIsOneLine) { EXPECT_EQ(Wrap("", 10), (Lines{""})); }

TEST(WrapTest, ThaiBetweenWords) {
  EXPECT_EQ(Wrap("ประชาชนประเทศไทย", 9), (Lines{"ประชาชน", "ประเทศไทย"}));
  EXPECT_EQ(Wrap("คำถามเดียวกัน", 9), (Lines{"คำถาม", "เดียวกัน"}));
}

TEST(WrapTest, AWordLongerThanALineIsCut) {
  EXPECT_EQ(Wrap("abcdefgh ij", 3), (Lines{"abc", "def", "gh", "ij"}));
  EXPECT_EQ(Wrap("x abcdefgh", 5), (Lines{"x", "abcde", "fgh"}));
}

TEST(WrapTest, NeverBeforeACombiningMark) {
  std::string marks;
  for (int i = 0; i < 6; ++i) marks += "กี่";
  EXPECT_EQ(Wrap(marks, 2), (Lines{"กี่กี่", "กี่กี่", "กี่กี่"}));
}

TEST(WrapTest, NothingIsLostAndEveryLineFits) {
  const std::string text =
      "ตัวชี้วัดนี้ยังไม่มีผลของปี 2567 ให้ใส่ /kpis/3/results/2567 แล้วตรวจใหม่ aVeryLongWordWithoutAnySpace";
  for (int width = 2; width < 80; ++width) {
    std::string joined;
    for (const std::string& line : Wrap(text, width)) {
      EXPECT_LE(DisplayWidth(line), width);
      EXPECT_FALSE(line.ends_with(' '));
      joined += line;
    }
    std::string letters;
    for (const char c : text) letters += c == ' ' ? "" : std::string(1, c);
    std::erase(joined, ' ');
    EXPECT_EQ(joined, letters) << width;
  }
}

}  // namespace
}  // namespace radap
