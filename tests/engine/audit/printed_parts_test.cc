// A score from the prints below it, for each plain rule, and the rules that are not plain.
#include "engine/audit/printed_parts.h"

#include <gtest/gtest.h>

#include <string>

#include "engine/eval/result.h"
#include "tests/engine/small_pack.h"

namespace radap::audit {
namespace {

// The total by this rule, of two categories with weights 0.25 and 0.75 whose prints are 10 and 20.
std::string FromPrintsOf(const std::string& rule, const Prints& prints = {{1, 10}, {3, 20}}) {
  const Program program = testing::CompileOrStop(
      "pack p version 1\n"
      "  title th \"ก\" en \"P\"\n"
      "  scale 0 .. 100 points\n"
      "rule score of total, points\n"
      "  otherwise: " +
      rule +
      "\n"
      "test high of category\n"
      "  otherwise: score >= 10 points\n"
      "rule score of item, points\n"
      "  otherwise: 5\n"
      "total th \"ก\" en \"T\"\n"
      "category 1 weight 0.25 th \"ก\" en \"A\": mean of items\n"
      "  item 1.1 th \"ก\" en \"B\"\n"
      "category 2 weight 0.75 th \"ก\" en \"C\": mean of items\n"
      "  item 2.1 th \"ก\" en \"D\"\n");
  const Dossier dossier = testing::ReadOrStop(
      R"({"format": "radap.dossier/1", "pack": "p", "organisation": {"id": "o"}})");
  const Evaluation evaluation = Evaluate(program, dossier);
  const std::optional<FromPrints> from = WorkOutFromPrints(evaluation.evaluator, 0, prints);
  return from ? from->how.en + " = " + from->value.ToFraction() : "none";
}

TEST(PrintedPartsTest, EachFunction) {
  EXPECT_EQ(FromPrintsOf("mean of categories"), "mean of the printed 10, 20 = 15");
  EXPECT_EQ(FromPrintsOf("sum of categories"), "sum of the printed 10, 20 = 30");
  EXPECT_EQ(FromPrintsOf("min of categories"), "lowest of the printed 10, 20 = 10");
  EXPECT_EQ(FromPrintsOf("max of categories"), "highest of the printed 10, 20 = 20");
  EXPECT_EQ(FromPrintsOf("weighted mean of categories"),
            "weighted mean of the printed 10 × 0.25, 20 × 0.75 = 35/2");
  EXPECT_EQ(FromPrintsOf("weighted sum of categories"),
            "weighted sum of the printed 10 × 0.25, 20 × 0.75 = 35/2");
}

TEST(PrintedPartsTest, NumbersAroundIt) {
  EXPECT_EQ(FromPrintsOf("sum of categories / 4"), "(sum of the printed 10, 20) / 4 = 15/2");
  EXPECT_EQ(FromPrintsOf("2 * mean of categories + 1 points"),
            "(2 × (mean of the printed 10, 20)) + 1 = 31");
  EXPECT_EQ(FromPrintsOf("50 points - mean of categories"),
            "50 − (mean of the printed 10, 20) = 35");
}

TEST(PrintedPartsTest, WhatIsNotPlainOrNotPrinted) {
  EXPECT_EQ(FromPrintsOf("mean of categories + sum of categories"), "none");
  EXPECT_EQ(FromPrintsOf("share of categories high * 100 points"), "none");
  EXPECT_EQ(FromPrintsOf("min(mean of categories, 12 points)"), "none");
  EXPECT_EQ(FromPrintsOf("7 points"), "none");
  EXPECT_EQ(FromPrintsOf("mean of categories", {{1, 10}}), "none");
}

}  // namespace
}  // namespace radap::audit
