// Marks, digits and lines of Thai text as they come out of PDFs.
#include "engine/import/text/thai_text.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/import/text/thai_letters.h"

namespace radap {
namespace {

TEST(RepairThai, EveryPrivateUseMarkBecomesTheRealOne) {
  const std::string real =
      "ฐ\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
      "ญ\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";
  const std::u32string letters = LettersOf(real);
  ASSERT_EQ(letters.size(), 27U);
  for (char32_t i = 0; i < 27; ++i) EXPECT_TRUE(ThaiOfPrivateUse(0xF700 + i) == letters[i]);
  EXPECT_TRUE(ThaiOfPrivateUse(0xF71B) == 0xF71B);
  EXPECT_EQ(RepairThai("เป\uF712นป\uF702ที่ป\uF710จจัยใหม\uF70A"), "เป็นปีที่ปัจจัยใหม่");
}

TEST(RepairThai, PrivateUseIsTold) {
  EXPECT_TRUE(HasPrivateUseThai("ใหม\uF70A"));
  EXPECT_TRUE(HasPrivateUseThai("\uF71A"));
  EXPECT_FALSE(HasPrivateUseThai("ใหม่ \uF71B \uF6FF"));
  EXPECT_FALSE(HasPrivateUseThai("\xEF\x9C"));
}

TEST(RepairThai, SaraAmOfTwoPiecesIsOne) {
  EXPECT_EQ(RepairThai("ค\u0E4D\u0E32ถาม"), "คำถาม");
  EXPECT_EQ(RepairThai("น\u0E4D\u0E49\u0E32"), "น้ำ");
  EXPECT_EQ(RepairThai("น\u0E49\u0E4D\u0E32"), "น้ำ");
  EXPECT_EQ(RepairThai("น\u0E33\u0E49"), "น้ำ");
  EXPECT_EQ(RepairThai("น้ำ"), "น้ำ");
}

TEST(RepairThai, AMarkStandsBehindItsVowel) {
  EXPECT_EQ(RepairThai("ท\u0E48\u0E35"), "ที่");
  EXPECT_EQ(RepairThai("ผ\u0E49\u0E39"), "ผู้");
  EXPECT_EQ(RepairThai("ส\u0E4C\u0E34"), "สิ\u0E4C");
}

TEST(RepairThai, ASpaceThatToreAWordApartGoes) {
  EXPECT_EQ(RepairThai("หน้ าที่"), "หน้าที่");
  EXPECT_EQ(RepairThai("ปั จจัย"), "ปัจจัย");
  EXPECT_EQ(RepairThai("ฝั่ ง เ ป็น"), "ฝั่ง เป็น");
  EXPECT_EQ(RepairThai("ที่  ดี"), "ที่  ดี");
  EXPECT_EQ(RepairThai("A \u0E48"), "A \u0E48");  // no Thai letter before it
}

TEST(RepairThai, InvisibleAndOddSpaces) {
  EXPECT_EQ(RepairThai("ก\u200Bข\uFEFFค\u00ADง"), "กขคง");
  EXPECT_EQ(RepairThai("ก\u00A0ข\u3000ค"), "ก ข ค");
}

TEST(RepairThai, TheRestIsNfc) {
  EXPECT_EQ(RepairThai("e\u0301"), "\u00E9");
  EXPECT_EQ(RepairThai(""), "");
  EXPECT_EQ(RepairThai("plain (v1.2) text"), "plain (v1.2) text");
}

TEST(RepairThai, TwiceIsOnce) {
  for (const char* const text :
       {"น\u0E4D\u0E49\u0E32", "\u0E48\u0E34\u0E38\u0E4D\u0E32\u0E48\u0E48", "ำ\u0E48ำ\u0E49\u0E32",
        "ก \u0E33\u0E48 \u0E34", "\u0E4C\u0E48\u0E33\u0E4B\u0E31 ก", "\uF70A \uF701 \u0E32"}) {
    const std::string once = RepairThai(text);
    EXPECT_EQ(RepairThai(once), once) << text;
  }
}

TEST(ArabicDigits, OnlyDigitsChange) { EXPECT_EQ(ArabicDigits("ปี ๒๕๖๗ ก. 12"), "ปี 2567 ก. 12"); }

TEST(JoinLines, ACutWordIsMadeWhole) {
  EXPECT_EQ(JoinLines("ภายในและภา", "ยนอกองค์การ"), "ภายในและภายนอกองค์การ");
  EXPECT_EQ(JoinLines("ฝึกอบรมเ", "สริมสร้าง"), "ฝึกอบรมเสริมสร้าง");
  EXPECT_EQ(JoinLines("ด้านการรับ-", "จ่ายเงิน"), "ด้านการรับ-จ่ายเงิน");
  EXPECT_EQ(JoinLines("ภาษ", "ีกระตุ้น"), "ภาษีกระตุ้น");
}

TEST(JoinLines, ASpaceStaysWhereTheLineEndedAtOne) {
  EXPECT_EQ(JoinLines("แผนงาน ", "โครงการ"), "แผนงาน โครงการ");
  EXPECT_EQ(JoinLines("แผนงาน", " โครงการ"), "แผนงาน โครงการ");
  EXPECT_EQ(JoinLines("MOF Open", "Data และ"), "MOF Open Data และ");
  EXPECT_EQ(JoinLines("นโยบายอื่น", "ๆ"), "นโยบายอื่น ๆ");
  EXPECT_EQ(JoinLines("ปีละ", "๑ ครั้ง"), "ปีละ ๑ ครั้ง");
  EXPECT_EQ(JoinLines("ประมาณ", "2567"), "ประมาณ 2567");
  EXPECT_EQ(JoinLines("", "ก"), "ก");
  EXPECT_EQ(JoinLines("ก", ""), "ก");
}

TEST(Squeezed, OneSpaceInsideNoneAtTheEnds) {
  EXPECT_EQ(Squeezed("  ก \t ข\r\n"), "ก ข");
  EXPECT_EQ(Squeezed(" \n "), "");
}

TEST(ThaiText, ShortenedCountsLettersNotBytes) {
  EXPECT_EQ(Shortened("กขค", 3), "กขค");
  EXPECT_EQ(Shortened("กขคง", 3), "กขค…");
}

}  // namespace
}  // namespace radap
