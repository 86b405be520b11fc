// What a note says of years without a value.
#include "engine/import/award_form/kpi_notes.h"

#include <gtest/gtest.h>

namespace radap::award_form {
namespace {

std::string Words(std::string_view note, int year) {
  return WordsOfNoValue(note, year).value_or("-");
}

TEST(WordsOfNoValue, OnlyOfTheYearThatTheNoteNames) {
  const std::string_view note = "ปี 65 N/A ปี 66 ได้ระดับ G ปี 67 ได้ระดับ E";
  EXPECT_EQ(Words(note, 2565), "ปี 65 N/A");
  EXPECT_EQ(Words(note, 2566), "-");
  EXPECT_EQ(Words("ปีงบประมาณ พ.ศ. ๒๕๖๕ ไม่มีข้อมูล", 2565), "ปีงบประมาณ พ.ศ. 2565 ไม่มีข้อมูล");
  EXPECT_EQ(Words("ปี 2565 ยังไม่สำรวจ", 2565), "ปี 2565 ยังไม่สำรวจ");
}

TEST(WordsOfNoValue, ANoteWithoutYearsIsOfAll) {
  EXPECT_EQ(Words("n/a", 2566), "n/a");
  EXPECT_EQ(Words("NATO", 2566), "-");
  EXPECT_EQ(Words("NATO: NA", 2566), "NATO: NA");
  EXPECT_EQ(Words("", 2566), "-");
}

TEST(WordsOfNoValue, BegunLaterMeansNotBefore) {
  EXPECT_EQ(Words("เริ่มตรวจในปี 2566", 2565), "เริ่มตรวจในปี 2566");
  EXPECT_EQ(Words("เริ่มตรวจในปี 2566", 2566), "-");
  EXPECT_EQ(Words("เริ่มตรวจในปี 2566", 2567), "-");
}

TEST(WordsOfNoValue, LongWordsAreCut) {
  const std::string words = Words("N/A " + std::string(500, 'x'), 2565);
  EXPECT_LT(words.size(), 60U);
  EXPECT_TRUE(words.ends_with("…"));
}

}  // namespace
}  // namespace radap::award_form
