// Display width, padding, letters and near names, with Thai text wherever it matters.
#include "rules/base/text.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace radap {
namespace {

TEST(Text, WidthIsInTerminalCells) {
  const struct {
    std::string_view text;
    int width;
  } kCases[] = {
      {"", 0},        {"abc", 3},    {"การ", 3},     {"ที่", 1},     {"น้ำ", 2},
      {"กำ", 2},      {"ปี ๒๕๖๗", 6}, {"เป้าหมาย", 7}, {"ร้อยละ", 5}, {"a\u200Bb", 2},
      {"e\u0301", 1}, {"中文", 4},   {"ﾊﾝ", 2},      {"…", 1},     {"\u00AD", 0},
  };
  for (const auto& c : kCases) EXPECT_EQ(DisplayWidth(c.text), c.width) << c.text;
}

TEST(Text, WidthOfBrokenUtf8IsOneCellAByteRun) {
  EXPECT_EQ(DisplayWidth("a\xFFz"), 3);
  EXPECT_EQ(DisplayWidth("\xE0\xB8"), 1);
}

TEST(Text, PadsByCells) {
  EXPECT_EQ(PadRight("ที่", 3), "ที่  ");
  EXPECT_EQ(PadLeft("ที่", 3), "  ที่");
  EXPECT_EQ(PadRight("abc", 3), "abc");
  EXPECT_EQ(PadRight("", 2), "  ");
}

TEST(Text, CutsBetweenLettersAndTheirMarks) {
  EXPECT_EQ(PadRight("เป้าหมาย", 4), "เป้า…");
  EXPECT_EQ(PadRight("ปีที่", 2), "ปีที่");
  EXPECT_EQ(PadRight("ปีที่แล้ว", 2), "ปี…");
  EXPECT_EQ(PadLeft("中文字", 4), " 中…");
  EXPECT_EQ(PadRight("abc", 1), "…");
  EXPECT_EQ(PadRight("abc", 0), "");
}

TEST(Text, CountsLettersThatAreNotWhiteSpace) {
  EXPECT_EQ(CountLetters(""), 0U);
  EXPECT_EQ(CountLetters("a b\tc\r\nd"), 4U);
  EXPECT_EQ(CountLetters("ที่ ดี"), 5U);  // marks included
  EXPECT_EQ(CountLetters("ก\u00A0ข\u2003ค\u3000ง\u2028จ\u0085ฉ"), 6U);
  EXPECT_EQ(CountLetters("é€中😀"), 4U);
}

TEST(Text, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(FindInvalidUtf8(""), std::nullopt);
  EXPECT_EQ(FindInvalidUtf8("ก😀"), std::nullopt);
  EXPECT_EQ(FindInvalidUtf8("ab\xA1\xA2"), 2U);        // TIS-620
  EXPECT_EQ(FindInvalidUtf8("ก\xC0\x80"), 3U);         // overlong
  EXPECT_EQ(FindInvalidUtf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(FindInvalidUtf8("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
  EXPECT_EQ(FindInvalidUtf8("abc\xE0\xB8"), 3U);       // cut short
}

TEST(Text, NearestNameIsASlipAway) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"success", "score", "target", "ผลลัพธ์", "id"});
  EXPECT_EQ(NearestName("sucess", kNames), "success");
  EXPECT_EQ(NearestName("tragte", kNames), "target");  // two swaps
  EXPECT_EQ(NearestName("scroe", kNames), "score");    // one swap
  EXPECT_EQ(NearestName("ผลลัพท์", kNames), "ผลลัพธ์");
  EXPECT_EQ(NearestName("di", kNames), "id");
  EXPECT_EQ(NearestName("history", kNames), std::nullopt);
  EXPECT_EQ(NearestName("", kNames), std::nullopt);
  EXPECT_EQ(NearestName(std::string(1000, 's'), kNames), std::nullopt);
}

TEST(Text, LabelFallsBackToTheOtherLanguage) {
  const Label both{"ไทย", "English"};
  EXPECT_EQ(both.Pick(Language::kThai), "ไทย");
  EXPECT_EQ(both.Pick(Language::kEnglish), "English");
  const Label only_thai{"ไทย", ""};
  EXPECT_EQ(only_thai.Pick(Language::kEnglish), "ไทย");
}

}  // namespace
}  // namespace radap
