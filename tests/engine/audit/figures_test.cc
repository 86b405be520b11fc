// Each kind of further figure that is worked out from numbers, with each verdict.
#include "engine/audit/figures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace radap::audit {
namespace {

struct Case {
  const char* what;
  const char* printed;
  std::vector<std::string> parts;
  AuditVerdict verdict;
  const char* shown;
  const char* why;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.what << c.printed; }

class FigureTest : public ::testing::TestWithParam<Case> {};

TEST_P(FigureTest, IsWorkedOutAgain) {
  const Case& c = GetParam();
  const PrintedFigure figure{*PrintedKindOf(c.what), "x", c.printed, c.parts, "line 7", false};
  const AuditLine line = AuditFigure(figure, {});
  EXPECT_EQ(line.verdict, c.verdict) << line.why.en;
  EXPECT_EQ(line.shown, c.shown);
  EXPECT_EQ(line.why.en, c.why);
  EXPECT_FALSE(line.why.th.empty());
  EXPECT_EQ(line.id, "x");
  EXPECT_EQ(line.what, c.what);
  EXPECT_EQ(line.printed, c.printed);
  EXPECT_EQ(line.at, "line 7");
  EXPECT_EQ(line.recomputed.has_value(), line.verdict != AuditVerdict::kCannotTell);
}

constexpr AuditVerdict kMatches = AuditVerdict::kMatches;
constexpr AuditVerdict kTruncated = AuditVerdict::kTruncated;
constexpr AuditVerdict kMisprint = AuditVerdict::kMisprint;
constexpr AuditVerdict kCannotTell = AuditVerdict::kCannotTell;

INSTANTIATE_TEST_SUITE_P(
    Sums, FigureTest,
    ::testing::Values(Case{"sum",
                           "3616000",
                           {"516000", "3100000"},
                           kMatches,
                           "3616000",
                           "516000 + 3100000 = 3616000"},
                      Case{"sum", "3", {"1.005", "2.5"}, kTruncated, "4", "1.005 + 2.5 = 3.505"},
                      Case{"sum",
                           "13300000",
                           {"12300000", "900000"},
                           kMisprint,
                           "13200000",
                           "12300000 + 900000 = 13200000; the print is 100000 too high"},
                      Case{"sum", "5", {"5"}, kMatches, "5", "5"},
                      Case{"sum", "0", {}, kCannotTell, "", "parts are missing (there are 0)"},
                      Case{"sum", "5", {"2", ""}, kCannotTell, "", "part 2 is missing"},
                      Case{"sum", "5", {"2", "n/a"}, kCannotTell, "", "part 2 is no number: n/a"},
                      Case{"sum", "ห้า", {"2", "3"}, kCannotTell, "", "the print is no number"},
                      Case{"sum",
                           "10",
                           {"1", "1", "1", "1", "1", "1", "1", "1", "1", "1"},
                           kMatches,
                           "10",
                           "1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + … (10 in all) = 10"}));

INSTANTIATE_TEST_SUITE_P(
    Differences, FigureTest,
    ::testing::Values(
        Case{"difference", "4.5", {"10", "5", "0.5"}, kMatches, "4.5", "10 − 5 − 0.5 = 4.5"},
        Case{"difference", "1.2", {"2", "0.72"}, kTruncated, "1.3", "2 − 0.72 = 1.28"},
        Case{"difference", "6", {"10", "5"}, kMisprint, "5", "10 − 5 = 5; the print is 1 too high"},
        Case{"difference", "5", {"10"}, kCannotTell, "", "parts are missing (there are 1)"}));

INSTANTIATE_TEST_SUITE_P(
    ProductsAndQuotients, FigureTest,
    ::testing::Values(
        Case{"product", "7.5", {"2.5", "3"}, kMatches, "7.5", "2.5 × 3 = 7.5"},
        Case{"product", "7", {"2.5", "3"}, kTruncated, "8", "2.5 × 3 = 7.5"},
        Case{
            "product", "9", {"2.5", "3"}, kMisprint, "8", "2.5 × 3 = 7.5; the print is 2 too high"},
        Case{"product", "9", {"2.5"}, kCannotTell, "", "parts are missing (there are 1)"},
        Case{"quotient", "0.33", {"1", "3"}, kMatches, "0.33", "1 / 3 = 0.333333.."},
        Case{"quotient", "0.66", {"2", "3"}, kTruncated, "0.67", "2 / 3 = 0.666666.."},
        Case{"quotient",
             "0.76",
             {"2", "3"},
             kMisprint,
             "0.67",
             "2 / 3 = 0.666666..; the print is 0.09 too high"},
        Case{"quotient", "1", {"2", "0"}, kCannotTell, "", "division by zero"}));

INSTANTIATE_TEST_SUITE_P(
    Shares, FigureTest,
    ::testing::Values(
        Case{"share", "27.66", {"13", "47"}, kMatches, "27.66", "13 / 47 × 100 = 27.659574.."},
        Case{"share", "27.65", {"13", "47"}, kTruncated, "27.66", "13 / 47 × 100 = 27.659574.."},
        Case{"share",
             "93.41",
             {"345", "369"},
             kMisprint,
             "93.50",
             "345 / 369 × 100 = 93.495934..; the print is 0.09 too low"},
        Case{"share", "93.41", {"345", "0.0"}, kCannotTell, "", "division by zero"},
        Case{"increased", "4.59", {"4.5", "2"}, kMatches, "4.59", "4.5 + 2 % = 4.59"},
        Case{"increased", "4.5", {"4.5", "2"}, kTruncated, "4.6", "4.5 + 2 % = 4.59"},
        Case{"increased",
             "4.61",
             {"4.5", "2"},
             kMisprint,
             "4.59",
             "4.5 + 2 % = 4.59; the print is 0.02 too high"},
        Case{"increased",
             "4.61",
             {"4.5", "2", "1"},
             kCannotTell,
             "",
             "parts are missing (there are 3)"}));

INSTANTIATE_TEST_SUITE_P(
    Means, FigureTest,
    ::testing::Values(
        Case{"mean", "2.00", {"1", "3"}, kMatches, "2.00", "(1 + 3) / 2 = 2"},
        Case{"mean", "1.6", {"1", "2", "2"}, kTruncated, "1.7", "(1 + 2 + 2) / 3 = 1.66666.."},
        Case{"mean",
             "1.5",
             {"1", "2", "2"},
             kMisprint,
             "1.7",
             "(1 + 2 + 2) / 3 = 1.66666..; the print is 0.2 too low"},
        Case{"mean", "1.5", {}, kCannotTell, "", "parts are missing (there are 0)"},
        Case{"weighted-mean",
             "1.18",
             {"1.04", "0.5", "1.32", "0.5"},
             kMatches,
             "1.18",
             "(1.04 × 0.5 + 1.32 × 0.5) / 1 = 1.18"},
        Case{"weighted-mean",
             "1.1",
             {"1.04", "0.5", "1.32", "0.5"},
             kTruncated,
             "1.2",
             "(1.04 × 0.5 + 1.32 × 0.5) / 1 = 1.18"},
        Case{"weighted-mean",
             "1.16",
             {"1.04", "0.5", "1.32", "0.5"},
             kMisprint,
             "1.18",
             "(1.04 × 0.5 + 1.32 × 0.5) / 1 = 1.18; the print is 0.02 too low"},
        Case{"weighted-mean", "1.16", {"1.04", "0"}, kCannotTell, "", "division by zero"},
        Case{"weighted-mean",
             "1.16",
             {"1.04", "0.5", "1"},
             kCannotTell,
             "",
             "parts are missing (there are 3)"}));

INSTANTIATE_TEST_SUITE_P(
    Counts, FigureTest,
    ::testing::Values(
        Case{"count", "3", {"AP1", "AP2", ""}, kMatches, "3", "3 counted"},
        Case{"count", "0", {}, kMatches, "0", "0 counted"},
        Case{
            "count", "4", {"AP1", "AP2", ""}, kMisprint, "3", "3 counted; the print is 1 too high"},
        Case{"count", "สาม", {"AP1"}, kCannotTell, "", "the print is no number"}));

TEST(FigureTest, TheSameFigureElsewhere) {
  const auto verdict = [](const char* value, std::vector<std::string> parts) {
    return AuditFigure({PrintedKind::kSame, "x", value, std::move(parts), "", false}, {});
  };
  EXPECT_EQ(verdict("516000", {"516000.00", "516000"}).verdict, kMatches);
  EXPECT_EQ(verdict("27.7", {"27.65"}).verdict, kMatches);
  EXPECT_EQ(verdict("27.65", {"27.7"}).verdict, kMatches);
  EXPECT_EQ(verdict("27.6", {"27.65"}).verdict, kTruncated);
  EXPECT_EQ(verdict("ดี", {"ดี"}).verdict, kMatches);
  EXPECT_EQ(verdict("ดี", {"ดีมาก"}).verdict, kMisprint);
  EXPECT_EQ(verdict("5", {"5", ""}).verdict, kCannotTell);
  EXPECT_EQ(verdict("5", {}).verdict, kCannotTell);
  EXPECT_EQ(verdict("", {"5"}).verdict, kCannotTell);
  const AuditLine differs = verdict("80", {"80", "85", "80"});
  EXPECT_EQ(differs.verdict, kMisprint);
  EXPECT_EQ(differs.shown, "85");
  EXPECT_EQ(differs.why.en, "printed as 85 elsewhere");
  EXPECT_EQ(verdict("80", {"", "85"}).verdict, kMisprint) << "a figure that differs says enough";
}

TEST(FigureTest, HugeAndHostileNumbersEnd) {
  const std::string huge = "1e40";
  const std::vector<std::string> many(20000, "9999999999999999999999.99");
  const AuditLine sum = AuditFigure({PrintedKind::kSum, "x", huge, many, "", false}, {});
  EXPECT_EQ(sum.verdict, kMisprint);
  EXPECT_LT(sum.why.en.size(), 600U);
  EXPECT_EQ(AuditFigure({PrintedKind::kShare, "x", "1e41", {"1", "2"}, "", false}, {}).verdict,
            kCannotTell);
  EXPECT_EQ(
      AuditFigure({PrintedKind::kProduct, "x", "1e-40", {"1e-40", huge}, "", false}, {}).verdict,
      kMisprint);
}

}  // namespace
}  // namespace radap::audit
