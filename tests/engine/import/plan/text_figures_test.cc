// Sentences -> the figures in them that follow from others.
#include "engine/import/plan/text_figures.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/import/plan/table_text.h"

namespace radap::testing {
namespace {

using Lines = std::vector<std::string>;

Lines FiguresOf(const std::string& text) {
  std::vector<PrintedFigure> printed;
  AddTextFigures(text, Place{0, 3, "", ""}, printed);
  return LinesOf(printed);
}

TEST(PlanTextFigures, SharesAndTheirSum) {
  EXPECT_EQ(
      FiguresOf(
          "มีงาน จำนวน 9 งาน เสร็จ จำนวน 4 งาน คิดเป็นร้อยละ 44.4 ค้าง จำนวน 5 งาน คิดเป็นร้อยละ 55.5 ดี"),
      (Lines{"share 44.4 = 4 9 (line 3)", "share 55.5 = 5 9 (line 3)", "sum 9 = 4 5 (line 3)"}));
  EXPECT_EQ(FiguresOf("มี 8 คน มา 2 คน คิดเป็น 25%"), Lines{"share 25 = 2 8 (line 3)"});
  EXPECT_TRUE(FiguresOf("มา จำนวน 2 คน คิดเป็นร้อยละ 25").empty());    // of what?
  EXPECT_TRUE(FiguresOf("มี 8 ราย มา 2 คน คิดเป็นร้อยละ 25").empty());  // other units
}

TEST(PlanTextFigures, Sums) {
  EXPECT_EQ(FiguresOf("เก็บ 1,806 ลบ. และขาย 493.5 ลบ. รวม 2,299.5 ลบ."),
            Lines{"sum 2299.5 = 1806 493.5 (line 3)"});
  EXPECT_EQ(FiguresOf("รวม 2 ล้านบาท ประกอบด้วย ก 1 ล้านบาท และ ข 1 ล้านบาท"),
            Lines{"sum 2 = 1 1 (line 3)"});
  EXPECT_TRUE(FiguresOf("เก็บ 5 ลบ. และขาย 4 ลบ. รวมทั้งปรับเหลือ 3 ลบ.").empty());
  EXPECT_TRUE(FiguresOf("เก็บ 5 ลบ. และขาย 4 ลบ. ไม่รวม 3 ลบ.").empty());
  EXPECT_TRUE(FiguresOf("เก็บ 5 ลบ. ขาย 4 ลบ. รวม 9 ลบ.").empty());  // not joined by "and"
  EXPECT_TRUE(FiguresOf("เก็บ 5 ราย และขาย 4 ลบ. รวม 9 ลบ.").empty());
}

TEST(PlanTextFigures, AveragesAndProducts) {
  EXPECT_EQ(FiguresOf("รวม 2,300 ลบ. เฉลี่ย 192 ลบ.ต่อเดือน"),
            Lines{"quotient 192 = 2300 12 (line 3)"});
  EXPECT_TRUE(FiguresOf("รวม 2,300 ลบ. เฉลี่ย 192 ลบ.").empty());
  EXPECT_EQ(FiguresOf("ได้ 2,299 ลบ. ตามเป้า 80% เท่ากับ 1,839 ลบ."),
            Lines{"product 1839 = 2299 0.8 (line 3)"});
}

TEST(PlanTextFigures, OddText) {
  EXPECT_TRUE(FiguresOf("").empty());
  EXPECT_TRUE(FiguresOf("1").empty());
  EXPECT_TRUE(FiguresOf("วันที่ 1.2.3 ,,, 1,83 ร้อยละ").empty());
  EXPECT_EQ(AmountsIn("มี ๑,๐๐๐ บาท")[0].digits, "1000");
  EXPECT_EQ(AmountsIn("มี ๑,๐๐๐ บาท")[0].unit, "บาท");
}

Lines Following(const std::string& text) {
  const PlanDocument document = Document(text);
  std::vector<PrintedFigure> printed;
  AddFollowingSum(document[0], document.data() + 1, document.size() - 1, printed);
  return LinesOf(printed);
}

TEST(PlanTextFigures, AListOrATableThatFollows) {
  EXPECT_EQ(Following("จ่าย 10.5 ล้านบาท ดังนี้\n\n- จาก ก 4 ล้านบาท\n- จาก ข 6.5 ล้านบาท\nอื่น"),
            Lines{"sum 10.5 = 4 6.5 (line 1)"});
  const std::string table = "| ก | เงิน |\n|-|-|\n| ข | 4 |\n| รวม | 4 |";
  EXPECT_EQ(Following("เหลือ 5 ล้านบาท ดังนี้\nหน่วย : ล้านบาท\n" + table), Lines{"same 5 = 4 (line 1)"});
  EXPECT_TRUE(Following("เหลือ 5 ล้านบาท ดังนี้\n" + table).empty());  // of another unit perhaps
  EXPECT_TRUE(Following("เหลือ 5 ล้านบาท\nหน่วย : ล้านบาท\n" + table).empty());
  EXPECT_TRUE(Following("เหลือ 5 ล้านบาท ดังนี้").empty());
}

}  // namespace
}  // namespace radap::testing
