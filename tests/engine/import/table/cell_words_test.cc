// Words in cells: totals, units, directions, claims.
#include "engine/import/table/cell_words.h"

#include <gtest/gtest.h>

namespace radap::free_table {
namespace {

TEST(TableCellWords, Totals) {
  for (const std::string_view text :
       {"รวม", "รวม 7.1", "รวมทั้งสิ้น:", "Grand Total", "คะแนนเฉลี่ย", "รวมหมวด 7"}) {
    EXPECT_TRUE(IsTotal(text)) << text;
  }
  for (const std::string_view text : {"", "รวมพลังคนรุ่นใหม่", "ร้อยละเฉลี่ย", "7.1", "totally"}) {
    EXPECT_FALSE(IsTotal(text)) << text;
  }
}

TEST(TableCellWords, Units) {
  EXPECT_TRUE(IsSameUnit("ร้อยละ", "%"));
  EXPECT_TRUE(IsSameUnit("ร้อยละ (%)", "Percent"));
  EXPECT_TRUE(IsSameUnit("บาท", " บาท "));
  EXPECT_TRUE(IsSameUnit("points", "คะแนน"));
  EXPECT_FALSE(IsSameUnit("บาท", "ล้านบาท"));
  EXPECT_FALSE(IsSameUnit("บาท", "%"));
  EXPECT_FALSE(IsSameUnit("°", "²"));
  EXPECT_FALSE(IsPercentUnit("ร้อยละของแผน"));
}

TEST(TableCellWords, ClaimsAndDirections) {
  EXPECT_EQ(ClaimIn("✔\uFE0F"), Claim::kYes);
  EXPECT_EQ(ClaimIn("YES"), Claim::kYes);
  EXPECT_EQ(ClaimIn("0"), Claim::kNo);
  EXPECT_EQ(ClaimIn("ไม่เกี่ยวข้อง"), Claim::kNotApplicable);
  EXPECT_FALSE(ClaimIn("x"));
  EXPECT_FALSE(ClaimIn(""));
  EXPECT_EQ(DirectionIn("ค่า มากดี"), Direction::kHigher);
  EXPECT_EQ(DirectionIn("▼"), Direction::kLower);
  EXPECT_FALSE(DirectionIn("มาก"));
}

}  // namespace
}  // namespace radap::free_table
