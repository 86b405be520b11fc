// Broken lines become the text that was typed.
#include "engine/import/award_form/unwrap.h"

#include <gtest/gtest.h>

#include <string>

namespace radap::award_form {
namespace {

const std::string kForty = "กขคงจฉชซฌญกขคงจฉชซฌญกขคงจฉชซฌญกขคงจฉชซฌญ";

TEST(Unwrap, AFullLineThatEndsInAWordLongerThanALineGoesOn) {
  EXPECT_EQ(Unwrap({kForty, "ฎฏฐ"}, 40, Paragraphs::kOne), kForty + "ฎฏฐ");
  EXPECT_EQ(Unwrap({kForty, "ฎฏฐ"}, 44, Paragraphs::kOne), kForty + " ฎฏฐ");
  EXPECT_EQ(Unwrap({"กขคง " + kForty, "ฎฏฐ"}, 45, Paragraphs::kOne), "กขคง " + kForty + " ฎฏฐ");
  EXPECT_EQ(Unwrap({"กขคง", "ฎฏฐ"}, 4, Paragraphs::kOne), "กขคง ฎฏฐ");
}

TEST(Unwrap, ALetterThatCannotStandAloneTellsTheCut) {
  EXPECT_EQ(Unwrap({"กขเ", "ขค"}, 10, Paragraphs::kOne), "กขเขค");
  EXPECT_EQ(Unwrap({"กข", "ะค"}, 10, Paragraphs::kOne), "กขะค");
}

TEST(Unwrap, ALineWithRoomLeftEndsAParagraph) {
  EXPECT_EQ(Unwrap({"กข", "คง", kForty, "ก"}, 40, Paragraphs::kMany), "กข\nคง " + kForty + "ก");
  EXPECT_EQ(Unwrap({"กข", "คง"}, 40, Paragraphs::kOne), "กข คง");
}

TEST(Unwrap, EmptyLinesAreNone) {
  EXPECT_EQ(Unwrap({}, 0, Paragraphs::kMany), "");
  EXPECT_EQ(Unwrap({"", "กข", "", "คง", ""}, 4, Paragraphs::kOne), "กข คง");
}

TEST(WidthOfColumn, FewWiderLinesDoNotCount) {
  EXPECT_EQ(WidthOfColumn({}), 0);
  EXPECT_EQ(WidthOfColumn({"กิขี", "abc"}), 3);
  EXPECT_EQ(WidthOfColumn({"a", "ab", "ab", "ab", "ab", "ab", "ab", "ab", "ab", "abcdefgh"}), 2);
}

}  // namespace
}  // namespace radap::award_form
