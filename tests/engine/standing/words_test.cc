// Every phrase is there in both languages, with the same places to fill in, and names of sheets are such.
#include "engine/standing/words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/standing/samples.h"

namespace radap::standing::testing {
namespace {

struct Phrase {
  std::string_view name;
  std::string_view th;
  std::string_view en;
};
const Phrase kPhrases[] = {
#define WORD(name, th, en) {#name, th, en},
#include "engine/standing/words.def"
};

TEST(StandingWordsTest, BothLanguagesFillInTheSamePlaces) {
  for (const Phrase& phrase : kPhrases) {
    EXPECT_FALSE(phrase.th.empty() || phrase.en.empty()) << phrase.name;
    for (const std::string_view place : {"{0}", "{1}", "{2}", "{3}"}) {
      EXPECT_EQ(Has(phrase.th, place), Has(phrase.en, place)) << phrase.name << place;
    }
  }
}

TEST(StandingWordsTest, NamesOfSheetsAreAllowed) {
  for (const Phrase& phrase : kPhrases) {
    if (!phrase.name.starts_with("kSheet")) continue;
    for (const std::string_view name : {phrase.th, phrase.en}) {
      EXPECT_LE(CountLetters(name), 28U) << name;  // room for " 12"
      EXPECT_EQ(name.find_first_of("[]:*?/\\'"), std::string_view::npos) << name;
    }
  }
}

TEST(StandingWordsTest, Filled) {
  EXPECT_EQ(Say(Word::kRankIs, Language::kEnglish, 3, 26), "rank 3 of 26");
  EXPECT_EQ(Both(Word::kFiscalYear, 2568).th, "ปีงบประมาณ 2568");
}

}  // namespace
}  // namespace radap::standing::testing
