#include "engine/import/text/ascii.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

TEST(Ascii, KindsOfBytes) {
  EXPECT_TRUE(IsDigit('0') && IsDigit('9'));
  EXPECT_FALSE(IsDigit('/') || IsDigit(':'));
  EXPECT_TRUE(IsLatin('a') && IsLatin('Z'));
  EXPECT_FALSE(IsLatin('@') || IsLatin('[') || IsLatin('`') || IsLatin('{'));
  EXPECT_TRUE(IsBlank(' ') && IsBlank('\t') && IsBlank('\n') && IsBlank('\r'));
  EXPECT_FALSE(IsBlank('\b') || IsBlank('\0'));
}

TEST(Ascii, NoByteOfThaiIsOne) {
  for (const char byte : std::string("๐๙กฮ\u00A0")) {
    EXPECT_FALSE(IsDigit(byte) || IsLatin(byte) || IsBlank(byte));
  }
}

TEST(Ascii, LoweredLeavesOthersAsTheyAre) { EXPECT_EQ(Lowered("KPI ร้อยละ É"), "kpi ร้อยละ É"); }

TEST(Ascii, LeadingDigits) {
  EXPECT_EQ(LeadingDigits("2567-01"), "2567");
  EXPECT_EQ(LeadingDigits("ปี 2567"), "");
  EXPECT_EQ(LeadingDigits("12"), "12");
}

TEST(Ascii, WholeNumber) {
  EXPECT_EQ(WholeNumber("0"), 0);
  EXPECT_EQ(WholeNumber("0042"), 42);
  EXPECT_EQ(WholeNumber("2147483647"), 2147483647);
  for (const char* const other : {"", "-1", "+1", " 1", "1 ", "25e2", "1.0", "2147483648"}) {
    EXPECT_EQ(WholeNumber(other), std::nullopt) << other;
  }
}

TEST(Ascii, Split) {
  EXPECT_EQ(Split("", '/'), std::vector<std::string_view>{""});
  EXPECT_EQ(Split("a//b/", '/'), (std::vector<std::string_view>{"a", "", "b", ""}));
}

}  // namespace
}  // namespace radap
