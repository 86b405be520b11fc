#include "engine/assess/words.h"

#include <gtest/gtest.h>

namespace radap {
namespace {

TEST(AssessWords, ThaiAnywhereEnglishAlone) {
  EXPECT_EQ(FirstOf("345 จาก 369", WordList::kOf), "จาก");
  EXPECT_EQ(FirstOf("345 of 369", WordList::kOf), "of");
  EXPECT_EQ(FirstOf("profile offer proof", WordList::kOf), "");
  EXPECT_EQ(FirstOf("profile of it", WordList::kOf), "of");
}

TEST(AssessWords, AtTheEnds) {
  EXPECT_EQ(StartOf("  เรื่องยุติ", WordList::kCounter), "เรื่อง");
  EXPECT_EQ(StartOf("ยุติเรื่อง", WordList::kCounter), "");
  EXPECT_EQ(EndOf("ภายในเกณฑ์ไม่เกิน ", WordList::kAtMost), "ไม่เกิน");
  EXPECT_EQ(EndOf("ไม่เกินนี้", WordList::kAtMost), "");
  EXPECT_EQ(StartOf("percentage", WordList::kPercent), "percentage");
  EXPECT_EQ(EndOf("", WordList::kAtMost), "");
}

TEST(AssessWords, EveryPlace) {
  std::string places;
  ForEachWord("a n/a b no data n/a", WordList::kNotAvailable,
              [&](std::size_t at, std::string_view word) {
                places += std::to_string(at) + std::string(word) + " ";
              });
  EXPECT_EQ(places, "2n/a 16n/a 8no data ");
}

TEST(AssessWords, OneWordAlone) {
  EXPECT_TRUE(IsOnly(" - ", WordList::kAndYear));
  EXPECT_TRUE(IsOnly("และ", WordList::kAndYear));
  EXPECT_FALSE(IsOnly(", ปี", WordList::kAndYear));
  EXPECT_FALSE(IsOnly("  ", WordList::kAndYear));
}

TEST(AssessWords, SearchText) {
  EXPECT_EQ(SearchText("  GFMIS \n ๑๒  N/A "), "gfmis 12 n/a");
  EXPECT_EQ(SearchText("เรื\uF70Aอง"), "เรื่อง");
}

}  // namespace
}  // namespace radap
