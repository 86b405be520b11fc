#include "engine/import/open_sheet/cell_value.h"

#include <gtest/gtest.h>

#include "engine/import/open_sheet/number_format.h"

namespace radap {
namespace {

std::string Plain(std::string_view text) { return PlainNumber(text).value_or("none"); }
std::string Date(std::string_view number, bool is_1904 = false) {
  return DateOfSerial(number, is_1904).value_or("none");
}

TEST(PlainNumberTest, FifteenDigitsAsSheetsShowThem) {
  EXPECT_EQ(Plain("0.10000000000000001"), "0.1");
  EXPECT_EQ(Plain("0.29999999999999999"), "0.3");
  EXPECT_EQ(Plain("4.5899999999999999"), "4.59");
  EXPECT_EQ(Plain("99.999999999999999"), "100");
  EXPECT_EQ(Plain("123456789012345"), "123456789012345");
  EXPECT_EQ(Plain("1234567890123456"), "1234567890123460");
  EXPECT_EQ(Plain("0.1234567890123455"), "0.123456789012346");
  EXPECT_EQ(Plain("0.1234567890123454"), "0.123456789012345");
  EXPECT_EQ(Plain("93.41"), "93.41");
  EXPECT_EQ(Plain("1839.00"), "1839");
}

TEST(PlainNumberTest, NoExponents) {
  EXPECT_EQ(Plain("1.5E-3"), "0.0015");
  EXPECT_EQ(Plain("1.4999999999999999E-2"), "0.015");
  EXPECT_EQ(Plain("2.5e+6"), "2500000");
  EXPECT_EQ(Plain("-1E0"), "-1");
  EXPECT_EQ(Plain("1e308").size(), 309U);
  EXPECT_EQ(Plain("0e999"), "none");
}

TEST(PlainNumberTest, SignsAndZeros) {
  EXPECT_EQ(Plain("0"), "0");
  EXPECT_EQ(Plain("-0.000"), "0");
  EXPECT_EQ(Plain("+7"), "7");
  EXPECT_EQ(Plain(".5"), "0.5");
  EXPECT_EQ(Plain("5."), "5");
  EXPECT_EQ(Plain("007"), "7");
}

TEST(PlainNumberTest, WhatIsNoNumber) {
  for (const char* text : {"", "-", ".", "1,000", "15%", "1.2.3", "1e", "1e5x", "nan", "inf",
                           "1e309", "1e-999999999999", "1e999999999", "๑", "0x10", " 1"}) {
    EXPECT_EQ(Plain(text), "none") << text;
  }
}

TEST(DateOfSerialTest, DaysOfBothCalendars) {
  EXPECT_EQ(Date("45306"), "2024-01-15");
  EXPECT_EQ(Date("43844", true), "2024-01-15");
  EXPECT_EQ(Date("1"), "1900-01-01");
  EXPECT_EQ(Date("59"), "1900-02-28");
  EXPECT_EQ(Date("60"), "none");  // 29 February 1900 never was
  EXPECT_EQ(Date("61"), "1900-03-01");
  EXPECT_EQ(Date("45351"), "2024-02-29");
  EXPECT_EQ(Date("2958465"), "9999-12-31");
  EXPECT_EQ(Date("2958466"), "none");
  EXPECT_EQ(Date("0"), "none");
  EXPECT_EQ(Date("-1"), "none");
  EXPECT_EQ(Date("99999999999999999999"), "none");
}

TEST(DateOfSerialTest, PartsOfADayToTheSecond) {
  EXPECT_EQ(Date("45306.5625"), "2024-01-15T13:30:00");
  EXPECT_EQ(Date("45306.0000115741"), "2024-01-15T00:00:01");
  EXPECT_EQ(Date("45306.999999999"), "2024-01-16");
}

TEST(PositionOfTest, NamesOfCells) {
  ASSERT_TRUE(PositionOf("C5"));
  EXPECT_EQ(PositionOf("C5")->row, 4U);
  EXPECT_EQ(PositionOf("C5")->column, 2U);
  EXPECT_EQ(PositionOf("XFD1048576")->column, 16383U);
  for (const char* name : {"", "A", "5", "A0", "a5", "A-1", "A99999999999", "A1048577", "XFE1",
                           "AAAA1", "A1:B2", "$A$1", "A1 ", "A18446744073709551617"}) {
    EXPECT_FALSE(PositionOf(name)) << name;
  }
}

TEST(PlainTextTest, EscapedLettersAndLineEnds) {
  EXPECT_EQ(PlainText("a_x000D_\nb"), "a\nb");
  EXPECT_EQ(PlainText("a\r\nb\rc\n"), "a\nb\nc\n");
  EXPECT_EQ(PlainText("_x005F_x0041_"), "_x0041_");
  EXPECT_EQ(PlainText("_x0E01__x00E9_"), "กé");
  EXPECT_EQ(PlainText("_x00_ _xZZZZ_ _xD800_ _x0041"), "_x00_ _xZZZZ_ _xD800_ _x0041");
}

TEST(NumberFormatTest, OfCodes) {
  for (const char* code : {"0%", "0.00%", "#,##0.0%;[Red]-0%", "t0.00%", "\"ร้อยละ \"0%"}) {
    EXPECT_EQ(FormatOfCode(code), NumberFormat::kPercent) << code;
  }
  for (const char* code :
       {"d/m/yyyy", "[$-D07041E]d mmmm yyyy", "[h]:mm:ss", "dd/mm/bbbb", "MMM-YY", "yyyy\"-\"mm"}) {
    EXPECT_EQ(FormatOfCode(code), NumberFormat::kDate) << code;
  }
  for (const char* code : {"", "General", "0.00", "#,##0", "0.00E+00", "@", "\"day\" 0", "0\\d",
                           "[Red]0", "0;d", "_-* #,##0_-", "\"unclosed d", "[", "\\"}) {
    EXPECT_EQ(FormatOfCode(code), NumberFormat::kPlain) << code;
  }
}

TEST(NumberFormatTest, OfNumbersKnownWithoutCode) {
  EXPECT_EQ(FormatOfId(0), NumberFormat::kPlain);
  EXPECT_EQ(FormatOfId(4), NumberFormat::kPlain);
  EXPECT_EQ(FormatOfId(9), NumberFormat::kPercent);
  EXPECT_EQ(FormatOfId(14), NumberFormat::kDate);
  EXPECT_EQ(FormatOfId(49), NumberFormat::kPlain);
  EXPECT_EQ(FormatOfId(68), NumberFormat::kPercent);
}

}  // namespace
}  // namespace radap
