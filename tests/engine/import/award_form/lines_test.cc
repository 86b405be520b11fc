// Lines of a form as a text, and as a browser prints it.
#include "engine/import/award_form/lines.h"

#include <gtest/gtest.h>

#include <string>

namespace radap::award_form {
namespace {

std::string Shown(const std::vector<FormLine>& lines) {
  std::string shown;
  for (const FormLine& line : lines) {
    shown += std::to_string(line.place.page) + ":" + std::to_string(line.place.line) + " " +
             line.text + (line.is_far ? " far" : "") + "|";
  }
  return shown;
}

TEST(ReadLines, PlacesAndSpaces) {
  const auto lines = ReadLines("\xEF\xBB\xBFหนึ่ง  สอง  \r\n\n   สาม\n    \nสี่");
  EXPECT_EQ(Shown(lines), "0:1 หนึ่ง สอง|0:3 สาม|0:5 สี่ far|");
  EXPECT_EQ(lines[0].trailing, 2);
  EXPECT_EQ(lines[0].bare, "หนึ่งสอง");
  EXPECT_EQ(lines[1].indent, 3);
  EXPECT_TRUE(lines[2].is_spaced);
}

TEST(ReadLines, PagesAreCountedByFormFeeds) {
  EXPECT_EQ(Shown(ReadLines("ก\nข\f\nค\n\fง\n")), "1:1 ก|1:2 ข|2:2 ค|3:1 ง|");
  EXPECT_EQ(Shown(ReadLines("")), "");
  EXPECT_EQ(Shown(ReadLines("\f\f\n \n")), "");
}

TEST(ReadLines, WhereLinesStandApartABrokenOneIsJoined) {
  EXPECT_EQ(Shown(ReadLines("กา\n\nขา\nยาว\n\nคา\n\nงา")), "0:1 กา|0:3 ขายาว|0:6 คา|0:8 งา|");
  EXPECT_EQ(Shown(ReadLines("กา\nขา\nยาว\nคา\n\nงา")), "0:1 กา|0:2 ขา|0:3 ยาว|0:4 คา|0:6 งา|");
}

TEST(ReadLines, WhatFollowsAWholeLineIsNotItsRest) {
  const std::string full = "กขคงจฉชซฌญกขคงจฉชซฌญ";
  const std::string apart = "ก\n\nข\n\nค\n\nง\n\nจ\n\n";
  const auto count = [&](const std::string& lines) { return ReadLines(apart + lines).size() - 5; };
  EXPECT_EQ(count(full + "\n" + full + "\n\n"), 1U);
  EXPECT_EQ(count(full + "\n" + full + "\n\nสั้น\n" + full + "\n\n" + full + "\n" + full + "\n"), 4U);
  EXPECT_EQ(count("[" + full + "]\n" + full + "\n\n"), 2U);
  EXPECT_EQ(count(full + " 300\n" + full + "\n\n"), 2U);
}

TEST(ReadLines, HeadsAndLinksAreNeverJoinedToALine) {
  EXPECT_EQ(
      Shown(ReadLines(
          "กา\n\nขา\nhttp://a.org/ก\nข.pdf\nhttp://b.org\n\nคา\nหมวด 7 ผล\n\nงา\n\nจา\n\nฉา")),
      "0:1 กา|0:3 ขา|0:4 http://a.org/กข.pdf|0:6 http://b.org|0:8 คา|0:9 หมวด 7 ผล|0:11 งา|"
      "0:13 จา|0:15 ฉา|");
}

TEST(ReadLines, WhatABrowserPrintsOnEachPageGoes) {
  std::string text;
  for (int page = 1; page <= 4; ++page) {
    const std::string number = std::to_string(page);
    text += "1/2/26, 4:5" + number + " PM\nแบบ\nเนื้อหา" +
            std::string(static_cast<std::size_t>(page), 'x') + "\nfile:///a.html " + number +
            "/4\n\f";
  }
  EXPECT_EQ(Shown(ReadLines(text)), "1:3 เนื้อหาx|2:3 เนื้อหาxx|3:3 เนื้อหาxxx|4:3 เนื้อหาxxxx|");
}

TEST(ReadLines, AHostileTextStaysFast) {
  std::string text = "ก\n\nข\n\nค\n\n";
  for (int i = 0; i < 5000; ++i) text += "ก\n";
  for (int i = 0; i < 5000; ++i) text += "ข\n\n";
  EXPECT_GT(ReadLines(text).size(), 5000U);
}

}  // namespace
}  // namespace radap::award_form
