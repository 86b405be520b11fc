// Printed figures of a dossier: every word, what is left out, what is wrongly written.
#include <gtest/gtest.h>

#include "engine/dossier/finding_codes.h"
#include "tests/engine/dossier/reading_of.h"

namespace radap {
namespace {

ReadingOf Printed(std::string_view figures) {
  return ReadingOf(DossierWith("\"printed\": " + std::string(figures)));
}

TEST(ReadPrintedTest, EveryKey) {
  const ReadingOf reading = Printed(
      R"([{"what": "sum", "of": "1.1 budget", "value": "1839.00", "parts": ["516000", ""], "at": "line 660", "basis": true}])");
  EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  const PrintedFigure expected{PrintedKind::kSum, "1.1 budget", "1839.00",
                               {"516000", ""},    "line 660",   true};
  EXPECT_EQ(reading.dossier->printed, std::vector<PrintedFigure>{expected});
}

TEST(ReadPrintedTest, EveryWord) {
  EXPECT_EQ(PrintedKindWords().size(), 13U);
  for (const std::string_view word : PrintedKindWords()) {
    const ReadingOf reading =
        Printed("[{\"what\": \"" + std::string(word) + "\", \"value\": \"1\"}]");
    ASSERT_EQ(reading.dossier->printed.size(), 1U) << word;
    EXPECT_EQ(WordOf(reading.dossier->printed[0].what), word);
    EXPECT_FALSE(reading.dossier->printed[0].is_basis);
    EXPECT_EQ(reading.Lines(), std::vector<std::string>());
  }
}

TEST(ReadPrintedTest, AnUnknownWordNamesTheNearest) {
  const ReadingOf reading = Printed(R"([{"what": "summ", "value": "1"}])");
  EXPECT_EQ(reading.Lines(), std::vector<std::string>{"F0107 /printed/0/what"});
  EXPECT_NE(reading.Last(Language::kEnglish).find("did you mean `sum`?"), std::string::npos);
  EXPECT_TRUE(reading.dossier->printed.empty());
}

TEST(ReadPrintedTest, WhatMustBeThere) {
  const ReadingOf reading =
      Printed(R"([{"what": "sum"}, {"value": "1"}, {"what": "sum", "value": " "}])");
  EXPECT_EQ(reading.Lines(),
            (std::vector<std::string>{"F0101 /printed/0/value", "F0101 /printed/1/what",
                                      "F0106 /printed/2/value"}));
  EXPECT_TRUE(reading.dossier->printed.empty());
}

TEST(ReadPrintedTest, DigitsAreTextsAndPartsKeepTheirPlaces) {
  const ReadingOf reading = Printed(
      R"([{"what": "sum", "value": 5}, {"what": "sum", "value": "5", "parts": ["1", 2, "3"], "unit": "x"}])");
  EXPECT_EQ(reading.Lines(),
            (std::vector<std::string>{"F0104 /printed/0/value", "F0104 /printed/1/parts/1",
                                      "F0102 /printed/1/unit"}));
  ASSERT_EQ(reading.dossier->printed.size(), 1U);
  EXPECT_EQ(reading.dossier->printed[0].parts, (std::vector<std::string>{"1", "", "3"}));
}

TEST(ReadPrintedTest, NullIsNothingAndAnObjectIsNoList) {
  EXPECT_TRUE(Printed("null").findings.empty());
  EXPECT_EQ(Printed("{}").Lines(), std::vector<std::string>{"F0104 /printed"});
  EXPECT_EQ(Printed("[1]").Lines(), std::vector<std::string>{"F0104 /printed/0"});
}

}  // namespace
}  // namespace radap
