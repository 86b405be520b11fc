#include "engine/assess/note.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

// Numbers of a note, each with the years that hold there: "12[2566] 19[2566]"; years themselves are left out.
std::string NumbersOf(std::string_view text) {
  const Note note(text);
  std::string numbers;
  for (const NoteNumber& number : note.numbers()) {
    if (number.is_year) continue;
    numbers += (numbers.empty() ? "" : " ") + number.value.ToPlain(4);
    for (const int year : note.YearsAt(number.begin)) {
      numbers += "[" + std::to_string(year) + "]";
    }
  }
  return numbers;
}

TEST(NoteTest, Numbers) {
  EXPECT_EQ(NumbersOf("ได้ 1,839.50 และ ๑๒"), "1839.5 12");
  EXPECT_EQ(NumbersOf("0.10 00.5 007 0"), "0.1 0.5 7 0");
  EXPECT_EQ(NumbersOf("1,83 1,2345"), "1 83 1 2345");
  EXPECT_EQ(NumbersOf(""), "");
  EXPECT_EQ(NumbersOf("12."), "12");
}

TEST(NoteTest, NotNumbers) {
  EXPECT_EQ(NumbersOf("1) ก 2)ข 3) ค"), "");
  EXPECT_EQ(NumbersOf("(12 + 19) และ (5)"), "12 19 5");
  EXPECT_EQ(NumbersOf("COVID-19 ข้อ 7.1.2 และ Q4"), "");
  EXPECT_EQ(NumbersOf(std::string(60, '9')), "");
}

TEST(NoteTest, Years) {
  EXPECT_EQ(NumbersOf("ปี 65 12 เรื่อง ปี 2566 19 เรื่อง"), "12[2565] 19[2566]");
  EXPECT_EQ(NumbersOf("5 ก่อน พ.ศ. 2567 6"), "5 6[2567]");
  EXPECT_EQ(NumbersOf("ปี 65 - 66 ไม่เกิน 0.1 ปี 67 ไม่เกิน 0.5"), "0.1[2565][2566] 0.5[2567]");
  EXPECT_EQ(NumbersOf("2565-2567 ได้ 9"), "9[2565][2566][2567]");
  EXPECT_EQ(NumbersOf("ปี 66 โครงการ 3"), "3[2566]");
  EXPECT_EQ(NumbersOf("ปี ๒๕๖๖ ได้ ๑๐"), "10[2566]");
}

TEST(NoteTest, WhatOnlyLooksLikeAYear) {
  EXPECT_EQ(NumbersOf("2500 คน และ 2,565 บาท"), "2500 2565");
  EXPECT_EQ(NumbersOf("ปี 67 Award 2023 ได้ 3"), "3[2567]");
  EXPECT_EQ(NumbersOf("ภายใน 1 ปี 12 เรื่อง"), "1 12");
  EXPECT_EQ(NumbersOf("66 เรื่อง"), "66");
}

TEST(NoteTest, PrivateUseMarksAreReadAsThai) {
  EXPECT_EQ(NumbersOf("ป\uF702 65 12 เรื\uF70Aอง"), "12[2565]");
}

}  // namespace
}  // namespace radap
