// The fixed words of the award form.
#include "engine/import/award_form/marks.h"

#include <gtest/gtest.h>

#include <string>

namespace radap::award_form {
namespace {

std::string IdOf(std::string_view text) {
  const std::optional<Heading> heading = HeadingOf(text);
  return heading ? heading->id + "|" + std::string(heading->rest) : "-";
}

TEST(HeadingOf, TwoOrThreeNumbersWithSpaces) {
  EXPECT_EQ(IdOf("1.1 ระบบ"), "1.1|ระบบ");
  EXPECT_EQ(IdOf("7. 6 ผลลัพธ์"), "7.6|ผลลัพธ์");
  EXPECT_EQ(IdOf("2 . 1 . 1 แผน"), "2.1.1|แผน");
  EXPECT_EQ(IdOf("1.1.1.4 แผน"), "1.1.1|.4 แผน");
  EXPECT_EQ(IdOf("1. แผน"), "-");
  EXPECT_EQ(IdOf("2567.10 แผน"), "-");
  EXPECT_EQ(IdOf(""), "-");
  EXPECT_EQ(IdOf("1."), "-");
}

TEST(GroupOf, ANumberAndAPointThenWords) {
  EXPECT_EQ(GroupOf("3. รางวัล"), 3);
  EXPECT_EQ(GroupOf("3 .รางวัล"), 3);
  EXPECT_EQ(GroupOf("3.5 รางวัล"), std::nullopt);
  EXPECT_EQ(GroupOf("3) รางวัล"), std::nullopt);
  EXPECT_EQ(GroupOf("3."), std::nullopt);
}

TEST(FindCount, DigitsOfAnyScript) {
  EXPECT_EQ(FindCount("(จำนวนอักขระ : 2709 อักระ)")->digits, "2709");
  EXPECT_EQ(FindCount("จบ (จำนวนอักขระ : ๒,๗๐๙ อักขระ) 12")->digits, "2709");
  EXPECT_EQ(FindCount("(จำนวนอักขระ : อักขระ)")->digits, "");
  EXPECT_EQ(FindCount("(จำนวนอักขระ : 99999999999999 อักขระ)")->digits, "");
  EXPECT_FALSE(FindCount("จำนวนอักขระ"));
}

TEST(LastNumberOf, OnlyPlainNumbers) {
  EXPECT_EQ(LastNumberOf("ระบบ 500")->digits, "500");
  EXPECT_EQ(LastNumberOf("๓๘๐.๐๐")->digits, "380.00");
  EXPECT_EQ(LastNumberOf("380.00")->at, 0U);
  for (const char* const text : {"ระบบ500", "1.2.3", "5.", "1,200", "", "ก -5"}) {
    EXPECT_FALSE(LastNumberOf(text)) << text;
  }
}

TEST(FooterText, WhatStandsBehindTheWords) {
  EXPECT_EQ(FooterText("ประเด็นการพัฒนา:"), "");
  EXPECT_EQ(FooterText("ประเด็นการพัฒนา:เพิ่มผล"), "เพิ่มผล");
  EXPECT_FALSE(FooterText("ประเด็นการพัฒนาคน"));
}

}  // namespace
}  // namespace radap::award_form
