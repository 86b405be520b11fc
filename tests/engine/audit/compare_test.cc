// Rounded half away from zero, cut off, or neither; and how numbers are written out.
#include "engine/audit/compare.h"

#include <gtest/gtest.h>

namespace radap::audit {
namespace {

struct Case {
  const char* printed;
  const char* value;
  int places;
  AuditVerdict verdict;
};

class CompareTest : public ::testing::TestWithParam<Case> {};

TEST_P(CompareTest, EachEdge) {
  const Case& c = GetParam();
  EXPECT_EQ(Compare(*Exact::Parse(c.printed), *Exact::Parse(c.value), c.places), c.verdict)
      << c.printed << " for " << c.value;
}

INSTANTIATE_TEST_SUITE_P(
    EachSideOfEachEdge, CompareTest,
    ::testing::Values(Case{"1.00", "1", 2, AuditVerdict::kMatches},
                      Case{"1.01", "1.005", 2, AuditVerdict::kMatches},  // half goes away from zero
                      Case{"1.00", "1.005", 2, AuditVerdict::kTruncated},  // and was cut off here
                      Case{"1.00", "1.0049", 2, AuditVerdict::kMatches},
                      Case{"1.00", "1.0099", 2, AuditVerdict::kTruncated},
                      Case{"1.00", "1.01", 2, AuditVerdict::kMisprint},
                      Case{"1.00", "0.995", 2, AuditVerdict::kMatches},
                      Case{"1.00", "0.9949", 2, AuditVerdict::kMisprint},
                      Case{"1.02", "1.01", 2, AuditVerdict::kMisprint},
                      Case{"-1.01", "-1.005", 2, AuditVerdict::kMatches},
                      Case{"-1.00", "-1.005", 2, AuditVerdict::kTruncated},
                      Case{"-1.00", "-1.01", 2, AuditVerdict::kMisprint},
                      Case{"0", "-0.4", 0, AuditVerdict::kMatches},
                      Case{"0", "-0.5", 0, AuditVerdict::kTruncated},
                      Case{"0", "0.5", 0, AuditVerdict::kTruncated},
                      Case{"3", "-3", 0, AuditVerdict::kMisprint},
                      Case{"94", "93.41", 0, AuditVerdict::kMisprint}));

TEST(CompareTextTest, DecimalsAsWrittenAndAsNeeded) {
  EXPECT_EQ(PlacesIn("27.650"), 3);
  EXPECT_EQ(PlacesIn("27"), 0);
  EXPECT_EQ(PlacesFor(*Exact::Parse("94.40"), 2), 2);
  EXPECT_EQ(PlacesFor(*Exact::Parse("0.00001"), 2), 5);
  EXPECT_EQ(PlacesFor(*Exact::Parse("1e40"), 0), 0);
}

TEST(CompareTextTest, InFullIsExactOrCutOffWithDots) {
  EXPECT_EQ(InFull(Exact::Ratio(1300, 47), 2), "27.659574..");
  EXPECT_EQ(InFull(Exact::Ratio(-2, 3), 0), "-0.6666..");
  EXPECT_EQ(InFull(Exact::Ratio(2936, 25), 2), "117.44");
  EXPECT_EQ(InFull(100, 2), "100");
}

}  // namespace
}  // namespace radap::audit
